import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../builders/temp-folder.ts';
import { playToTheEnd } from './play.ts';
import { endlessDecision, libraryOf, roundTalk } from './test-library.ts';
import { openTestServices } from './test-services.ts';

describe('the shelf', () => {
  it('shows the library with how often one has finished each, practice and assessed apart', async () => {
    const library = libraryOf(roundTalk(), roundTalk({ id: 'other', title: 'Another' }));
    const test = openTestServices(tempFolder(), { library });
    const as = await test.enter();
    await playToTheEnd(test, as, 'practice');
    await playToTheEnd(test, as, 'practice');
    await playToTheEnd(test, as, 'assessed');
    const { scenarios } = await test.value('shelf.list', { as });
    expect(
      scenarios.map(({ id, title, finished, reviewedByAdvocate }) => [
        id,
        title,
        finished,
        reviewedByAdvocate,
      ]),
    ).toEqual([
      ['round', 'A talk in rounds', { practice: 2, assessed: 1 }, false],
      ['other', 'Another', { practice: 0, assessed: 0 }, false],
    ]);
    expect(
      (await test.value('shelf.list', { as: await test.enter('Bo Li') })).scenarios[0]?.finished,
    ).toEqual({
      practice: 0,
      assessed: 0,
    });
  });

  it('offers what was left with where it stands, the last touched first', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const first = await test.start(as, 'assessed');
    await test.decideAll(as, first.attempt, [1, 2, 3].map(endlessDecision));
    const second = await test.start(as, 'practice');
    await test.decideAll(as, first.attempt, [endlessDecision(4)], 4);
    const { unfinished } = await test.value('shelf.list', { as });
    expect(unfinished).toEqual([
      {
        attempt: first.attempt,
        scenarioTitle: 'A talk in rounds',
        mode: 'assessed',
        startedAt: '2026-03-01T16:00:00.000Z',
        lastAt: '2026-03-01T16:00:04.000Z',
        decisions: 4,
        recap: 'You are at the door. Maya has not sat down.',
        forkedAt: null,
        keptUntil: null,
      },
      expect.objectContaining({
        attempt: second.attempt,
        mode: 'practice',
        decisions: 0,
        lastAt: '2026-03-01T16:00:03.000Z',
        keptUntil: '2026-05-30T16:00:03.000Z',
      }),
    ]);
  });

  it('shows finished practice to its officer alone, the newest first', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const first = await playToTheEnd(test, as, 'practice');
    const second = await playToTheEnd(test, as, 'practice');
    const { practice } = await test.value('shelf.list', { as });
    expect(practice).toEqual([
      {
        attempt: second.attempt,
        scenarioTitle: 'A talk in rounds',
        closedAt: '2026-03-01T16:00:10.000Z',
        result: 'not-yet',
        forkedAt: null,
        keptUntil: '2026-05-30T16:00:10.000Z',
      },
      expect.objectContaining({ attempt: first.attempt }),
    ]);
    expect((await test.value('shelf.list', { as: await test.enter('Bo Li') })).practice).toEqual([]);
  });

  it('refuses to begin what is not on it', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const answer = await test.problem('attempt.start', { as, scenario: 'f'.repeat(64), mode: 'practice' });
    expect(answer).toEqual({ kind: 'no-such-scenario' });
  });

  it('gives everybody of a class the order of choices that one seed gives', async () => {
    const test = openTestServices(tempFolder());
    const as = await test.enter();
    const [scenario] = (await test.value('shelf.list', { as })).scenarios;
    const begin = (seed?: number) =>
      test.value('attempt.start', {
        as,
        scenario: scenario?.hash ?? '',
        mode: 'practice',
        ...(seed === undefined ? {} : { seed }),
      });
    expect((await begin(7)).seed).toBe(7);
    const seeds = new Set((await Promise.all([begin(), begin(), begin()])).map(({ seed }) => seed));
    expect(seeds.size).toBe(3);
  });
});
