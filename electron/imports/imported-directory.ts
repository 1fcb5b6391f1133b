import type { Directory } from '../../scenarios/format/directory.ts';

/** A row that is not taken: where it stands, and in words what is wrong and what to do. */
export type RejectedRow = { readonly file: string; readonly line: number; readonly sentence: string };

/**
 * What a file holds: the entries that are whole, and every row that is not taken. Nothing has been stored: whoever asks
 * decides, and then all that is whole is stored at once or nothing is.
 */
export type ImportedDirectory =
  | {
      readonly ok: true;
      readonly directory: Omit<Directory, 'format' | 'id' | 'version' | 'name'>;
      readonly rejected: readonly RejectedRow[];
    }
  | { readonly ok: false; readonly sentence: string };
