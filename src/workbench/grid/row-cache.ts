import type { Rows, Value } from '../../model/index.ts';
import { CELL_SIGNS } from './cells.ts';

const MOST_ROWS = 300;

/**
 * A copy of the beginning of a text: what `slice` gives holds on to the whole, of which there may be 10 MB. Longer than a
 * cell shows, so that it is still seen that more follows.
 */
function beginning(value: Value): Value {
  if (typeof value !== 'string' || value.length <= 2 * CELL_SIGNS) return value;
  return Array.from(value.slice(0, 2 * CELL_SIGNS)).join('');
}

/** The rows that were last seen, with texts as far as cells show them. */
export class RowCache {
  readonly #kept = new Map<number, readonly Value[]>();

  constructor(private readonly rows: Rows) {}

  row(index: number): readonly Value[] {
    const known = this.#kept.get(index);
    if (known) return known;
    const row = this.rows.row(index).map(beginning);
    this.#kept.set(index, row);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_ROWS && oldest !== undefined) this.#kept.delete(oldest);
    return row;
  }
}
