import { parseScenario } from '../../scenarios/format/parse-scenario.ts';
import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { readTextFile } from '../services/read-text-file.ts';
import { couldNot } from './answer.ts';
import type { Answer } from './answer.ts';
import { counted } from './counted.ts';

/** The scenario in a file, for commands that need a sound one; otherwise the answer that says why there is none. */
export function readScenario(
  file: string,
): { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly answer: Answer } {
  const read = readTextFile(file);
  if (!read.ok) return { ok: false, answer: couldNot(read.sentence) };
  const parsed = parseScenario(read.text);
  if (parsed.ok) return parsed;
  const [first] = parsed.refusals;
  const more = parsed.refusals.length - 1;
  const others = more > 0 ? ` "check" tells ${counted(more, 'more finding')}.` : '';
  return { ok: false, answer: couldNot(`${file} is refused. ${first?.sentence ?? ''}${others}`) };
}
