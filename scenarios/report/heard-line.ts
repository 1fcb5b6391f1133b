import type { Scenario } from '../format/scenario-document.ts';
import type { moods } from '../format/vocabulary.ts';
import type { Spoken } from '../machine/spoken.ts';
import { namedPerson } from './named-person.ts';
import type { NamedPerson } from './named-person.ts';

/** One line as it was heard, seen or read. */
export type HeardLine = {
  /** Whose voice it is; nobody for what the scene tells. */
  readonly speaker: NamedPerson | null;
  readonly words: string;
  readonly mood: (typeof moods)[number] | null;
  /** Whom it was said to, where that was not the officer. */
  readonly to: NamedPerson | null;
  /** The interpreter through whom it came. */
  readonly via: NamedPerson | null;
  /** Whose words these were said to be, when somebody spoke for another person. */
  readonly for: NamedPerson | null;
  /** What was really said; only for the debrief. */
  readonly meant: string | null;
  /** The language it was spoken in, where it was not the scenario's. */
  readonly lang: string | null;
  /** `written` when it was paper between people in one place. */
  readonly as: 'written' | null;
  /** The id of the fact that this line tells. */
  readonly says: string | null;
};

/** A spoken line with its people named. */
export function heardLine(scenario: Scenario, line: Spoken): HeardLine {
  const somebody = (id: string | undefined) => (id === undefined ? null : namedPerson(scenario, id));
  return {
    speaker: line.by === 'scene' ? null : namedPerson(scenario, line.by),
    words: line.text,
    mood: line.mood ?? null,
    to: somebody(line.to),
    via: somebody(line.via),
    for: somebody(line.for),
    meant: line.meant ?? null,
    lang: line.lang ?? null,
    as: line.as ?? null,
    says: line.says ?? null,
  };
}
