import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { oneSidedTimes } from '../../scenarios/language/one-sided-words.ts';
import type { OneSidedWord } from '../../scenarios/language/one-sided-words.ts';
import type { PickedByWords } from '../../scenarios/language/picked-by-words.ts';
import { tellsOf } from '../../scenarios/language/tells.ts';
import type { LineOf, Tells } from '../../scenarios/language/tells.ts';
import { shippedLibrary } from '../services/shipped-library.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { chanceText } from './chance-text.ts';
import { readScenario } from './read-scenario.ts';

/**
 * Tells what words alone give away: in the shipped scenarios and in these files, one that ships under the same id
 * making room. Words that stand on one side only give status 1.
 */
export function tells(files: readonly string[]): Answer {
  const own = readAll(files);
  if (!own.ok) return own.answer;
  const shipped = shippedLibrary().scenarios();
  const others = shipped.filter(({ id }) => own.scenarios.every((named) => named.id !== id));
  const language = own.scenarios[0]?.language ?? shipped[0]?.language;
  const read = [...own.scenarios, ...others].filter((scenario) => scenario.language === language);
  return tellsAnswer(tellsOf(read));
}

function readAll(
  files: readonly string[],
):
  | { readonly ok: true; readonly scenarios: readonly Scenario[] }
  | { readonly ok: false; readonly answer: Answer } {
  const scenarios: Scenario[] = [];
  for (const file of files) {
    const read = readScenario(file);
    if (!read.ok) return read;
    const { id, title, language } = read.scenario;
    if (scenarios.some((other) => other.id === id)) {
      return { ok: false, answer: couldNot(`${file} is "${title}" again; name each scenario once.`) };
    }
    const first = scenarios[0];
    if (first !== undefined && first.language !== language) {
      const answer = couldNot(
        `${file} is in "${language}" and not in "${first.language}"; name one language's files.`,
      );
      return { ok: false, answer };
    }
    scenarios.push(read.scenario);
  }
  return { ok: true, scenarios };
}

function tellsAnswer({ scenarios, together, oneSided }: Tells): Answer {
  return {
    status: oneSided.length === 0 ? 0 : 1,
    text: [
      'How often words alone pick a best line, for somebody who has read the other scenarios:',
      ...scenarios.map(({ scenario, ...picked }) => `  ${scenario.title}: ${pickedText(picked)}`),
      ...(scenarios.length < 2 ? [] : [`  All together: ${pickedText(together)}`]),
      ...oneSidedText(oneSided),
    ].join('\n'),
    json: {
      scenarios: scenarios.map(({ scenario: { id, version, title }, ...picked }) => ({
        scenario: { id, version, title },
        ...picked,
      })),
      together,
      oneSided: oneSided.map(({ word, in: side, times, lines }) => ({
        word,
        in: side,
        times,
        choices: lines.map(({ scenario, id, text }) => ({ scenario: scenario.id, id, say: text })),
      })),
    },
  };
}

function pickedText({ nodes, picked, byChance, luck }: PickedByWords): string {
  return `at ${rounded(picked)} of ${nodes} nodes, by blind guesses ${byChance.toFixed(1)}; a blind guess does as well: ${chanceText(luck)}`;
}

function rounded(picked: number): string {
  return Number.isInteger(picked) ? String(picked) : picked.toFixed(1);
}

function oneSidedText(words: readonly OneSidedWord<LineOf>[]): readonly string[] {
  if (words.length === 0)
    return [`No word stands ${oneSidedTimes} times or more in best lines only, or in wrong lines only.`];
  return [
    `Words that stand ${oneSidedTimes} times or more on one side only:`,
    ...words.flatMap(({ word, in: side, times, lines }) => [
      `  “${word}”, ${times} times, in ${side} lines only`,
      ...lines.map(({ scenario, id, text }) => `    ${scenario.id}, ${id}: “${text}”`),
    ]),
  ];
}
