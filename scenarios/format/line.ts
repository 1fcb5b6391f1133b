import { z } from 'zod';
import { guard } from './guard.ts';
import { id, languageTag, spokenText, text } from './text.ts';
import { moods } from './vocabulary.ts';

/** One thing that is heard, seen or read in a state. */
export const line = z.strictObject({
  /** Whose voice it is: a person, or `scene`. */
  by: id,
  /** Left out only where `says` names a fact, whose quote is then spoken. */
  text: spokenText.optional(),
  mood: z.enum(moods).optional(),
  /** Whom it is said to, where that is not the officer. */
  to: id.optional(),
  /** The interpreter through whom it came. */
  via: id.optional(),
  /** Somebody speaks for another person: whose words these are said to be. Never quoted as that person's own. */
  for: id.optional(),
  /** What was really said, shown only in the debrief. */
  meant: spokenText.optional(),
  /** The language in which it is spoken, where it is not the scenario's. */
  lang: languageTag.optional(),
  /** `written`: paper between people in one place. */
  as: z.literal('written').optional(),
  /** Spoken only when the decision just taken disclosed this fact. */
  says: id.optional(),
  /** Spoken only when this holds after all actions. */
  when: guard.optional(),
});

export type Line = z.output<typeof line>;

const conditionalText = z.strictObject({ text, when: guard.optional() });

/** What the officer can notice: one text, or several with conditions. Parsing gives the list. */
export const notice = z.union([
  text.transform((written): z.output<typeof conditionalText>[] => [{ text: written }]),
  z.array(conditionalText).min(1),
]);
