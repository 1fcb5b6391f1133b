import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../electron/cli/packet/html.ts';
import { packetHtml } from '../../../electron/cli/packet/packet-html.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { fakeEnding, fakeNode, fakePhase, fakeScenario } from '../../builders/fake-scenario.ts';
import { fixtureScenario, starterScenario } from '../../builders/read-fixture.ts';
import { scenarioArbitrary } from '../../builders/scenario-arbitrary.ts';

/** Every text of a scenario that a reviewer has to be able to read. */
function textsOf(scenario: Scenario): readonly string[] {
  const states = [...indexScenario(scenario).states.values()].map(({ state }) => state.meta ?? {});
  return [
    scenario.title,
    scenario.contentNote,
    ...scenario.briefing.known,
    ...scenario.objectives.map(({ text }) => text),
    ...Object.values(scenario.people).map(({ about }) => about),
    ...Object.values(scenario.facts).flatMap(({ text, quote }) => [text, quote ?? []].flat()),
    ...Object.values(scenario.needs).map(({ text }) => text),
    ...Object.values(scenario.sources).map(({ title }) => title),
    ...states.flatMap(({ lines = [], notice = [], choices = [], outcomes = [], dayAfter = [], ...meta }) =>
      [
        lines.flatMap(({ text, meant }) => [text ?? [], meant ?? []].flat()),
        notice.map(({ text }) => text),
        choices.flatMap(({ say, do: done, because, inner, closed }) => [say, done, because, inner, closed]),
        outcomes.map(({ text }) => text),
        dayAfter.map(({ text }) => text),
        [meta.title, meta.moment, meta.recap],
      ].flat(),
    ),
  ].filter((text) => text !== undefined);
}

/** A page without its style sheet, which is not for reading. */
function bodyOf(page: string): string {
  return page.slice(page.indexOf('</head>'));
}

describe('packetHtml', () => {
  it('leaves out nothing that anybody could hear, choose or be told', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const body = bodyOf(packetHtml(scenario));
        for (const text of textsOf(scenario)) expect(body).toContain(escapeHtml(text));
      }),
    );
  });

  it('leads every link to one place, and names every place and choice once', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const body = bodyOf(packetHtml(scenario));
        const ids = [...body.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
        const links = [...body.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of links) expect(ids).toContain(link);
        expect(ids.length).toBeGreaterThanOrEqual(indexScenario(scenario).states.size);
      }),
    );
  });

  it('needs nothing but itself and runs nothing: one policy says so, and no element could', () => {
    const page = packetHtml(starterScenario());
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
    expect(page).not.toMatch(/<(script|iframe|img|link|object|embed|form|base)\b|javascript:|\son\w+=/iu);
  });

  it('shows what an author wrote as text, whatever it looks like', () => {
    const hostile = '</style></title><script>alert("x")</script><img src=x onerror=alert(1)> & \'quoted\'';
    const scenario = fakeScenario({
      title: hostile,
      contentNote: hostile,
      people: { maya: { name: hostile, role: 'victim', about: hostile } },
      states: {
        plan: fakePhase({
          door: fakeNode(
            { ask: '#fake.done' },
            { choices: { ask: { say: hostile, because: hostile, inner: hostile } } },
          ),
        }),
        done: fakeEnding({ title: hostile }),
      },
    });
    const page = packetHtml(scenario);
    expect(page).not.toMatch(/<script|<img/u);
    expect(page.match(/<\/style>/gu)?.length).toBe(1);
    expect(page.match(/<\/title>/gu)?.length).toBe(1);
    expect(bodyOf(page)).toContain(escapeHtml(hostile));
  });

  it('says conditions in English, and who thought what', () => {
    const body = bodyOf(packetHtml(starterScenario())).replaceAll(/\s+/gu, ' ');
    expect(body).toContain('Told only when Priya trusts the officer enough (trust at least 1).');
    expect(body).toContain('Only when “blamed” has been marked.');
    expect(body).toContain('<dt>Priya, not every victim</dt>');
    expect(body).toContain('shown locked: “Priya has not asked you through to the back.”');
    expect(body).toContain('Priya keeps this; no choice brings it out.');
    expect(body).toContain('No advocate has reviewed version 0.1.0.');
  });

  it('sets lines through an interpreter, for somebody and in another language as such', () => {
    const body = bodyOf(packetHtml(fixtureScenario('interpreter'))).replaceAll(/\s+/gu, ' ');
    expect(body).toContain('(for Ana)');
    expect(body).toContain('Really said, and shown only in the debrief: “He took the papers.”');
    expect(body).toContain('lang="mam"');
    expect(body).toContain('Officer does');
  });

  it('gives every class of a choice over services its own way on', () => {
    const body = bodyOf(packetHtml(fixtureScenario('services')));
    expect(body).toContain('If the service is “meets”');
    expect(body).toContain('If the service is “full”');
  });

  it('has room to initial and to write at every place where something is said or chosen', () => {
    const page = packetHtml(starterScenario());
    const boxes = page.match(/class="review"/gu)?.length ?? 0;
    const { nodes, endings } = indexScenario(starterScenario());
    expect(boxes).toBe(nodes.size + endings.size);
    expect(page).toContain('I have read version 0.1.0 as printed here.');
  });
});
