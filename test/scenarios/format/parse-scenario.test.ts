import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../scenarios/format/limits.ts';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { valueAt } from '../../../scenarios/format/place.ts';
import type { Refusal } from '../../../scenarios/format/refusal.ts';
import {
  changedFixture,
  fixtureNames,
  fixtureText,
  refusalsOfDocument,
} from '../../builders/broken-document.ts';
import { fakeBeat, fakeDocument, fakeEnding, fakeNode, fakePhase } from '../../builders/fake-scenario.ts';
import { at } from '../../builders/refused.ts';

function refusals(text: string): readonly Refusal[] {
  const parsed = parseScenario(text);
  return parsed.ok ? [] : parsed.refusals;
}

describe('parseScenario', () => {
  it.each(fixtureNames())('takes the fixture %s', (name) => {
    expect(refusals(fixtureText(name))).toEqual([]);
  });

  it('says in words where a choice goes wrong, then the exact path and the line', () => {
    const document = fakeDocument({
      states: {
        plan: fakePhase({
          doorway: fakeNode(
            { 'ask-here': 'kitchen', 'ask-private': [{ target: 'kitchn' }] as never },
            { choices: { 'ask-private': { say: 'Is there a room where nobody else hears us?' } } },
          ),
          kitchen: fakeNode({ go: '#fake.done' }),
        }),
        done: fakeEnding(),
      },
    });
    const text = JSON.stringify(document, null, 2);
    const line = text.split('\n').findIndex((written) => written.includes('"kitchn"')) + 1;
    expect(refusals(text)).toEqual([
      {
        sentence:
          'In *doorway*, choice 2, "Is there a room where nobody…", leads to *kitchn*, which does not exist. Did you mean *kitchen*?',
        path: 'machine.states.plan.states.doorway.on.ask-private[0].target',
        line,
      },
    ]);
  });

  it('names a state by its path where another has the same key', () => {
    const document = changedFixture('nested-phases', {
      [at('account.first')]: fakeBeat('opne'),
    });
    expect(refusalsOfDocument(document)).toEqual([
      {
        sentence: 'In *account.first*, *always*, leads to *opne*, which does not exist. Did you mean *open*?',
        path: at('account.first', 'always.target'),
      },
    ]);
  });

  it('tells several problems together, in the order of the file, each once', () => {
    const document = changedFixture('loops', {
      [at('account.open', 'on.anywhere.target')]: 'midle',
      [at('account.middle', 'on.kitchen.target')]: 'edn',
      'objectives.0.competencies': ['C4'],
    });
    const lines = refusals(JSON.stringify(document, null, 2)).map(({ line }) => line ?? 0);
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('judges the meaning only of what the schema lets through', () => {
    const document = changedFixture('loops', {
      title: 3,
      [at('account.open', 'on.anywhere.target')]: 'midle',
    });
    expect(refusalsOfDocument(document).map(({ path }) => path)).toEqual(['title']);
  });

  it('tells at most fifty at once', () => {
    const choices = Array.from({ length: 9 }, (_, position) => `c${position}`);
    const states = Object.fromEntries(
      Array.from({ length: 8 }, (_, node) => [
        `node-${node}`,
        fakeNode(Object.fromEntries(choices.map((id) => [`${id}-${node}`, 'nowhere-at-all']))),
      ]),
    );
    const document = fakeDocument({ states: { plan: fakePhase(states), done: fakeEnding() } });
    expect(refusalsOfDocument(document)).toHaveLength(50);
  });

  it('never lets the words of the schema library through', () => {
    const strange = [null, true, 3, 'text', [], {}, [[]], [null], { a: 1 }];
    const document = fakeDocument();
    const places = placesIn(document).map((place) => place.join('.'));
    for (const place of places) {
      for (const value of strange) {
        for (const { sentence } of refusalsOfDocument(changed(document, place, value))) {
          expect(sentence).not.toMatch(/invalid|expected|received|undefined|NaN|\[object/i);
          expect(sentence).toMatch(/^[A-Z*].*[.?]$/su);
        }
      }
    }
  });

  it('never throws and never stays silent, whatever two places are given', () => {
    const document = JSON.parse(fixtureText('guarded-alternatives')) as object; // a JSON object
    const places = placesIn(document).map((place) => place.join('.'));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(...places.map((place) => valueAt(document, place.split('.')))),
    );
    const change = fc.tuple(fc.constantFrom(...places), value);
    fc.assert(
      fc.property(change, change, ([one, first], [other, second]) => {
        const broken = changed(changed(document, one, first) as object, other, second);
        const parsed = parseScenario(JSON.stringify(broken));
        expect(parsed.ok || parsed.refusals.length > 0).toBe(true);
        expect(
          parsed.ok ? [] : parsed.refusals.filter(({ sentence }) => !/^[A-Z*"].*[.?]$/su.test(sentence)),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['middle', 'press', 'maya'])('refuses a dot in the name %s, which would make it a path', (name) => {
    const text = fixtureText('loops').replaceAll(JSON.stringify(name), JSON.stringify(`${name}.x`));
    expect(
      refusals(text)
        .map(({ sentence }) => sentence)
        .join(),
    ).toContain(`is not an id`);
  });

  it.each(['constructor', 'valueof', 'toString', '__proto__', 'hasOwnProperty'])(
    'refuses or harmlessly takes an id like %s everywhere',
    (name) => {
      const text = fixtureText('loops')
        .replaceAll('"open"', JSON.stringify(name))
        .replaceAll('"middle"', '"x"');
      const parsed = parseScenario(text);
      expect(parsed.ok).toBe(name === 'valueof');
    },
  );

  it('refuses guards of absurd size before it looks into them', () => {
    const wide = (depth: number): object =>
      depth === 0 ? { trst: 1 } : { all: Array.from({ length: 8 }, () => wide(depth - 1)) };
    const one = fakeDocument({
      states: {
        plan: fakePhase({ door: fakeNode({ go: { target: '#fake.done', guard: wide(5) } as never }) }),
        done: fakeEnding(),
      },
    });
    expect(refusalsOfDocument(one)).toEqual([
      {
        sentence: 'In *door*, choice 1, "Words of go.", *guard* has more parts than a guard may have (300).',
        path: at('plan.door', 'on.go.guard'),
      },
    ]);
    const nodes = Array.from({ length: 140 }, (_, position) => [
      `node-${position}`,
      fakeNode({ [`go-${position}`]: { target: '#fake.done', guard: wide(2) } as never }),
    ]);
    const many = fakeDocument({ states: { plan: fakePhase(Object.fromEntries(nodes)), done: fakeEnding() } });
    expect(refusalsOfDocument(many)).toEqual([
      {
        sentence: 'In the machine, the guards have 20440 parts together; 20000 are possible.',
        path: 'machine.states',
      },
    ]);
  });

  it('refuses more states, deeper states and more flags than the limits say', () => {
    const chain = (depth: number): ReturnType<typeof fakeNode> =>
      depth === 0 ? fakeNode({ deepest: '#fake.done' }) : { initial: 'in', states: { in: chain(depth - 1) } };
    const tooDeep = fakeDocument({
      states: { plan: fakePhase({ top: chain(limits.stateDepth - 1) }), done: fakeEnding() },
    });
    expect(refusalsOfDocument(tooDeep).map(({ sentence }) => sentence)).toEqual([
      '*plan.top.in.in.in.in.in.in.in* stands deeper than 8 states inside each other.',
    ]);
    const beats = Object.fromEntries(
      Array.from({ length: limits.states }, (_, position) => [
        `beat-${position}`,
        fakeBeat(position + 1 === limits.states ? '#fake.done' : `beat-${position + 1}`),
      ]),
    );
    const tooMany = fakeDocument({ states: { plan: fakePhase(beats), done: fakeEnding() } });
    expect(refusalsOfDocument(tooMany).map(({ sentence }) => sentence)).toEqual([
      'In the machine, 3002 states are written; at most 3000 are possible.',
    ]);
    const flags = Array.from({ length: limits.flags + 1 }, (_, position) => ({
      type: 'flag' as const,
      params: { flag: `flag-${position}` },
    }));
    const steps = Array.from({ length: 9 }, (_, position) => flags.slice(position * 24, position * 24 + 24));
    const ways = Object.fromEntries(
      steps.map((actions, position) => [`way-${position}`, { target: '#fake.done', actions }]),
    );
    const tooManyFlags = fakeDocument({
      states: { plan: fakePhase({ door: fakeNode(ways) }), done: fakeEnding() },
    });
    expect(refusalsOfDocument(tooManyFlags).map(({ sentence }) => sentence)).toEqual([
      'In the machine, 201 flags are set; at most 200 are possible.',
    ]);
  });
});

/** Every place of a document that can be given another value. */
function placesIn(value: unknown, place: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return place.length === 0 ? [] : [place];
  const inner = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...place, key]));
  return place.length === 0 ? inner : [place, ...inner];
}

function changed(document: object, place: string, value: unknown): unknown {
  const copy = structuredClone(document);
  setAt(copy, place, value);
  return copy;
}

function setAt(document: unknown, place: string, value: unknown): void {
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const around = valueAt(document, keys);
  if (typeof around !== 'object' || around === null) return;
  (around as Record<string, unknown>)[last] = value; // a JSON object or list, both of which take keys
}
