import { Bench } from 'tinybench';
import { median } from './spread.ts';

/** What several tasks cost beside each other. */
export type Compared<Name extends string> = {
  /** Microseconds of processor time for one call, the median over the rounds. */
  readonly micros: (name: Name) => number;
  /** How many times the second the first costs, the median of the rounds' own ratios. */
  readonly ratio: (name: Name, other: Name) => number;
};

/**
 * Measures tasks in turns, so that whatever else the computer does meets them all, and in the processor time of this
 * thread, which stands still while others have the processor.
 */
export async function compareTasks<Name extends string>(
  tasks: Readonly<Record<Name, () => void>>,
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Compared<Name>> {
  await measureOnce(tasks, milliseconds);
  const measured: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await measureOnce(tasks, milliseconds));
  return {
    micros: (name) => median(measured.map((round) => round[name])),
    ratio: (name, other) => median(measured.map((round) => round[name] / round[other])),
  };
}

async function measureOnce<Name extends string>(
  tasks: Readonly<Record<Name, () => void>>,
  milliseconds: number,
): Promise<Record<Name, number>> {
  const bench = new Bench({
    now: processorTime,
    time: milliseconds,
    iterations: 3,
    warmup: false,
    throws: true,
  });
  const names = Object.keys(tasks) as Name[]; // the keys of an object that has these and no others
  for (const name of names) bench.add(name, tasks[name]);
  await bench.run();
  const entries = bench.tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} was not measured.`);
    return [name, result.latency.mean * 1_000] as const;
  });
  return Object.fromEntries(entries) as Record<Name, number>; // one entry for each task
}

/** Milliseconds of processor time that this thread has had. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
