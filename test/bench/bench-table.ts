import type { BenchReport } from './bench-report.ts';
import type { Measurement } from './measurement.ts';

const head = ['', 'what', 'ratio', 'ours', 'beside', 'goal'];

/** A report as a Markdown table that is also read in a terminal: ratios first, what misses its goal marked. */
export function benchTable({ machine, at, parts }: BenchReport): string {
  const rows = parts.flatMap(({ name, about, measurements, failure }) => [
    ['', `**${about}** (\`${name}\`)`, '', '', '', ''],
    ...measurements.map(rowOf),
    ...(failure === null ? [] : [['✗', `could not be measured: ${failure}`, '', '', '', '']]),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const notes = parts.flatMap(({ measurements }) =>
    measurements.flatMap(({ what, note }) => (note === null ? [] : [`- ${what}: ${note}`])),
  );
  const { processor, processors, memoryGigabytes, system, node } = machine;
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ...notes,
    ...(notes.length === 0 ? [] : ['']),
    `${at.slice(0, 10)} on ${processors} × ${processor}, ${memoryGigabytes} GB, ${system}, Node ${node}. ✓ meets its goal, ✗ misses it.`,
  ].join('\n');
}

function rowOf({ what, unit, ours, beside, ratio, goal, met }: Measurement): readonly string[] {
  return [
    met === null ? '' : met ? '✓' : '✗',
    what,
    ratio === null ? '' : `${inShort(ratio)} ×`,
    `${inShort(ours)} ${unit}`,
    beside === null ? '' : `${inShort(beside.value)} ${unit}, ${beside.what}`,
    goal === null ? '' : `≤ ${inShort(goal.atMost)} ${goal.of === 'ratio' ? '×' : unit}`,
  ];
}

/** Three digits, for no more are measured. */
function inShort(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en', { maximumFractionDigits: 4 });
}
