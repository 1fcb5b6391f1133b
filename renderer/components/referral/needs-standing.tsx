import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import type { ReferralView } from '../../../scenarios/machine/referral-view.ts';
import styles from './referral.module.css';

type NeedsStandingProps = { readonly needs: Scenario['needs']; readonly view: ReferralView };

/** The needs noted so far and how each stands, so that nothing has to be kept in mind. */
export function NeedsStanding({ needs, view }: NeedsStandingProps) {
  const { t } = useTranslation();
  const heading = useId();
  if (view.needs.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.standing}>
      <h2 id={heading} className={styles.label}>
        {t('referral.needs')}
      </h2>
      <ul className={styles.needs}>
        {view.needs.map(({ need, state }) => (
          <li key={need} className={styles.need} data-state={state}>
            <span>{needs[need]?.text ?? need}</span>
            <span className={styles.state}>{t(`referral.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
