import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { SupportCard } from '../support-card.tsx';
import styles from './pause-cover.module.css';

type PauseCoverProps = { readonly title: string; readonly onGoOn: () => void; readonly onLeave: () => void };

/** Covers the whole interview: nobody who walks by reads anything. It needs no reason and costs nothing. */
export function PauseCover({ title, onGoOn, onLeave }: PauseCoverProps) {
  const { t } = useTranslation();
  return (
    <main className={styles.cover}>
      <p className={styles.title}>{title}</p>
      <h1>{t('interview.paused')}</h1>
      <p className={styles.text}>{t('interview.pausedText')}</p>
      <div className={styles.actions}>
        <Button kind="main" onPress={onGoOn} autoFocus>
          {t('interview.goOn')}
        </Button>
        <SupportCard />
        <Button onPress={onLeave}>{t('interview.leave')}</Button>
      </div>
      <p className={styles.text}>{t('interview.leaveText')}</p>
    </main>
  );
}
