// The grade of Flesch and Kincaid. Syllables are counted by groups of vowels, which errs by a few in a hundred words;
// the rules it is used for leave more room than that.

type Counts = { readonly sentences: number; readonly words: number; readonly syllables: number };

/** The school grade at which these lines read when taken together. */
export function readingGrade(lines: readonly string[]): number {
  const counts = lines.map(countsOf);
  const sum = (of: (one: Counts) => number) => counts.reduce((total, one) => total + of(one), 0);
  const [sentences, words, syllables] = [
    sum((one) => one.sentences),
    sum((one) => one.words),
    sum((one) => one.syllables),
  ];
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

function countsOf(line: string): Counts {
  const sentences = line.split(/[.?!:;…]+(?:\s|$)/u).filter((part) => /\w/u.test(part)).length;
  const words = line.split(/[\s–—-]+/u).filter((part) => /\w/u.test(part));
  return {
    sentences: Math.max(1, sentences),
    words: words.length,
    syllables: words.reduce((total, word) => total + syllablesOf(word), 0),
  };
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (letters.length <= 3) return 1;
  const sounded = letters.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/u, '').replace(/^y/u, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/gu)?.length ?? 0);
}
