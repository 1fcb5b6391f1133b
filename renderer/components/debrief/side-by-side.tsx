import { ArrowRight, Check, Minus, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { acts as actBook, gates as gateBook } from '../../../scenarios/assess/code-book.ts';
import type { Comparison, Way } from '../../debrief/compare-with-origin.ts';
import { Chips } from './chips.tsx';
import { ChoiceWords } from './choice-words.tsx';
import { HeardLines } from './heard-lines.tsx';
import { Section } from './section.tsx';
import styles from './side-by-side.module.css';

/**
 * A replay beside what it was forked from. Each part has its two columns under the same two headings, so that they are
 * read one after the other where there is no room for both, or nobody to see them.
 */
export function SideBySide({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('debrief.replay.title', { turn: comparison.seq })}
      note={t('debrief.replay.note', { turn: comparison.seq })}
    >
      <Part
        title={t('debrief.replay.said')}
        before={<Said way={comparison.before} />}
        now={<Said way={comparison.now} />}
      />
      <Part
        title={t('debrief.replay.opened')}
        before={<Opened way={comparison.before} />}
        now={<Opened way={comparison.now} />}
      />
      <Part
        title={t('debrief.replay.led')}
        before={<Led way={comparison.before} />}
        now={<Led way={comparison.now} />}
      />
    </Section>
  );
}

type PartProps = { readonly title: string; readonly before: ReactNode; readonly now: ReactNode };

function Part({ title, before, now }: PartProps) {
  const { t } = useTranslation();
  const columns = [
    { name: t('debrief.replay.before'), content: before },
    { name: t('debrief.replay.now'), content: now },
  ];
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.columns}>
        {columns.map(({ name, content }) => (
          <section key={name} className={styles.column} aria-label={`${title}: ${name}`}>
            <h4 className={styles.name}>{name}</h4>
            {content}
          </section>
        ))}
      </div>
    </div>
  );
}

function Said({ way }: { readonly way: Way }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.turns}>
      {way.turns.map(({ seq, decision, heard }) => (
        <li key={seq} className={styles.turn}>
          {decision === null ? null : (
            <>
              <p className={styles.seq}>
                {t('debrief.turn', { count: seq })} <Chips codes={decision.choice.codes} />
              </p>
              <p className={styles.words}>
                <ChoiceWords choice={decision.choice} />
              </p>
            </>
          )}
          {heard.length === 0 ? null : (
            <div className={styles.heard}>
              <HeardLines lines={heard} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Opened({ way }: { readonly way: Way }) {
  const { t } = useTranslation();
  if (way.opened.length === 0) return <p className={styles.soft}>{t('debrief.replay.nothingOpened')}</p>;
  return (
    <ul className={styles.list}>
      {way.opened.map(({ id, text, isOnlyHere }) => (
        <li key={id}>
          {text}
          {isOnlyHere ? <strong className={styles.only}> {t('debrief.replay.onlyHere')}</strong> : null}
        </li>
      ))}
    </ul>
  );
}

function Led({ way }: { readonly way: Way }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.ending}>{way.ending ?? t('debrief.replay.noEnding')}</p>
      <ul className={styles.list}>
        {way.acts.map(({ act, isDone }) => (
          <li key={act} className={styles.act} data-done={isDone}>
            {isDone ? <Check aria-hidden="true" size={18} /> : <Minus aria-hidden="true" size={18} />}
            <span>
              {actBook[act].name}
              {isDone ? null : <span className={styles.soft}> {t('debrief.actMissing')}</span>}
            </span>
          </li>
        ))}
        {way.gates.map((gate) => (
          <li key={gate} className={styles.act} data-done={false}>
            <TriangleAlert aria-hidden="true" size={18} />
            <span>{t('debrief.replay.gate', { gate: gateBook[gate].name })}</span>
          </li>
        ))}
        {way.gates.length > 0 ? null : (
          <li className={styles.act}>
            <ArrowRight aria-hidden="true" size={18} />
            <span>{t('debrief.gatesNone')}</span>
          </li>
        )}
      </ul>
    </>
  );
}
