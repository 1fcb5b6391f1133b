/** The same value with the keys of every object in the opposite order. */
export function turnedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, turnedKeys(inner)]);
  return Object.fromEntries(entries.toReversed());
}
