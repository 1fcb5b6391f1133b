import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainCsv } from '../../../electron/imports/read-plain-csv.ts';
import type { ColumnMapping } from '../../../electron/imports/read-plain-csv.ts';

const mapping: ColumnMapping = {
  name: 'Agency',
  codes: 'Kind',
  phone: 'Tel',
  hours: 'When',
  languages: 'Speaks',
};

function read(text: string, given = mapping) {
  return readPlainCsv(text, given, 'list.csv');
}

function services(text: string, given = mapping) {
  const found = read(text, given);
  if (!found.ok) throw new Error(found.sentence);
  return found;
}

const header = 'Agency,Kind,Tel,When,Speaks\r\n';

describe('readPlainCsv', () => {
  it('takes a spreadsheet whose columns the agency has named', () => {
    const { directory, rejected } = services(
      `${header}"Open Door, Inc.",CBA DVSH,555-0101; 555-0102,Mon-Fri 8:30-17:00; Sat 10:00-14:00,en es\r\n`,
    );
    expect(rejected).toEqual([]);
    expect(directory.services).toEqual([
      {
        id: 'open-door-inc',
        name: 'Open Door, Inc.',
        codes: ['CBA', 'DVSH'],
        languages: ['en', 'es'],
        hours: [
          { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '17:00' },
          { days: ['sat'], from: '10:00', to: '14:00' },
        ],
        capacity: 'unknown',
        phones: [
          { number: '555-0101', kind: 'voice' },
          { number: '555-0102', kind: 'voice' },
        ],
      },
    ]);
  });

  it('takes semicolons and tabs between columns, by the header and not by what is in the cells', () => {
    for (const between of [';', '\t']) {
      const text = ['Agency', 'Kind', 'Tel', 'When', 'Speaks'].join(between);
      const row = ['"a, b, c, d, e, f"', 'CBA', '', '', ''].join(between);
      expect(services(`${text}\n${row}\n`).directory.services[0]?.name).toBe('a, b, c, d, e, f');
    }
  });

  it.each([
    ['24/7', 'always'],
    ['', 'unknown'],
    ['fri-mon 20:00-24:00', [{ days: ['fri', 'sat', 'sun', 'mon'], from: '20:00', to: '24:00' }]],
    ['Tue, Thu 09:00–12:00', [{ days: ['tue', 'thu'], from: '09:00', to: '12:00' }]],
  ])('reads the hours "%s"', (hours, expected) => {
    const { directory } = services(`${header}A,CBA,,"${hours}",\r\n`);
    expect(directory.services[0]?.hours).toEqual(expected);
  });

  it.each([
    ['no name', ',CBA,,,', /Name is missing/],
    ['a code that is none', 'A,CBX,,,', /"CBX" is not a referral code/],
    ['hours that nobody can read', 'A,CBA,,mornings,', /"mornings" cannot be read: write "24\/7"/],
    ['a time that is none', 'A,CBA,,mon 25:00-26:00,', /Hours.*25:00/],
    ['a number that is too short', 'A,CBA,5,,', /Phones/],
  ])('rejects a row with %s, names its line, and takes the others', (_, row, sentence) => {
    const { directory, rejected } = services(`${header}First,CBA,,,\r\n\r\n${row}\r\nLast,EMS,,,\r\n`);
    expect(rejected).toEqual([{ file: 'list.csv', line: 4, sentence: expect.stringMatching(sentence) }]);
    expect(directory.services.map(({ name }) => name)).toEqual(['First', 'Last']);
  });

  it('says on which line a name stands already', () => {
    const { rejected } = services(`${header}Safe House,CBA,,,\r\nsafe house,CBA,,,\r\n`);
    expect(rejected).toEqual([
      { file: 'list.csv', line: 3, sentence: expect.stringMatching(/stands on line 2 already/) },
    ]);
  });

  it.each([
    ['no column for the name', { codes: 'Kind' }, /which column holds the name/],
    ['no column for the kind of help', { name: 'Agency' }, /which column holds the kind of help/],
    ['a column the file does not have', { name: 'Agncy', codes: 'Kind' }, /no column "Agncy".*Agency/],
  ])('refuses a mapping with %s', (_, given, sentence) => {
    expect(read(header, given)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  it.each([
    ['an empty file', '', /empty/],
    ['two columns of one name', 'Agency,Agency\r\n', /Two columns are called "Agency"/],
  ])('refuses %s', (_, text, sentence) => {
    expect(read(text)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  it('never throws, and takes or rejects every row that is not blank', () => {
    const cell = fc.oneof(
      fc.constantFrom('CBA', 'Mon 08:00-09:00', '24/7', ''),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 20 }), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const { directory, rejected } = services(header + quoted.join('\r\n'));
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        expect(directory.services.length + rejected.length).toBe(filled.length);
      }),
    );
  });
});
