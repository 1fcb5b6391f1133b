// What a referral is judged by, apart from any machine: the needs of this route, and what was decided, with the services
// as the directory has them. Whether an offer was accepted is not in it, so no judgement can depend on that.

import type { Service } from '../../format/directory.ts';
import type { ReferralStep, ReferralWay, Statement } from '../../format/referral-vocabulary.ts';
import { serviceClasses } from '../../format/vocabulary.ts';
import type { ServiceClass, urgencies } from '../../format/vocabulary.ts';
import type { Context } from '../../machine/context.ts';
import { holds } from '../../machine/holds.ts';
import type { Interview } from '../../machine/interview.ts';
import type { ServiceGround } from '../../machine/judge-service.ts';
import type { ScenarioChoice, ScenarioNode } from '../../machine/index-scenario.ts';

export type Urgency = (typeof urgencies)[number];

/** A need that was told on this route, or could have been noticed. */
export type NeedOnRoute = {
  readonly need: string;
  readonly urgency: Urgency;
  /** The law demands that it is reported. */
  readonly mandated: boolean;
  /** It was told or asked out; otherwise it could only have been noticed. */
  readonly noted: boolean;
  /** The best class that some service of the directory has for it. */
  readonly best: ServiceClass | null;
};

/** The service that a decision names, and what it is for the need. */
export type NamedService = {
  readonly service: Service;
  readonly class: ServiceClass;
  readonly ground: ServiceGround;
};

/** One decision at a step of a referral. */
export type ReferralDecision = {
  readonly seq: number;
  readonly node: ScenarioNode;
  readonly choice: ScenarioChoice;
  readonly step: ReferralStep;
  readonly way: ReferralWay;
  /** The need it is about, or takes up. */
  readonly need: string | null;
  readonly named: NamedService | null;
  readonly said: readonly Statement[];
  /** At the agenda: the needs that could be taken up. */
  readonly open: readonly string[];
};

export type ReferralCase = {
  readonly needs: readonly NeedOnRoute[];
  readonly decisions: readonly ReferralDecision[];
};

/** The case of an interview as far as it has come. Only needs that some step of the referral is about are in it. */
export function referralCase(interview: Interview): ReferralCase {
  return { needs: needsOnRoute(interview), decisions: referralDecisions(interview) };
}

function needsOnRoute({ index, turns, binding }: Interview): readonly NeedOnRoute[] {
  const about = new Set([...index.nodes.values()].map(({ referral }) => referral?.need));
  return Object.entries(index.scenario.needs)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([need, { urgency, mandated = false, noticeable }]) => {
      if (!about.has(need)) return [];
      const noted = turns.some(({ context }) => context.needs[need] === true);
      const wasThere = noticeable !== undefined && turns.some(({ context }) => holds(noticeable, context));
      if (!noted && !wasThere) return [];
      const classes = binding?.classesFor(need);
      const best = serviceClasses.find((name) => classes?.has(name)) ?? null;
      return [{ need, urgency, mandated, noted, best }];
    });
}

function referralDecisions({ turns, binding }: Interview): readonly ReferralDecision[] {
  return turns.flatMap(({ seq, decision }, position): readonly ReferralDecision[] => {
    const before = turns[position - 1];
    if (before === undefined || decision === undefined || before.place.is !== 'node') return [];
    const { node } = before.place;
    const choice = node.choices.find(({ id }) => id === decision.choice);
    if (node.referral === undefined || choice?.referral === undefined) return [];
    const { step, need } = node.referral;
    const { way, need: takes } = choice.referral;
    const { args } = decision;
    const service = binding?.directory.services.find(({ id }) => id === args?.service);
    const judged = args === undefined ? undefined : binding?.judgementOf(args.service, args.need);
    return [
      {
        seq,
        node,
        choice,
        step,
        way,
        need: need ?? takes ?? null,
        named: service === undefined || judged === undefined ? null : { service, ...judged },
        said: args?.said ?? [],
        open: node.choices.flatMap((other) => {
          const wanted = other.referral?.need;
          const isOpen = wanted !== undefined && isOpenNow(node, other.id, before.context);
          return isOpen ? [wanted] : [];
        }),
      },
    ];
  });
}

function isOpenNow(node: ScenarioNode, choice: string, context: Context): boolean {
  return (node.state.on?.[choice] ?? []).some(({ guard }) => guard === undefined || holds(guard, context));
}
