import { at, grown } from './int-list.ts';

/**
 * A set of rows of integers, all of one width, that gives each row a number in the order of arrival. Open addressing
 * in typed arrays: a state costs its own words and about eight bytes.
 */
export type RowTable = {
  readonly width: number;
  size: number;
  /** The rows one after another. */
  rows: Int32Array;
  /** Slots that hold a row's number plus one; 0 is empty. */
  slots: Int32Array;
};

export function rowTable(width: number): RowTable {
  return { width, size: 0, rows: new Int32Array(width * 1024), slots: new Int32Array(4096) };
}

/** The number of a row, and of a new one if it was not there: then `size` has grown. */
export function numberOf(table: RowTable, row: Int32Array): number {
  const { width } = table;
  const mask = table.slots.length - 1;
  let slot = hashOf(row, 0, width) & mask;
  for (let found = at(table.slots, slot); found !== 0; found = at(table.slots, slot)) {
    if (isSame(table.rows, (found - 1) * width, row, width)) return found - 1;
    slot = (slot + 1) & mask;
  }
  const number = table.size;
  if ((number + 1) * width > table.rows.length) table.rows = grown(table.rows, (number + 1) * width);
  for (let word = 0; word < width; word += 1) table.rows[number * width + word] = at(row, word);
  table.slots[slot] = number + 1;
  table.size += 1;
  if (table.size * 2 > table.slots.length) spread(table);
  return number;
}

function isSame(rows: Int32Array, start: number, row: Int32Array, width: number): boolean {
  for (let word = 0; word < width; word += 1) if (at(rows, start + word) !== at(row, word)) return false;
  return true;
}

/** Twice as many slots, so that they stay at most half full. */
function spread(table: RowTable): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let number = 0; number < table.size; number += 1) {
    let slot = hashOf(table.rows, number * table.width, table.width) & mask;
    while (at(slots, slot) !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  table.slots = slots;
}

/** A 32-bit hash of some words, each mixed in after Murmur3. */
export function hashOf(words: Int32Array, start: number, count: number): number {
  let hash = count;
  for (let word = 0; word < count; word += 1) {
    let mixed = Math.imul(at(words, start + word), 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash ^= mixed;
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
