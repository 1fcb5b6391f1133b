import type { AttemptReport } from '../../../scenarios/report/attempt-report.ts';

/** The name of the person the interview was with. */
export function victimOf({ people }: Pick<AttemptReport, 'people'>): string {
  return people.find(({ role }) => role === 'victim')?.name ?? '';
}
