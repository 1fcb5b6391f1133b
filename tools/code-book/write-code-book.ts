import { writeFileSync } from 'node:fs';
import { codeBookPage } from './code-book-page.ts';

writeFileSync(new URL('../../docs/code-book.md', import.meta.url), codeBookPage());
