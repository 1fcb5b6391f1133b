import { useState } from 'react';
import { FieldError, Form, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mostSupportName, mostSupportText } from '../../electron/contract/limits.ts';
import type { Agency } from '../../electron/contract/values.ts';
import styles from './agency-line-form.module.css';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

type Line = Agency['supportLine'];

type AgencyLineFormProps = { readonly line: Line; readonly onKeep: (line: Line) => void };

/** The agency's own line on the support card, for everybody at this computer: written, changed or taken away. */
export function AgencyLineForm({ line, onKeep }: AgencyLineFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(line?.name ?? '');
  const [text, setText] = useState(line?.text ?? '');
  const [wasSent, setWasSent] = useState(false);
  const isMissing = (value: string) => wasSent && value.trim() === '';

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (name.trim() !== '' && text.trim() !== '') onKeep({ name, text });
  }

  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <TextField
        name="name"
        label={t('help.lineName')}
        value={name}
        onChange={setName}
        most={mostSupportName}
        error={isMissing(name) ? t('signIn.needed') : undefined}
      />
      <AriaTextField
        className={styles.field ?? ''}
        name="text"
        value={text}
        onChange={setText}
        autoComplete="off"
        isInvalid={isMissing(text)}
        validationBehavior="aria"
      >
        <Label className={styles.label ?? ''}>{t('help.lineText')}</Label>
        <TextArea className={styles.area ?? ''} rows={3} maxLength={mostSupportText} />
        <Text slot="description" className={styles.note ?? ''}>
          {t('help.lineNote')}
        </Text>
        <FieldError className={styles.error ?? ''}>{t('signIn.needed')}</FieldError>
      </AriaTextField>
      <div className={styles.actions}>
        <Button type="submit">{t('help.lineKeep')}</Button>
        {line === null ? null : <Button onPress={() => onKeep(null)}>{t('help.lineRemove')}</Button>}
      </div>
    </Form>
  );
}
