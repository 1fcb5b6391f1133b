import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, jsonOf, runCli, shippedFile, starterFile } from './run-cli.ts';

type Told = {
  readonly scenarios: readonly { readonly scenario: { readonly id: string; readonly title: string } }[];
  readonly oneSided: readonly {
    readonly word: string;
    readonly choices: readonly { readonly scenario: string }[];
  }[];
};

const toldBy = async (...files: readonly string[]) => (await jsonOf('tells', ...files)) as Told; // as tells-command writes it

describe('tells', () => {
  it('says of every shipped scenario how often words alone pick a best line, beside a blind guess', async () => {
    const { stdout, stderr } = await runCli('tells');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Kitchen Light: at [\d.]+ of 15 nodes, by blind guesses 5\.2; .*: .+ in .+\n/u);
    expect(stdout).toMatch(/All together: at [\d.]+ of \d+ nodes/u);
  });

  it('takes a file beside the shipped ones, and in place of the one with its id', async () => {
    const shipped = (await toldBy()).scenarios.map(({ scenario }) => scenario.id);
    const besides = (await toldBy(starterFile)).scenarios.map(({ scenario }) => scenario.id);
    expect(besides).toEqual(['my-scenario', ...shipped]);
    const text = readFileSync(shippedFile('kitchen-light'), 'utf8');
    const changed = join(emptyFolder(), 'changed.scenario.json');
    writeFileSync(changed, text.replace('"title": "Kitchen Light"', '"title": "Changed"'));
    const instead = (await toldBy(changed)).scenarios.map(({ scenario }) => scenario.title);
    expect(instead).toHaveLength(shipped.length);
    expect(instead).toContain('Changed');
    expect(instead).not.toContain('Kitchen Light');
  });

  it('names a word that stands on one side only with every line, and answers 1', async () => {
    const tellTale = join(emptyFolder(), 'tell-tale.scenario.json');
    const scenario: unknown = JSON.parse(readFileSync(starterFile, 'utf8'));
    markWrong(scenario);
    writeFileSync(tellTale, JSON.stringify(scenario));
    const { status, stdout } = await runCli('tells', tellTale);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /“zounds”, \d+ times, in wrong lines only\n {4}my-scenario, [\w-]+: “.*Zounds.*”/u,
    );
    const { oneSided } = await toldBy(tellTale);
    const [zounds] = oneSided.filter(({ word }) => word === 'zounds');
    expect(new Set(zounds?.choices.map(({ scenario: id }) => id))).toEqual(new Set(['my-scenario']));
  });

  it('takes each scenario once, and refuses what is no scenario', async () => {
    const twice = await runCli('tells', starterFile, starterFile);
    expect(twice).toMatchObject({ status: 2, stdout: '' });
    expect(twice.stderr).toContain('name each scenario once');
    expect((await runCli('tells', '/nowhere.scenario.json')).status).toBe(2);
  });
});

/** Puts one word into every line that is above 0 on nothing. */
function markWrong(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('say' in value && typeof value.say === 'string' && 'rates' in value) {
    const rates = Object.values(value.rates ?? {});
    if (rates.every((rate) => typeof rate === 'number' && rate <= 0)) value.say += ' Zounds, zounds, zounds.';
  }
  for (const inner of Object.values(value)) markWrong(inner);
}
