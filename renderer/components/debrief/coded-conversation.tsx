import { useTranslation } from 'react-i18next';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import type { ReportDecision } from '../../../scenarios/report/report-decision.ts';
import type { NamedBasis } from '../../../scenarios/report/report-choice.ts';
import type { ReportTurn } from '../../../scenarios/report/report-turn.ts';
import { CodeChip } from './code-chip.tsx';
import styles from './coded-conversation.module.css';
import { Section } from './section.tsx';

/** The whole conversation, each thing the officer said with its code, its reason and what the person made of it. */
export function CodedConversation({ report }: { readonly report: AttemptReport }) {
  const { t } = useTranslation();
  const victim = report.people.find(({ role }) => role === 'victim')?.name ?? '';
  return (
    <Section title={t('debrief.conversation')}>
      <ol className={styles.turns}>
        {report.turns.map((turn) => (
          <Turn key={turn.seq} turn={turn} victim={victim} />
        ))}
      </ol>
    </Section>
  );
}

function Turn({ turn, victim }: { readonly turn: ReportTurn; readonly victim: string }) {
  const { t } = useTranslation();
  return (
    <li className={styles.turn}>
      {turn.decision === null ? null : <Decision decision={turn.decision} seq={turn.seq} victim={victim} />}
      {turn.shut.length === 0 ? null : (
        <p className={styles.soft}>
          {t('debrief.stayedShut', { facts: turn.shut.map(({ text }) => text).join(' ') })}
        </p>
      )}
      {turn.heard.map((line) => (
        <p
          key={`${line.speaker?.id}/${line.words}`}
          className={line.speaker === null ? styles.scene : styles.said}
        >
          {line.speaker === null ? null : <span className={styles.speaker}>{line.speaker.name}</span>}
          {line.words}
        </p>
      ))}
    </li>
  );
}

type DecisionProps = { readonly decision: ReportDecision; readonly seq: number; readonly victim: string };

function Decision({ decision, seq, victim }: DecisionProps) {
  const { t } = useTranslation();
  const { choice } = decision;
  return (
    <div className={styles.decision}>
      <h3>{t('debrief.turn', { count: seq })}</h3>
      <p className={styles.words}>
        {choice.codes.map(({ id }) => (
          <CodeChip key={id} code={id} />
        ))}{' '}
        {choice.kind === 'said' ? `“${choice.words}”` : choice.words}
      </p>
      {choice.because === null ? null : (
        <p>
          {choice.because}{' '}
          <span className={styles.soft}>
            {choice.rates
              .map(({ name, rate }) => t('debrief.rates', { competency: name, rate: signed(rate) }))
              .join(' · ')}
          </span>
        </p>
      )}
      {choice.basis === null ? null : (
        <p className={styles.soft}>
          {t('debrief.restsOn')}: <BasisWords basis={choice.basis} />
        </p>
      )}
      {choice.inner === null ? null : (
        <blockquote className={styles.inner}>
          <p>{choice.inner}</p>
          <footer className={styles.soft}>{t('debrief.inner', { name: victim })}</footer>
        </blockquote>
      )}
    </div>
  );
}

function BasisWords({ basis }: { readonly basis: NamedBasis }) {
  const { t } = useTranslation();
  if (basis.is === 'practice') return t('debrief.practiceBasis');
  if (basis.is === 'convention') return t('debrief.conventionBasis');
  return basis.sources.map(({ title }) => title).join('; ');
}

function signed(rate: number): string {
  return rate > 0 ? `+${rate}` : rate < 0 ? `−${-rate}` : '0';
}
