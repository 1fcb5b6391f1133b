import Papa from 'papaparse';

/** One row of a CSV file: its cells by column, without outer blanks, and the line it begins on, the header being 1. */
export type CsvRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export type CsvRows =
  | { readonly ok: true; readonly columns: readonly string[]; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * The rows of a CSV text (RFC 4180; comma, semicolon or tab, whichever the header uses). Refuses a text without a header
 * and one with two columns of one name. A row with more cells than the header keeps those it has a name for.
 */
export function csvRows(text: string): CsvRows {
  const lines = new LineCount(text);
  const records: { line: number; cells: readonly string[] }[] = [];
  let begins = 0;
  const body = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(body, {
    delimiter: delimiterOf(body),
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ line: lines.at(begins), cells: data });
      begins = meta.cursor;
    },
  });
  const [header, ...rest] = records;
  if (header === undefined)
    return { ok: false, sentence: 'The file is empty: its first line should name the columns.' };
  const columns = header.cells.map((cell) => cell.trim());
  const twice = columns.find((column, position) => column !== '' && columns.indexOf(column) < position);
  if (twice !== undefined)
    return { ok: false, sentence: `Two columns are called "${twice}"; each needs its own name.` };
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      columns.flatMap((column, position) => (column === '' ? [] : [[column, cells[position]?.trim() ?? '']])),
    ),
  }));
  return { ok: true, columns: columns.filter((column) => column !== ''), rows };
}

/** What stands between the columns: of comma, semicolon and tab the one that the header has most of, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** Which line a character stands on, asked in rising order. */
class LineCount {
  readonly #text: string;
  #counted = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/, '');
  }

  at(position: number): number {
    for (; this.#counted < position; this.#counted += 1) {
      if (this.#text[this.#counted] === '\n') this.#line += 1;
    }
    return this.#line;
  }
}
