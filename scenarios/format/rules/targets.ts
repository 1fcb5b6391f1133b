import { isWithin } from '../../machine/index-scenario.ts';
import { parentPath } from '../../machine/target.ts';
import { nearest } from '../did-you-mean.ts';
import { about } from '../refusal.ts';
import type { Problem } from '../refusal.ts';
import type { Survey, Transition } from '../survey.ts';
import type { Rule } from './rule.ts';

type Step = Transition['alternatives'][number];

/** Every target is a state: a sibling by its key, or any by `#id.path`; what leads out of a state lies outside it. */
export const targetRules: Rule = (survey) =>
  survey.transitions.flatMap((transition) =>
    transition.alternatives.flatMap((step) =>
      survey.states.has(step.target)
        ? placeProblems(transition, step, survey)
        : [unknownTarget(transition, step, survey)],
    ),
  );

function unknownTarget({ from }: Transition, { value, at }: Step, survey: Survey): Problem {
  return about([...at, 'target'], () => whyUnknown(from.path, value.target, survey));
}

function whyUnknown(from: string, target: string, { scenario, states }: Survey): string {
  const absolute = `#${scenario.machine.id}.`;
  const paths = [...states.keys()];
  if (target.startsWith(absolute)) return wrongPath(target.slice(absolute.length), paths);
  if (target.startsWith('#') || target.includes('.')) {
    const path = target.replace(/^#[^.]*\./, '').replace(/^\./, '');
    const hint = states.has(path) ? ` Did you mean *${absolute}${path}*?` : '';
    return `leads to *${target}*; a target is a sibling's key or begins with *${absolute}*.${hint}`;
  }
  const around = parentPath(from);
  const siblings = paths.filter((path) => parentPath(path) === around).map(lastKey);
  const meant = nearest(target, siblings);
  if (meant !== undefined) return `leads to *${target}*, which does not exist. Did you mean *${meant}*?`;
  const elsewhere = paths.find((path) => lastKey(path) === target);
  if (elsewhere === undefined) return wrongPath(target, paths.map(lastKey));
  return `leads to *${target}*, which is not beside it; write *${absolute}${elsewhere}*.`;
}

/** The part of a path in which the nearest one differs is enough to name it. */
function wrongPath(path: string, paths: readonly string[]): string {
  const meant = nearest(path, paths);
  if (meant === undefined) return `leads to *${path}*, which does not exist.`;
  const isSameParent = parentPath(path) === parentPath(meant);
  const [wrong, right] = isSameParent ? [lastKey(path), lastKey(meant)] : [path, meant];
  return `leads to *${wrong}*, which does not exist. Did you mean *${right}*?`;
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function placeProblems(
  { from, kind }: Transition,
  { value, at, target }: Step,
  { states }: Survey,
): Problem[] {
  const place = [...at, 'target'];
  const region = states.get(target)?.scene;
  if (region !== undefined && from.scene !== region) {
    return [about(place, `leads into *${region}*, which is scenery; only that region itself moves there.`)];
  }
  if (kind === 'always' && from.kind === 'compound' && isWithin(target, from.path)) {
    return [about(place, `leads to *${value.target}*, which is not outside *${from.key}*.`)];
  }
  return [];
}
