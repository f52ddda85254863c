import type { TableData } from '../model/index.ts';
import { csvCell } from './csv-cell.ts';

const cell = (value: number | string | null): string =>
  csvCell(value, typeof value === 'number' ? 'number' : 'text');

/**
 * A table as CSV in UTF-8, with the mark that lets spreadsheets know it. Units stand in the header. A column whose
 * figures have sources is followed by one with their ids.
 */
export function csvOf({ columns, rows }: TableData, factHeading: string): string {
  const sourced = columns.map((_, i) => rows.some(({ cells }) => cells[i]?.fact != null));
  const header = columns.flatMap(({ name, unit }, i) => {
    const heading = unit === null ? name : `${name} (${unit})`;
    return sourced[i] ? [heading, `${name} ${factHeading}`] : [heading];
  });
  const lines = rows.map(({ cells }) =>
    cells.flatMap(({ value, fact }, i) => (sourced[i] ? [value, fact] : [value])),
  );
  return `\ufeff${[header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
