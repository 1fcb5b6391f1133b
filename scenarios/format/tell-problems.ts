import { formatPath, valueAt } from './place.ts';
import type { Path } from './place.ts';
import { placeInWords } from './place-in-words.ts';
import type { Origin } from './origins.ts';
import { originOf } from './origins.ts';
import { mostProblems, mostRefusals } from './refusal.ts';
import type { Problem, Refusal } from './refusal.ts';

/** What the file is: the document as it was written, the line of each of its places, and where expanded parts come from. */
export type WrittenFile = {
  readonly document: unknown;
  readonly lineAt: (path: Path) => number;
  readonly origins?: readonly Origin[];
};

/** The problems as refusals, in the order of the file and each once; the first fifty. */
export function tellProblems(problems: readonly Problem[], file: WrittenFile): readonly Refusal[] {
  const placed = problems.slice(0, mostProblems).map((problem) => {
    const path = originOf(problem.path, file.origins ?? []);
    const exact = asWritten(file.document, path);
    return { problem: { ...problem, path }, exact, line: file.lineAt(exact) };
  });
  const told = new Map<string, Refusal>();
  for (const { problem, exact, line } of placed.toSorted((a, b) => a.line - b.line)) {
    if (told.size === mostRefusals) break;
    const refusal = { sentence: sentenceOf(problem, file.document), path: formatPath(exact), line };
    told.set(`${refusal.path}\n${refusal.sentence}`, refusal);
  }
  return [...told.values()];
}

function sentenceOf({ path, stance, words }: Problem, document: unknown): string {
  const said = typeof words === 'string' ? words : words();
  const start = stance === 'about' ? placeInWords(document, path).subject : insideOf(document, path);
  return start === '' ? `${said.charAt(0).toUpperCase()}${said.slice(1)}` : `${start} ${said}`;
}

/** Words that name a field follow the thing that has it; an entry of `on` is told as its choice. */
function insideOf(document: unknown, path: Path): string {
  const isEntry = path.at(-2) === 'on';
  return placeInWords(document, isEntry ? path : path.slice(0, -1)).inside;
}

/**
 * The path in the file as its author wrote it. Where one thing stands for a list of one there is no position, and a
 * place that only the parsed scenario has, such as the inside of a short guard, is told as the nearest one in the file.
 */
function asWritten(document: unknown, path: Path): Path {
  const written: (string | number)[] = [];
  for (const [at, step] of path.entries()) {
    const value = valueAt(document, written);
    if (typeof value !== 'object' || value === null) return written;
    if (step === 0 && !Array.isArray(value)) continue;
    if (!Object.hasOwn(value, step) && at < path.length - 1) return written;
    written.push(step);
  }
  return written;
}
