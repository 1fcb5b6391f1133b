import { z } from 'zod';
import type { Referral } from '../../scenarios/assess/referral/assess-referral.ts';
import { actIds, gateIds } from '../../scenarios/assess/code-book.ts';
import { pointReasonIds, referralItemIds } from '../../scenarios/assess/referral/point-reasons.ts';
import { statements } from '../../scenarios/format/referral-vocabulary.ts';
import { id } from '../../scenarios/format/text.ts';
import { serviceClasses, urgencies } from '../../scenarios/format/vocabulary.ts';

const count = z.int().min(0);
const seq = z.int().min(0).describe('The position of a decision in the attempt, from 1.');
const path = z.string().min(1);
const gate = z.enum(gateIds);
const item = z.enum(referralItemIds).meta({ id: 'referral-item' });
const serviceClass = z.enum(serviceClasses).meta({ id: 'service-class' });
const statement = z.enum(statements).nullable();

const point = z.strictObject({
  item,
  earned: count,
  possible: count,
  why: z.enum(pointReasonIds),
  seq: seq.nullable(),
  need: id.nullable(),
  service: id.nullable(),
  statement,
});

const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-made') }),
  z.strictObject({ kind: z.literal('gate'), gate, seq }),
  z.strictObject({ kind: z.literal('need-left'), need: id }),
  z.strictObject({ kind: z.literal('below-bar'), item, earned: count, possible: count }),
]);

/** A referral as records store and exports carry it. */
export const referralSchema = z
  .strictObject({
    result: z.enum(['met', 'not-yet']).nullable(),
    reasons: z.array(reason),
    items: z.array(
      z.strictObject({ item, earned: count, possible: count, reached: z.boolean(), points: z.array(point) }),
    ),
    needs: z.array(
      z.strictObject({
        need: id,
        urgency: z.enum(urgencies),
        noted: z.boolean(),
        mandated: z.boolean(),
        best: serviceClass.nullable(),
        offered: serviceClass.nullable(),
        service: id.nullable(),
      }),
    ),
    gates: z.array(
      z.strictObject({
        gate,
        by: z.enum(['choice', 'omission']),
        seq,
        node: path,
        choice: id,
        undone: z.array(z.enum(actIds)),
        need: id.nullable(),
        service: id.nullable(),
        statement,
      }),
    ),
    answers: z.array(z.strictObject({ seq, by: id, to: id, is: id })),
  })
  .meta({ id: 'referral' }) satisfies z.ZodType<Referral>;
