/** A file of something we ship: where it goes, from the top and with forward slashes, and what is in it. */
export type ShippedFile = {
  readonly path: string;
  readonly bytes: Buffer;
  /** Whether it is a program, for systems that keep that with the file. */
  readonly runs?: boolean;
};

/** Compares by bytes, so that the order of files does not depend on the language of the computer. */
export function byPath(a: ShippedFile, b: ShippedFile): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
