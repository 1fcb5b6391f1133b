import { randomBytes } from 'node:crypto';

/** Where chance comes from. */
export type Random = { readonly bytes: (count: number) => Uint8Array };

export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

/** Digits and small letters without those that are mistaken for each other when read aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: twenty characters, a hundred bits. */
export function newId(random: Random): string {
  return [...random.bytes(20)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** What somebody who signed in proves it with: 256 bits in hexadecimal. */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('hex');
}

/** A seed for the order of choices, from 0 to 2³² − 1. */
export function newSeed(random: Random): number {
  return Buffer.from(random.bytes(4)).readUInt32BE();
}
