import { limits } from './limits.ts';
import type { Path } from './place.ts';
import { within } from './refusal.ts';
import type { Problem } from './refusal.ts';

const guardKeys: ReadonlySet<string> = new Set(['guard', 'opens', 'when', 'accepts', 'noticeable']);

/**
 * Guards of absurd size, in a document that has not been checked yet: the schema tries every form of a guard inside
 * every other, so it must not see them.
 */
export function checkGuardSizes(document: unknown): readonly Problem[] {
  const guards = [...guardsIn(document, [])];
  const huge = guards.filter(({ parts }) => parts > limits.guardParts);
  if (huge.length > 0) {
    const words = `has more parts than a guard may have (${limits.guardParts}).`;
    return huge.map(({ at }) => within(at, `*${String(at.at(-1))}* ${words}`));
  }
  const all = guards.reduce((sum, { parts }) => sum + parts, 0);
  if (all <= limits.allGuardParts) return [];
  return [
    within(
      ['machine', 'states'],
      `the guards have ${all} parts together; ${limits.allGuardParts} are possible.`,
    ),
  ];
}

type Sized = { readonly at: Path; readonly parts: number };

function* guardsIn(value: unknown, path: Path): Generator<Sized, void, undefined> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (guardKeys.has(key)) yield { at, parts: partsOf(inner, limits.guardParts) };
    else yield* guardsIn(inner, at);
  }
}

/** How many values stand in a value, counted no further than just beyond `most`. */
function partsOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let parts = 1;
  for (const inner of Object.values(value)) {
    if (parts > most) return parts;
    parts += partsOf(inner, most - parts);
  }
  return parts;
}
