import { z } from 'zod';
import { line } from '../format/line.ts';
import { presence } from '../format/state.ts';
import { id, spokenText, text } from '../format/text.ts';
import { channels, moods } from '../format/vocabulary.ts';

/** What the officer can say at one point of the closing, how it was taken, and what the person answers. */
const option = z.strictObject({
  say: spokenText,
  inner: text,
  answer: spokenText,
  /** The face that goes with the answer. */
  mood: z.enum(moods).optional(),
});

export type ClosingOption = z.output<typeof option>;

/** What an author writes to use `closing@1`: who, where, and every word that is spoken. */
export const closingWords = z.strictObject({
  /** To whom the officer says goodbye. */
  person: id,
  /** The interpreter through whom it goes, where there is one. */
  via: id.optional(),
  channel: z.enum(channels),
  present: z.array(presence).min(1),
  /** Spoken when the closing begins. */
  lines: z.array(line).min(1),
  /** The suspect may read this person's phone: a message with the case in it is then a gate. */
  watched: z.literal(true).optional(),
  readBack: z.strictObject({
    /** Says the account back in the person's words and asks what is wrong. */
    check: option,
    /** Sums it up in the officer's own words, as settled. */
    sumUp: option,
    /** Leaves it at having enough for the report. */
    enough: option,
  }),
  next: z.strictObject({
    /** Says what happens tonight and tomorrow, and what does not. */
    tell: option,
    /** Promises an outcome that is not the officer's to promise. */
    promise: option,
    /** Says that somebody will be in touch. */
    vague: option,
  }),
  contact: z.strictObject({
    /** Asks which way is safe, at what times, and what a message may say. */
    ask: option,
    /** Takes the number on file for the right one. */
    assume: option,
    /** Sends the case by message, to have it all in one place. */
    message: option,
  }),
  goodbye: z.strictObject({
    /** Asks what was left out and what the person wants to ask. */
    invite: option,
    /** Thanks, warmly, and goes. */
    thank: option,
    /** Leaves it to the person to call. */
    leave: option,
  }),
});

export type ClosingWords = z.output<typeof closingWords>;
