import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { toHsdsZip } from '../../../electron/exports/hsds/to-hsds-zip.ts';
import { readHsds } from '../../../electron/imports/read-hsds.ts';
import { unzipPackage } from '../../../electron/imports/unzip-package.ts';
import { checkDirectory } from '../../../scenarios/format/check-directory.ts';
import type { Directory } from '../../../scenarios/format/directory.ts';
import { directoryArbitrary } from '../../builders/directory-arbitrary.ts';

function imported(zip: Uint8Array) {
  const unzipped = unzipPackage(zip);
  if (!unzipped.ok) throw new Error(unzipped.sentence);
  const read = readHsds(unzipped.files);
  if (!read.ok) throw new Error(read.sentence);
  return read;
}

function shipped(name: string): Directory {
  const path = `${import.meta.dirname}/../../../scenarios/library/${name}.directory.json`;
  const checked = checkDirectory(JSON.parse(readFileSync(path, 'utf8')));
  if (!checked.ok) throw new Error(checked.sentences[0]);
  return checked.directory;
}

function packageOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('a directory as an HSDS package', () => {
  it.each(['alder-county', 'national-lines'])('comes back whole: %s', (name) => {
    const directory = shipped(name);
    const { directory: back, rejected } = imported(toHsdsZip(directory));
    expect(rejected).toEqual([]);
    expect(back.services).toEqual(directory.services);
    expect(back.locations).toEqual(directory.locations ?? []);
    expect(back.organizations?.filter(({ id }) => id !== 'no-organization')).toEqual(
      directory.organizations ?? [],
    );
    expect(back.areas).toEqual(directory.areas ?? []);
    expect(back.sources).toEqual(directory.sources);
    expect(back.rights).toEqual(directory.rights);
  });

  it('comes back whole whatever is in it', () => {
    fc.assert(
      fc.property(directoryArbitrary, (directory) => {
        const { directory: back, rejected } = imported(toHsdsZip(directory));
        expect(rejected).toEqual([]);
        expect(back.services).toEqual(directory.services);
        expect(back.locations).toEqual(directory.locations);
        expect(back.areas).toEqual(directory.areas);
      }),
    );
  });

  it('is the same bytes for the same directory', () => {
    const directory = shipped('alder-county');
    expect(toHsdsZip(directory)).toEqual(toHsdsZip(structuredClone(directory)));
  });

  it('gives no address of a place that keeps it', () => {
    const unzipped = unzipPackage(toHsdsZip(shipped('alder-county')));
    const addresses = unzipped.ok ? (unzipped.files.get('addresses.csv') ?? '') : '';
    expect(addresses).not.toContain('harbor-house');
    expect(addresses).toContain('14 Canal Street');
  });
});

describe('an HSDS package from elsewhere', () => {
  const services =
    'id,organization_id,name,description,status,referral_codes,minimum_age\r\n' +
    'b7f2,org 1,"Safe, Inc.",Shelter and talk,active,DVSH;CBA,18\r\n';

  it('is taken as far as HSDS says something, and the rest stays unknown', () => {
    const { directory, rejected } = imported(
      packageOf({
        'some-folder/services.csv': services,
        'some-folder/organizations.csv': 'id,name,description\r\norg 1,Safe,We help\r\n',
        'some-folder/phones.csv': 'id,service_id,number,type\r\n1,b7f2,555-0101,voice\r\n',
        'some-folder/regular_schedules.csv':
          'id,service_id,weekday,opens_at,closes_at\r\n1,b7f2,Monday,09:00:00,17:00:00\r\n',
      }),
    );
    expect(rejected).toEqual([]);
    expect(directory.services).toEqual([
      {
        id: 'b7f2',
        name: 'Safe, Inc.',
        organization: 'org-1',
        does: 'Shelter and talk',
        codes: ['DVSH', 'CBA'],
        serves: { ages: { from: 18 } },
        phones: [{ number: '555-0101', kind: 'voice' }],
        hours: [{ days: ['mon'], from: '09:00', to: '17:00' }],
        capacity: 'unknown',
      },
    ]);
  });

  it.each([
    [
      'without a name',
      'id,name,referral_codes\r\nx,,CBA\r\n',
      2,
      /^Name is missing\. Every service needs a name\.$/,
    ],
    [
      'without a kind of help',
      'id,name\r\n\r\nx,"Two\nlines"\r\ny,Y\r\n',
      3,
      /^Codes is missing\. Say what kind of help/,
    ],
    ['with a code that is none', 'id,name,referral_codes\r\nx,X,HELP\r\n', 2, /"HELP"/],
    ['with an age that is none', 'id,name,referral_codes,minimum_age\r\nx,X,CBA,old\r\n', 2, /ages/],
    ['twice', 'id,name,referral_codes\r\nx,X,CBA\r\nx,Y,CBA\r\n', 3, /"x" stands further up/],
  ])('names the line of a service %s, and what to do', (_, text, line, sentence) => {
    const { rejected } = imported(packageOf({ 'services.csv': text }));
    expect(rejected[0]).toEqual({ file: 'services.csv', line, sentence: expect.stringMatching(sentence) });
  });

  it.each([
    ['no services.csv', { 'locations.csv': 'id\r\n' }, /no services\.csv/],
    ['a services.csv without rows', { 'services.csv': 'id,name\r\n' }, /nothing to import/],
  ])('with %s is refused in one sentence', (_, files, sentence) => {
    const unzipped = unzipPackage(packageOf(files));
    const read = unzipped.ok ? readHsds(unzipped.files) : unzipped;
    expect(read).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  it('that is no zip is refused in one sentence', () => {
    expect(unzipPackage(strToU8('not a zip'))).toEqual({
      ok: false,
      sentence: expect.stringMatching(/not a zip/),
    });
  });

  it('that would unpack to more than 64 MB is refused before it fills the memory', () => {
    const bomb = zipSync({ 'services.csv': new Uint8Array(65 * 1024 * 1024) }, { level: 9 });
    expect(unzipPackage(bomb)).toEqual({ ok: false, sentence: expect.stringMatching(/too large/) });
  });
});
