import type { Block, Cell, Statement } from '../../../model/index.ts';
import { plain, squeeze } from '../../read/plain.ts';

/** A cell with its text made plain (same offsets as the source) and squeezed. */
export interface FormCell {
  source: Cell;
  text: string;
  bare: string;
}

/** A row; the index of a cell is its column. */
export interface FormRow {
  line: number;
  cells: readonly FormCell[];
}

/** One performance table or application form: the rows between two titles, over however many blocks. */
export interface Form {
  statement: Statement;
  title: string;
  /** Lines above it, nearest last. */
  captions: readonly Cell[];
  rows: FormRow[];
  notes: readonly Cell[];
  blocks: Block[];
  firstLine: number;
  lastLine: number;
}

export function formCell(source: Cell): FormCell {
  const text = plain(source.text);
  return { source, text, bare: squeeze(source.text) };
}

export const filled = (row: FormRow): FormCell[] => row.cells.filter((cell) => cell.bare !== '');

/** The texts of a row without blanks, joined: what a label looks like before the scan cut it. */
export const joinedRow = (row: FormRow): string => row.cells.map((cell) => cell.bare).join('');
