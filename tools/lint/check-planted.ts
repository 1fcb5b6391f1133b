import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plantedInnocents, plantedViolations, type Planted } from './planted-violations.ts';
import { readObjections } from './run-oxlint.ts';

const compilerOptions = {
  target: 'ES2024',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2024', 'DOM'],
  jsx: 'react-jsx',
  types: [],
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/**
 * Proves that the lint configuration works: writes files that break each rule into a folder shaped like this tree and
 * lints them. Gives one sentence for every violation that was missed and for every innocent file that was accused.
 */
export function checkPlanted(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'first-account-planted-'));
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    for (const planted of [...plantedViolations, ...plantedInnocents]) write(folder, planted);
    const found = new Set(
      readObjections(folder).map(({ filename, code }) => key(filename.replaceAll('\\', '/'), code)),
    );
    const missed = plantedViolations.filter(({ path, rule }) => !found.has(key(path, rule)));
    const accused = plantedInnocents.filter(({ path, rule }) => found.has(key(path, rule)));
    return [
      ...missed.map((planted) => `Lint missed a planted violation of ${describe(planted)}`),
      ...accused.map((planted) => `Lint objects to a file that keeps the rule ${describe(planted)}`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, { path, text }: Planted): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

function key(path: string, rule: string): string {
  return `${path} ${rule}`;
}

function describe({ path, text, rule }: Planted): string {
  return `${rule} in ${path}: ${text.split('\n')[0] ?? ''}`;
}
