import { id as idSchema } from '../../scenarios/format/text.ts';

/**
 * An id of ours for a name from elsewhere: small letters, digits and hyphens. What is one already stays; another becomes
 * one, so that the same file imported again finds the same entries.
 */
export function ownId(theirs: string): string {
  if (idSchema.safeParse(theirs).success) return theirs;
  const plain = theirs
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return idSchema.safeParse(plain).success ? plain : `entry-${plain}`.replace(/-$/, '').slice(0, 60);
}
