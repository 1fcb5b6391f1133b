/** How much is measured: all of it, or as little as shows that each part still works. */
export type Scale = 'full' | 'tiny';

type Unit = 'µs' | 'ms' | 's' | 'kB';

/** What has to hold: so many times the peer at most, or so much at most in the unit of the row. */
type Goal =
  | { readonly of: 'ratio'; readonly atMost: number }
  | { readonly of: 'ours'; readonly atMost: number };

/** One thing that was measured, beside a peer or a floor that was measured in the same run. */
export type Measurement = {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: number;
  readonly beside: { readonly what: string; readonly value: number } | null;
  /** Ours as so many times what it is beside. */
  readonly ratio: number | null;
  readonly goal: Goal | null;
  /** Nothing where there is no goal. */
  readonly met: boolean | null;
  /** What one has to know to read it, in a sentence. */
  readonly note: string | null;
};

type Measured = Pick<Measurement, 'what' | 'unit' | 'ours'> &
  Partial<Pick<Measurement, 'beside' | 'ratio' | 'goal' | 'note'>>;

/** A measurement with its ratio, unless a better one is given (such as the median of many), and whether it meets its goal. */
export function measurement(measured: Measured): Measurement {
  const { beside = null, goal = null, note = null } = measured;
  const ratio = measured.ratio ?? (beside === null ? null : measured.ours / beside.value);
  return { ...measured, beside, goal, note, ratio, met: isMet(measured.ours, ratio, goal) };
}

function isMet(ours: number, ratio: number | null, goal: Goal | null): boolean | null {
  if (goal === null) return null;
  const held = goal.of === 'ours' ? ours : ratio;
  if (held === null) throw new Error('A goal for the ratio needs something to be beside.');
  return held <= goal.atMost;
}

/** A part of the benchmark. Each runs in a process of its own. */
export type BenchPart = {
  /** As it is typed after `--only`. */
  readonly name: string;
  readonly about: string;
  readonly run: (scale: Scale) => Promise<readonly Measurement[]>;
};
