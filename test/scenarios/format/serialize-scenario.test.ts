import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { serializeScenario } from '../../../scenarios/format/serialize-scenario.ts';
import { fixtureNames } from '../../builders/broken-document.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { parsedFixture } from '../../builders/parsed-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';
import { turnedKeys } from '../../builders/turned-keys.ts';

describe('serializeScenario', () => {
  it.each(fixtureNames())('writes %s so that it parses to the same', (name) => {
    const scenario = parsedFixture(name);
    expect(parseScenario(serializeScenario(scenario))).toEqual({ ok: true, scenario });
  });

  it('writes every scenario so that it parses to the same', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const text = serializeScenario(scenario);
        expect(parseScenario(text)).toEqual({ ok: true, scenario });
        expect(serializeScenario(parsedOrThrow(JSON.parse(text)))).toBe(text);
      }),
    );
  });

  it('writes keys in the order of the schema, whatever their order in the file was', () => {
    const scenario = parsedFixture('guarded-alternatives');
    const parsed = parseScenario(JSON.stringify(turnedKeys(scenario)));
    if (!parsed.ok) throw new Error('The order of keys means nothing.');
    const text = serializeScenario(parsed.scenario);
    expect(text.slice(0, 61)).toBe('{\n  "format": 1,\n  "id": "guarded-alternatives",\n  "version":');
    const choice = parsed.scenario.machine.states['account']?.states?.['neck']?.meta?.choices?.[0];
    expect(text).toContain(JSON.stringify(choice?.say));
    const keys = [...text.matchAll(/^ {16,20}"(id|to|say|codes|rates|because|inner|basis)":/gm)].map(
      ([, key]) => key,
    );
    expect(keys.slice(0, 8)).toEqual(['id', 'to', 'say', 'codes', 'rates', 'because', 'inner', 'basis']);
  });

  it('keeps the order in which an author named things, and ends with a new line', () => {
    const text = serializeScenario(parsedFixture('guarded-alternatives'));
    expect(text.endsWith('}\n')).toBe(true);
    const facts = ['"neck": {', '"keys": {', '"work": {'].map((name) => text.indexOf(name));
    expect(facts).toEqual(facts.toSorted((a, b) => a - b));
  });
});
