import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../../scenarios/format/directory.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { Button } from '../button.tsx';
import { DirectorySearch, nothingAsked } from '../directory/directory-search.tsx';
import { queryOf } from '../directory/query-of.ts';
import { ServiceFacts } from '../directory/service-facts.tsx';
import { StandingBadge } from '../directory/standing-badge.tsx';
import styles from './referral.module.css';
import { useSearch } from './use-search.ts';
import type { SearchServices } from './use-search.ts';

type ServicePickerProps = {
  readonly directory: Directory;
  readonly at: Scenario['briefing']['at'];
  readonly chosen: string | undefined;
  readonly onChoose: (service: string) => void;
  readonly onSearch: SearchServices;
};

/** How many are listed at once; who sees none that fits searches on. */
const oneMore = 8;

/** The directory to look in, and the one service that is to be offered. */
export function ServicePicker({ directory, at, chosen, onChoose, onSearch }: ServicePickerProps) {
  const { t } = useTranslation();
  const group = useId();
  const [asked, setAsked] = useState(nothingAsked);
  const [most, setMost] = useState(oneMore);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const found = useSearch(onSearch, queryOf(asked, at));
  const services = new Map(directory.services.map((service) => [service.id, service]));
  const listed = found.flatMap(({ service }) => services.get(service) ?? []);
  const picked = chosen === undefined ? undefined : services.get(chosen);
  const languages = [...new Set(directory.services.flatMap((service) => service.languages ?? []))].toSorted();
  // What was chosen stays in sight, also when the search moves on.
  const shown = [...(picked === undefined ? [] : [picked]), ...listed.filter(({ id }) => id !== chosen)];

  return (
    <div className={styles.picker}>
      <DirectorySearch
        asked={asked}
        onAsk={(next) => {
          setAsked(next);
          setMost(oneMore);
        }}
        directory={{ areas: directory.areas, languages }}
        openLabel={t('referral.openAt', { day: t(`directory.day.${at.weekday}`), time: at.time })}
      />
      <p role="status" className={styles.note}>
        {t('directory.count', { count: listed.length })}
      </p>
      <fieldset className={styles.services}>
        <legend className="visually-hidden">{t('referral.service')}</legend>
        {shown.slice(0, most).map((service) => (
          <div key={service.id} className={styles.service} data-chosen={service.id === chosen}>
            <label className={styles.serviceLabel}>
              <input
                type="radio"
                name={group}
                value={service.id}
                checked={service.id === chosen}
                onChange={() => onChoose(service.id)}
              />
              <span>
                <span className={styles.serviceName}>{service.name}</span>{' '}
                <span className={styles.codes}>
                  {service.codes.map((code) => t(`directory.code.${code}`)).join(' · ')}
                </span>
              </span>
            </label>
            {service.id === chosen ? (
              <div className={styles.chosen}>
                {service.does === undefined ? null : <p>{service.does}</p>}
                <ServiceFacts service={service} directory={directory} />
                <StandingBadge service={service} today={today} />
              </div>
            ) : null}
          </div>
        ))}
      </fieldset>
      {shown.length > most ? (
        <div>
          <Button kind="quiet" onPress={() => setMost(most + oneMore)}>
            {t('directory.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
