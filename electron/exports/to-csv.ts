import Papa from 'papaparse';
import type { ExportedChain, RecordForExport } from '../contract/record-for-export.ts';
import { csvColumns } from './csv-columns.ts';

/**
 * What a spreadsheet would take for a formula: a text whose first character that shows is = + - or @, or that begins
 * with a tab or a line break. Such a text is written with an apostrophe before it.
 */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Records as CSV after RFC 4180: one row a record, CRLF, UTF-8 with a byte order mark so that spreadsheets read names
 * right. Every row ends with the chain's length and head, for CSV has no place for a remark.
 */
export function toCsv(exported: {
  readonly chain: ExportedChain;
  readonly records: readonly RecordForExport[];
}): string {
  const { chain, records } = exported;
  const header = csvColumns.map(({ name }) => name);
  const rows = records.map((row) => csvColumns.map(({ value }) => value(row, chain)));
  const text = Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: formula });
  return `\uFEFF${text}\r\n`;
}
