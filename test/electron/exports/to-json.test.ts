import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordsSchema } from '../../../electron/contract/records-schema.ts';
import { toJson } from '../../../electron/exports/to-json.ts';
import { fakeRecords } from '../../builders/fake-records.ts';
import { exportedText, metRun, servicesRun } from './exported-text.ts';

const published: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/records.schema.json', import.meta.url), 'utf8'),
);

/** Another maker's reading of the published schema. */
function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(published as object); // the first test compares it with its source
}

describe('the published schema of exported records', () => {
  it('is the one the app uses; "npm run docs" writes it anew', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(recordsSchema())));
  });

  it('accepts what is exported, in the eyes of another validator', () => {
    const validate = validator();
    for (const runs of [[], [metRun()], [metRun({ correction: 'Wrong badge.' }), servicesRun()]]) {
      const accepted = validate(JSON.parse(exportedText(runs)));
      expect(validate.errors).toBeNull();
      expect(accepted).toBe(true);
    }
  });

  it('refuses what is not an export', () => {
    const validate = validator();
    const exported = JSON.parse(exportedText([metRun()])) as Record<string, unknown>; // an object, as it is accepted
    expect(validate({ ...exported, version: 2 })).toBe(false);
    expect(validate({ ...exported, more: true })).toBe(false);
    expect(validate({ ...exported, chain: { length: 1, head: 'short' } })).toBe(false);
    expect(validate({ ...exported, records: [{}] })).toBe(false);
  });
});

describe('toJson', () => {
  it('carries the chain’s head and length, when it was made and by which version', () => {
    const { chain, records } = fakeRecords([metRun()]);
    const made = { at: '2026-03-02T09:00:00.000Z', offsetMinutes: 60 };
    expect(JSON.parse(toJson({ chain, records, exported: made, appVersion: '0.1.0' }))).toMatchObject({
      format: 'first-account-records',
      version: 1,
      exported: made,
      app: { name: 'First Account', version: '0.1.0' },
      chain: { length: 7, head: chain.head },
    });
  });

  it('holds each scenario once, under its hash, however many records were played on it', () => {
    const exported = JSON.parse(exportedText([metRun(), metRun(), servicesRun()])) as Record<string, object>; // as above
    expect(Object.keys(exported['scenarios'] ?? {}).length).toBe(2);
    expect(Object.keys(exported['directories'] ?? {}).length).toBe(1);
  });

  it('says of each record whether an advocate had reviewed the scenario', () => {
    expect(JSON.parse(exportedText([metRun()]))).toMatchObject({ records: [{ reviewedByAdvocate: false }] });
  });
});
