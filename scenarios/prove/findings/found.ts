import { pathOfState } from '../../format/place.ts';
import type { Path } from '../../format/place.ts';
import type { Problem } from '../../format/refusal.ts';
import type { ScenarioChoice, ScenarioNode } from '../../machine/index-scenario.ts';
import type { FindingKind, Route } from '../proof.ts';

/** A finding before it is told: what is wrong, where in the document, and the run that shows it. */
export type Found = {
  readonly kind: FindingKind;
  readonly problem: Problem;
  readonly route?: Route;
  /** The search stopped before it could tell. */
  readonly isOpen?: boolean;
};

/** The place of a choice in the document. */
export function pathOfChoice(node: ScenarioNode, choice: ScenarioChoice): Path {
  return [...pathOfState(node.path), 'meta', 'choices', node.choices.indexOf(choice)];
}

/** A number with commas between its thousands, as people read it. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
