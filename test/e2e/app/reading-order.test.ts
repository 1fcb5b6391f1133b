import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { shippedLibrary } from '../../../electron/services/shipped-library.ts';
import { openInterview, takeDecision } from '../../../scenarios/machine/interview.ts';
import type { Decision } from '../../../scenarios/machine/decision.ts';
import type { Scenario } from '../../../scenarios/format/scenario-document.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { launchChromium } from '../../../tools/chromium/launch-chromium.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { officerAt, withoutOwnWords } from './officer.ts';
import { readTree } from './read-tree.ts';
import { readingProblems } from './reading-problems.ts';
import { startApp, startAppWithFixtures, temporaryDataFolder } from './running-app.ts';
import type { RunningApp } from './running-app.ts';

const shipped = shippedLibrary().scenarios();
const lockedFixture = new URL('../../fixtures/scenarios/locked-choices.scenario.json', import.meta.url);
const locked = parsedOrThrow(JSON.parse(readFileSync(lockedFixture, 'utf8')));

const folder = temporaryDataFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

/** What is wrong with how each turn of a run is read out, from the opening to the ending. */
async function problemsOfRun(
  start: (dataFolder: string) => Promise<RunningApp>,
  scenario: Scenario,
  decisions: readonly Decision[],
): Promise<readonly string[]> {
  const app = await start(folder.path);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  try {
    await withoutOwnWords(page);
    await page.goto(app.address);
    const officer = officerAt(page);
    await officer.newcomer(`${scenario.id} Rivera`);
    await officer.begin(scenario.title, 'Practice');
    let interview = openInterview(scenario);
    const look = async () => {
      const problems = readingProblems(await readTree(page), interview);
      return problems.map((problem) => `turn ${interview.turns.length - 1}: ${problem}`);
    };
    const found = [...(await look())];
    for (const decision of decisions) {
      await officer.play(scenario, [decision]);
      const taken = takeDecision(interview, decision);
      if (!taken.ok) throw new Error(taken.problem);
      ({ interview } = taken);
      found.push(...(await look()));
    }
    return found;
  } finally {
    await context.close();
    await app.stop();
  }
}

describe('what a screen reader is told', { timeout: 180_000 }, () => {
  it.each(shipped.map((scenario) => [scenario.title, scenario] as const))(
    'in %s: after each decision of the best run the turn, its lines, what is noticed, then the choices',
    async (_title, scenario) => {
      const { decisions } = playPolicy({ scenario, policy: 'best', seed: 1 });
      expect(await problemsOfRun(startApp, scenario, decisions)).toEqual([]);
    },
  );

  it('of a locked choice: that it is there, that it is locked, and why', async () => {
    const { decisions } = playPolicy({ scenario: locked, policy: 'first', seed: 1 });
    expect(await problemsOfRun(startAppWithFixtures, locked, decisions)).toEqual([]);
  });
});
