import { nearest } from './did-you-mean.ts';
import type { Path } from './place.ts';
import { inWords, listed, typeInWords } from './value-in-words.ts';

/** Longer lists of possible words are left to the documentation. */
const mostWordsTold = 12;

/** What stands in these is told with them, because they are not told as a place of their own. */
const namelessKeys: ReadonlySet<string> = new Set(['answer', 'portrait', 'params', 'at', 'rates']);

/** What a value is called: its key, or its position in the list that has a key. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  const around = path.at(-2);
  if (typeof last === 'string') {
    return typeof around === 'string' && namelessKeys.has(around) ? `*${around}.${last}*` : `*${last}*`;
  }
  return `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

export function typeProblem(name: string, expected: string | readonly string[], value: unknown): string {
  const types = [expected].flat().map(typeInWords);
  return `${name} must be ${listed([...new Set(types)], 'or')}, not ${inWords(value)}.`;
}

/** A word that is none of the possible ones. */
export function wordProblem(name: string, value: unknown, words: readonly string[]): string {
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  const hint = meant === undefined ? '' : ` Did you mean *${meant}*?`;
  if (words.length === 1) return `${name} can only be *${words.join('')}*, not ${inWords(value)}.${hint}`;
  const all =
    words.length > mostWordsTold
      ? ''
      : ` It can be ${listed(
          words.map((word) => `*${word}*`),
          'or',
        )}.`;
  return `${name} is ${inWords(value)}, which is not a word of the format here.${hint === '' ? all : hint}`;
}

/** A key that nothing is called here, and the one it was most likely meant to be. */
export function keyProblem(
  key: string,
  free: readonly string[],
): { readonly words: string; readonly meant: string | undefined } {
  const meant = nearest(key, free);
  const hint = meant === undefined ? '' : ` Did you mean *${meant}*?`;
  return { words: `*${key}* is not a word of the format here.${hint}`, meant };
}

/** A name that somebody gave and that cannot be one; `words` where only certain names are possible. */
export function keyFault(key: string, words: readonly string[], message: string): string {
  return words.length > 0 ? keyProblem(key, words).words : `the name "${key}" ${message}.`;
}

export function sizeProblem(name: string, origin: string, bound: string, message: string): string {
  if (origin === 'string') return `${name} ${message}.`;
  if (origin !== 'array') return `${name} has to be ${bound}.`;
  return `${name} has to hold ${bound} ${bound.endsWith(' 1') ? 'entry' : 'entries'}.`;
}
