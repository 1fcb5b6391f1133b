import { useTranslation } from 'react-i18next';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import type { NamedBasis, ReportChoice } from '../../../scenarios/report/report-choice.ts';
import type { ReportDecision } from '../../../scenarios/report/report-decision.ts';
import type { ReportTurn } from '../../../scenarios/report/report-turn.ts';
import { Chips } from './chips.tsx';
import { ChoiceWords } from './choice-words.tsx';
import styles from './coded-conversation.module.css';
import { HeardLines } from './heard-lines.tsx';
import { InnerView } from './inner-view.tsx';
import { ReplayButton } from './replay-button.tsx';
import type { Replay } from './replay-button.tsx';
import { Section } from './section.tsx';
import { victimOf } from './victim-of.ts';

type CodedConversationProps = {
  readonly report: AttemptReport;
  /** In a replay, the first turn that was decided anew; those before it were taken over. */
  readonly forkedAt?: number | undefined;
  readonly onReplay: Replay;
};

/** The whole conversation, each thing the officer said with its code, its reason and what the person made of it. */
export function CodedConversation({ report, forkedAt = 1, onReplay }: CodedConversationProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('debrief.conversation')} note={t('debrief.replay.how')}>
      <ol className={styles.turns}>
        {report.turns.map((turn) => (
          <Turn
            key={turn.seq}
            turn={turn}
            victim={victimOf(report)}
            isTakenOver={turn.seq < forkedAt}
            onReplay={onReplay}
          />
        ))}
      </ol>
    </Section>
  );
}

type TurnProps = {
  readonly turn: ReportTurn;
  readonly victim: string;
  readonly isTakenOver: boolean;
  readonly onReplay: Replay;
};

function Turn({ turn, victim, isTakenOver, onReplay }: TurnProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.turn}>
      {turn.decision === null ? null : (
        <Decision decision={turn.decision} seq={turn.seq} victim={victim} isTakenOver={isTakenOver} />
      )}
      {turn.heard.length === 0 ? null : (
        <div className={styles.heard}>
          <HeardLines lines={turn.heard} />
        </div>
      )}
      {turn.shut.length === 0 ? null : (
        <p className={styles.shut}>
          {t('debrief.stayedShut', { facts: turn.shut.map(({ text }) => text).join(' ') })}
        </p>
      )}
      {turn.decision === null ? null : (
        <div className={styles.replay}>
          <ReplayButton seq={turn.seq} onReplay={onReplay} />
        </div>
      )}
    </li>
  );
}

type DecisionProps = {
  readonly decision: ReportDecision;
  readonly seq: number;
  readonly victim: string;
  readonly isTakenOver: boolean;
};

function Decision({ decision, seq, victim, isTakenOver }: DecisionProps) {
  const { t } = useTranslation();
  const { choice, others, service } = decision;
  const better = choice.best ? [] : others.filter(({ best }) => best);
  return (
    <>
      <div className={styles.margin}>
        <h3 className={styles.number}>{t('debrief.turn', { count: seq })}</h3>
        <Chips codes={choice.codes} />
        {isTakenOver ? <span className={styles.takenOver}>{t('debrief.replay.takenOver')}</span> : null}
      </div>
      <div className={styles.decision}>
        <p className={styles.words}>
          <ChoiceWords choice={choice} />
        </p>
        {service === null ? null : (
          <p className={styles.soft}>
            {service.service.name} · {service.need.text}
          </p>
        )}
        {choice.because === null ? null : <p>{choice.because}</p>}
        <p className={styles.soft}>
          <Rates choice={choice} />
          {choice.basis === null ? null : (
            <>
              {choice.rates.length === 0 ? null : ' · '}
              {t('debrief.restsOn')}: <BasisWords basis={choice.basis} />
            </>
          )}
        </p>
        {choice.inner === null ? null : <InnerView name={victim} words={choice.inner} />}
        {better.map((other) => (
          <p key={other.id} className={styles.better}>
            <strong>{t('debrief.moments.anotherWay')}</strong> <Chips codes={other.codes} />{' '}
            <ChoiceWords choice={other} />
          </p>
        ))}
      </div>
    </>
  );
}

function Rates({ choice }: { readonly choice: ReportChoice }) {
  const { t } = useTranslation();
  return choice.rates
    .map(({ name, rate }) => t('debrief.rates', { competency: name, rate: signed(rate) }))
    .join(' · ');
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
