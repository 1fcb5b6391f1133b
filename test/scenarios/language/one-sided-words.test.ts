import { describe, expect, it } from 'vitest';
import { oneSidedWords } from '../../../scenarios/language/one-sided-words.ts';
import { saidNode } from './said-node.ts';

const times = (number: number, text: string) => Array.from({ length: number }, () => text);
const found = (said: Parameters<typeof saidNode>[0]) =>
  oneSidedWords(saidNode(said).lines).map((word) => `${word.word} ${word.in} ${word.times}`);

describe('oneSidedWords', () => {
  it('names a word that stands five times in best lines only, and one in wrong lines only', () => {
    expect(found({ best: times(5, 'whenever'), wrong: times(6, 'calm') })).toEqual([
      'calm wrong 6',
      'whenever best 5',
    ]);
  });

  it('leaves a word alone that stands fewer times, or once on any other side', () => {
    expect(found({ best: times(4, 'whenever') })).toEqual([]);
    expect(found({ best: times(9, 'whenever'), wrong: ['Whenever.'] })).toEqual([]);
    expect(found({ wrong: times(9, 'calm'), middling: ['Calm?'] })).toEqual([]);
    expect(found({ middling: times(9, 'perhaps') })).toEqual([]);
  });

  it('counts each time a word stands, and tells each line once', () => {
    const [word] = oneSidedWords(saidNode({ wrong: ['so so so', 'so, so'] }).lines);
    expect(word).toMatchObject({ word: 'so', times: 5 });
    expect(word?.lines.map(({ id }) => id)).toEqual(['wrong-0', 'wrong-1']);
  });
});
