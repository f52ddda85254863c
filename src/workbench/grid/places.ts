/** A cell. Row −1 is the header, column −1 has the numbers of the rows. */
export interface Place {
  row: number;
  column: number;
}

/** Rows and columns of an answer. */
export interface Size {
  rows: number;
  columns: number;
}

/** A rectangle of cells, from where it was begun to where it was drawn. */
export interface Selection {
  anchor: Place;
  head: Place;
}

/** First and last row and column, inclusive. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function areaOf({ anchor, head }: Selection): Area {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export const cellsIn = ({ top, bottom, left, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

const clamp = (value: number, least: number, most: number): number =>
  Math.max(Math.min(value, most), least);

/** The nearest place that there is. */
export function within({ row, column }: Place, { rows, columns }: Size, least = -1): Place {
  return { row: clamp(row, least, rows - 1), column: clamp(column, least, columns - 1) };
}

/**
 * Where a key leads from a cell, as grids are walked everywhere; null where it leads nowhere, so that the page may have
 * it. `page` is how many rows are seen.
 */
export function movedBy(
  { row, column }: Place,
  key: string,
  ctrl: boolean,
  size: Size,
  page: number,
): Place | null {
  const last = size.rows - 1;
  const leads: Record<string, Place> = {
    ArrowLeft: { row, column: ctrl ? -1 : column - 1 },
    ArrowRight: { row, column: ctrl ? size.columns - 1 : column + 1 },
    ArrowUp: { row: ctrl ? -1 : row - 1, column },
    ArrowDown: { row: ctrl ? last : row + 1, column },
    PageUp: { row: row < 0 ? row : Math.max(row - page, 0), column },
    PageDown: { row: row + page, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? last : row, column: size.columns - 1 },
  };
  const to = leads[key];
  return to ? within(to, size) : null;
}
