import { z } from 'zod';
import { exportedRecords } from './exported-records.ts';

/** The JSON Schema (2020-12) of exported records, as it is published in docs/records.schema.json. */
export function recordsSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(exportedRecords, { target: 'draft-2020-12', io: 'input' });
}
