import type { Rows } from '../model/index.ts';
import { headings } from './about.ts';
import { eachRow, inChunks } from './chunks.ts';
import { csvCell, textCell } from './csv-cell.ts';

/**
 * An answer as CSV (RFC 4180) in UTF-8, with the mark that lets spreadsheets know it. Units stand in the header. NULL is
 * nothing and the empty text is `""`. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
export function* rowsCsv(rows: Rows, units: readonly (string | null)[]): Generator<string, void> {
  yield '\ufeff';
  yield* inChunks(lines(rows, units));
}

function* lines(rows: Rows, units: readonly (string | null)[]): Generator<string, void> {
  const { columns } = rows;
  yield `${headings(columns, units).map(textCell).join(',')}\r\n`;
  for (const row of eachRow(rows)) {
    const cells = columns.map(({ kind, type }, i) => csvCell(row[i] ?? null, kind, type));
    yield `${cells.join(',')}\r\n`;
  }
}
