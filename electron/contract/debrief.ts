import type { Assessment } from '../../scenarios/assess/assess.ts';
import type { AttemptReport } from '../../scenarios/report/attempt-report.ts';

/** What a closed attempt comes to: what was said and done, and how that is assessed. Computed, never stored. */
export type Debrief = { readonly report: AttemptReport; readonly assessment: Assessment };
