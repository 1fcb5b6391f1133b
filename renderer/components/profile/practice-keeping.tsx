import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { practiceDays } from '../../../electron/contract/limits.ts';
import type { PracticeDays } from '../../../electron/contract/limits.ts';
import styles from './profile.module.css';

type PracticeKeepingProps = {
  readonly days: PracticeDays;
  readonly onChange: (days: PracticeDays) => void;
};

/** How long practice is kept before it is deleted for good. */
export function PracticeKeeping({ days, onChange }: PracticeKeepingProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.form ?? ''}
      value={String(days)}
      onChange={(chosen) => {
        const found = practiceDays.find((one) => String(one) === chosen);
        if (found !== undefined) onChange(found);
      }}
    >
      <Label className={styles.heading ?? ''}>{t('profile.keeping')}</Label>
      <p>{t('profile.keepingText')}</p>
      <div className={styles.actions}>
        {practiceDays.map((one) => (
          <Radio key={one} value={String(one)} className={styles.radio ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            {t(`profile.keepingDays.${one}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
