import type { SaidAtNode, SaidLine } from '../../../scenarios/language/said-at-nodes.ts';

/** A node at which these lines can be said; `middling` ones are neither best nor wrong. */
export function saidNode(said: {
  readonly best?: readonly string[];
  readonly middling?: readonly string[];
  readonly wrong?: readonly string[];
}): SaidAtNode {
  const lines = (['best', 'middling', 'wrong'] as const).flatMap((kind) =>
    (said[kind] ?? []).map((text, n): SaidLine => ({
      id: `${kind}-${n}`,
      text,
      tone: undefined,
      isBest: kind === 'best',
      isWrong: kind === 'wrong',
    })),
  );
  return { node: 'plan.doorway', lines };
}
