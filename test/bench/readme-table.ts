export const tableBegins = '<!-- npm run bench -- --readme -->';
export const tableEnds = '<!-- end of the table -->';

/** The README with another table between its two marks; throws when they are not there. */
export function withTable(readme: string, table: string): string {
  const [before, rest] = readme.split(tableBegins);
  const after = rest?.split(tableEnds)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md has no ${tableBegins} … ${tableEnds}.`);
  }
  return `${before}${tableBegins}\n\n${table}\n\n${tableEnds}${after}`;
}
