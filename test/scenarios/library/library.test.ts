import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessInterview } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { saidAtNodes } from '../../../scenarios/language/said-at-nodes.ts';
import { tellsOf } from '../../../scenarios/language/tells.ts';
import { libraryTexts } from '../../../scenarios/library/library.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import type { Proof } from '../../../scenarios/prove/proof.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { playPolicy } from '../../../scenarios/report/play-policy.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';
import { minutesOfRun } from './minutes-of-run.ts';
import { readingGrade } from './reading-grade.ts';
import { directoryOf } from './shipped-directory.ts';
import { standingOut } from './standing-out.ts';

const folder = new URL('../../../scenarios/library/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.scenario.json'));
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');

/** The first to ask for a proof waits for it; with a referral and its chances that is half a minute of one core. */
const mostMilliseconds = 300_000;

describe('libraryTexts', () => {
  it('holds every scenario of the folder and nothing else', () => {
    const listed = libraryTexts.map((text): unknown => JSON.parse(text));
    expect(listed).toHaveLength(files.length);
    expect(listed).toEqual(expect.arrayContaining(files.map((file): unknown => JSON.parse(textOf(file)))));
  });
});

describe('the shipped scenarios together', () => {
  const tells = tellsOf(files.map((file) => parsedOrThrow(JSON.parse(textOf(file)))));

  it('have no word that stands five times or more in best lines only, or in wrong lines only', () => {
    expect(tells.oneSided.map(({ word, in: side, times }) => `${word}: ${times} times, ${side}`)).toEqual([]);
  });

  it.each(tells.scenarios.map((told) => [told.scenario.id, told] as const))(
    'do not teach by their words which lines of %s are best',
    (_id, { luck }) => {
      // A blind guess does as well in one of a hundred at the least.
      expect(luck).toBeGreaterThanOrEqual(0.01);
    },
  );

  it('do not do so taken together, where a habit of one hand shows first', () => {
    expect(tells.together.luck).toBeGreaterThanOrEqual(0.01);
  });
});

