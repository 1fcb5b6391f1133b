import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fixtureDirectory, fixtureScenario } from '../../builders/read-fixture.ts';
import { runArbitrary } from '../../builders/run-arbitrary.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { openTestServices } from './test-services.ts';

// Real files, real syncs and real scrypt take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('any run, forked at any turn', () => {
  const scenario = fixtureScenario('services');
  const directory = fixtureDirectory();
  const library = {
    scenarios: () => [scenario],
    directory: () => directory,
    shippedDirectory: () => directory,
  };

  it('and decided as before comes to the same debrief, beside the one it came from', async () => {
    const test = openTestServices(tempFolder(), { library });
    const as = await test.enter();
    const closed: number[] = [];
    await fc.assert(
      fc.asyncProperty(runArbitrary(scenario, directory, 40), fc.nat(), async (decisions, drawn) => {
        const { attempt } = await test.start(as, 'practice');
        if (decisions.length === 0) return;
        const { closed: isClosed } = await test.decideAll(as, attempt, decisions);
        if (!isClosed) return;
        const from = 1 + (drawn % decisions.length);
        const fork = await test.value('attempt.fork', { as, attempt, from });
        expect(fork.decisions).toEqual(decisions.slice(0, from - 1));
        await test.decideAll(as, fork.attempt, decisions.slice(from - 1), from);
        const { forkedFrom: none, ...origin } = await test.value('attempt.debrief', { as, attempt });
        const { forkedFrom, ...again } = await test.value('attempt.debrief', { as, attempt: fork.attempt });
        expect(none).toBeNull();
        expect(again).toEqual(origin);
        expect(forkedFrom).toEqual({ attempt, mode: 'practice', seq: from, ...origin });
        closed.push(from);
      }),
      { numRuns: 60 },
    );
    // Otherwise nothing would have been forked, or only at the beginning.
    expect(closed.length).toBeGreaterThan(10);
    expect(Math.max(...closed)).toBeGreaterThan(1);
    test.services.close();
  });
});
