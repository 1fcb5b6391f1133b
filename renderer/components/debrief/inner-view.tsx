import { useTranslation } from 'react-i18next';
import styles from './inner-view.module.css';

/** What one person made of a turn. The heading says whose view it is, and that it is nobody else's. */
export function InnerView({ name, words }: { readonly name: string; readonly words: string }) {
  const { t } = useTranslation();
  return (
    <figure className={styles.inner}>
      <figcaption>{t('debrief.inner', { name })}</figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  );
}
