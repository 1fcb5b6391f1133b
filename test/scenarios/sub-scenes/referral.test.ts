import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import { rubric2 } from '../../../scenarios/assess/rubric.ts';
import { acts } from '../../../scenarios/assess/code-book.ts';
import { serviceClasses } from '../../../scenarios/format/vocabulary.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { latestTurn } from '../../../scenarios/machine/interview.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { policyNames } from '../../../scenarios/report/policies.ts';
import { subScenes } from '../../../scenarios/sub-scenes/registry.ts';
import { changedFixture } from '../../builders/broken-document.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { fixtureDirectory, parsedFixture } from '../../builders/parsed-fixture.ts';
import { placesOf, played, saidNow, standings } from '../../builders/played.ts';
import type { Move } from '../../builders/played.ts';

const scenario = parsedFixture('referral');
const directory = fixtureDirectory('referral-county');
const nodes = [...indexScenario(scenario).nodes.values()].filter(({ referral }) => referral !== undefined);
const talk = ['first-open', 'second-open', 'third-open'];
const place = (choice: string, service: string): Move => ({
  choice: `referral-place-${choice}`,
  service,
  need: 'place',
});

function after(...moves: readonly Move[]) {
  return played(scenario, [...talk, ...moves], directory);
}

describe('referral@1', () => {
  it('is among the sub-scenes', () => {
    expect(subScenes.map(({ name, version }) => `${name}@${version}`)).toContain('referral@1');
  });

  it('notes what worries the person most where it is asked, and takes up what was noted, each once', () => {
    const asked = standings(after('referral-worry'));
    expect(asked).toMatchObject({
      'referral-place-take': 'open',
      'referral-device-take': 'open',
      'referral-medical-take': 'open',
      'referral-enough': 'open',
    });
    expect(standings(after('referral-anything'))).toMatchObject({ 'referral-place-take': 'hidden' });
    const gone = after('referral-worry', 'referral-medical-take', 'referral-medical-none');
    expect(latestTurn(gone).place.path).toBe('referral.agenda');
    expect(standings(gone)).toMatchObject({ 'referral-medical-take': 'hidden' });
  });

  it('goes from the obstacle to the offer, the yes, the call, the voice and the handover', () => {
    const well: readonly Move[] = [
      'referral-worry',
      'referral-place-take',
      'referral-place-solve',
      place('together', 'night-advocates'),
      place('least', 'night-advocates'),
      'referral-place-aside',
    ];
    expect(placesOf(after(...well)).slice(4)).toEqual([
      'referral.agenda',
      'referral.place-barrier',
      'referral.place-offer',
      'referral.place-call',
      'referral.place-handover',
      'referral.agenda',
    ]);
    expect(latestTurn(after(...well.slice(0, 4))).answers).toEqual([
      { by: 'maya', to: 'place', is: 'accepts' },
    ]);
    expect(saidNow(after(...well.slice(0, 5)))).toEqual(['Hi. You don’t have to tell me your name.']);
    expect(latestTurn(after(...well)).context.flags).toMatchObject({ 'referral-place-called': true });
  });

  it.each([
    ['harbor-house', 'referral.place-next', 'Full. Of course it is.'],
    ['day-office', 'referral.place-next', 'Full. Of course it is.'],
    ['mens-house', 'referral.place-next', 'They don’t take dogs.'],
    ['device-desk', 'referral.place-next', 'They don’t take dogs.'],
  ])(
    'finds %s full, closed or of no help once it is called, and asks what comes next',
    (service, at, says) => {
      const called = after(
        'referral-worry',
        'referral-place-take',
        'referral-place-solve',
        place('together', service),
        place('least', service),
      );
      expect(latestTurn(called).place.path).toBe(at);
      expect(saidNow(called)).toContain(says);
    },
  );

  it.each(['kin-line', 'both-of-you'])('calls nobody who would put the person in danger: %s', (service) => {
    const offered = after(
      'referral-worry',
      'referral-place-take',
      'referral-place-solve',
      place('together', service),
    );
    expect(latestTurn(offered).place.path).toBe('referral.agenda');
    expect(saidNow(offered)).toEqual(['His sister works there. No.']);
  });

  it('hears a no where the author says so, asks first where they say so, and lets a mind be changed', () => {
    const cold: readonly Move[] = ['first-closed', 'second-open', 'third-open', 'referral-worry'];
    const no = [
      ...cold,
      'referral-place-take',
      'referral-place-dismiss',
      place('together', 'night-advocates'),
    ];
    const refusing = parsedOrThrow(
      changedFixture('referral', {
        'machine.states.referral.with.needs.place.accepts': { trust: 3 },
      }),
    );
    const refused = played(refusing, no, directory);
    expect(latestTurn(refused)).toMatchObject({
      place: { path: 'referral.place-refused' },
      answers: [{ by: 'maya', to: 'place', is: 'declines' }],
    });
    const asks = played(
      scenario,
      [
        ...cold.slice(0, 3),
        'referral-worry',
        'referral-device-take',
        'referral-device-dismiss',
        { choice: 'referral-device-together', service: 'device-desk', need: 'device' },
      ],
      directory,
    );
    expect(latestTurn(asks).place.path).toBe('referral.device-question');
  });

  it('ends in every class of every offer and call, in both ways that answer', () => {
    for (const [need, way] of [
      ['place', 'together'],
      ['place', 'phone'],
      ['place', 'least'],
      ['boy', 'told'],
    ] as const) {
      const node = nodes.find(({ choices }) => choices.some(({ id }) => id === `referral-${need}-${way}`));
      const events = Object.keys(node?.state.on ?? {}).filter((event) =>
        event.startsWith(`referral-${need}-${way}:`),
      );
      expect(events.toSorted()).toEqual(
        serviceClasses.map((found) => `referral-${need}-${way}:${found}`).toSorted(),
      );
    }
  });

  it('has words of one length at each step, so that length tells nothing', () => {
    for (const { path, choices, referral } of nodes) {
      if (referral?.step === 'agenda') continue; // the words of the agenda are the needs'
      const lengths = choices
        .filter(({ id }) => id !== 'referral-place-push') // the author's own words in this fixture
        .map(({ say, do: done }) => (say ?? done ?? '').length);
      expect([path, Math.max(...lengths) <= 140]).toEqual([path, true]);
      expect([path, Math.max(...lengths) / Math.min(...lengths) <= 1.3]).toEqual([path, true]);
    }
  });

  it('takes the author’s words and inner views for its choices', () => {
    const { choices } = indexScenario(scenario);
    expect(choices.get('referral-place-push')?.choice.say).toMatch(/get your shoes/);
    expect(choices.get('referral-place-together')?.choice.inner).toBe('Hear her first. I could do that.');
  });

  it('makes paper and messages gates where somebody watches, and nowhere else', () => {
    const gatesWhere = (watched: true | undefined) => {
      const document = changedFixture('referral', { 'machine.states.referral.with.watched': watched });
      const { choices } = indexScenario(parsedOrThrow(document));
      return ['card', 'rights-paper', 'follow-message', 'place-anyway'].map(
        (name) => choices.get(`referral-${name}`)?.choice.gate,
      );
    };
    expect(gatesWhere(undefined)).toEqual([undefined, undefined, undefined, undefined]);
    expect(gatesWhere(true)).toEqual([
      'leaflet-where-seen',
      'leaflet-where-seen',
      'message-where-watched',
      'message-where-watched',
    ]);
  });

  it('sets only flags and has only choices that begin with its name, and leaves by its final child', () => {
    expect(nodes.flatMap(({ choices }) => choices).every(({ id }) => id.startsWith('referral-'))).toBe(true);
    const text = JSON.stringify(scenario.machine.states['referral']);
    const flags = [...text.matchAll(/"flag":"([^"]+)"/g)].map(([, flag]) => flag);
    expect(flags.every((flag) => flag?.startsWith('referral-'))).toBe(true);
    const { states = {} } = scenario.machine.states['referral'] ?? {};
    const targets = Object.values(states).flatMap(({ on = {}, always = [] }) =>
      [...Object.values(on).flat(), ...always].map(({ target }) => target),
    );
    expect(targets.every((target) => Object.hasOwn(states, target))).toBe(true);
  });

  it('offers the acts of a referral', () => {
    const done = new Set(nodes.flatMap(({ choices }) => choices.flatMap((choice) => choice.acts ?? [])));
    const wanted = [
      'needs-asked',
      'barrier-asked',
      'call-together-offered',
      'consent-asked',
      'information-limited',
      'refusal-respected',
      'next-step-told',
      'safe-contact-asked',
      'rights-explained',
    ] as const satisfies (keyof typeof acts)[];
    expect(wanted.filter((act) => !done.has(act))).toEqual([]);
  });

  it('goes through an interpreter where there is one', () => {
    const document = changedFixture('referral', {
      'people.voice': { name: 'Ms. Ochoa', role: 'interpreter', about: 'on the phone' },
      'machine.states.referral.with.via': 'voice',
    });
    const interview = played(parsedOrThrow(document), [...talk, 'referral-worry'], directory);
    expect(latestTurn(interview).spoken).toMatchObject([{ by: 'maya', via: 'voice' }]);
  });

  it.each(policyNames)('ends, whoever plays: %s', (policy) => {
    expect(playPolicy({ scenario, directory, policy, seed: 1 }).ended).toBe(true);
  });

  it('is met by whoever takes the best way each time and says what has to be said', () => {
    const { interview } = playPolicy({ scenario, directory, policy: 'best', seed: 1 });
    const { referral } = assessInterview(interview, rubric2);
    expect([referral?.reasons, referral?.result]).toEqual([[], 'met']);
    const worst = playPolicy({ scenario, directory, policy: 'worst', seed: 1 }).interview;
    expect(assessInterview(worst, rubric2).referral?.result).toBe('not-yet');
  });

  it('is proved in a few thousand states, without a finding, with its directory and without', () => {
    for (const bound of [directory, undefined]) {
      const { findings, exact, states } = prove(scenario, bound);
      expect([findings, exact]).toEqual([[], true]);
      expect(states).toBeLessThan(6_000);
    }
  });
});
