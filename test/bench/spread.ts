/** The value below which a share of the samples lies: 0.5 for the median, 0.95 for the slowest of twenty. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There are no samples.');
  return found;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}
