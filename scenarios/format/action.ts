import { z } from 'zod';
import { id } from './text.ts';
import { dimensions } from './vocabulary.ts';

const change = z.int().min(-6).max(6);

/** What a transition does to the context, in the order written. The vocabulary is closed. */
export const action = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('shift'),
    params: z
      .partialRecord(z.enum(dimensions), change)
      .refine((changes) => Object.keys(changes).length > 0, 'names no dimension to shift'),
  }),
  z.strictObject({ type: z.literal('disclose'), params: z.strictObject({ facts: z.array(id).min(1) }) }),
  z.strictObject({ type: z.literal('note'), params: z.strictObject({ needs: z.array(id).min(1) }) }),
  z.strictObject({ type: z.literal('flag'), params: z.strictObject({ flag: id }) }),
]);

export type Action = z.output<typeof action>;

/** An action as an author may write it. */
export type WrittenAction = z.input<typeof action>;
