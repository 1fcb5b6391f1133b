/** Ends a switch over a union: a value that no case took is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Nothing handles ${JSON.stringify(value)}.`);
}
