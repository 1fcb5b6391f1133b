// The form of exported records. docs/records.schema.json is made from it, so whoever reads an export can check it
// without this app. A change that an old reader would misread is a new version.

import { z } from 'zod';
import { rubric } from '../../scenarios/assess/rubric.ts';
import { directoryDocument } from '../../scenarios/format/directory.ts';
import { id } from '../../scenarios/format/text.ts';
import { assessmentSchema } from './assessment-schema.ts';
import { decisionArgs } from './decision-args.ts';
import type { AttemptLink, Chained, CorrectionLink, DecisionLink, RecordLink } from './chain-link.ts';

/** What the first key of every export says. */
export const exportFormat = 'first-account-records';
export const exportVersion = 1;

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'sha256', description: 'A SHA-256 in hexadecimal.' });
const identifier = z.string().min(1).max(80);
const name = z.string().min(1).max(200);
const position = z.int().min(1).describe('The place in the chain, from 1.');

const moment = z
  .strictObject({
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
      .describe('UTC, with milliseconds.'),
    offsetMinutes: z.int().min(-900).max(900).describe('How many minutes local time was ahead of UTC.'),
  })
  .meta({ id: 'moment' });

const place = { position, prevHash: sha256, hash: sha256 };

const attempt = z
  .strictObject({
    kind: z.literal('attempt'),
    ...place,
    attempt: identifier,
    trainee: identifier,
    scenarioHash: sha256,
    rubricHash: sha256,
    directoryHash: sha256.nullable(),
    seed: z.int().min(0).max(0xffffffff),
    started: moment,
  })
  .meta({ id: 'attempt-entry' }) satisfies z.ZodType<Chained<AttemptLink>>;

const decision = z
  .strictObject({
    kind: z.literal('decision'),
    ...place,
    attempt: identifier,
    seq: z.int().min(1),
    decided: moment,
    node: z.string().min(1).max(600),
    choice: id,
    args: decisionArgs.nullable(),
  })
  .meta({ id: 'decision-entry' }) satisfies z.ZodType<Chained<DecisionLink>>;

const record = z
  .strictObject({
    kind: z.literal('record'),
    ...place,
    record: identifier,
    attempt: identifier,
    trainee: z.strictObject({ id: identifier, legalName: name, badge: name.nullable() }),
    scenario: z.strictObject({ id, version: z.string(), title: z.string(), hash: sha256 }),
    rubricHash: sha256,
    directoryHash: sha256.nullable(),
    started: moment,
    closed: moment,
    activeSeconds: z.int().min(0),
    result: z.enum(['met', 'not-yet']),
    assessmentHash: sha256,
    clockJumped: z.boolean(),
    appVersion: z.string(),
  })
  .meta({ id: 'record-entry' }) satisfies z.ZodType<Chained<RecordLink>>;

const correction = z
  .strictObject({
    kind: z.literal('correction'),
    ...place,
    correction: identifier,
    record: identifier,
    corrected: moment,
    by: z.string(),
    note: z.string(),
  })
  .meta({ id: 'correction-entry' }) satisfies z.ZodType<Chained<CorrectionLink>>;

const exportedRecord = z.strictObject({
  attempt,
  decisions: z.array(decision),
  record,
  corrections: z.array(correction),
  assessment: assessmentSchema,
  reviewedByAdvocate: z
    .boolean()
    .describe('Whether an advocate had reviewed exactly this version of the scenario.'),
});

const scenario = z
  .looseObject({ format: z.int().min(1), id, version: z.string(), title: z.string() })
  .describe('A scenario file, expanded. Its own schema is scenario.schema.json.');

/** A file of exported records: what is in it can be replayed, assessed again and checked without the database. */
export const exportedRecords = z
  .strictObject({
    format: z.literal(exportFormat),
    version: z.literal(exportVersion),
    exported: moment,
    app: z.strictObject({ name: z.literal('First Account'), version: z.string() }),
    chain: z
      .strictObject({
        length: z.int().min(0).describe('The number of entries in the whole chain when this was exported.'),
        head: sha256.describe('The hash of the newest entry then; zeros while there was none.'),
      })
      .describe('Keep these two: a cut tail or a rewritten past is found against them.'),
    records: z.array(exportedRecord),
    scenarios: z.record(sha256, scenario).describe('By the SHA-256 of their canonical JSON (RFC 8785).'),
    rubrics: z.record(sha256, rubric),
    directories: z.record(sha256, directoryDocument),
  })
  .meta({ title: 'Exported training records of First Account' });

export type ExportedRecords = z.output<typeof exportedRecords>;
export type ExportedRecord = ExportedRecords['records'][number];
