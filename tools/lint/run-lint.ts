import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from '../project-files.ts';
import { projectRoot } from '../project-root.ts';
import { checkPlanted } from './check-planted.ts';
import { findLongFiles } from './find-long-files.ts';
import { findPrivateWords } from './find-private-words.ts';
import { plantedInnocents, plantedViolations } from './planted-violations.ts';
import { printUnused } from './print-unused.ts';
import { printObjections } from './run-oxlint.ts';

const binary = /\.(?:png|jpg|ico|icns|woff2|ttf|sqlite|db|zip|pdf)$/;

const texts = projectFiles()
  .filter((path) => !binary.test(path))
  .map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')] as const);

const fine = [printObjections(projectRoot), printUnused()].every((status) => status === 0);
const sentences = [...findLongFiles(texts), ...findPrivateWords(texts), ...checkPlanted()];
for (const sentence of sentences) console.error(sentence);
if (sentences.length === 0) {
  const planted = plantedViolations.length;
  console.log(
    `All ${planted} planted violations were caught and ${plantedInnocents.length} innocent files left alone; ${texts.length} files looked through for length and private words.`,
  );
}
process.exitCode = fine && sentences.length === 0 ? 0 : 1;
