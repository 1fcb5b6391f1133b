import { phrasesOfDebriefs } from './phrases-of-debriefs.ts';
import { phrasesOfOfficers } from './phrases-of-officers.ts';
import type { Phrase } from './phrase.ts';

/**
 * What a machine can catch of what experts would laugh at or find harmful. It reads words and not sense: a hit is a
 * place to look at, and a text without hits may still be wrong.
 */
export const phrases: readonly Phrase[] = [...phrasesOfOfficers, ...phrasesOfDebriefs];
