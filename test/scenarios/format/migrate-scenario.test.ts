import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrateScenario, migrations } from '../../../scenarios/format/migrate-scenario.ts';
import type { Migration } from '../../../scenarios/format/migrate-scenario.ts';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { newestFormat } from '../../../scenarios/format/scenario-document.ts';

/** Two steps of a format that never was, to try the frame with. */
const steps: readonly Migration[] = [
  { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, migrate: (document) => ({ ...document, minutes: 5 }) },
];

describe('migrateScenario', () => {
  it('takes a document of the newest format as it is', () => {
    expect(migrateScenario({ format: 1, title: 'x' })).toEqual({
      ok: true,
      document: { format: 1, title: 'x' },
    });
  });

  it('takes an older document through every step from its format on', () => {
    const newest = { format: 3, title: 'x', minutes: 5 };
    expect(migrateScenario({ format: 1, name: 'x' }, steps, 3)).toEqual({ ok: true, document: newest });
    expect(migrateScenario({ format: 2, title: 'x' }, steps, 3)).toEqual({ ok: true, document: newest });
    expect(migrateScenario(newest, steps, 3)).toEqual({ ok: true, document: newest });
  });

  it('leaves the document it was given alone', () => {
    const old = Object.freeze({ format: 1, name: 'x' });
    migrateScenario(old, steps, 3);
    expect(old).toEqual({ format: 1, name: 'x' });
  });

  it.each([
    [[], 'A scenario file holds one object: it begins with { and ends with }.'],
    ['text', 'A scenario file holds one object: it begins with { and ends with }.'],
    [null, 'A scenario file holds one object: it begins with { and ends with }.'],
    [{}, 'The file does not say in which format it is written. Put "format": 1 first.'],
    [{ format: '1' }, '*format* must be a whole number such as 1, not "1".'],
    [{ format: 1.5 }, '*format* must be a whole number such as 1, not 1.5.'],
    [{ format: 0 }, '*format* must be a whole number such as 1, not 0.'],
    [{ format: null }, '*format* must be a whole number such as 1, not null.'],
    [
      { format: 2 },
      'This file is written in format 2; this version of First Account reads up to format 1. Update First Account to open it.',
    ],
  ])('refuses %j in a sentence of its own', (document, sentence) => {
    expect(migrateScenario(document)).toEqual({ ok: false, sentence });
    const parsed = parseScenario(`\n${JSON.stringify(document)}`);
    expect(parsed).toEqual({ ok: false, refusals: [{ sentence, path: 'format', line: 2 }] });
  });

  it('has a step for each older format, in order', () => {
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: newestFormat - 1 }, (_, at) => at + 1),
    );
  });

  it('has for each step a file of the older format, which still opens', () => {
    for (const { from } of migrations) {
      const file = new URL(`../../fixtures/scenarios/old/format-${from}.scenario.json`, import.meta.url);
      expect(existsSync(file), `a fixture written in format ${from}`).toBe(true);
    }
  });
});
