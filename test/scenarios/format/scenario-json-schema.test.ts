import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioDocument } from '../../../scenarios/format/scenario-document.ts';
import { scenarioJsonSchema } from '../../../scenarios/format/scenario-json-schema.ts';
import { changedFixture, fixtureNames, fixtureText } from '../../builders/broken-document.ts';
import { writtenScenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/scenario.schema.json', import.meta.url), 'utf8'),
);

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const accepts = ajv.compile(scenarioJsonSchema());

/** What each of the two judges says of a document. */
function judged(document: unknown): { readonly ajv: boolean; readonly zod: boolean } {
  return { ajv: accepts(document), zod: scenarioDocument.safeParse(document).success };
}

const anywhere = 'machine.states.account.states.open';

/** A document of the fixture "loops" with one fault that both judges can see. */
const faults: Record<string, Record<string, unknown>> = {
  'an unknown key': { titel: 'x' },
  'a missing key': { title: undefined },
  'a wrong type': { minutes: '5' },
  'a number beyond its range': { minutes: 90 },
  'a fraction': { minutes: 1.5 },
  'an empty text': { title: '' },
  'an id with a space': { id: 'kitchen light' },
  'an unknown role': { 'people.maya.role': 'neighbour' },
  'a key that is no id': { 'people.Maya': { name: 'M', role: 'victim', about: 'x' } },
  'a day that does not exist': {
    reviews: [{ by: 'A', role: 'advocate', on: '2026-02-30', version: '1.0.0' }],
  },
  'a source that is no web address': { sources: { S1: { title: 'x', url: 'javascript:alert(1)' } } },
  'an unknown key of a state': { [`${anywhere}.entry`]: [] },
  'a bare target': { [`${anywhere}.on.anywhere`]: 'middle' },
  'an unknown guard': { [`${anywhere}.on.anywhere.guard`]: { weather: 1 } },
  'two guards in one': { [`${anywhere}.on.anywhere.guard`]: { safety: 1, trust: 1 } },
  'an unknown action': { [`${anywhere}.on.anywhere.actions`]: [{ type: 'raise', params: {} }] },
  'a shift of a fifth dimension': {
    [`${anywhere}.on.anywhere.actions`]: [{ type: 'shift', params: { fear: 1 } }],
  },
  'a rate beyond its range': { [`${anywhere}.meta.choices.0.rates.C4`]: 3 },
  'an unknown code': { [`${anywhere}.meta.choices.0.codes`]: ['OPM'] },
  'three stakes': { [`${anywhere}.meta.stakes`]: ['C1', 'C2', 'C3'] },
  'an unknown mood': { [`${anywhere}.meta.lines.0.mood`]: 'angry' },
  'half an answer': { 'machine.states.end.meta.answer': { by: 'maya' } },
  'a sub-scene without its version': { 'machine.states.account': { use: 'closing', with: {} } },
};

describe('the published schema of scenario files', () => {
  it('is the one the parser uses; "npm run docs" writes it anew', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it('gives editors a word on every part that has a name', () => {
    const { $defs } = scenarioJsonSchema() as {
      readonly $defs: Record<string, { readonly description?: string }>;
    }; // its parts, by zod's documentation
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['choice', 'guard', 'line', 'state', 'subScene']),
    );
    for (const [name, part] of Object.entries($defs)) expect(part.description, name).toBeTruthy();
  });

  it.each(fixtureNames())('accepts the fixture %s, as zod does', (name) => {
    expect(judged(JSON.parse(fixtureText(name)))).toEqual({ ajv: true, zod: true });
  });

  it('accepts every generated scenario, as zod does', () => {
    fc.assert(
      fc.property(writtenScenarioArbitrary, (document) => {
        expect(judged(document)).toEqual({ ajv: true, zod: true });
      }),
    );
  });

  it.each(Object.entries(faults))('refuses %s, as zod does', (_, changes) => {
    expect(judged(changedFixture('loops', changes))).toEqual({ ajv: false, zod: false });
  });
});
