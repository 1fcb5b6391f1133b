/** A list of 32-bit integers that grows. Millions of numbers fit where an array of them would not. */
export type IntList = { items: Int32Array; length: number };

export function intList(room = 1024): IntList {
  return { items: new Int32Array(room), length: 0 };
}

export function push(list: IntList, item: number): void {
  if (list.length === list.items.length) list.items = grown(list.items, list.length + 1);
  list.items[list.length] = item;
  list.length += 1;
}

/** A longer array with the same beginning. Doubling, up to half a billion entries. */
export function grown(items: Int32Array, least: number): Int32Array {
  const longer = new Int32Array(Math.max(least, items.length * 2));
  longer.set(items);
  return longer;
}

/** The item at a position that is known to exist; in a typed array every such item is a number. */
export function at(items: Int32Array, position: number): number {
  return items[position] as number;
}

/** The same for small numbers. Apart, because a function that reads two kinds of array is slow at both. */
export function byteAt(items: Int8Array, position: number): number {
  return items[position] as number;
}
