import { parse } from 'csv-parse/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedRecords } from '../../../electron/contract/exported-records.ts';
import { finishAttempts } from './finished-attempts.ts';
import { emptyFolder, jsonOf, runCli } from './run-cli.ts';

const harmful = 'porch-form,telling-blame,alley-kids,back-rush,goodbye-hope';

async function folderWithRecords() {
  const data = emptyFolder();
  const made = await finishAttempts(data, [
    { legalName: 'Dana Whitfield', badge: '42' },
    { legalName: 'Sam Ode', route: harmful },
    { legalName: 'Lee Tran', mode: 'practice' },
  ]);
  const [first, second, practice] = made;
  return {
    data,
    first: first?.record ?? '',
    second: second?.record ?? '',
    practice: practice?.attempt ?? '',
  };
}

describe('records list', () => {
  it('lists what was assessed, the newest first, and never practice', async () => {
    const { data, first, second } = await folderWithRecords();
    const { status, stdout, stderr } = await runCli('records', 'list', '--data', data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBe(2);
    expect(lines[0]).toContain(`${second}  `);
    expect(lines[1]).toMatch(
      new RegExp(`^${first}  .*Dana Whitfield, badge 42  The Empty Shed 0.1.0  met`, 'u'),
    );
    expect(stdout).not.toContain('Lee Tran');
    expect(await jsonOf('records', '--data', data, '--trainee', '42')).toMatchObject({
      records: [{ record: first, result: 'met' }],
    });
  });

  it('says that there are none yet', async () => {
    expect(await runCli('records', 'list', '--data', emptyFolder())).toEqual({
      status: 0,
      stdout: 'There are no records here yet.\n',
      stderr: '',
    });
  });

  it('says who is meant by nobody’s name', async () => {
    const { status, stdout, stderr } = await runCli(
      'records',
      '--trainee',
      'Nobody',
      '--data',
      emptyFolder(),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Nobody here is called Nobody');
  });
});

describe('records show', () => {
  it('tells what was said and how it is assessed', async () => {
    const { data, second } = await folderWithRecords();
    const { status, stdout } = await runCli('records', 'show', second, '--data', data);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'You to Priya: “A shed by an alley is an easy target. Why was it not locked inside?”',
    );
    expect(stdout).toContain('Result: not yet\n');
    expect(stdout).toContain('Harm at decision 2 that nothing made good: telling-blame');
    expect(await jsonOf('records', 'show', second, '--data', data)).toMatchObject({
      record: second,
      debrief: { assessment: { result: 'not-yet' }, report: { ending: { title: 'Left waiting' } } },
    });
    expect((await runCli('records', 'show', 'nothing', '--data', data)).status).toBe(2);
  });
});

describe('records export', () => {
  it('prints a CSV that another reader reads, with the chain on every row', async () => {
    const { data, first, second } = await folderWithRecords();
    const { status, stdout, stderr } = await runCli('records', 'export', '--format', 'csv', '--data', data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows: Record<string, string>[] = parse(stdout, {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(rows.map(({ record, result }) => [record, result])).toEqual([
      [first, 'met'],
      [second, 'not-yet'],
    ]);
    expect(rows[0]).toMatchObject({ chain_length: '14', position: '7' });
  });

  it('writes a JSON that verifies by itself, and never over a file that is there', async () => {
    const { data, first } = await folderWithRecords();
    const out = join(emptyFolder(), 'records.json');
    const words = ['records', 'export', '--format', 'json', '--record', first, '--out', out, '--data', data];
    expect(await runCli(...words)).toEqual({ status: 0, stdout: `${out} is written.\n`, stderr: '' });
    expect(exportedRecords.parse(JSON.parse(readFileSync(out, 'utf8'))).records.length).toBe(1);
    const verified = await runCli('records', 'verify', out);
    expect(verified.status).toBe(0);
    expect(verified.stdout).toContain('1 record, nothing wrong.');
    const again = await runCli(...words);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is there already and was left as it is');
  });

  it('says why practice is not exported', async () => {
    const { data, practice } = await folderWithRecords();
    const refused = await runCli(
      'records',
      'export',
      '--format',
      'csv',
      '--record',
      practice,
      '--data',
      data,
    );
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('Practice belongs to the officer');
  });
});

describe('records verify', () => {
  it('checks the records as they are stored, also against an earlier export of either kind', async () => {
    const { data } = await folderWithRecords();
    const verified = await runCli('records', 'verify', '--data', data);
    expect(verified.status).toBe(0);
    expect(verified.stdout).toMatch(
      /^2 records, nothing wrong\.\nThe chain has 14 entries; its head is [0-9a-f]{64}\.\n$/u,
    );
    for (const format of ['csv', 'json']) {
      const earlier = join(emptyFolder(), `earlier.${format}`);
      await runCli('records', 'export', '--format', format, '--out', earlier, '--data', data);
      expect((await runCli('records', 'verify', '--since', earlier, '--data', data)).status).toBe(0);
    }
  });

  it('finds that the chain was written anew since an export', async () => {
    const { data } = await folderWithRecords();
    const other = await folderWithRecords();
    const earlier = join(emptyFolder(), 'earlier.csv');
    await runCli('records', 'export', '--format', 'csv', '--out', earlier, '--data', other.data);
    const { status, stdout } = await runCli('records', 'verify', '--since', earlier, '--data', data);
    expect(status).toBe(1);
    expect(stdout).toContain('2 records, 1 finding:\n');
    expect(await jsonOf('records', 'verify', '--since', earlier, '--data', data)).toMatchObject({
      ok: false,
    });
  });

  it('finds what was changed in an exported file', async () => {
    const { data } = await folderWithRecords();
    const out = join(emptyFolder(), 'records.json');
    await runCli('records', 'export', '--format', 'json', '--out', out, '--data', data);
    writeFileSync(out, readFileSync(out, 'utf8').replace('Dana Whitfield', 'Dana Whitman'));
    const { status, stdout } = await runCli('records', 'verify', out);
    expect(status).toBe(1);
    expect(stdout).toContain('is not what its hash says: it was changed after it was stored.');
  });

  it('says what cannot be verified, and what can', async () => {
    const { data } = await folderWithRecords();
    const out = join(emptyFolder(), 'records.csv');
    await runCli('records', 'export', '--format', 'csv', '--out', out, '--data', data);
    const { status, stdout, stderr } = await runCli('records', 'verify', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('the records can be checked against it with --since');
    const none = join(emptyFolder(), 'none.txt');
    writeFileSync(none, 'nothing');
    expect((await runCli('records', 'verify', '--since', none, '--data', data)).stderr).toContain(
      'is no export of records',
    );
  });
});
