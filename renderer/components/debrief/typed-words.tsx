import { useTranslation } from 'react-i18next';
import type { TypedWords as TypedWordsValue } from '../../../electron/contract/values.ts';
import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';
import type { ReportDecision } from '../../../scenarios/report/report-decision.ts';
import { modelLines } from '../../debrief/model-lines.ts';
import { Button } from '../button.tsx';
import { ChoiceWords } from './choice-words.tsx';
import { Section } from './section.tsx';
import styles from './typed-words.module.css';

type TypedWordsProps = {
  readonly typed: readonly TypedWordsValue[];
  readonly report: AttemptReport;
  readonly onDelete: (seq: number) => void;
};

/** What the officer wrote before choices were shown, each beside what they then chose and two lines that serve. */
export function TypedWords({ typed, report, onDelete }: TypedWordsProps) {
  const { t } = useTranslation();
  const entries = typed.flatMap(({ seq, words }) => {
    const decision = report.turns.find((turn) => turn.seq === seq)?.decision ?? null;
    return decision === null ? [] : [{ seq, words, decision }];
  });
  if (entries.length === 0) return null;
  return (
    <Section title={t('debrief.typed.title')} note={t('debrief.typed.note')}>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.seq} {...entry} onDelete={() => onDelete(entry.seq)} />
        ))}
      </ol>
    </Section>
  );
}

type EntryProps = {
  readonly seq: number;
  readonly words: string;
  readonly decision: ReportDecision;
  readonly onDelete: () => void;
};

function Entry({ seq, words, decision, onDelete }: EntryProps) {
  const { t } = useTranslation();
  const models = modelLines(decision);
  const turn = t('debrief.turn', { count: seq });
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <h3 className={styles.turn}>{turn}</h3>
        <div className={styles.delete}>
          <Button kind="quiet" onPress={onDelete}>
            {t('debrief.typed.delete')}
            <span className="visually-hidden"> {turn}</span>
          </Button>
        </div>
      </div>
      <dl className={styles.beside}>
        <div className={styles.own}>
          <dt>{t('debrief.typed.wrote')}</dt>
          <dd>{words}</dd>
        </div>
        <div>
          <dt>{t('debrief.typed.chose')}</dt>
          <dd>
            <ChoiceWords choice={decision.choice} />
          </dd>
        </div>
        {models.length === 0 ? null : (
          <div>
            <dt>{t(models.length === 1 ? 'debrief.typed.model' : 'debrief.typed.models')}</dt>
            {models.map((model) => (
              <dd key={model.id}>
                <ChoiceWords choice={model} />
                {model.id === decision.choice.id ? (
                  <strong className={styles.same}> {t('debrief.typed.same')}</strong>
                ) : null}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </li>
  );
}
