import { tableFromIPC, type Schema, type Table } from '@uwdata/flechette';
import type { AnswerColumn, Rows, Value } from '../../model/index.ts';
import { isEnumerated } from './enumerated.ts';
import { columnOf, valueOf } from './values.ts';

/** An answer as it came from the engine: Arrow's message of the schema, then a piece for each batch of rows. */
export interface Pieces {
  schema: Uint8Array;
  batches: readonly Uint8Array[];
}

/** Exactly what the engine computed: nothing is rounded on its way. */
const EXACT = { useBigInt: true, useBigIntTimestamp: true, useDecimalInt: true };

/** How many batches stay decoded. A screen of rows lies in one or two. */
const MOST_DECODED = 16;

/**
 * The rows of an answer, kept as the bytes that the engine sent and decoded where they are looked at: a million rows
 * cost their bytes and nothing else.
 */
export class ArrowRows implements Rows {
  readonly columns: readonly AnswerColumn[];
  readonly #schema: Uint8Array;
  readonly #fields: Schema['fields'];
  readonly #batches: Uint8Array[] = [];
  /** The number of rows before each batch. */
  readonly #before: number[] = [];
  readonly #decoded = new Map<number, Table>();
  #count = 0;
  #bytes = 0;

  /** @throws Error when `schema` is no message of Arrow. */
  constructor(schema: Uint8Array) {
    this.#schema = schema;
    this.#fields = tableFromIPC([schema], EXACT).schema.fields;
    this.columns = this.#fields.map(columnOf);
  }

  static of({ schema, batches }: Pieces): ArrowRows {
    const rows = new ArrowRows(schema);
    for (const batch of batches) rows.append(batch);
    return rows;
  }

  /** Whether it has enumerated values, which the engine sends without their words. */
  get isEnumerated(): boolean {
    return this.#fields.some(({ type }) => isEnumerated(type));
  }

  get count(): number {
    return this.#count;
  }

  /** What the rows take, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @throws Error when `piece` is no batch of this schema. */
  append(piece: Uint8Array): void {
    const table = this.#decode(piece);
    this.#before.push(this.#count);
    this.#batches.push(piece);
    this.#count += table.numRows;
    this.#bytes += piece.length;
  }

  pieces(): Pieces {
    return { schema: this.#schema, batches: this.#batches };
  }

  /** @throws RangeError when there is no such row. */
  row(index: number): readonly Value[] {
    if (!(index >= 0 && index < this.#count)) throw new RangeError(`no row ${index}`);
    const batch = this.#batchOf(index);
    const table = this.#table(batch);
    const at = index - (this.#before[batch] ?? 0);
    return this.#fields.map(({ type }, i) => valueOf(type, table.getChildAt(i).at(at)));
  }

  #batchOf(index: number): number {
    let low = 0;
    let high = this.#before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#before[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #table(batch: number): Table {
    const known = this.#decoded.get(batch);
    if (known) return known;
    const table = this.#decode(this.#batches[batch] ?? new Uint8Array());
    const oldest = this.#decoded.keys().next();
    if (this.#decoded.size >= MOST_DECODED && !oldest.done) this.#decoded.delete(oldest.value);
    this.#decoded.set(batch, table);
    return table;
  }

  #decode(piece: Uint8Array): Table {
    return tableFromIPC([this.#schema, piece], EXACT);
  }
}
