// What both sides say about service directories.

import { z } from 'zod';
import type { Standing } from '../../scenarios/directory/standing.ts';
import type { Directory, Service } from '../../scenarios/format/directory.ts';
import { circumstances } from '../../scenarios/format/circumstances.ts';
import { referralCodes, weekdays } from '../../scenarios/format/vocabulary.ts';

/** An entry as the screens show it. */
export type DirectoryEntry = {
  readonly service: Service;
  /** Ours, or the agency’s own, which goes before a shipped one of the same id. */
  readonly source: 'shipped' | 'own';
  readonly standing: Standing;
};

/** The directory of this computer: the shipped one with the agency’s own entries before it. */
export type DirectoryView = Pick<
  Directory,
  'areas' | 'organizations' | 'locations' | 'rights' | 'sources'
> & {
  readonly name: string;
  /** Counts the agency’s changes. */
  readonly version: number;
  /** Scenarios are played with this directory instead of with the shipped one they name. */
  readonly isOwnUsed: boolean;
  readonly entries: readonly DirectoryEntry[];
};

export type FoundInDirectory = { readonly service: string; readonly kilometers: number | null };

/** A row of a file that is not taken, with its line and what to do. */
export type RejectedLine = { readonly file: string; readonly line: number; readonly sentence: string };

/** What importing a file would do. Nothing has been stored. */
export type ImportPreview = {
  /** The columns of a plain CSV, to be mapped. */
  readonly columns: readonly string[];
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly rejected: readonly RejectedLine[];
};

/** An entry an assessed attempt would depend on, and that nobody here has called in time. */
export type UnreliableEntry = {
  readonly service: string;
  readonly name: string;
  readonly needs: readonly string[];
};

/** Characters of one file that is imported, as base64 or as text: the directory of a large state. */
export const mostImported = 12_000_000;

const free = z.string().max(200);

/** What to search for; what is left out does not narrow the search. */
export const directoryQuery = z.strictObject({
  /** Words: each must begin a word of the entry. */
  text: free.optional(),
  codes: z.array(z.enum(referralCodes)).max(referralCodes.length).optional(),
  openAt: z
    .strictObject({ weekday: z.enum(weekdays), time: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/) })
    .optional(),
  serves: circumstances.omit({ avoid: true }).optional(),
  near: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
});

export type DirectoryQuery = z.output<typeof directoryQuery>;

/** A file to import: an HSDS package as base64, or a CSV with which of its columns is which of ours. */
export const directoryFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hsds'), name: free, base64: z.base64().max(mostImported) }),
  z.strictObject({
    kind: z.literal('csv'),
    name: free,
    text: z.string().max(mostImported),
    /** Our field, their column. */
    mapping: z.record(z.string().max(60), free),
  }),
]);

export type DirectoryFile = z.output<typeof directoryFile>;
