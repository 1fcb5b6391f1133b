import type { Guard } from '../../format/guard.ts';
import { about, within } from '../../format/refusal.ts';
import type { Scenario } from '../../format/scenario-document.ts';
import { simpleGuards, surveyScenario } from '../../format/survey.ts';
import type { Found } from './found.ts';

/** Needs and flags that no guard, line or choice over services looks at. Each doubles the states for nothing. */
export function unread(scenario: Scenario): readonly Found[] {
  const survey = surveyScenario(scenario);
  const asked = survey.guards.flatMap((guard) => [...simpleGuards(guard)].map(({ value }) => value));
  const looksAtServices = survey.choices.some(({ value }) => value.over !== undefined);
  const needs = new Set(asked.flatMap((guard) => (guard.type === 'need' ? guard.params.need : [])));
  const flags = new Set(asked.flatMap(flagOf));
  const unreadNeeds = looksAtServices ? [] : Object.keys(scenario.needs).filter((need) => !needs.has(need));
  const set = new Map(
    survey.actions
      .toReversed()
      .flatMap(({ value, at }) => (value.type === 'flag' ? [[value.params.flag, at] as const] : [])),
  );
  return [
    ...unreadNeeds.map((need) => ({
      kind: 'nothing-reads' as const,
      problem: about(
        ['needs', need],
        'is read by nothing: no guard asks for it, and no choice looks for services.',
      ),
    })),
    ...[...set]
      .filter(([flag]) => !flags.has(flag))
      .toReversed()
      .map(([flag, at]) => ({
        kind: 'nothing-reads' as const,
        problem: within(at, `the flag *${flag}* is set, and no guard ever asks for it.`),
      })),
  ];
}

function flagOf(guard: Guard): readonly string[] {
  return guard.type === 'flag' ? [guard.params.flag] : [];
}
