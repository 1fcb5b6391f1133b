/**
 * Why the data folder cannot be used. The sentence is for the person at the machine: it names the folder or file and
 * says what to do. A damaged database is told apart by services, which offer the newest verified copy instead.
 */
export type OpenProblem = {
  readonly kind: 'network-folder' | 'in-use' | 'newer' | 'not-ours' | 'disk-full' | 'cannot-open';
  readonly sentence: string;
};

/** The database cannot be read. Nothing has been moved or deleted; `copy` names the newest verified copy, if any. */
export type Damage = { readonly kind: 'damaged'; readonly sentence: string; readonly copy: string | null };
