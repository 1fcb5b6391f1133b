import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './welcome.module.css';

type WelcomeProps = {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
  /** What can be had before anybody has said who they are. */
  readonly also?: ReactNode;
};

/** The first screen: a few words, one form, much room. */
export function Welcome({ title, lead, children, also }: WelcomeProps) {
  const { t } = useTranslation();
  return (
    <main className={styles.welcome}>
      <p className={styles.name}>{t('app.name')}</p>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
      <div className={styles.foot}>
        <p className={styles.note}>{t('app.notCji')}</p>
        {also === undefined ? null : <div className={styles.also}>{also}</div>}
      </div>
    </main>
  );
}
