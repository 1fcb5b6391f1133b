import { closing } from './closing.ts';
import { referral } from './referral.ts';
import type { SubScene } from './sub-scene.ts';

/** Every sub-scene ever released, all versions: a file written years ago still opens. */
export const subScenes: readonly SubScene[] = [closing, referral];
