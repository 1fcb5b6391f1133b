import { scrypt, timingSafeEqual } from 'node:crypto';
import type { KeptPin } from '../database/pin-store.ts';
import type { Random } from './random.ts';

/**
 * What one try costs: N = 2¹⁵, r = 8, p = 1, which is 32 MB and about a tenth of a second. A PIN of four digits has ten
 * thousand values, so whoever holds the file can try them all; the cost slows that, the throttle stops it on the screen.
 */
const cost = { cost: 32_768, blockSize: 8, parallelization: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;

/** A PIN as it may be stored. */
export async function keepPin(pin: string, random: Random): Promise<KeptPin> {
  const salt = random.bytes(saltBytes);
  return { salt, hash: await derive(pin, salt, cost), ...cost };
}

/** Whether a PIN is the one that was kept, at the cost it was kept with. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  const hash = await derive(pin, kept.salt, kept);
  return hash.length === kept.hash.length && timingSafeEqual(hash, kept.hash);
}

type Cost = Pick<KeptPin, 'cost' | 'blockSize' | 'parallelization'>;

async function derive(pin: string, salt: Uint8Array, at: Cost): Promise<Uint8Array> {
  const options = {
    N: at.cost,
    r: at.blockSize,
    p: at.parallelization,
    maxmem: 256 * at.cost * at.blockSize,
  };
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, options, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
}
