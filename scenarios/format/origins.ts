import { isInside } from './place.ts';
import type { Path } from './place.ts';

/** A part of the expanded document that the author did not write there, and the place that it comes from. */
export type Origin = {
  readonly part: Path;
  readonly from: Path;
  /** What lies inside the part has no place of its own there. */
  readonly isWhole?: true;
};

/** The place in the author's document of a place in the expanded one. */
export function originOf(path: Path, origins: readonly Origin[]): Path {
  let nearest: Origin | undefined;
  for (const origin of origins) {
    if (isInside(path, origin.part) && origin.part.length > (nearest?.part.length ?? 0)) nearest = origin;
  }
  if (nearest === undefined) return path;
  // What was inherited inside a sub-scene comes in turn from the author's `with`.
  const others = origins.filter((origin) => origin !== nearest);
  const inner = nearest.isWhole ? [] : path.slice(nearest.part.length);
  return originOf([...nearest.from, ...inner], others);
}
