import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Trainee } from '../../../electron/contract/values.ts';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import styles from './profile.module.css';

export type Names = { readonly legalName: string; readonly displayName: string; readonly badge?: string };

type NamesFormProps = { readonly trainee: Trainee; readonly onSave: (names: Names) => void };

/** The name for the record, the name to be called by, and the badge. Records already filed keep what they hold. */
export function NamesForm({ trainee, onSave }: NamesFormProps) {
  const { t } = useTranslation();
  const [legalName, setLegalName] = useState(trainee.legalName);
  const [displayName, setDisplayName] = useState(trainee.displayName);
  const [badge, setBadge] = useState(trainee.badge ?? '');
  const needed = (value: string) => (value.trim() === '' ? t('signIn.needed') : undefined);

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    if (legalName.trim() === '' || displayName.trim() === '') return;
    onSave({ legalName, displayName, ...(badge.trim() === '' ? {} : { badge }) });
  }

  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <h2>{t('profile.names')}</h2>
      <TextField
        name="legalName"
        label={t('signIn.legalName')}
        value={legalName}
        onChange={setLegalName}
        error={needed(legalName)}
      />
      <TextField
        name="displayName"
        label={t('signIn.displayName')}
        value={displayName}
        onChange={setDisplayName}
        error={needed(displayName)}
      />
      <TextField name="badge" label={t('signIn.badgeOptional')} value={badge} onChange={setBadge} />
      <div>
        <Button type="submit">{t('profile.save')}</Button>
      </div>
    </Form>
  );
}
