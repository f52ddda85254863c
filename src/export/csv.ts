import type { TableData } from '../model/index.ts';
import { csvCell } from './csv-cell.ts';
import { tableLines } from './table-lines.ts';

const cell = (value: number | string | null): string =>
  csvCell(value, typeof value === 'number' ? 'number' : 'text');

/** A table as CSV in UTF-8, with the mark that lets spreadsheets know it. */
export function csvOf(table: TableData, factHeading: string): string {
  const { header, lines } = tableLines(table, factHeading);
  return `\ufeff${[header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
