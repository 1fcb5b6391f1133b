import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { action } from '../../../scenarios/format/action.ts';
import { choice } from '../../../scenarios/format/choice.ts';
import { directoryDocument } from '../../../scenarios/format/directory.ts';
import { guard } from '../../../scenarios/format/guard.ts';
import { limits } from '../../../scenarios/format/limits.ts';
import { parseScenario } from '../../../scenarios/format/parse-scenario.ts';
import { scenarioDocument } from '../../../scenarios/format/scenario-document.ts';
import { alternatives, meta, state } from '../../../scenarios/format/state.ts';
import { portraitHeads } from '../../../scenarios/format/person.ts';
import * as vocabulary from '../../../scenarios/format/vocabulary.ts';
import { closingWords } from '../../../scenarios/sub-scenes/closing-words.ts';
import { referralWords } from '../../../scenarios/sub-scenes/referral-words.ts';
import {
  barrierKinds,
  referralSteps,
  referralWays,
  statements,
} from '../../../scenarios/format/referral-vocabulary.ts';
import { mostRefusals } from '../../../scenarios/format/refusal.ts';

const page = readFileSync(new URL('../../../docs/scenario-format.md', import.meta.url), 'utf8');

/** What each marked block of the page is read with, beside the fields of a scenario under their own names. */
const readers: Readonly<Record<string, z.ZodType>> = {
  ...scenarioDocument.shape,
  action,
  alternatives,
  choice,
  closing: closingWords,
  directory: directoryDocument,
  guard,
  lines: meta.shape.lines.unwrap(),
  meta,
  referral: referralWords,
  state,
  transitions: state.shape.on.unwrap(),
};

type Block = { readonly reader: string; readonly text: string; readonly line: number };

const blocks: readonly Block[] = [...page.matchAll(/^```json(.*)\n([^]*?)^```$/gm)].map(
  ([, reader = '', text = ''], at) => ({
    reader: reader.trim(),
    text,
    line: at + 1,
  }),
);

describe('the page on the scenario format', () => {
  it('marks every block of JSON with what it is', () => {
    expect(blocks.length).toBeGreaterThan(25);
    for (const { reader } of blocks) expect([...Object.keys(readers), 'scenario']).toContain(reader);
  });

  it.each(blocks.filter(({ reader }) => reader === 'scenario'))(
    'shows a whole scenario that is taken',
    ({ text }) => {
      expect(parseScenario(text)).toMatchObject({ ok: true });
    },
  );

  it.each(blocks.filter(({ reader }) => reader !== 'scenario'))(
    'shows a $reader that is taken ($line)',
    ({ reader, text }) => {
      expect(readers[reader]?.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
    },
  );

  it('has an example of every field of a scenario, of a choice, of a line and of meta', () => {
    const shown = blocks.map(({ text }) => text).join();
    const line = meta.shape.lines.unwrap().element;
    const written = [scenarioDocument, choice, meta, line].flatMap((schema) => Object.keys(schema.shape));
    const notShown = written.filter(
      (key) => !shown.includes(`"${key}":`) && !['$schema', 'directory', 'gate', 'over'].includes(key),
    );
    expect(notShown).toEqual([]);
    for (const key of ['$schema', 'directory', 'gate', 'over']) expect(page).toContain(`\`${key}\``);
  });

  it('names every word of the closed lists that it lists', () => {
    const {
      roles,
      moods,
      phases,
      channels,
      serviceClasses,
      factKinds,
      urgencies,
      serviceModels,
      outcomeStates,
    } = vocabulary;
    const words = [
      roles,
      moods,
      phases,
      channels,
      serviceClasses,
      factKinds,
      urgencies,
      serviceModels,
      outcomeStates,
    ].flat();
    for (const word of [
      ...words,
      ...vocabulary.outcomeSubjects,
      ...vocabulary.reviewerRoles,
      ...vocabulary.dimensions,
      ...referralSteps,
      ...Object.values(referralWays).flat(),
      ...statements,
      ...barrierKinds,
    ]) {
      expect(page).toContain(`\`${word}\``);
    }
    expect(portraitHeads.some((head) => page.includes(`"head": "${head}"`))).toBe(true);
  });

  it('states every limit', () => {
    const table = page.slice(page.indexOf('## Limits'), page.indexOf('## Rules'));
    for (const limit of [...Object.values(limits), mostRefusals]) {
      expect(table).toMatch(new RegExp(`(?<!\\d|\\d,)${limit.toLocaleString('en-US')}(?!\\d|,\\d)`));
    }
  });

  it('follows each rule with tests that are there, and leaves out none', () => {
    const folder = new URL('./', import.meta.url);
    const about = ['whole', 'states', 'ways', 'choices', 'people', 'names', 'referral'].map(
      (name) => `refused-${name}.test.ts`,
    );
    const files = readdirSync(folder).filter((file) => about.includes(file));
    const cases = files.flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return [...text.matchAll(/^ {4}(['"])(.+)\1: \{$/gm)].map(([, , title = '']) => title);
    });
    expect(files).toHaveLength(about.length);
    const rules = page.slice(page.indexOf('## Rules'));
    const cited = [...rules.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, title = '']) => title);
    const limitsOnly = ['guards inside guards beyond the limit'];
    expect(cited.filter((title) => !cases.includes(title) && title !== 'met')).toEqual([]);
    expect(cases.filter((title) => !cited.includes(title) && !limitsOnly.includes(title))).toEqual([]);
  });
});
