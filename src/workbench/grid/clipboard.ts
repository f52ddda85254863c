import { harmless, plainText } from '../../export/value.ts';
import type { Rows, Value } from '../../model/index.ts';
import { cellsIn, type Area } from './places.ts';

/** What is copied at once at most: beyond it the page would stand still, and other programs would not take it. */
export const MOST_CELLS = 200_000;
export const MOST_SIGNS = 20_000_000;

/** Why a selection is not copied: so that nobody takes a part of it for the whole, it is not cut. */
export type TooMuch = 'cells' | 'signs';

/** A field as spreadsheets read and write them: quoted where it has what ends a field. */
const field = (text: string): string =>
  /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A selection as tab separated values, with the names of its columns where `header`, or why not. One cell alone is given
 * as it is; of several, texts that a spreadsheet would take for a formula are made harmless.
 */
export function tsvOf(rows: Rows, area: Area, header: boolean): { text: string } | TooMuch {
  const cells = cellsIn(area);
  if (cells > MOST_CELLS) return 'cells';
  const columns = rows.columns.slice(area.left, area.right + 1);
  if (cells === 1 && !header) {
    const text = plainText(rows.row(area.top)[area.left] ?? null, columns[0]?.type);
    return text.length > MOST_SIGNS ? 'signs' : { text };
  }
  const shown = (value: Value, type: string): string => {
    const text = plainText(value, type);
    return field(typeof value === 'string' && !isNumber(text) ? harmless(text) : text);
  };
  const lines = header ? [columns.map(({ name }) => field(harmless(name))).join('\t')] : [];
  let signs = 0;
  for (let i = area.top; i <= area.bottom; i++) {
    const row = rows.row(i);
    const line = columns.map(({ type }, j) => shown(row[area.left + j] ?? null, type)).join('\t');
    signs += line.length + 1;
    if (signs > MOST_SIGNS) return 'signs';
    lines.push(line);
  }
  return { text: lines.join('\n') };
}

/** Decimals come as text; −5 is no formula. */
const isNumber = (text: string): boolean => /^[-+]?\d+(?:\.\d+)?$/.test(text);
