import { z } from 'zod';
import type { Assessment } from '../../scenarios/assess/assess.ts';
import { actIds, codeIds, competencyIds, gateIds } from '../../scenarios/assess/code-book.ts';
import type { CodeId } from '../../scenarios/assess/code-book.ts';
import { id } from '../../scenarios/format/text.ts';
import { referralSchema } from './referral-schema.ts';
import { outcomeStates, outcomeSubjects } from '../../scenarios/format/vocabulary.ts';

const count = z.int().min(0);
const seq = z.int().min(0).describe('The position of a decision in the attempt, from 1; 0 is the opening.');
const path = z.string().min(1).describe('The path of a state, such as plan.doorway.');
const act = z.enum(actIds).meta({ id: 'act' });
const competency = z.enum(competencyIds).meta({ id: 'competency' });
const gate = z.enum(gateIds).meta({ id: 'gate' });
const code = z.enum(codeIds).meta({ id: 'code' });
const result = z.enum(['met', 'not-yet']).nullable();
const share = z.strictObject({ numerator: count, denominator: count }).nullable();

const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('act-missing'), act }),
  z.strictObject({ kind: z.literal('gate'), gate, seq }),
  z.strictObject({ kind: z.literal('below-bar'), competency, earned: count, possible: count, bar: count }),
  z.strictObject({ kind: z.literal('too-little'), competency, moments: count }),
  z.strictObject({ kind: z.literal('unrepaired'), choice: id, seq }),
]);

const profileLine = z.strictObject({
  competency,
  judged: z.boolean(),
  earned: count,
  possible: count,
  moments: count,
  enough: z.boolean(),
  bar: count.nullable(),
});

const harm = z.strictObject({
  seq,
  node: path,
  choice: id,
  rates: z.array(z.strictObject({ competency, rate: z.int().min(-2).max(-1) })),
  codes: z.array(code),
  isGate: z.boolean(),
  repairedAt: seq.nullable(),
});

/** A number for every code, written as an object of its own so that other validators see each key. */
const countsOfCodes = z.strictObject(
  // Object.fromEntries forgets which keys it was given: they are all the codes.
  Object.fromEntries(codeIds.map((name) => [name, count])) as Record<CodeId, typeof count>,
);

const questions = z.strictObject({
  marks: z.array(z.strictObject({ seq, choice: id, as: code, codes: z.array(code), counted: z.boolean() })),
  counts: countsOfCodes,
  substantive: count,
  openBeforeClosed: count,
  recommended: share,
  invitations: share,
  band: z.string().nullable(),
});

const said = z.strictObject({
  told: z.array(z.strictObject({ fact: id, seq })),
  closed: z.array(z.strictObject({ fact: id, seq })),
  kept: z.array(id),
  notPassedOn: z.array(z.strictObject({ seq, by: id, text: z.string(), meant: z.string() })),
});

const outcome = z.strictObject({
  of: z.enum(outcomeSubjects),
  is: z.enum(outcomeStates),
  text: z.string(),
});

/** An assessment as records store and exports carry it. */
export const assessmentSchema = z
  .strictObject({
    rubric: z.strictObject({ version: z.int(), codeBook: z.int() }),
    result: result.describe('The interview’s own.'),
    referral: referralSchema
      .nullable()
      .optional()
      .describe('Judged apart, under rubrics that do; null where the scenario has no referral.'),
    overall: result.optional().describe('Met only where interview and referral both are.'),
    reasons: z.array(reason),
    profile: z.array(profileLine),
    acts: z.array(z.strictObject({ act, objectives: z.array(id), doneAt: z.array(seq) })),
    gates: z.array(
      z.strictObject({
        gate,
        by: z.enum(['choice', 'omission']),
        seq,
        node: path,
        choice: id,
        undone: z.array(act),
      }),
    ),
    harms: z.array(harm),
    questions,
    answers: z.array(z.strictObject({ seq, by: id, to: id, is: id })),
    ending: z.strictObject({ state: path, outcomes: z.array(outcome) }).nullable(),
    said,
  })
  .meta({ id: 'assessment' }) satisfies z.ZodType<Assessment>;
