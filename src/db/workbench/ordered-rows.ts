import type { AnswerColumn, Rows, Value } from '../../model/index.ts';

/** Some rows of an answer in another order, as the engine found them; the values stay where they are. */
export class OrderedRows implements Rows {
  readonly #rows: Rows;
  readonly #order: Int32Array;

  /** `order`: the number in `rows` of each row. */
  constructor(rows: Rows, order: Int32Array) {
    this.#rows = rows;
    this.#order = order;
  }

  get columns(): readonly AnswerColumn[] {
    return this.#rows.columns;
  }

  get count(): number {
    return this.#order.length;
  }

  row(index: number): readonly Value[] {
    return this.#rows.row(this.#order[index] ?? -1);
  }
}
