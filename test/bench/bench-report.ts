import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Measurement, Scale } from './measurement.ts';

/** What one part measured, or why it could not. */
export type PartReport = {
  readonly name: string;
  readonly about: string;
  readonly seconds: number;
  readonly measurements: readonly Measurement[];
  /** Nothing when it went well. */
  readonly failure: string | null;
};

/** What a run of the benchmark found, as it is printed with `--json`. */
export type BenchReport = {
  readonly at: string;
  readonly scale: Scale;
  readonly machine: {
    readonly processor: string;
    readonly processors: number;
    readonly memoryGigabytes: number;
    readonly system: string;
    readonly node: string;
  };
  readonly parts: readonly PartReport[];
};

/** The computer that measured. */
export function thisMachine(): BenchReport['machine'] {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    processors: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}
