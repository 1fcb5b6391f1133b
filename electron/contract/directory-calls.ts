// The calls about the service directory: their arguments, their values and the problems they may answer with.

import { z } from 'zod';
import { as, identifier, name } from './arguments.ts';
import { directoryFile, directoryQuery } from './directory.ts';
import type { DirectoryView, FoundInDirectory, ImportPreview, RejectedLine } from './directory.ts';
import type { FileToSave } from './values.ts';

export const directoryArguments = {
  'directory.show': z.strictObject({ as }),
  /** In the directory of an attempt, or without one in that of this computer. */
  'directory.search': z.strictObject({ as, attempt: identifier.optional(), query: directoryQuery }),
  /** The whole entry; what is wrong with it is said in one sentence. */
  'directory.keep': z.strictObject({ as, service: z.looseObject({ id: identifier }) }),
  'directory.retire': z.strictObject({ as, service: identifier, retired: z.boolean() }),
  'directory.verify': z.strictObject({ as, service: identifier, by: name.optional() }),
  /** Whether scenarios are played with the agency's directory instead of the shipped one they name. */
  'directory.use': z.strictObject({ as, own: z.boolean() }),
  'directory.preview': z.strictObject({ as, file: directoryFile }),
  'directory.import': z.strictObject({ as, file: directoryFile, leaveOut: z.boolean() }),
  'directory.export': z.strictObject({ as }),
} as const;

export type DirectoryValues = {
  'directory.show': DirectoryView;
  'directory.search': readonly FoundInDirectory[];
  'directory.keep': DirectoryView;
  'directory.retire': DirectoryView;
  'directory.verify': DirectoryView;
  'directory.use': DirectoryView;
  'directory.preview': ImportPreview;
  'directory.import': ImportPreview;
  'directory.export': FileToSave;
};

export type DirectoryProblems = {
  'directory.show': never;
  'directory.search': { readonly kind: 'no-such-attempt' };
  'directory.keep': { readonly kind: 'not-a-service'; readonly sentence: string };
  'directory.retire': { readonly kind: 'no-such-service' };
  'directory.verify':
    | { readonly kind: 'no-such-service' }
    /** Nobody can be reached at a made-up number. */
    | { readonly kind: 'made-up' };
  'directory.use': never;
  'directory.preview': { readonly kind: 'not-readable'; readonly sentence: string };
  'directory.import':
    | { readonly kind: 'not-readable'; readonly sentence: string }
    /** Nothing was stored. */
    | { readonly kind: 'rows-rejected'; readonly rejected: readonly RejectedLine[] };
  'directory.export': never;
};
