/**
 * The items in the order that a seed gives them at one node: the same for everybody who plays with that seed, and the
 * same again when an attempt is resumed or replayed. The order says nothing about the items.
 */
export function choiceOrder<Item extends { readonly id: string }>(
  seed: number,
  node: string,
  items: readonly Item[],
): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: mixed(`${seed}/${node}/${item.id}`) }));
  return keyed.toSorted((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1)).map(({ item }) => item);
}

/** A 32-bit hash (FNV-1a, then Murmur3's finalizer, so that names which differ in one letter land far apart). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
