import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** Shown while the host has not answered yet. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className={styles.loading} role="status">
      {t('app.loading')}
    </p>
  );
}
