/** From where to where something reaches across the page, in columns as printed. */
export interface Span {
  left: number;
  right: number;
}

/** A piece of a line between two gaps. */
export interface Part extends Span {
  text: string;
  /** Offset in the line. */
  start: number;
}

/**
 * The columns that rows of parts stand in: what the rows write across together, from gap to gap. Null where a row
 * would have two parts in one column.
 */
export function columnsOf(rows: readonly (readonly Part[])[]): Span[] | null {
  const parts = rows.flat().toSorted((one, other) => one.left - other.left);
  const spans: Span[] = [];
  for (const { left, right } of parts) {
    const last = spans.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  const apart = rows.every(
    (row) => new Set(row.map((part) => spanOf(part, spans))).size === row.length,
  );
  return apart ? spans : null;
}

/** The span that a part begins in: the last one that begins where the part does or before it. */
function spanOf(part: Part, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.left ?? Infinity) > part.left) high = middle - 1;
    else low = middle;
  }
  return low;
}
