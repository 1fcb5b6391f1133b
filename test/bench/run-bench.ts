// npm run bench [-- --only PART] [--json] [--save FILE] [--tiny] [--readme]

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../tools/project-root.ts';
import { thisMachine } from './bench-report.ts';
import type { BenchReport, PartReport } from './bench-report.ts';
import { benchTable } from './bench-table.ts';
import type { BenchPart, Measurement, Scale } from './measurement.ts';
import { parts } from './parts.ts';
import { withTable } from './readme-table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    save: { type: 'string' },
    tiny: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const scale: Scale = values.tiny ? 'tiny' : 'full';
const asked = values.only.flatMap((names) => names.split(','));
const unknown = asked.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  say(`No part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

if (values.readme && (values.tiny || asked.length > 0)) {
  say('The README shows whole runs: leave --tiny and --only out, or --readme.');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'first-account-bench-'));
const reports: PartReport[] = [];
try {
  // One after the other: they would take the processors from each other.
  for (const part of parts) {
    if (asked.length === 0 || asked.includes(part.name)) reports.push(await reportOf(part));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const report: BenchReport = { at: new Date().toISOString(), scale, machine: thisMachine(), parts: reports };
const json = `${JSON.stringify(report, null, 2)}\n`;
if (values.save !== undefined) writeFileSync(values.save, json);
if (values.readme) {
  const readme = join(projectRoot, 'README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), benchTable(report)));
}
process.stdout.write(values.json ? json : `${benchTable(report)}\n`);
// A goal that is missed is a finding and no failure: another computer is another computer.
process.exitCode = reports.some(({ failure }) => failure !== null) ? 1 : 0;

async function reportOf({ name, about }: BenchPart): Promise<PartReport> {
  say(`${name}: ${about} …`);
  const began = performance.now();
  const file = join(folder, `${name}.json`);
  const failure = await failureOf(['test/bench/run-part.ts', name, scale, file]);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(`${name}: ${seconds} s`);
  const measurements =
    failure === null ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Measurement[]) : []; // written by run-part.ts
  return { name, about, seconds, measurements, failure };
}

/** Nothing when the process ended well; else the last thing it said. */
function failureOf(args: readonly string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const errors = said.split('\n').filter((line) => line.includes('Error'));
      resolve(status === 0 ? null : (errors[0]?.trim() ?? `it ended with ${status}`));
    });
  });
}
