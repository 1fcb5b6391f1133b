import type { ReportChoice } from '../../../scenarios/report/report-choice.ts';

/** What was said, in quotation marks, or what was done, without. */
export function ChoiceWords({ choice }: { readonly choice: Pick<ReportChoice, 'kind' | 'words'> }) {
  return choice.kind === 'said' ? `“${choice.words}”` : choice.words;
}
