import { useTranslation } from 'react-i18next';
import { gates as gateBook } from '../../../scenarios/assess/code-book.ts';
import type { TrippedGate } from '../../../scenarios/assess/gates.ts';
import { Section } from './section.tsx';
import styles from './gates.module.css';

/** The never-events of this attempt, each with why it is one and what to do instead. */
export function Gates({ gates }: { readonly gates: readonly TrippedGate[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.gates')} note={t('debrief.gatesNote')}>
      {gates.length === 0 ? <p>{t('debrief.gatesNone')}</p> : null}
      {gates.map((gate) => (
        <div key={`${gate.gate}/${gate.seq}`} className={styles.gate}>
          <h3>
            {gateBook[gate.gate].name} · {t('debrief.turn', { count: gate.seq })}
          </h3>
          <p>{gateBook[gate.gate].why}</p>
          <p>{t('debrief.gateInstead', { text: gateBook[gate.gate].instead })}</p>
        </div>
      ))}
    </Section>
  );
}
