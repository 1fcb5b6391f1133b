import { writeFileSync } from 'node:fs';
import { recordsSchema } from '../electron/contract/records-schema.ts';
import { scenarioJsonSchema } from '../scenarios/format/scenario-json-schema.ts';
import { codeBookPage } from './code-book/code-book-page.ts';
import { languagePage } from './language/language-page.ts';

/** The pages and schemas of docs/ that are made from the code; tests compare them with it. */
const pages = {
  'code-book.md': codeBookPage(),
  'language.md': languagePage(),
  'records.schema.json': asJson(recordsSchema()),
  'scenario.schema.json': asJson(scenarioJsonSchema()),
};

for (const [name, text] of Object.entries(pages)) {
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
}

function asJson(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
