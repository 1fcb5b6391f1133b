import type { ReportChoice } from '../../../scenarios/report/report-choice.ts';
import { CodeChip } from './code-chip.tsx';

/** The codes of a choice, side by side. */
export function Chips({ codes }: Pick<ReportChoice, 'codes'>) {
  return codes.map(({ id }) => <CodeChip key={id} code={id} />);
}
