import { useTranslation } from 'react-i18next';
import { standingOf } from '../../../scenarios/directory/standing.ts';
import type { Service } from '../../../scenarios/format/directory.ts';
import styles from './standing-badge.module.css';

type StandingBadgeProps = {
  readonly service: Service;
  /** Written as 2026-11-22. */
  readonly today: string;
};

/** How far an entry can be relied on, in words: made up, called by whom and when, stale, or never called. */
export function StandingBadge({ service, today }: StandingBadgeProps) {
  const { t } = useTranslation();
  const standing = standingOf(service, today);
  const { on, by, expires } = service.verified ?? { on: '', by: '', expires: '' };
  const compiled = service.compiledOn ?? '';
  return (
    <p className={styles.badge} data-standing={standing}>
      {standing === 'unverified' && compiled !== ''
        ? t('directory.standing.compiled', { on: compiled })
        : t(`directory.standing.${standing}`, { on, by, expires })}
    </p>
  );
}
