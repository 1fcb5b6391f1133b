import { formatPath } from '../format/place.ts';
import { about } from '../format/refusal.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { tellProblems } from '../format/tell-problems.ts';
import type { Phrase } from './phrase.ts';
import { phrases } from './phrases.ts';
import { isSameLanguage, scenarioTexts } from './scenario-texts.ts';
import type { ScenarioText } from './scenario-texts.ts';

/** A place at which a scenario says something from the list. */
export type PhraseHit = {
  readonly phrase: Phrase;
  /** The words that were found. */
  readonly found: string;
  /** One sentence that names the place, the words and the reason. */
  readonly sentence: string;
  /** Such as `machine.states.plan.states.doorway.meta.choices[1]`. */
  readonly path: string;
};

/** Everything in a scenario that the list catches, in the order of its texts. The list knows English and nothing else. */
export function findPhrases(scenario: Scenario): readonly PhraseHit[] {
  if (!isSameLanguage(scenario.language, 'en')) return [];
  return scenarioTexts(scenario).flatMap((text) =>
    phrases.flatMap((phrase) => {
      const found = foundIn(phrase, text);
      return found === undefined ? [] : [hitOf(scenario, text, phrase, found)];
    }),
  );
}

/** The words of a text that a phrase catches, if it is looked for in texts of this kind. */
export function foundIn(
  { pattern, in: kinds }: Phrase,
  { text, is }: Pick<ScenarioText, 'text' | 'is'>,
): string | undefined {
  if (!kinds.some((kind) => is.includes(kind))) return undefined;
  const straight = text.replaceAll('’', "'");
  // A reason may quote the line that it is about.
  const own = is.includes('reason') ? straight.replaceAll(/“[^”]*”/gu, '“…”') : straight;
  return pattern.exec(own)?.[0].trim();
}

function hitOf(scenario: Scenario, { at }: ScenarioText, phrase: Phrase, found: string): PhraseHit {
  const problem = about(at, `says “${found.replaceAll("'", '’')}”, which ${phrase.reason}.`);
  const [told] = tellProblems([problem], { document: scenario, lineAt: () => 0 });
  return { phrase, found, sentence: told?.sentence ?? '', path: told?.path ?? formatPath(at) };
}
