// What "npm run package" does: the portable folder and the installers for the system it runs on. It says what it made
// and what it could not make here, and ends with status 1 when there is anything of the second kind.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../bootstrap/show-progress.mjs';
import { projectRoot } from '../project-root.ts';
import { buildParts } from './build-parts.ts';
import { makeInstallers } from './installers/make-installers.ts';
import { targets, thisTarget, type Target } from './node-releases.ts';
import { makePortable } from './portable/make-portable.ts';
import { writeChecksums } from './write-checksums.ts';

const { values: asked } = parseArgs({
  options: {
    portable: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const packages = join(projectRoot, 'dist', 'packages');
const target = thisTarget();

const status = await buildParts();
process.exitCode = status === 0 ? await makeAll() : status;

async function makeAll(): Promise<number> {
  rmSync(packages, { recursive: true, force: true });
  const wanted: readonly Target[] = asked.all ? targets : targets.filter((one) => one === target);
  const problems: string[] = [];
  if (wanted.length === 0)
    problems.push(`There is no portable folder for ${process.platform}-${process.arch}.`);
  for (const one of wanted) {
    const done = showProgress(`Packing the portable folder for ${one}`);
    const made = await makePortable(one, packages);
    done();
    if (!made.ok) problems.push(made.sentence);
  }
  if (!asked.portable) {
    const done = showProgress('Making the installers');
    const problem = await makeInstallers();
    done();
    if (problem !== null) problems.push(problem);
  }
  for (const name of await writeChecksums(packages)) console.log(`Made: dist/packages/${name}`);
  console.log('Their SHA-256 sums are in dist/packages/SHA256SUMS.');
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}
