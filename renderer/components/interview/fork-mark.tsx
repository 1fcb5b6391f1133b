import { useTranslation } from 'react-i18next';
import styles from './fork-mark.module.css';

/** The line between what a replay took over and what is decided anew. */
export function ForkMark() {
  const { t } = useTranslation();
  return <p className={styles.mark}>{t('interview.forkMark')}</p>;
}
