import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../../scenarios/assess/question-map.ts';
import { codes } from '../../../scenarios/assess/code-book.ts';
import { toneOf } from './code-chip.tsx';
import styles from './question-drawing.module.css';

/** Turns on one line of the drawing at most; in a narrow window fewer, so that its letters stay readable. */
const mostOnALine = 16;
const unitsInARem = 16;
const step = 40;
const labelWidth = 92;
const rowHeight = 40;
const chip = { width: 36, height: 24 } as const;
const rows = ['open', 'neutral', 'closing'] as const;

type QuestionDrawingProps = { readonly marks: readonly Mark[]; readonly turns: number };

/** What was said, turn by turn: above what opens, in the middle what does neither, below what closes or harms. */
export function QuestionDrawing({ marks, turns }: QuestionDrawingProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const lines = Math.max(1, Math.ceil(turns / useTurnsThatFit(drawing)));
  // As many on each line, so that the last is not a stump.
  const onALine = Math.max(1, Math.ceil(turns / lines));
  return (
    <div className={styles.drawing} ref={drawing}>
      {Array.from({ length: lines }, (_, line) => (
        <Staff
          key={line}
          marks={marks.filter(({ seq }) => Math.ceil(seq / onALine) === line + 1)}
          first={line * onALine + 1}
          last={Math.min(turns, (line + 1) * onALine)}
          onALine={onALine}
        />
      ))}
    </div>
  );
}

/** How many turns fit beside each other, measured in the size of text that is set. */
function useTurnsThatFit(drawing: RefObject<HTMLElement | null>): number {
  const [fits, setFits] = useState(mostOnALine);
  useLayoutEffect(() => {
    const element = drawing.current;
    if (element === null) return undefined;
    const measure = () => {
      const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / unitsInARem;
      const fitting = Math.floor((element.clientWidth / unit - labelWidth) / step);
      setFits(Math.min(mostOnALine, Math.max(3, fitting)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawing]);
  return fits;
}

type StaffProps = {
  readonly marks: readonly Mark[];
  readonly first: number;
  readonly last: number;
  readonly onALine: number;
};

function Staff({ marks, first, last, onALine }: StaffProps) {
  const { t } = useTranslation();
  const width = labelWidth + onALine * step;
  const height = rows.length * rowHeight + 20;
  const at = (seq: number) => labelWidth + (seq - first) * step + step / 2;
  const rowOf = (mark: Mark) => rows.indexOf(toneOf(mark.as)) * rowHeight + rowHeight / 2;
  const told = marks.map(({ seq, as }) => `${t('debrief.turn', { count: seq })}: ${codes[as].name}`);
  return (
    <svg
      className={styles.staff}
      style={{ inlineSize: `${width / unitsInARem}rem` }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={told.join('. ')}
    >
      {rows.map((row, position) => (
        <g key={row}>
          <text className={styles.row} x={0} y={position * rowHeight + rowHeight / 2} dy="0.35em">
            {t(`debrief.map.${row}`)}
          </text>
          <line
            className={styles.line}
            x1={labelWidth}
            x2={width}
            y1={position * rowHeight + rowHeight / 2}
            y2={position * rowHeight + rowHeight / 2}
          />
        </g>
      ))}
      {Array.from({ length: last - first + 1 }, (_, position) => (
        <text key={position} className={styles.turn} x={at(first + position)} y={height - 4}>
          {first + position}
        </text>
      ))}
      <polyline
        className={styles.way}
        points={marks.map((mark) => `${at(mark.seq)},${rowOf(mark)}`).join(' ')}
      />
      {marks.map((mark) => (
        <g key={mark.seq} className={styles.mark} data-tone={toneOf(mark.as)}>
          <rect
            x={at(mark.seq) - chip.width / 2}
            y={rowOf(mark) - chip.height / 2}
            width={chip.width}
            height={chip.height}
            rx={6}
          />
          <text x={at(mark.seq)} y={rowOf(mark)} dy="0.35em">
            {mark.as}
          </text>
        </g>
      ))}
    </svg>
  );
}
