/** The way to a value in a document: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** A path as one can paste it into a search, such as `machine.states.plan.meta.choices[1].id`. */
export function formatPath(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[\w$:-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
  });
  return steps.join('').replace(/^\./, '');
}

/** The path in the document of the state at a dotted path below the machine. */
export function pathOfState(statePath: string): Path {
  return statePath === ''
    ? ['machine']
    : ['machine', ...statePath.split('.').flatMap((key) => ['states', key])];
}

/** Whether `path` is `outer` or lies inside it. */
export function isInside(path: Path, outer: Path): boolean {
  return outer.every((step, position) => path[position] === step);
}

/** The value at a path, or undefined where the document does not go that far. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step]; // it has this key of its own
  }
  return value;
}
