import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luckOf } from '../../../scenarios/language/luck.ts';
import { pickedByWords } from '../../../scenarios/language/picked-by-words.ts';
import { wordCounter } from '../../../scenarios/language/word-counter.ts';
import { wordsIn } from '../../../scenarios/language/words-in.ts';
import { saidNode } from './said-node.ts';

describe('wordsIn', () => {
  it('gives small letters, keeps what an apostrophe joins, and leaves numbers out', () => {
    expect(wordsIn('I’ll say: “Don’t!” — 555-0117, señora.')).toEqual(["i'll", 'say', "don't", 'señora']);
    expect(wordsIn('…')).toEqual([]);
  });
});

describe('a word counter', () => {
  const read = saidNode({ best: ['you may stop', 'you may ask'], wrong: ['calm down now', 'down the hall'] });

  it('likes a line the better the more its words stood in best lines, each counted once', () => {
    const counter = wordCounter(read.lines);
    expect(counter('may')).toBeGreaterThan(0);
    expect(counter('may may may')).toBe(counter('may'));
    expect(counter('down')).toBeLessThan(0);
    expect(counter('you may')).toBeGreaterThan(counter('may'));
    expect(counter('stop')).toBeLessThan(counter('may'));
  });

  it('has nothing to say about words it has never read', () => {
    expect(wordCounter(read.lines)('volcano')).toBe(0);
    expect(wordCounter([])('may')).toBe(0);
  });
});

describe('pickedByWords', () => {
  const counter = (text: string) => (text.includes('may') ? 1 : 0);

  it('counts the nodes where the words pick a best line, beside a blind guess', () => {
    const nodes = [
      saidNode({ best: ['you may'], wrong: ['sit', 'go', 'stop'] }),
      saidNode({ best: ['stay'], wrong: ['you may'] }),
    ];
    expect(pickedByWords([{ nodes, counter }])).toEqual({ nodes: 2, picked: 1, byChance: 0.75, luck: 0.625 });
  });

  it('shares a pick among the lines that look equally good', () => {
    const nodes = [saidNode({ best: ['one', 'two'], wrong: ['three'] })];
    const { picked, luck } = pickedByWords([{ nodes, counter }]);
    expect(picked).toBeCloseTo(2 / 3, 12);
    expect(luck).toBeCloseTo(2 / 3, 12);
  });

  it('leaves out nodes where nothing can be picked or nothing missed', () => {
    const nodes = [
      saidNode({ best: [], wrong: ['a', 'b'] }),
      saidNode({ best: ['a'], wrong: [] }),
      saidNode({}),
    ];
    expect(pickedByWords([{ nodes, counter }])).toEqual({ nodes: 0, picked: 0, byChance: 0, luck: 1 });
  });
});

describe('luckOf', () => {
  it('is what counting every way the events can go gives', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 8 }), fc.nat(8), (chances, wanted) => {
        let sum = 0;
        for (let way = 0; way < 2 ** chances.length; way += 1) {
          const happened = chances.map((_, n) => Math.floor(way / 2 ** n) % 2 === 1);
          if (happened.filter(Boolean).length < wanted) continue;
          sum += chances.reduce((product, p, n) => product * (happened[n] === true ? p : 1 - p), 1);
        }
        expect(luckOf(wanted, chances)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('takes three thirds for one', () => {
    expect(luckOf(0.1 + 0.2 + 0.7, [1])).toBe(1);
    expect(luckOf(1 / 3 + 1 / 3 + 1 / 3 + Number.EPSILON, [1])).toBe(1);
  });
});
