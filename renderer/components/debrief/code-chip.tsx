import { codes } from '../../../scenarios/assess/code-book.ts';
import type { CodeId } from '../../../scenarios/assess/code-book.ts';
import styles from './code-chip.module.css';

/** A code by its letters, in the one colour it has everywhere; the letters say it, the colour only helps. */
export function CodeChip({ code }: { readonly code: CodeId }) {
  return (
    <abbr className={styles.chip} data-tone={toneOf(code)} title={codes[code].name}>
      {code}
    </abbr>
  );
}

const opening: readonly CodeId[] = ['OPN', 'CUE', 'SEN', 'PRB'];
const neutral: readonly CodeId[] = ['APC', 'SAF', 'EXP', 'SUP', 'FAC', 'CLR'];

/** What opens, what is neither here nor there, and what closes or harms. */
export function toneOf(code: CodeId): 'open' | 'neutral' | 'closing' {
  if (opening.includes(code)) return 'open';
  return neutral.includes(code) ? 'neutral' : 'closing';
}
