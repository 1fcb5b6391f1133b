import type { SaidAtNode, SaidLine } from '../../../scenarios/language/said-at-nodes.ts';

/** The lines of a node at least this much longer than every other one there, or shorter; at most one of each. */
export function standingOut({ lines }: SaidAtNode, by = 1.15): readonly SaidLine[] {
  return lines.filter((line) => {
    const others = lines.filter((other) => other !== line).map(({ text }) => text.length);
    return line.text.length >= by * Math.max(...others) || line.text.length * by <= Math.min(...others);
  });
}
