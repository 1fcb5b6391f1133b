/** The path of the state a target names, from the path of the state that names it. Says nothing of whether it exists. */
export function targetPath(machineId: string, from: string, target: string): string {
  const absolute = `#${machineId}.`;
  if (target.startsWith(absolute)) return target.slice(absolute.length);
  const parent = parentPath(from);
  return parent === '' ? target : `${parent}.${target}`;
}

/** The path of the state around this one; empty for a phase or an ending. */
export function parentPath(path: string): string {
  const end = path.lastIndexOf('.');
  return end === -1 ? '' : path.slice(0, end);
}

/** The paths of the states around this one, the nearest first. */
export function ancestorPaths(path: string): readonly string[] {
  const parent = parentPath(path);
  return parent === '' ? [] : [parent, ...ancestorPaths(parent)];
}
