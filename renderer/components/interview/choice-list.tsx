import { Hand, Lock, PencilLine } from 'lucide-react';
import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../scenarios/format/scenario-document.ts';
import type { ScenarioNode } from '../../../scenarios/machine/index-scenario.ts';
import type { ChoiceStanding } from '../../../scenarios/machine/open-choices.ts';
import styles from './choice-list.module.css';

type ChoiceListProps = {
  readonly people: Readonly<Record<string, Person>>;
  readonly node: ScenarioNode;
  readonly standings: readonly ChoiceStanding[];
  readonly isSaving: boolean;
  /** Whether a digit moves the focus to a choice. */
  readonly digits: boolean;
  readonly onChoose: (choice: string) => void;
};

/**
 * What the officer can say or do now, as one labelled group. A digit moves the focus to a choice and Enter takes it,
 * only while the focus is in the group. Nothing is preselected.
 */
export function ChoiceList({ people, node, standings, isSaving, digits, onChoose }: ChoiceListProps) {
  const { t } = useTranslation();
  const label = useId();
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const shown = standings.filter((standing) => standing.is !== 'hidden');

  function focusByDigit(event: KeyboardEvent): void {
    if (!digits || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    buttons.current[Number(event.key) - 1]?.focus();
  }

  return (
    <div role="group" aria-labelledby={label} aria-busy={isSaving} className={styles.choices}>
      <div className={styles.heading}>
        <h2 id={label} tabIndex={-1} className={styles.label}>
          {t('interview.choices')}
        </h2>
        <span className={styles.keys} aria-hidden="true">
          {isSaving ? t('interview.saving') : digits ? t('interview.keys', { count: shown.length }) : null}
        </span>
      </div>
      {shown.map((standing, position) => (
        <button
          key={standing.choice.id}
          ref={(element) => {
            buttons.current[position] = element;
          }}
          type="button"
          className={styles.choice}
          onKeyDown={focusByDigit}
          aria-disabled={standing.is === 'locked' || isSaving}
          data-locked={standing.is === 'locked'}
          onClick={() => {
            if (standing.is === 'open' && !isSaving) onChoose(standing.choice.id);
          }}
        >
          <span className={styles.digit} aria-hidden="true">
            {position + 1}
          </span>
          <ChoiceWords
            standing={standing}
            addressee={addresseeOf(standing, node, people)}
            people={people}
            isWritten={node.channel === 'text'}
          />
        </button>
      ))}
    </div>
  );
}

type ChoiceWordsProps = {
  readonly standing: ChoiceStanding;
  readonly addressee: string | undefined;
  readonly people: Readonly<Record<string, Person>>;
  /** In a text channel what can be said is a draft. */
  readonly isWritten: boolean;
};

function ChoiceWords({ standing, addressee, people, isWritten }: ChoiceWordsProps) {
  const { t } = useTranslation();
  const { say, do: act, via } = standing.choice;
  const interpreter = via === undefined ? undefined : people[via]?.name;
  return (
    <span className={styles.words}>
      {addressee === undefined && interpreter === undefined ? null : (
        <span className={styles.addressee}>
          {[
            addressee === undefined ? undefined : t('interview.to', { name: addressee }),
            interpreter === undefined ? undefined : t('interview.via', { name: interpreter }),
          ]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
      )}
      {say === undefined ? (
        <span>
          <Hand className={styles.icon} aria-hidden="true" size="1.1em" /> {t('interview.do')} {act}
        </span>
      ) : isWritten ? (
        <span>
          <PencilLine className={styles.icon} aria-hidden="true" size="1.1em" /> {t('interview.draft')} “{say}
          ”
        </span>
      ) : (
        <span>“{say}”</span>
      )}
      {standing.is === 'locked' ? (
        <span className={styles.reason}>
          <Lock className={styles.icon} aria-hidden="true" size="1em" />{' '}
          {t('interview.locked', { reason: standing.reason })}
        </span>
      ) : null}
    </span>
  );
}

/** Whom it is said to, where that needs to be said: when it is not the person everybody expects. */
function addresseeOf(
  { choice }: ChoiceStanding,
  node: ScenarioNode,
  people: Readonly<Record<string, Person>>,
): string | undefined {
  const isAlone = node.present.length < 2;
  if (choice.to === undefined || isAlone) return undefined;
  return people[choice.to]?.name;
}
