/** A name or badge as it is compared: case, outer and doubled spaces and ways of writing the same letter do not count. */
export function foldName(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
