import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptInProgress } from '../../../electron/contract/values.ts';
import type { Statement } from '../../../scenarios/format/referral-vocabulary.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import type { ScenarioNode } from '../../../scenarios/machine/index-scenario.ts';
import type { ChoiceStanding } from '../../../scenarios/machine/open-choices.ts';
import type { ReferralView } from '../../../scenarios/machine/referral-view.ts';
import { ServiceFacts } from '../directory/service-facts.tsx';
import { ChoiceList } from '../interview/choice-list.tsx';
import { NeedsStanding } from './needs-standing.tsx';
import styles from './referral.module.css';
import { RightsPanel } from './rights-panel.tsx';
import { SaidOfService } from './said-of-service.tsx';
import { ServicePicker } from './service-picker.tsx';
import type { SearchServices } from './use-search.ts';

type ReferralDeskProps = {
  readonly attempt: AttemptInProgress;
  readonly view: ReferralView;
  readonly node: ScenarioNode;
  readonly standings: readonly ChoiceStanding[];
  readonly isSaving: boolean;
  readonly digits: boolean;
  /** The notebook, which says how the needs stand, is out of sight. */
  readonly isNotebookFolded: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onSearch: SearchServices;
};

/**
 * A step of the referral: the needs as they stand, the directory where a service is to be named, what is said of it, and
 * then the ways, as in the rest of the interview.
 */
export function ReferralDesk(props: ReferralDeskProps) {
  const { attempt, view, node, isSaving, digits, onDecide, onSearch } = props;
  const { t } = useTranslation();
  const { scenario, directory } = attempt;
  const [chosen, setChosen] = useState(view.service);
  const [said, setSaid] = useState<readonly Statement[]>([]);
  const namesService = new Set(view.ways.filter((way) => way.namesService).map(({ choice }) => choice.id));
  const service = directory?.services.find(({ id }) => id === chosen);
  const need = view.need === undefined ? undefined : scenario.needs[view.need];
  // At a call the service is the one that was offered; everywhere else it is looked for.
  const isLooking = namesService.size > 0 && view.step !== 'call';

  function decide(choice: string): void {
    if (!namesService.has(choice)) return onDecide({ node: node.path, choice });
    if (chosen === undefined || view.need === undefined) return undefined;
    const args = { service: chosen, need: view.need, ...(said.length > 0 && { said }) };
    return onDecide({ node: node.path, choice, args });
  }

  // Needs first: to leave the rest for another day is not one of them.
  const inOrder = props.standings.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));
  const standings = inOrder.map((standing): ChoiceStanding => {
    const isWaiting = namesService.has(standing.choice.id) && chosen === undefined && standing.is === 'open';
    return isWaiting
      ? { choice: standing.choice, is: 'locked', reason: t('referral.serviceFirst') }
      : standing;
  });

  return (
    <div className={styles.desk}>
      {props.isNotebookFolded ? <NeedsStanding needs={scenario.needs} view={view} /> : null}
      {need === undefined ? null : (
        <p className={styles.about}>
          {t('referral.about')} <strong>{need.text}</strong>
        </p>
      )}
      {view.step === 'rights' ? (
        <RightsPanel directory={directory} pack={view.pack} language={languageOf(attempt)} />
      ) : null}
      {isLooking && directory !== null ? (
        <ServicePicker
          directory={directory}
          at={scenario.briefing.at}
          chosen={chosen}
          onChoose={setChosen}
          onSearch={onSearch}
        />
      ) : null}
      {view.step === 'call' && service !== undefined && directory !== null ? (
        <details className={styles.rights}>
          <summary>{service.name}</summary>
          <ServiceFacts service={service} directory={directory} />
        </details>
      ) : null}
      {view.statements.length === 0 ? null : (
        <SaidOfService statements={view.statements} service={service} said={said} onSay={setSaid} />
      )}
      <ChoiceList
        people={scenario.people}
        node={node}
        standings={standings}
        isSaving={isSaving}
        digits={digits}
        onChoose={decide}
      />
    </div>
  );
}

function isLast({ choice }: ChoiceStanding): boolean {
  return choice.referral?.way === 'enough';
}

/** The language of the victim, in which a notice is explained. */
function languageOf({ scenario }: AttemptInProgress): string {
  const victim = Object.values(scenario.people).find(({ role }) => role === 'victim');
  return victim?.circumstances?.languages?.[0] ?? victim?.language ?? scenario.language;
}
