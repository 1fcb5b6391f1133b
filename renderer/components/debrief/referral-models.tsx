import { useTranslation } from 'react-i18next';
import type { ReportedModel } from '../../../scenarios/report/report-referral.ts';
import styles from './referral.module.css';

/** The three models of victim services, and what each has to give in this case. */
export function ReferralModels({ models }: { readonly models: readonly ReportedModel[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('debrief.referral.models')}</h3>
      <dl className={styles.models}>
        {models.map(({ model, offered, fitting }) => (
          <div key={model}>
            <dt>
              <strong>{t(`debrief.referral.model.${model}.name`)}</strong>{' '}
              {t(`debrief.referral.model.${model}.gives`)}
            </dt>
            <dd>
              {fitting.length === 0 ? t('debrief.referral.modelNone') : null}
              {fitting.map(({ name, does }) => (
                <p key={name}>
                  {name}: {does}
                  {offered.includes(name) ? ` (${t('debrief.referral.wasOffered')})` : null}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
