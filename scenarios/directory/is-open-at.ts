import type { Service } from '../format/directory.ts';
import type { Scenario } from '../format/scenario-document.ts';

/** Whether a service is open at a weekday and time; hours that are not known are no ground against it. */
export function isOpenAt({ hours }: Pick<Service, 'hours'>, at: Scenario['briefing']['at']): boolean {
  if (hours === 'always' || hours === 'unknown') return true;
  return hours.some(({ days, from, to }) => days.includes(at.weekday) && from <= at.time && at.time < to);
}
