import { useTranslation } from 'react-i18next';
import type { ReportedNeed, ReportedService } from '../../../scenarios/report/report-referral.ts';
import styles from './referral.module.css';

/**
 * Needs against services: for each need a line to what it was offered, drawn as solid where that meets it and as broken
 * where it does not, and who could have met it. It is a table, so that it reads the same without the drawing.
 */
export function NeedsAgainstServices({ needs }: { readonly needs: readonly ReportedNeed[] }) {
  const { t } = useTranslation();
  return (
    <table className={styles.needs}>
      <caption className="visually-hidden">{t('debrief.referral.needs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('debrief.referral.need')}</th>
          <th scope="col">{t('debrief.referral.offered')}</th>
          <th scope="col">{t('debrief.referral.couldHave')}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map((need) => (
          <tr key={need.need}>
            <th scope="row" className={styles.need}>
              {need.text}
              <span className={styles.urgency}>
                {t(`interview.urgency.${need.urgency}`)}
                {need.noted ? '' : ` · ${t('debrief.referral.unnoticed')}`}
              </span>
            </th>
            <td>
              {need.offered.length === 0 ? (
                <span className={styles.none}>{t('debrief.referral.nothing')}</span>
              ) : (
                <ul className={styles.offered}>
                  {need.offered.map((service) => (
                    <Offered key={service.id} service={service} />
                  ))}
                </ul>
              )}
            </td>
            <td>
              {need.couldHave.map(({ id, name, does }) => (
                <p key={id}>
                  <strong>{name}</strong> {does}
                </p>
              ))}
              {need.couldHave.length === 0 && need.unmet !== null ? <p>{need.unmet}</p> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Offered({ service }: { readonly service: ReportedService }) {
  const { t } = useTranslation();
  const meets = service.class === 'meets';
  return (
    <li>
      <svg className={styles.line} viewBox="0 0 40 8" aria-hidden="true" focusable="false">
        <line x1="0" y1="4" x2="36" y2="4" strokeDasharray={meets ? undefined : '3 4'} />
        {meets ? <circle cx="36" cy="4" r="3" /> : null}
      </svg>
      <span>
        {service.name}: {t(`debrief.referral.ground.${service.ground}`)}
      </span>
    </li>
  );
}
