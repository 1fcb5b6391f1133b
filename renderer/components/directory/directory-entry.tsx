import { useTranslation } from 'react-i18next';
import type { DirectoryEntry as Entry, DirectoryView } from '../../../electron/contract/directory.ts';
import { Button } from '../button.tsx';
import styles from './directory.module.css';
import { ServiceFacts } from './service-facts.tsx';
import { StandingBadge } from './standing-badge.tsx';

type DirectoryEntryProps = {
  readonly entry: Entry;
  readonly directory: DirectoryView;
  readonly today: string;
  readonly kilometers: number | null;
  readonly onVerify: () => void;
  readonly onEdit: () => void;
  readonly onRetire: (retired: boolean) => void;
};

/** One service: its name and what it does at a glance, the rest behind it. */
export function DirectoryEntry({ entry, directory, today, kilometers, ...on }: DirectoryEntryProps) {
  const { t } = useTranslation();
  const { service, source } = entry;
  const organization = directory.organizations?.find(({ id }) => id === service.organization)?.name;
  const isRetired = service.retired === true;
  return (
    <li className={styles.entry} data-retired={isRetired}>
      <details>
        <summary className={styles.summary}>
          <span className={styles.name}>{service.name}</span>
          <span className={styles.codes}>
            {service.codes.map((code) => t(`directory.code.${code}`)).join(' · ')}
          </span>
        </summary>
        <div className={styles.open}>
          <ServiceFacts service={service} directory={directory} />
          <div className={styles.actions}>
            {service.fictional === true ? null : (
              <Button onPress={on.onVerify}>{t('directory.called')}</Button>
            )}
            <Button onPress={on.onEdit}>{t('directory.edit')}</Button>
            <Button kind="quiet" onPress={() => on.onRetire(!isRetired)}>
              {t(isRetired ? 'directory.bringBack' : 'directory.retire')}
            </Button>
          </div>
        </div>
      </details>
      {service.does === undefined ? null : <p className={styles.does}>{service.does}</p>}
      <div className={styles.line}>
        <StandingBadge service={service} today={today} />
        {organization === undefined ? null : <p>{organization}</p>}
        {source === 'own' ? <p>{t('directory.own')}</p> : null}
        {isRetired ? <p>{t('directory.retired')}</p> : null}
        {kilometers === null ? null : <p>{t('directory.away', { kilometers: Math.round(kilometers) })}</p>}
      </div>
    </li>
  );
}
