import { useTranslation } from 'react-i18next';
import type { Directory } from '../../../scenarios/format/directory.ts';
import styles from './referral.module.css';

type RightsPanelProps = {
  readonly directory: Directory | null;
  /** The jurisdiction the scenario is set in; without it, every pack of the directory is shown. */
  readonly pack: string | undefined;
  /** The language of whoever is told. */
  readonly language: string;
};

/** The notice of rights and what compensation may cover, in plain words, in the person’s language where there are words. */
export function RightsPanel({ directory, pack, language }: RightsPanelProps) {
  const { t } = useTranslation();
  const packs = (directory?.rights ?? []).filter(({ id }) => pack === undefined || id === pack);
  return packs.map((shown) => {
    const words =
      shown.languages[language] ?? shown.languages[language.split('-')[0] ?? ''] ?? shown.languages['en'];
    if (words === undefined) return null;
    const { compensation } = words;
    return (
      <details key={shown.id} className={styles.rights}>
        <summary>{t('referral.rights.title', { jurisdiction: shown.jurisdiction })}</summary>
        <ul className={styles.points} lang={words === shown.languages[language] ? language : undefined}>
          {words.rights.map(({ id, plain }) => (
            <li key={id}>{plain}</li>
          ))}
        </ul>
        <h3>{t('referral.rights.compensation')}</h3>
        <p>
          {t('referral.rights.covers')} {compensation.covers.join(' ')}
        </p>
        <p>
          {t('referral.rights.leavesOut')} {compensation.leavesOut.join(' ')}
        </p>
        <p>{compensation.decides}</p>
        <p className={styles.note}>
          {shown.reviewer === undefined
            ? t('referral.rights.unreviewed')
            : t('referral.rights.reviewed', shown.reviewer)}{' '}
          {t('referral.rights.version', { version: shown.version, effective: shown.effective })}{' '}
          {t('referral.rights.noAdvice')}
        </p>
      </details>
    );
  });
}
