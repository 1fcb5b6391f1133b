import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { AnyProblem } from './problem-note.tsx';
import { TextField } from './text-field.tsx';
import styles from './welcome.module.css';

export type Registration = {
  readonly legalName: string;
  readonly displayName: string;
  readonly badge?: string;
  readonly pin?: string;
};

type RegisterFormProps = {
  readonly problem: AnyProblem | undefined;
  readonly onRegister: (typed: Registration) => void;
  readonly onKnown: () => void;
};

/** A first time on this computer: the name a record needs, the name to be called by, and a PIN if wanted. */
export function RegisterForm({ problem, onRegister, onKnown }: RegisterFormProps) {
  const { t } = useTranslation();
  const [legalName, setLegalName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [badge, setBadge] = useState('');
  const [pin, setPin] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const needed = (value: string) => (wasSent && value.trim() === '' ? t('signIn.needed') : undefined);
  const pinError = wasSent && pin !== '' && !/^\d{4,12}$/.test(pin) ? t('signIn.pinForm') : undefined;

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (legalName.trim() === '' || displayName.trim() === '') return;
    if (pin !== '' && !/^\d{4,12}$/.test(pin)) return;
    onRegister({
      legalName,
      displayName,
      ...(badge === '' ? {} : { badge }),
      ...(pin === '' ? {} : { pin }),
    });
  }

  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <TextField
        name="legalName"
        label={t('signIn.legalName')}
        value={legalName}
        onChange={setLegalName}
        autoFocus
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
      <TextField
        name="pin"
        label={t('signIn.pinOptional')}
        type="password"
        description={t('signIn.pinWhy')}
        value={pin}
        onChange={setPin}
        error={pinError}
      />
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        <Button kind="main" type="submit">
          {t('signIn.register')}
        </Button>
        <Button kind="quiet" onPress={onKnown}>
          {t('signIn.known')}
        </Button>
      </div>
    </Form>
  );
}
