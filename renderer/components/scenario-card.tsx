import { useTranslation } from 'react-i18next';
import type { ScenarioSummary } from '../../electron/contract/values.ts';
import { Button } from './button.tsx';
import styles from './scenario-card.module.css';

type ScenarioCardProps = {
  readonly scenario: ScenarioSummary;
  /** Whether it is the one to take next. */
  readonly isNext: boolean;
  readonly onOpen: () => void;
};

/** A scenario on the shelf: what it is, how long it takes, what comes up in it, and who has looked at it. */
export function ScenarioCard({ scenario, isNext, onOpen }: ScenarioCardProps) {
  const { t } = useTranslation();
  const { practice, assessed } = scenario.finished;
  const facts = [
    t('shelf.minutes', { count: scenario.minutes }),
    ...scenario.models.map((model) => t(`shelf.models.${model}`)),
    ...(practice === 0 ? [] : [t('shelf.finishedPractice', { count: practice })]),
    ...(assessed === 0 ? [] : [t('shelf.finishedAssessed', { count: assessed })]),
  ];
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{scenario.title}</h3>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p>{scenario.contentNote}</p>
      {scenario.reviewedByAdvocate ? null : <p className={styles.review}>{t('app.unreviewed')}</p>}
      <div>
        <Button kind={isNext ? 'main' : 'plain'} onPress={onOpen}>
          {t('shelf.open')}
          <span className="visually-hidden"> {scenario.title}</span>
        </Button>
      </div>
    </li>
  );
}
