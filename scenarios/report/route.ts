// A route is a run as people type and print it: the choices in order, divided by commas. A choice over services says
// after colons which service was asked for which need.

import { serviceClasses } from '../format/vocabulary.ts';
import type { Decision } from '../machine/decision.ts';
import { choicesNow, latestTurn, takeDecision } from '../machine/interview.ts';
import type { Interview } from '../machine/interview.ts';
import { serviceDecisions } from './open-decisions.ts';

/** A run as a route, such as `ask-private,call:alder-house:shelter`. */
export function routeOf(decisions: readonly Decision[]): string {
  return decisions
    .map(({ choice, args }) => (args === undefined ? choice : `${choice}:${args.service}:${args.need}`))
    .join(',');
}

export type FollowedRoute =
  | { readonly ok: true; readonly interview: Interview; readonly decisions: readonly Decision[] }
  /** Which step cannot be taken, counted from 1, why, and what could be chosen there. */
  | { readonly ok: false; readonly seq: number; readonly problem: string; readonly open: readonly string[] };

/**
 * Follows a route from where an interview rests. `choice:service:need` names both; `choice:class`, such as `call:full`,
 * takes the first service of that class for the most urgent need that has one.
 */
export function followRoute(start: Interview, route: string): FollowedRoute {
  const steps = route.split(',').map((step) => step.trim());
  const decisions: Decision[] = [];
  let interview = start;
  for (const [position, step] of steps.filter((name) => name !== '').entries()) {
    const read = readStep(interview, step);
    const taken = read.ok ? takeDecision(interview, read.decision) : read;
    if (!read.ok || !taken.ok) {
      const open = choicesNow(interview).filter(({ is }) => is === 'open');
      const problem = taken.ok ? '' : taken.problem;
      return { ok: false, seq: position + 1, problem, open: open.map(({ choice }) => choice.id) };
    }
    decisions.push(read.decision);
    interview = taken.interview;
  }
  return { ok: true, interview, decisions };
}

type ReadStep =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly problem: string };

function readStep(interview: Interview, step: string): ReadStep {
  const node = latestTurn(interview).place.path;
  const [choice = '', service, need, ...rest] = step.split(':');
  if (service === undefined) return { ok: true, decision: { node, choice } };
  if (need !== undefined && rest.length === 0)
    return { ok: true, decision: { node, choice, args: { service, need } } };
  const wanted = serviceClasses.find((name) => name === service);
  if (wanted === undefined || need !== undefined) {
    const classes = serviceClasses.join(', ');
    return {
      ok: false,
      problem: `"${step}" is no step of a route: after a choice come a service and a need, or one of ${classes}.`,
    };
  }
  const [found] = serviceDecisions(interview, choice, [wanted]);
  if (found !== undefined) return { ok: true, decision: found.decision };
  return { ok: false, problem: `"${step}" finds no such service for a need that has been noted.` };
}
