import { fileURLToPath } from 'node:url';

/** The folder of the clone, without a trailing separator; every task finds its files from here. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
