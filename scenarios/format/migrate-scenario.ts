import { newestFormat } from './scenario-document.ts';

/** A document whose `format` is known and whose other fields are not yet. */
export type Envelope = { readonly format: number; readonly [field: string]: unknown };

/** One step from a format to the next. Pure, total over documents that were valid in `from`, never edited after release. */
export type Migration = {
  readonly from: number;
  readonly migrate: (document: Envelope) => { readonly [field: string]: unknown };
};

/** The steps, oldest first: `migrations[n]` leads from format n + 1 to n + 2. Format 1 is the first, so there are none. */
export const migrations: readonly Migration[] = [];

type Migrated =
  | { readonly ok: true; readonly document: Envelope }
  | { readonly ok: false; readonly sentence: string };

/** The document in the newest format, or one sentence: no format, a strange one, or one that is newer than this app. */
export function migrateScenario(
  document: unknown,
  steps: readonly Migration[] = migrations,
  newest: number = newestFormat,
): Migrated {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused('A scenario file holds one object: it begins with { and ends with }.');
  }
  const { format } = document as { readonly format?: unknown }; // any object has this field or not
  if (format === undefined) {
    return refused(`The file does not say in which format it is written. Put "format": ${newest} first.`);
  }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return refused(`*format* must be a whole number such as ${newest}, not ${JSON.stringify(format)}.`);
  }
  if (format > newest) {
    return refused(
      `This file is written in format ${format}; this version of First Account reads up to format ${newest}. Update First Account to open it.`,
    );
  }
  let current: Envelope = { ...document, format };
  for (const step of steps.slice(format - 1)) current = { ...step.migrate(current), format: step.from + 1 };
  return { ok: true, document: current };
}

function refused(sentence: string): Migrated {
  return { ok: false, sentence };
}
