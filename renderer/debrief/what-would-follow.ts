import type { AttemptInProgress } from '../../electron/contract/values.ts';
import { latestTurn, takeDecision } from '../../scenarios/machine/interview.ts';
import { replay } from '../../scenarios/machine/replay.ts';
import { reportInterview } from '../../scenarios/report/attempt-report.ts';
import type { ReportTurn } from '../../scenarios/report/report-turn.ts';

/** What an attempt was played on, and what was decided in it. */
export type PlayedAttempt = Pick<AttemptInProgress, 'scenario' | 'directory' | 'decisions'>;

/**
 * The turn another choice would have led to at a decision of an attempt. Computed from the scenario and kept nowhere;
 * the attempt stays as it is. Nothing where the choice was not open, or asks for a service to be named.
 */
export function whatWouldFollow(
  { scenario, directory, decisions }: PlayedAttempt,
  seq: number,
  choice: string,
): ReportTurn | undefined {
  const before = replay({
    scenario,
    directory: directory ?? undefined,
    decisions: decisions.slice(0, seq - 1),
  });
  if (!before.ok) return undefined;
  const taken = takeDecision(before.interview, { node: latestTurn(before.interview).place.path, choice });
  return taken.ok ? reportInterview(taken.interview).turns.at(-1) : undefined;
}
