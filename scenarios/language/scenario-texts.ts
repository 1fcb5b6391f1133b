import { codes } from '../assess/code-book.ts';
import type { CodeId } from '../assess/code-book.ts';
import type { Path } from '../format/place.ts';
import { pathOfState } from '../format/place.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { listed, surveyScenario } from '../format/survey.ts';
import type { Survey } from '../format/survey.ts';
import { indexScenario } from '../machine/index-scenario.ts';
import type { StateEntry } from '../machine/index-scenario.ts';
import { isBestChoice } from './said-at-nodes.ts';

/**
 * What a text is to somebody who reads it. A `good-line` is the officer's and above 0 on something, a `best-line` is
 * best on all its stakes, a `best-question` is one that the question map counts; wrong lines may say what is wrong. A
 * `reason` is the debrief's own voice, `told` the product's before and beside the interview.
 */
export type TextKind =
  | 'good-line'
  | 'best-line'
  | 'best-question'
  | 'reason'
  | 'inner'
  | 'notice'
  | 'told'
  | 'person-line'
  | 'outcome'
  | 'day-after';

/** A text, all that it is, and its place in the document. */
export type ScenarioText = { readonly text: string; readonly is: readonly TextKind[]; readonly at: Path };

/** The texts of a scenario that somebody could be harmed or misled by. What is said in another language is left out. */
export function scenarioTexts(scenario: Scenario): readonly ScenarioText[] {
  const survey = surveyScenario(scenario);
  return [
    ...framing(scenario),
    ...survey.choices.flatMap((choice) => choiceTexts(scenario, choice)),
    ...survey.lines.flatMap(({ value: { by, text, lang }, at }) =>
      lang !== undefined && !isSameLanguage(lang, scenario.language)
        ? []
        : asText(text, [by === 'scene' ? 'notice' : 'person-line'], at),
    ),
    ...[...survey.states.values()].flatMap(stateTexts),
  ];
}

/** Whether two language tags begin with the same language. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

function framing({
  title,
  contentNote,
  briefing,
  objectives,
  people,
  facts,
  needs,
}: Scenario): ScenarioText[] {
  return [
    ...asText(title, ['told'], ['title']),
    ...asText(contentNote, ['told'], ['contentNote']),
    ...asText(briefing.dispatch, ['told'], ['briefing', 'dispatch']),
    ...briefing.known.flatMap((known, n) => asText(known, ['told'], ['briefing', 'known', n])),
    ...objectives.flatMap(({ text }, n) => asText(text, ['told'], ['objectives', n])),
    ...Object.entries(people).flatMap(([id, { about }]) => asText(about, ['told'], ['people', id])),
    ...Object.entries(facts).flatMap(([id, { text, quote }]) => [
      ...asText(text, ['reason'], ['facts', id]),
      ...asText(quote, ['person-line'], ['facts', id]),
    ]),
    ...Object.entries(needs).flatMap(([id, { text }]) => asText(text, ['told'], ['needs', id])),
  ];
}

function choiceTexts(
  scenario: Scenario,
  { value, at, node: { path } }: Survey['choices'][number],
): ScenarioText[] {
  const { say, do: done, rates, gate, codes: coded = [], because, inner, closed } = value;
  const node = indexScenario(scenario).nodes.get(path);
  const is: TextKind[] = [];
  if (gate === undefined && Object.values(rates).some((rate) => rate > 0)) is.push('good-line');
  if (node !== undefined && isBestChoice(node, value)) {
    is.push('best-line');
    if (say !== undefined && coded.some(isSubstantive)) is.push('best-question');
  }
  return [
    ...asText(say ?? done, is, at),
    ...asText(because, ['reason'], at),
    ...asText(inner, ['inner'], at),
    ...asText(closed, ['told'], at),
  ];
}

function stateTexts(entry: StateEntry): ScenarioText[] {
  const { because, moment, recap, title } = entry.state.meta ?? {};
  const at = pathOfState(entry.path);
  return [
    ...asText(because, ['reason'], at),
    ...asText(moment, ['reason'], at),
    ...asText(recap, ['told'], at),
    ...asText(title, ['told'], at),
    ...listed(entry, 'notice').flatMap(({ value, at: place }) => asText(value.text, ['notice'], place)),
    ...listed(entry, 'outcomes').flatMap(({ value, at: place }) => asText(value.text, ['outcome'], place)),
    ...listed(entry, 'dayAfter').flatMap(({ value, at: place }) => asText(value.text, ['day-after'], place)),
  ];
}

function asText(text: string | undefined, is: readonly TextKind[], at: Path): readonly ScenarioText[] {
  return text === undefined || is.length === 0 ? [] : [{ text, is, at }];
}

function isSubstantive(code: CodeId): boolean {
  return codes[code].family === 'substantive';
}
