import type { Directory, Service } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { serviceClasses } from '../format/vocabulary.ts';
import { judgeService } from '../machine/judge-service.ts';
import { isReliable } from './standing.ts';

/** An entry that a scenario depends on and that nobody has called in time, with the needs for which it is wanted. */
export type Unreliable = { readonly service: Service; readonly needs: readonly string[] };

/**
 * The entries on which a scenario depends and that cannot be relied on at a day: those that would meet one of its needs
 * where no reliable entry does. Any other stale entry changes nothing about what can be reached.
 */
export function unreliableFor(
  scenario: Scenario,
  directory: Directory,
  today: string,
): readonly Unreliable[] {
  const wanted = new Map<Service, string[]>();
  for (const [need, value] of Object.entries(scenario.needs)) {
    const meeting = directory.services.filter(
      (service) => judgeService(service, value, scenario).class === serviceClasses[0],
    );
    if (meeting.some((service) => isReliable(service, today))) continue;
    for (const service of meeting) wanted.set(service, [...(wanted.get(service) ?? []), need]);
  }
  return [...wanted].map(([service, needs]) => ({ service, needs }));
}
