// What the start file in the folder above runs, on the Node beside it. Without words it opens the app in the browser;
// with words it is the terminal of First Account ("records list", "serve --port 8080", "--help").

import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../portable-data', import.meta.url));
const named = process.env['FIRST_ACCOUNT_DATA'] ?? '';

if (named === '' && statSync(beside, { throwIfNoEntry: false })?.isDirectory() === true) {
  process.env['FIRST_ACCOUNT_DATA'] = beside;
}
if (process.argv.length === 2) process.argv.push('serve', '--open');
await import(new URL('dist/cli/main.js', import.meta.url).href);
