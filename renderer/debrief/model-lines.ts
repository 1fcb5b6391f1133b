import type { ReportChoice } from '../../scenarios/report/report-choice.ts';
import type { ReportDecision } from '../../scenarios/report/report-decision.ts';

/** How many lines an officer's own words are shown beside. */
const most = 2;

/**
 * The best lines that were open at a decision, two at most, the chosen one first when it is one of them. None where the
 * scenario holds nothing to be better than anything else.
 */
export function modelLines({ choice, others }: ReportDecision): readonly ReportChoice[] {
  return [choice, ...others].filter(({ best, rates }) => best && rates.length > 0).slice(0, most);
}
