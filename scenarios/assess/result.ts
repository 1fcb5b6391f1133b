import type { ActId, CompetencyId, GateId } from './code-book.ts';
import type { TrippedGate } from './gates.ts';
import type { Harm } from './harms.ts';
import type { ProfileLine } from './profile.ts';
import type { RequiredAct } from './required-acts.ts';

export type Result = 'met' | 'not-yet';

/** One thing that keeps a finished attempt from being met. */
export type Reason =
  | { readonly kind: 'act-missing'; readonly act: ActId }
  | { readonly kind: 'gate'; readonly gate: GateId; readonly seq: number }
  | {
      readonly kind: 'below-bar';
      readonly competency: CompetencyId;
      readonly earned: number;
      readonly possible: number;
      readonly bar: number;
    }
  | { readonly kind: 'too-little'; readonly competency: CompetencyId; readonly moments: number }
  | { readonly kind: 'unrepaired'; readonly choice: string; readonly seq: number };

/** Everything that keeps a finished attempt from being met; nothing when it is met. */
export function reasonsAgainst(shown: {
  readonly profile: readonly ProfileLine[];
  readonly acts: readonly RequiredAct[];
  readonly gates: readonly TrippedGate[];
  readonly harms: readonly Harm[];
}): readonly Reason[] {
  return [
    ...shown.acts.flatMap(({ act, doneAt }): Reason[] =>
      doneAt.length === 0 ? [{ kind: 'act-missing', act }] : [],
    ),
    ...shown.gates.map(({ gate, seq }): Reason => ({ kind: 'gate', gate, seq })),
    ...shown.profile.flatMap(competencyReason),
    ...shown.harms
      .filter(standsUnrepaired)
      .map(({ choice, seq }): Reason => ({ kind: 'unrepaired', choice, seq })),
  ];
}

function competencyReason(line: ProfileLine): readonly Reason[] {
  const { competency, earned, possible, moments, enough, bar } = line;
  if (bar === null) return [];
  if (!enough) return [{ kind: 'too-little', competency, moments }];
  return earned < bar ? [{ kind: 'below-bar', competency, earned, possible, bar }] : [];
}

/** A never-event is listed as its gate, not once more as a −2 that nothing could repair. */
function standsUnrepaired({ rates, isGate, repairedAt }: Harm): boolean {
  return !isGate && repairedAt === null && rates.some(({ rate }) => rate === -2);
}
