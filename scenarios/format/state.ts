import { z } from 'zod';
import { competencyIds } from '../assess/code-book.ts';
import { action } from './action.ts';
import { basis, choice } from './choice.ts';
import { guard } from './guard.ts';
import { limits } from './limits.ts';
import { line, notice } from './line.ts';
import { referralStep } from './referral-meta.ts';
import { id, text } from './text.ts';
import { channels, outcomeStates, outcomeSubjects, phases, presences } from './vocabulary.ts';

/** One way a transition can go: the first alternative whose guard holds is taken. */
const alternative = z.strictObject({
  target: z.string().min(1, 'is empty').max(300),
  guard: guard.optional(),
  actions: z.array(action).min(1).max(limits.actionsPerTransition).optional(),
});

export type Alternative = z.output<typeof alternative>;

/** One alternative, or several in the order they are tried. Parsing gives the list. */
export const alternatives = z.union([
  alternative.transform((written): Alternative[] => [written]),
  z.array(alternative).min(1).max(limits.alternatives),
]);

/** Who is there, and how. A bare id means in sight. */
export const presence = z.union([
  id.transform((who): { who: string; how: (typeof presences)[number] } => ({ who, how: 'seen' })),
  z.strictObject({ who: id, how: z.enum(presences) }),
]);

/** What somebody decided for themselves, on a state that only this answer reaches. */
const answer = z.strictObject({ by: id, to: id, is: id });

export type Answer = z.output<typeof answer>;

const outcome = z.strictObject({
  of: z.enum(outcomeSubjects),
  is: z.enum(outcomeStates),
  text,
  when: guard.optional(),
});

const dayAfterLine = z.strictObject({ to: text, text, when: guard.optional() });

/** Everything a state may carry that does not steer. Which state may carry what is checked after the schema. */
export const meta = z.strictObject({
  phase: z.enum(phases).optional(),
  channel: z.enum(channels).optional(),
  present: z.array(presence).optional(),
  lines: z.array(line).max(limits.linesPerState).optional(),
  notice: notice.optional(),
  /** The one or two competencies that every choice here rates. */
  stakes: z.array(z.enum(competencyIds)).min(1).max(2).optional(),
  /** The step of a referral that this node is, in place of `stakes`. */
  referral: referralStep.optional(),
  choices: z.array(choice).min(1).max(limits.choicesPerNode).optional(),
  because: text.optional(),
  basis: basis.optional(),
  /** The officer may write their own words here before the choices show. */
  ownWords: z.literal(true).optional(),
  /** Worth a debrief: why. */
  moment: text.optional(),
  /** A stopping place: two lines that tell somebody who comes back where they are. */
  recap: text.optional(),
  answer: answer.optional(),
  /** An ending's name. */
  title: text.optional(),
  outcomes: z.array(outcome).optional(),
  dayAfter: z.array(dayAfterLine).optional(),
});

export type Meta = z.output<typeof meta>;

/** A state of the machine. XState takes it as it stands. */
export const state = z.strictObject({
  type: z.enum(['parallel', 'final']).optional(),
  initial: id.optional(),
  get states() {
    return z.record(id, state).optional();
  },
  on: z.record(z.string(), alternatives).optional(),
  always: alternatives.optional(),
  onDone: alternatives.optional(),
  meta: meta.optional(),
});

export type State = z.output<typeof state>;

/** A state as an author may write it. */
export type WrittenState = z.input<typeof state>;

/** A phase written by a versioned sub-scene, such as `closing@1`; replaced by what the sub-scene writes. */
export const subScene = z.strictObject({
  use: z
    .string()
    .regex(/^[a-z][a-z0-9-]*@[1-9][0-9]*$/, 'is not a sub-scene and its version, such as closing@1'),
  with: z.record(z.string(), z.unknown()),
  onDone: alternatives.optional(),
});

export type SubScene = z.output<typeof subScene>;
