import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../electron/exports/to-csv.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { fakeRecords } from '../../builders/fake-records.ts';
import type { FakeRun } from '../../builders/fake-records.ts';
import { starterScenario } from '../../builders/read-fixture.ts';

const scenario = starterScenario();
const met = 'porch-explain,telling-open,alley-cue,back-read,goodbye-date';
const harmful = 'porch-form,telling-blame,alley-kids,back-rush,goodbye-hope';

function run(route: string, said: Partial<FakeRun> = {}): FakeRun {
  const followed = followRoute(openInterview(scenario), route);
  if (!followed.ok) throw new Error(followed.problem);
  return { scenario, decisions: followed.decisions, ...said };
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('toCsv', () => {
  it('has one row a record, with who, what and how it ended', () => {
    const [first, second, ...more] = rowsOf(toCsv(fakeRecords([run(met, { badge: '0042' }), run(harmful)])));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      record: 'record-1',
      legal_name: 'Dana Whitfield',
      badge: '0042',
      scenario: 'my-scenario',
      scenario_version: '0.1.0',
      reviewed_by_advocate: 'no',
      started_at: '2026-03-01T13:00:00.000-05:00',
      clock_jumped: 'no',
      decisions: '5',
      result: 'met',
      ending: 'report-written',
    });
    expect(second).toMatchObject({ record: 'record-2', result: 'not-yet', ending: 'left-waiting' });
  });

  it('gives each competency earned, possible and moments, and leaves empty what was not seen', () => {
    const [first] = rowsOf(toCsv(fakeRecords([run(met)])));
    expect(first).toMatchObject({
      C3_judged: 'yes',
      C3_earned: '10',
      C3_possible: '10',
      C3_moments: '5',
      C3_bar: '7',
    });
    expect(first).toMatchObject({ C10_judged: 'no', C10_earned: '2', C10_bar: '' });
    expect(first).toMatchObject({
      C1_judged: '',
      C1_earned: '',
      C1_possible: '',
      C1_moments: '',
      C1_bar: '',
    });
  });

  it('lists acts done and missing, and what was harmful with the decision it was', () => {
    const [first, second] = rowsOf(toCsv(fakeRecords([run(met), run(harmful)])));
    expect(first).toMatchObject({ acts_done: 'account-invited next-step-told', acts_missing: '' });
    expect(second).toMatchObject({
      acts_done: '',
      acts_missing: 'account-invited next-step-told',
      harms_unrepaired: 'telling-blame@2',
    });
  });

  it('carries the length and the head of the chain on every row', () => {
    const exported = fakeRecords([run(met), run(harmful, { correction: 'Wrong badge.' })]);
    const rows = rowsOf(toCsv(exported));
    expect(exported.chain.length).toBe(15);
    for (const row of rows) {
      expect(row).toMatchObject({ chain_length: '15', chain_head: exported.chain.head });
    }
    expect(rows[1]).toMatchObject({ corrections: 'Wrong badge.' });
  });

  it('is RFC 4180: CRLF after every row, every row of one width, and a byte order mark before all', () => {
    const text = toCsv(fakeRecords([run(met, { legalName: 'O’Neill, "Pat"\nJr.' })]));
    expect(text.startsWith('\uFEFFrecord,legal_name,badge,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain('"O’Neill, ""Pat""\nJr."');
    expect(rowsOf(text)[0]).toMatchObject({ legal_name: 'O’Neill, "Pat"\nJr.' });
  });

  it('writes no record as a header alone', () => {
    const text = toCsv(fakeRecords([]));
    expect(text.split('\r\n').length).toBe(2);
    expect(rowsOf(text)).toEqual([]);
  });

  it('keeps spreadsheets from running a name: = + - @ tab and line breaks are guarded, also behind spaces', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u00A0+', '＝']) {
      const legalName = `${start}HYPERLINK("http://example.org","x")\nand more`;
      expect(rowsOf(toCsv(fakeRecords([run(met, { legalName })])))[0]).toMatchObject({
        legal_name: `'${legalName}`,
      });
    }
  });

  it('gives every name back as it was but for that guard, whatever is in it', () => {
    const names = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => name.isWellFormed());
    fc.assert(
      fc.property(names, names, (legalName, badge) => {
        const [row] = rowsOf(toCsv(fakeRecords([run(met, { legalName, badge })])));
        expect([legalName, `'${legalName}`]).toContain(row?.['legal_name']);
        expect([badge, `'${badge}`]).toContain(row?.['badge']);
        expect(row?.['legal_name']).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/u);
      }),
    );
  });

  it('has every column explained in docs/exports.md', () => {
    const docs = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
    for (const column of publishedColumns.split(',')) {
      const explained = column.replace(/^C\d+_/u, 'C1_');
      expect(docs).toContain(`\`${explained}\``);
    }
  });

  it('has columns that never move: others have built on them', () => {
    const header = toCsv(fakeRecords([])).replace('\uFEFF', '').trim();
    expect(header).toBe(publishedColumns);
  });
});

/** As documented. A new column goes to the end; a change to what is here breaks other people's imports. */
const publishedColumns = [
  'record,legal_name,badge,trainee,scenario,scenario_version,scenario_title,reviewed_by_advocate,attempt',
  'started_at,closed_at,active_seconds,clock_jumped,decisions,result,ending',
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'].map(
    (id) => `${id}_judged,${id}_earned,${id}_possible,${id}_moments,${id}_bar`,
  ),
  'acts_done,acts_missing,gates,harms,harms_unrepaired',
  'prompts,prompts_recommended,prompts_invitations,open_before_closed',
  'corrections,app_version,scenario_hash,rubric_hash,directory_hash,position,hash,chain_length,chain_head',
  'interview_result,referral_result,referral_items,referral_gates,referral_needs_left',
].join(',');