describe.each(files)('the shipped %s', (file) => {
  const text = textOf(file);
  const scenario = parsedOrThrow(JSON.parse(text));
  const directory = directoryOf(scenario);
  const nodes = saidAtNodes(scenario);
  const lines = nodes.flatMap((node) => node.lines);
  let proved: Proof | undefined;
  const proof = () => (proved ??= prove(scenario, directory, { chances: true }));

  it('is named after its scenario and parses as it stands in the file', () => {
    expect(file).toBe(`${scenario.id}.scenario.json`);
    expect(parseScenario(text)).toMatchObject({ ok: true });
  });

  it(
    'is proved exactly and without findings',
    () => {
      const { exact, findings } = proof();
      expect(findings).toEqual([]);
      expect(exact).toBe(true);
    },
    mostMilliseconds,
  );

  it('has two endings that can be met and a third that cannot', () => {
    const canBeMet = proof().endings.map((ending) => ending.canBeMet);
    expect(canBeMet.filter((can) => can === true).length).toBeGreaterThanOrEqual(2);
    expect(canBeMet).toContain(false);
  });

  it('is met by an officer who chooses at random in one of 10,000 runs at the most', () => {
    const { random } = proof().chances ?? {};
    expect(random).toBeGreaterThan(0);
    expect(random).toBeLessThanOrEqual(1 / 10_000);
  });

  it('loses met for good by no single slip from the best run that is no never-event', () => {
    const { bestRoute, slips } = proof();
    expect(bestRoute).not.toBeNull();
    expect(slips).toEqual([]);
  });

  it('says nothing longer than 140 characters, and at no node anything 1.3 times as long as the shortest', () => {
    expect(lines.filter((line) => line.text.length > 140)).toEqual([]);
    const ratios = nodes.map(({ node, lines: said }) => {
      const lengths = said.map((line) => line.text.length);
      return { node, ratio: Math.max(...lengths) / Math.min(...lengths) };
    });
    expect(ratios.filter(({ ratio }) => ratio > 1.3)).toEqual([]);
  });

  it('gives the best line away neither by being the longest nor by being the shortest', () => {
    const outstanding = nodes.flatMap((node) => {
      const chance = node.lines.filter(({ isBest }) => isBest).length / node.lines.length;
      return standingOut(node).map(({ isBest }) => ({ isBest, chance }));
    });
    const best = outstanding.filter(({ isBest }) => isBest).length;
    expect(best).toBeLessThanOrEqual(outstanding.reduce((total, { chance }) => total + chance, 0));
  });

  it('is warm in a third of its wrong lines and plain in a third of its best', () => {
    const wrong = lines.filter(({ isWrong }) => isWrong);
    const best = lines.filter(({ isBest }) => isBest);
    expect(wrong.filter(({ tone }) => tone === 'warm').length / wrong.length).toBeGreaterThanOrEqual(1 / 3);
    expect(best.filter(({ tone }) => tone === 'plain').length / best.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it('asks about as often in its wrong lines as in its best', () => {
    const share = (kind: 'isBest' | 'isWrong') => {
      const some = lines.filter((line) => line[kind]);
      return some.filter((line) => line.text.includes('?')).length / some.length;
    };
    expect(Math.abs(share('isBest') - share('isWrong'))).toBeLessThan(0.2);
  });

  it('speaks at grade five or below, and in no line above nine', () => {
    const said = lines.map((line) => line.text);
    expect(readingGrade(said)).toBeLessThanOrEqual(5);
    expect(said.filter((line) => readingGrade([line]) > 9)).toEqual([]);
  });

  it('holds to the same in what is said at each step of its referral', () => {
    const steps = [...indexScenario(scenario).nodes.values()].filter(
      ({ referral }) => referral !== undefined,
    );
    const said = steps.map(({ choices }) => choices.flatMap(({ say }) => say ?? []));
    const all = [...new Set(said.flat())];
    expect(all.filter((line) => line.length > 140 || readingGrade([line]) > 9)).toEqual([]);
    const pooled = all.length === 0 ? 0 : readingGrade(all);
    expect(pooled).toBeLessThanOrEqual(5);
    const ratios = said.map((at) => at.map(({ length }) => length)).filter(({ length }) => length > 1);
    expect(ratios.filter((lengths) => Math.max(...lengths) > 1.3 * Math.min(...lengths))).toEqual([]);
  });

  it('takes as long as it says, within a quarter', () => {
    const { interview } = playPolicy({ scenario, directory, policy: 'best', seed: 1 });
    const minutes = minutesOfRun(interview);
    expect(scenario.minutes).toBeGreaterThan(minutes * 0.75);
    expect(scenario.minutes).toBeLessThan(minutes * 1.25);
  });

  it('is met by the best choices in any order they are shown, and by no simple way of choosing', () => {
    const simple = [
      'first',
      'longest',
      'shortest',
      'middle',
      'polite',
      'warm',
      'explain',
      'silence',
      'worst',
    ] as const;
    for (let seed = 0; seed < 20; seed += 1) {
      const resultOf = (policy: Parameters<typeof playPolicy>[0]['policy']) =>
        assessInterview(playPolicy({ scenario, directory, policy, seed }).interview, rubric1).result;
      expect(resultOf('best')).toBe('met');
      for (const policy of simple)
        expect(`${policy} ${seed}: ${resultOf(policy)}`).toBe(`${policy} ${seed}: not-yet`);
    }
  });

  it('names no telephone number that could be somebody’s', () => {
    const numbers = text.match(/\b\d{3}-\d{4}\b/gu) ?? [];
    expect(numbers.filter((number) => !number.startsWith('555-01'))).toEqual([]);
  });

  it('has a page that says what was checked and what only a named reviewer can settle', () => {
    expect(existsSync(new URL(`../../../docs/review/${scenario.id}.md`, import.meta.url))).toBe(true);
  });
});
