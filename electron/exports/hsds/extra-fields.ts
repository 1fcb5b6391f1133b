import type { Service } from '../../../scenarios/format/directory.ts';

/** What HSDS has no column for, or only a column of free text: written as JSON in `attributes.csv`. */
export const extraServiceFields = [
  'models',
  'components',
  'codes',
  'advocacy',
  'confidentiality',
  'confidentialityNote',
  'serves',
  'says',
  'turnsAway',
  'interpreting',
  'access',
  'children',
  'animals',
  'cost',
  'costNote',
  'reportRequired',
  'capacity',
  'safeContact',
  'unsafeFor',
  'unsafeBecause',
  'compiledOn',
  'sources',
  'verified',
  'fictional',
] as const satisfies readonly (keyof Service)[];

export const hsdsTaxonomy = {
  id: 'first-account',
  name: 'First Account',
  description: 'What a directory of victim services says beside HSDS',
} as const;

/** The taxonomy term under which a field stands. */
export function extraTerm(field: string): string {
  return `${hsdsTaxonomy.id}.${field}`;
}
