import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { serializeScenario } from '../../../scenarios/format/serialize-scenario.ts';
import { valueAt } from '../../../scenarios/format/place.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { fixtureNames, fixtureText } from '../../builders/broken-document.ts';
import { drawn } from '../../builders/draw.ts';
import type { Draw } from '../../builders/draw.ts';
import { interviewArbitrary } from '../../builders/run-arbitrary.ts';

type Place = readonly string[];

const documents = fixtureNames().map((name): unknown => JSON.parse(fixtureText(name)));
const places = documents.map((document) =>
  placesIn(document).filter(([top]) => top === 'machine' || top === 'facts'),
);

function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...place, key]))];
}

/** A fixture in which one or two places are taken out, or given what stands at a like place elsewhere in it. */
function drawMangled(draw: Draw): unknown {
  const which = draw.int(0, documents.length - 1);
  const document = structuredClone(documents[which]);
  for (let left = draw.int(1, 2); left > 0; left -= 1) {
    const place = draw.pick(places[which] ?? []);
    const key = place.at(-1) ?? '';
    const around = valueAt(document, place.slice(0, -1));
    if (typeof around !== 'object' || around === null) continue;
    const entries = around as Record<string, unknown>; // a JSON object or list, both of which take keys
    const like = (places[which] ?? []).filter((other) => other.at(-1) === key);
    if (draw.rarely(3)) delete entries[key];
    else
      entries[key] = structuredClone(
        valueAt(documents[which], draw.pick(draw.rarely(3) ? (places[which] ?? []) : like)),
      );
  }
  return document;
}

/** Mangled fixtures that the parser takes all the same. */
const taken: fc.Arbitrary<Scenario> = drawn(drawMangled)
  .map((document) => parseScenario(JSON.stringify(document)))
  .filter((parsed) => parsed.ok)
  .map((parsed) => parsed.scenario);

describe('whatever the parser takes', () => {
  it('can be played, and never comes to where nothing can be decided', () => {
    fc.assert(
      fc.property(
        taken.chain((scenario) => interviewArbitrary(scenario)),
        ({ turns, index }) => {
          for (const { place } of turns) {
            expect(index.nodes.has(place.path) || index.endings.has(place.path)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is taken again when it has been written', () => {
    fc.assert(
      fc.property(taken, (scenario) => {
        expect(parseScenario(serializeScenario(scenario))).toEqual({ ok: true, scenario });
      }),
    );
  });
});
