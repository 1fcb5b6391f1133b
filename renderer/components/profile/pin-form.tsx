import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import styles from './profile.module.css';

/** The PIN as it is, if there is one, and as it shall be; without `next` it is taken away. */
export type PinChange = { readonly current?: string; readonly next?: string };

type PinFormProps = { readonly hasPin: boolean; readonly onChange: (change: PinChange) => void };

/** Sets a PIN, changes it, or takes it away. What is there now has to be typed first. */
export function PinForm({ hasPin, onChange }: PinFormProps) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const known = hasPin ? { current } : {};
  const isWrong = wasSent && !/^\d{4,12}$/.test(next);

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    setWasSent(true);
    if (/^\d{4,12}$/.test(next)) onChange({ ...known, next });
  }

  return (
    <Form className={styles.form ?? ''} onSubmit={submit}>
      <h2>{t('profile.pin')}</h2>
      <p>{t(hasPin ? 'profile.pinHas' : 'profile.pinHasNot')}</p>
      {hasPin ? (
        <TextField
          name="current"
          label={t('profile.pinCurrent')}
          type="password"
          value={current}
          onChange={setCurrent}
          description={t('profile.pinLost')}
        />
      ) : null}
      <TextField
        name="next"
        label={t('profile.pinNext')}
        type="password"
        value={next}
        onChange={setNext}
        error={isWrong ? t('signIn.pinForm') : undefined}
      />
      <div className={styles.actions}>
        <Button type="submit">{t('profile.pinSet')}</Button>
        {hasPin ? <Button onPress={() => onChange(known)}>{t('profile.pinRemove')}</Button> : null}
      </div>
    </Form>
  );
}
