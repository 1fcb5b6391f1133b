import { describe, expect, it } from 'vitest';
import { guard } from '../../../scenarios/format/guard.ts';
import type { WrittenGuard } from '../../../scenarios/format/guard.ts';
import { guardInWords } from '../../../scenarios/report/guard-in-words.ts';
import { fakeScenario } from '../../builders/fake-scenario.ts';
import { starterScenario } from '../../builders/read-fixture.ts';

const words = (written: WrittenGuard) => guardInWords(guard.parse(written), starterScenario());

describe('guardInWords', () => {
  it('says what a level means for the person, with the level beside it', () => {
    expect(words({ trust: 1 })).toBe('Priya trusts the officer enough (trust at least 1)');
    expect(words({ type: 'atMost', params: { dimension: 'strain', value: -1 } })).toBe(
      'Priya is not under too much strain (strain at most −1)',
    );
  });

  it('names facts and needs by their text and their id', () => {
    expect(words({ knows: 'bicycle' })).toBe('“Her bicycle is gone.” (bicycle) has been told');
    expect(words({ need: 'lock' })).toBe('the need “A door that closes tonight” (lock) has been noted');
    expect(words({ flag: 'blamed' })).toBe('“blamed” has been marked');
  });

  it('joins several with commas and one word', () => {
    expect(words({ all: [{ trust: 1 }, { flag: 'a' }, { flag: 'b' }] })).toBe(
      'Priya trusts the officer enough (trust at least 1), “a” has been marked, and “b” has been marked',
    );
    expect(words({ any: [{ flag: 'a' }, { all: [{ flag: 'b' }, { flag: 'c' }] }] })).toBe(
      '“a” has been marked or (“b” has been marked and “c” has been marked)',
    );
  });

  it('turns a denial round instead of saying not', () => {
    expect(words({ not: { safety: 1 } })).toBe('Priya does not feel safe enough (safety at most 0)');
    expect(words({ not: { not: { flag: 'a' } } })).toBe('“a” has been marked');
    expect(words({ not: { knows: 'voice' } })).toContain('has not been told');
    expect(words({ not: { any: [{ flag: 'a' }, { flag: 'b' }] } })).toBe(
      'it is not so that (“a” has been marked or “b” has been marked)',
    );
  });

  it('names nobody where several victims are in the scenario', () => {
    const two = fakeScenario({
      people: {
        maya: { name: 'Maya', role: 'victim', about: '34' },
        ines: { name: 'Inés', role: 'victim', about: '30' },
      },
    });
    expect(guardInWords(guard.parse({ safety: 0 }), two)).toBe(
      'the person feels safe enough (safety at least 0)',
    );
  });
});
