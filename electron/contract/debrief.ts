import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { AttemptReport } from '../../scenarios/report/attempt-report.ts';
import type { ReportedReferral } from '../../scenarios/report/report-referral.ts';
import type { ForkedFrom } from './values.ts';

/** What was said and done in a closed attempt, and how that is assessed. */
export type Reported = {
  readonly report: AttemptReport;
  readonly assessment: Assessment;
  /** Needs against services; null where the scenario has no referral. */
  readonly referral: ReportedReferral | null;
};

/** What a fork was forked from, as it went on there. It is computed from the fork's own copy of it. */
export type ForkOrigin = ForkedFrom & Reported;

/** What a closed attempt comes to. Computed, never stored. What its officer wrote is no part of it. */
export type Debrief = Reported & {
  /** Nothing for an attempt that was begun at its beginning, and so for every record. */
  readonly forkedFrom: ForkOrigin | null;
};
