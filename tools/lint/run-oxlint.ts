import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const oxlint = join(projectRoot, 'tools', 'lint', 'node_modules', 'oxlint', 'bin', 'oxlint');
const config = join(projectRoot, 'tools', 'lint', 'oxlint.config.ts');

/** One thing oxlint objects to: where, and by which rule, such as `eslint(no-restricted-imports)`. */
export type Objection = { readonly filename: string; readonly code: string; readonly message: string };

/** Lints a folder with the project's rules and prints what is wrong; gives the exit status. */
export function printObjections(folder: string): number {
  const { status } = spawnSync(process.execPath, [oxlint, ...commonArguments, '.'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** Lints a folder with the project's rules and gives what is wrong as data. */
export function readObjections(folder: string): readonly Objection[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, ...commonArguments, '--format', 'json', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  try {
    // The shape of oxlint's report, of which only these fields are read.
    const report = JSON.parse(stdout) as { readonly diagnostics: readonly Objection[] };
    return report.diagnostics;
  } catch (cause) {
    throw new Error(`oxlint gave no report: ${stdout}${stderr}`, { cause });
  }
}

const commonArguments = ['--type-aware', '--deny-warnings', '--config', config];
