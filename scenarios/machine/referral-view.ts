// What a screen has to know of a referral: which step it is at, how the needs stand, and which service is being spoken of.
// Computed from the turns, like everything else.

import { statements, stepsOverServices } from '../format/referral-vocabulary.ts';
import type { BarrierKind, ReferralStep, ReferralWay, Statement } from '../format/referral-vocabulary.ts';
import type { ScenarioChoice } from './index-scenario.ts';
import { latestTurn } from './interview.ts';
import type { Interview } from './interview.ts';
import type { Turn } from './turn.ts';

/**
 * How a noted need stands. `open`: not taken up. `taken-up`: being gone through now. `covered`: a service that meets it
 * was accepted, or the report was made where it belongs. `declined`: the person said no, at first or in the end. `left`:
 * gone through, and nobody is coming.
 */
export type NeedState = 'open' | 'taken-up' | 'covered' | 'declined' | 'left';

/** A step of a referral as it stands. */
export type ReferralView = {
  readonly step: ReferralStep;
  /** The need it is about. */
  readonly need: string | undefined;
  /** What stands in the way, at a barrier. */
  readonly barrier: BarrierKind | undefined;
  /** The jurisdiction whose notice of rights is explained here. */
  readonly pack: string | undefined;
  /** The needs noted so far, in the order in which they were. */
  readonly needs: readonly { readonly need: string; readonly state: NeedState }[];
  /** Every choice of the node with the way that it is, whether a service is named with it, and the need it takes up. */
  readonly ways: readonly {
    readonly choice: ScenarioChoice;
    readonly way: ReferralWay;
    readonly namesService: boolean;
    readonly takes: string | undefined;
  }[];
  /** What can be said of the service that is offered; nothing where none is. */
  readonly statements: readonly Statement[];
  /** The service this is about: at a call the one to be called, later the one that was. Nothing before one is offered. */
  readonly service: string | undefined;
};

/** The referral where an interview rests; nothing where it rests at no step of one. */
export function referralView(interview: Interview): ReferralView | undefined {
  const { place, context } = latestTurn(interview);
  const referral = place.is === 'node' ? place.node.referral : undefined;
  if (place.is !== 'node' || referral === undefined) return undefined;
  const { step, need, barrier, pack } = referral;
  const without = stepsOverServices[step];
  return {
    step,
    need,
    barrier,
    pack,
    needs: Object.keys(context.needs).map((noted) => ({
      need: noted,
      state: noted === need ? 'taken-up' : stateOf(interview, noted),
    })),
    ways: place.node.choices.flatMap((choice) => {
      if (choice.referral === undefined) return [];
      const { way, need: takes } = choice.referral;
      return [{ choice, way, takes, namesService: without !== undefined && !without.includes(way) }];
    }),
    statements: step === 'offer' ? statements : [],
    service: need === undefined || step === 'offer' ? undefined : lastNamed(interview, need),
  };
}

/** The service that was last offered for a need, or called instead since; nothing before any. */
export function lastNamed(interview: Interview, need: string): string | undefined {
  return stepsFor(interview, need).findLast(({ turn }) => turn.decision?.args !== undefined)?.turn.decision
    ?.args?.service;
}

type Taken = { readonly turn: Turn; readonly step: ReferralStep; readonly way: ReferralWay };

/** The decisions at steps about a need since it was last taken up, in order. */
function stepsFor({ turns }: Interview, need: string): readonly Taken[] {
  let taken: Taken[] = [];
  for (const [position, turn] of turns.entries()) {
    const place = turns[position - 1]?.place;
    if (place?.is !== 'node' || place.node.referral === undefined) continue;
    const way = place.node.choices.find(({ id }) => id === turn.decision?.choice)?.referral;
    if (way === undefined) continue;
    if (way.need === need) taken = [];
    if (way.need === need || place.node.referral.need === need)
      taken.push({ turn, step: place.node.referral.step, way: way.way });
  }
  return taken;
}

function stateOf(interview: Interview, need: string): NeedState {
  const steps = stepsFor(interview, need);
  if (steps.length === 0) return 'open';
  const answers = steps.flatMap(({ turn }) => turn.answers.filter(({ to }) => to === need));
  if (answers.at(-1)?.is === 'declines') return 'declined';
  const service = lastNamed(interview, need);
  const found = service === undefined ? undefined : interview.binding?.classOf(service, need);
  const isReport = steps.some(({ step, way }) => step === 'report' && way !== 'leave');
  return found === 'meets' && (isReport || answers.at(-1)?.is === 'accepts') ? 'covered' : 'left';
}
