import type { Statement } from '../format/referral-vocabulary.ts';
import type { Scenario } from '../format/scenario-document.ts';
import type { channels, Phase, presences, ServiceClass } from '../format/vocabulary.ts';
import type { Decision } from '../machine/decision.ts';
import type { ScenarioNode } from '../machine/index-scenario.ts';
import type { Interview } from '../machine/interview.ts';
import { openChoices } from '../machine/open-choices.ts';
import type { Turn } from '../machine/turn.ts';
import { namedPerson } from './named-person.ts';
import type { NamedPerson } from './named-person.ts';
import { reportChoices } from './report-choice.ts';
import type { ReportChoice } from './report-choice.ts';

/** A node as the report names it. */
export type ReportNode = {
  /** Its path, such as `plan.doorway`. */
  readonly path: string;
  readonly phase: Phase;
  readonly channel: (typeof channels)[number];
  /** Who was there, and how. */
  readonly present: readonly (NamedPerson & { readonly how: (typeof presences)[number] })[];
  /** Why the author holds this place worth a debrief. */
  readonly moment: string | null;
};

/** The service and the need that a choice over services was about. */
export type ReportService = {
  readonly service: { readonly id: string; readonly name: string };
  readonly need: { readonly id: string; readonly text: string };
  /** What that service is for that need at the briefing's time. */
  readonly is: ServiceClass;
  /** What was said of the service when it was offered, in the order it was said. */
  readonly said: readonly Statement[];
};

/** What the officer decided, where, and what else was shown there. */
export type ReportDecision = {
  readonly at: ReportNode;
  readonly choice: ReportChoice;
  /** Only for a choice over services. */
  readonly service: ReportService | null;
  /** Every other choice shown there, open or locked, in the order of the file. */
  readonly others: readonly ReportChoice[];
};

/** A decision spelled out, with what was shown at the node where `before` rests. */
export function reportDecision(interview: Interview, decision: Decision, before: Turn): ReportDecision {
  const { scenario } = interview.index;
  if (before.place.is !== 'node') throw new Error(`The decision ${decision.choice} was taken at no node.`);
  const { node } = before.place;
  const shown = reportChoices(scenario, node, openChoices(node, before.context, interview.binding));
  const choice = shown.find(({ id }) => id === decision.choice);
  if (choice === undefined) throw new Error(`The choice ${decision.choice} was not shown at ${node.path}.`);
  return {
    at: reportNode(scenario, node),
    choice,
    service: reportService(interview, decision),
    others: shown.filter((other) => other !== choice),
  };
}

function reportNode(scenario: Scenario, node: ScenarioNode): ReportNode {
  return {
    path: node.path,
    phase: node.phase,
    channel: node.channel,
    present: node.present.map(({ who, how }) => ({ ...namedPerson(scenario, who), how })),
    moment: node.state.meta?.moment ?? null,
  };
}

function reportService({ index, binding }: Interview, { args }: Decision): ReportService | null {
  if (args === undefined) return null;
  const service = binding?.directory.services.find(({ id }) => id === args.service);
  const need = index.scenario.needs[args.need];
  const is = binding?.classOf(args.service, args.need);
  if (service === undefined || need === undefined || is === undefined) {
    throw new Error(`The service ${args.service} or the need ${args.need} is not there any more.`);
  }
  return {
    service: { id: service.id, name: service.name },
    need: { id: args.need, text: need.text },
    is,
    said: args.said ?? [],
  };
}
