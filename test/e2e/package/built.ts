import { buildParts } from '../../../tools/package/build-parts.ts';

/** Builds everything that is packed; throws when that fails, since there is nothing to test then. */
export async function built(): Promise<void> {
  const status = await buildParts();
  if (status !== 0) throw new Error('A part could not be built; what was printed above says which.');
}
