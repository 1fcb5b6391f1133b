import { z } from 'zod';
import { id, languageTag, text, webAddress } from './text.ts';

const day = z.iso.date('is not a date such as 2026-03-01');

/** One right, or one thing compensation can do: as the law has it, and as an officer can say it. */
const point = z.strictObject({
  id,
  /** Short, as a notice prints it. */
  notice: text,
  /** In plain words, to say aloud. */
  plain: text,
});

/** The words of a pack in one language. */
const words = z.strictObject({
  rights: z.array(point).min(1),
  compensation: z.strictObject({
    /** What it may pay for, what it does not, who decides: each in plain words. */
    covers: z.array(text).min(1),
    leavesOut: z.array(text).min(1),
    decides: text,
  }),
});

/**
 * What victims are told about their rights and about compensation in one jurisdiction. It is text for training and never
 * legal advice; a pack that no lawyer of the jurisdiction has read has no `reviewer`, and every screen says so.
 */
export const rightsPack = z.strictObject({
  id,
  version: z.int().min(1),
  jurisdiction: text,
  effective: day,
  source: z.strictObject({ title: text, url: webAddress.optional() }),
  reviewer: z.strictObject({ by: text, on: day }).optional(),
  /** Made up, for a place that does not exist. */
  fictional: z.literal(true).optional(),
  /** What the compiler could not settle. */
  doubt: text.optional(),
  languages: z.record(languageTag, words),
});

export type RightsPack = z.output<typeof rightsPack>;
