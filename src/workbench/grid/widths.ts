import type { AnswerColumn, Language, Rows } from '../../model/index.ts';
import { cellText, decimalsOf, isRight } from './cells.ts';

/** In pixels. */
export const LEAST_WIDTH = 56;
const MOST_WIDTH = 340;
/** By hand. */
const WIDEST = 2000;

/** Rows that are looked at, and cells, of which a wide answer has many in a row. */
export const SAMPLE = 30;
const SAMPLED_CELLS = 4000;

/** Beyond this, that points stand below each other costs more room than it is worth. */
const MOST_DECIMALS = 6;

/** Of the menu's button and the mark of the order in a header. */
const HEAD_ROOM = 58;
const CELL_ROOM = 24;

/** About how wide a text is at the size of a cell. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e7f' ? size : size * 0.6;
  return width;
}

export interface Fit {
  width: number;
  /** How many decimals the numbers of the column have, for their points to stand below each other. */
  decimals: number;
}

export const bounded = (width: number): number => Math.min(Math.max(width, LEAST_WIDTH), WIDEST);

/** What fits the first rows of each column and its header. */
export function fitsOf(
  rows: Rows,
  count: number,
  units: readonly (string | null)[],
  language: Language,
): Fit[] {
  const { columns } = rows;
  const seen = Math.min(
    ...[count, SAMPLE],
    Math.max(Math.floor(SAMPLED_CELLS / Math.max(columns.length, 1)), 1),
  );
  const sample = Array.from({ length: seen }, (_, i) => rows.row(i));
  return columns.map((column, i) => {
    const texts = sample.map((row) => cellText(row[i] ?? null, column, language, 60));
    const decimals = isRight(column)
      ? Math.min(Math.max(0, ...texts.map(decimalsOf)), MOST_DECIMALS)
      : 0;
    const cells = texts.map(
      (text) => widthOf(text, 13.5) + Math.max(decimals - decimalsOf(text), 0) * 8.1,
    );
    const head = Math.max(
      widthOf(column.name.slice(0, 60), 13.5),
      widthOf(headNote(column, units[i] ?? null), 11.5),
    );
    const fit = Math.max(head + HEAD_ROOM, ...cells.map((cell) => cell + CELL_ROOM));
    return { width: Math.min(Math.max(fit, LEAST_WIDTH), MOST_WIDTH), decimals };
  });
}

/** What stands below the name of a column: its unit and its type, of which the longest names are cut. */
export function headNote({ type }: AnswerColumn, unit: string | null): string {
  const cut = type.length > 24 ? `${type.slice(0, 23)}…` : type;
  return unit === null ? cut : `${unit} · ${cut}`;
}
