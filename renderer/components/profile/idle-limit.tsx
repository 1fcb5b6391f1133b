import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './profile.module.css';

type IdleLimitProps = { readonly seconds: number; readonly onChange: (seconds: number) => void };

const minutes = [1, 2, 5, 10, 20] as const;

/** How long a pause between two decisions still counts as active time. Some people need longer; no record says so. */
export function IdleLimit({ seconds, onChange }: IdleLimitProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.form ?? ''}
      value={String(seconds)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <Label className={styles.heading ?? ''}>{t('profile.idle')}</Label>
      <p>{t('profile.idleText')}</p>
      <div className={styles.actions}>
        {minutes.map((count) => (
          <Radio key={count} value={String(count * 60)} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            {t('profile.idleMinutes', { count })}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
