import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Refusal } from '../../scenarios/format/refusal.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { findPhrases } from '../../scenarios/language/find-phrases.ts';
import type { PhraseHit } from '../../scenarios/language/find-phrases.ts';
import { indexScenario } from '../../scenarios/machine/index-scenario.ts';
import { readTextFile } from '../services/read-text-file.ts';
import type { Answer } from './answer.ts';
import { counted } from './counted.ts';

type Checked =
  | { readonly file: string; readonly is: 'sound'; readonly scenario: Scenario }
  | { readonly file: string; readonly is: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly file: string; readonly is: 'unread'; readonly sentence: string };

/**
 * Parses scenario files and tells what is wrong with each. Findings give status 1, a file that cannot be read 2. Of a
 * sound one it also notes the phrases that experts would stop at; a note changes no status.
 */
export function check(files: readonly string[]): Answer {
  const checked = files.map(checkFile);
  const unread = checked.filter(({ is }) => is === 'unread');
  const refused = checked.filter(({ is }) => is === 'refused');
  return {
    status: unread.length > 0 ? 2 : refused.length > 0 ? 1 : 0,
    text: checked.flatMap(asText).join('\n'),
    json: { files: checked.map(asJson) },
    problems: checked.flatMap((file) => (file.is === 'unread' ? file.sentence : [])),
  };
}

function checkFile(file: string): Checked {
  const read = readTextFile(file);
  if (!read.ok) return { file, is: 'unread', sentence: read.sentence };
  const parsed = parseScenario(read.text);
  if (parsed.ok) return { file, is: 'sound', scenario: parsed.scenario };
  return { file, is: 'refused', refusals: parsed.refusals };
}

function asText(checked: Checked): readonly string[] {
  switch (checked.is) {
    case 'unread':
      return [];
    case 'sound':
      return [
        `${checked.file}: nothing wrong. ${inNumbers(checked.scenario)}`,
        ...notesText(findPhrases(checked.scenario)),
      ];
    case 'refused':
      return [
        `${checked.file}: ${counted(checked.refusals.length, 'finding')}.`,
        ...checked.refusals.flatMap(({ sentence, path, line }) => [
          `  ${sentence}`,
          `    at ${path === '' ? 'the file as a whole' : path}${line === undefined ? '' : `, line ${line}`}`,
        ]),
      ];
  }
}

function notesText(notes: readonly PhraseHit[]): readonly string[] {
  if (notes.length === 0) return [];
  return [
    `  ${counted(notes.length, 'place')} to look at again, by the phrase list:`,
    ...notes.flatMap(({ sentence, path, phrase }) => [
      `  ${sentence}`,
      `    at ${path}, ${basisText(phrase)}`,
    ]),
  ];
}

function basisText({ basis }: PhraseHit['phrase']): string {
  if (basis === 'practice') return 'from practice';
  if (basis === 'convention') return 'by this product’s own rule';
  return `after ${basis.map(({ title }) => title).join('; ')}`;
}

function inNumbers(scenario: Scenario): string {
  const { nodes, choices, endings } = indexScenario(scenario);
  const parts = [
    counted(nodes.size, 'node'),
    counted(choices.size, 'choice'),
    counted(endings.size, 'ending'),
  ];
  return `${scenario.title} ${scenario.version}: ${parts.join(', ')}.`;
}

function asJson(checked: Checked): unknown {
  switch (checked.is) {
    case 'unread':
      return { file: checked.file, ok: false, problem: checked.sentence };
    case 'sound': {
      const { id, version, title } = checked.scenario;
      const notes = findPhrases(checked.scenario).map(({ sentence, path, found, phrase }) => ({
        phrase: phrase.id,
        found,
        sentence,
        path,
        basis: phrase.basis,
      }));
      return { file: checked.file, ok: true, scenario: { id, version, title }, findings: [], notes };
    }
    case 'refused':
      return { file: checked.file, ok: false, findings: checked.refusals };
  }
}
