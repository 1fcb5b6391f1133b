import { Trans, useTranslation } from 'react-i18next';
import type {
  FinishedPractice,
  ScenarioSummary,
  Shelf as ShelfValue,
  Unfinished,
} from '../../electron/contract/values.ts';
import { Button } from './button.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import styles from './shelf.module.css';
import { When } from './when.tsx';

type ShelfProps = {
  readonly name: string;
  readonly shelf: ShelfValue;
  readonly onBriefing: (scenario: string) => void;
  readonly onResume: (attempt: string) => void;
  readonly onDiscard: (attempt: string) => void;
  readonly onDebrief: (attempt: string) => void;
  readonly onDeletePractice: () => void;
};

/** What to go on with first, then the library, then one's own practice. */
export function Shelf({ name, shelf, ...on }: ShelfProps) {
  const { t } = useTranslation();
  const isUntouched = ({ finished }: ScenarioSummary) => finished.practice + finished.assessed === 0;
  // What was left comes first; then what has not been done yet, in the order of the library.
  const next = shelf.unfinished.length === 0 ? shelf.scenarios.find(isUntouched) : undefined;
  return (
    <>
      <header className={styles.header}>
        <h1>{t('shelf.title', { name })}</h1>
        <p className={styles.lead}>{t('shelf.lead')}</p>
      </header>
      {shelf.unfinished.length === 0 ? null : (
        <section className={styles.section}>
          <h2>{t('shelf.goOn')}</h2>
          {shelf.unfinished.map((unfinished) => (
            <UnfinishedCard
              key={unfinished.attempt}
              unfinished={unfinished}
              onResume={() => on.onResume(unfinished.attempt)}
              onDiscard={() => on.onDiscard(unfinished.attempt)}
            />
          ))}
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('shelf.library')}</h2>
        <ul className={styles.library}>
          {shelf.scenarios.map((scenario) => (
            <ScenarioCard
              key={scenario.hash}
              scenario={scenario}
              isNext={scenario === next}
              onOpen={() => on.onBriefing(scenario.hash)}
            />
          ))}
        </ul>
      </section>
      <PracticeList
        practice={shelf.practice}
        hasMore={shelf.hasWritten || shelf.unfinished.some(({ mode }) => mode === 'practice')}
        onDebrief={on.onDebrief}
        onDelete={on.onDeletePractice}
      />
    </>
  );
}

type UnfinishedCardProps = {
  readonly unfinished: Unfinished;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
};

function UnfinishedCard({ unfinished, onResume, onDiscard }: UnfinishedCardProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.unfinished}>
      <div>
        <h3>{unfinished.scenarioTitle}</h3>
        <p className={styles.soft}>
          {unfinished.forkedAt === null
            ? t(`mode.${unfinished.mode}`)
            : t('mode.replay', { turn: unfinished.forkedAt })}{' '}
          · <When at={unfinished.lastAt} />
          {unfinished.keptUntil === null ? null : <KeptUntil at={unfinished.keptUntil} />}
        </p>
        <p className={styles.recap}>{unfinished.recap}</p>
      </div>
      <div className={styles.actions}>
        <Button kind="main" onPress={onResume}>
          {t('shelf.resume')}
        </Button>
        <Button onPress={onDiscard}>{t('shelf.discard')}</Button>
      </div>
    </article>
  );
}

/** When practice is deleted for good. */
function KeptUntil({ at }: { readonly at: string }) {
  return (
    <>
      {' · '}
      <Trans i18nKey="shelf.keptUntil" components={{ day: <When at={at} dateOnly /> }} />
    </>
  );
}

type PracticeListProps = {
  readonly practice: readonly FinishedPractice[];
  /** Whether there is more of theirs to delete than what is listed here. */
  readonly hasMore: boolean;
  readonly onDebrief: (attempt: string) => void;
  readonly onDelete: () => void;
};

function PracticeList({ practice, hasMore, onDebrief, onDelete }: PracticeListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2>{t('shelf.practice')}</h2>
      <p className={styles.soft}>{t('shelf.practiceNote')}</p>
      {practice.length === 0 ? (
        <p>{t('shelf.practiceEmpty')}</p>
      ) : (
        <ul className={styles.practice}>
          {practice.map(({ attempt, scenarioTitle, closedAt, forkedAt, keptUntil }) => (
            <li key={attempt} className={styles.practised}>
              <span>
                {scenarioTitle} · <When at={closedAt} />
                {forkedAt === null ? null : <> · {t('shelf.replay', { turn: forkedAt })}</>}
                <span className={styles.soft}>
                  <KeptUntil at={keptUntil} />
                </span>
              </span>
              <Button kind="quiet" onPress={() => onDebrief(attempt)}>
                {t('shelf.debrief')}
                <span className="visually-hidden"> {scenarioTitle}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {practice.length === 0 && !hasMore ? null : (
        <div>
          <Button onPress={onDelete}>{t('shelf.deletePractice')}</Button>
        </div>
      )}
    </section>
  );
}
