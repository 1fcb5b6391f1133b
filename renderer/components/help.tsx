import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../electron/contract/values.ts';
import styles from './help.module.css';

type HelpProps = {
  readonly about: About;
  /** What can be set and saved here. */
  readonly children: ReactNode;
};

/** How it goes, what is kept and what is not, where it is, and how to remove all of it. */
export function Help({ about, children }: HelpProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.help}>
      <header>
        <h1>{t('help.title')}</h1>
        <p className={styles.lead}>{t('help.lead')}</p>
      </header>
      <section className={styles.section}>
        <h2>{t('help.how')}</h2>
        <ol className={styles.steps}>
          <li>{t('help.how1')}</li>
          <li>{t('help.how2')}</li>
          <li>{t('help.how3')}</li>
        </ol>
      </section>
      <section className={styles.section}>
        <h2>{t('help.keys')}</h2>
        <p>{t('help.keysText')}</p>
      </section>
      <section className={styles.section}>
        <h2>{t('help.kept')}</h2>
        <ul className={styles.list}>
          <li>{t('help.keptPractice')}</li>
          <li>{t('help.keptRecords')}</li>
          <li>{t('help.keptWords')}</li>
          <li>{t('help.keptNever')}</li>
        </ul>
        <p>{t('help.notCji')}</p>
      </section>
      <section className={styles.section}>
        <h2>{t('help.where')}</h2>
        <dl className={styles.facts}>
          <div>
            <dt>{t('help.folder')}</dt>
            <dd className={styles.path}>{about.dataFolder}</dd>
          </div>
          <div>
            <dt>{t('help.version')}</dt>
            <dd>{about.version}</dd>
          </div>
          <div>
            <dt>{t('help.database')}</dt>
            <dd>{about.database}</dd>
          </div>
          <div>
            <dt>{t('help.host')}</dt>
            <dd>{t(`help.hosts.${about.host}`)}</dd>
          </div>
        </dl>
      </section>
      {children}
      <section className={styles.section}>
        <h2>{t('help.remove')}</h2>
        <p>{t('help.removeText')}</p>
      </section>
    </article>
  );
}
