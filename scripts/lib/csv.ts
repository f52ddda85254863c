import { MessageChannel } from 'node:worker_threads';
import type { AnyTable, ColumnType } from '../../src/ingest/output/table.ts';

/** Rows of one table as text, from the thread that made them to the Parquet file that they end in. */
export interface TablePart {
  table: string;
  rows: number;
  /** One record a row, in UTF-8: bytes are handed from thread to thread without being copied. */
  csv: Uint8Array<ArrayBuffer>;
  /** No record has more bytes. */
  longestRecord: number;
}

/** UTF-8 of a UTF-16 unit has no more bytes than this. */
const BYTES_A_UNIT = 3;
/** Room that a record is given at first. */
const BYTES_A_RECORD = 512;

/** Bytes that grow as records are added. Encoding a record at a time costs less than a long text of them at the end. */
class Records {
  #bytes: Buffer;
  #length = 0;
  longest = 0;

  constructor(count: number) {
    this.#bytes = Buffer.allocUnsafeSlow(count * BYTES_A_RECORD);
  }

  add(record: string): void {
    const needed = this.#length + record.length * BYTES_A_UNIT;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    const written = this.#bytes.write(record, this.#length);
    this.#length += written;
    this.longest = Math.max(this.longest, written);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }
}

const quoted = (text: string): string =>
  `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;

/**
 * A value as text, null when its column cannot hold it. A text stands in quotes, a missing value is nothing at all: so
 * an empty text and none are told apart. A number's text knows no negative zero, and no document publishes one.
 */
function written(value: unknown, type: ColumnType): string | null {
  switch (type) {
    case 'text':
      return typeof value === 'string' ? quoted(value) : null;
    case 'integer':
      return Number.isInteger(value) ? String(value) : null;
    case 'number':
      return Number.isFinite(value) ? String(value) : null;
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : null;
    case 'texts': {
      const areTexts = Array.isArray(value) && value.every((item) => typeof item === 'string');
      return areTexts ? quoted(JSON.stringify(value)) : null;
    }
  }
}

/** One column of the rows that are written: a value that is that of the row before is neither checked nor written anew. */
class ColumnWriter {
  readonly name: string;
  readonly required: boolean;
  readonly #type: ColumnType;
  /** The texts of the values that it can hold, where they are listed. */
  readonly #values: ReadonlyMap<unknown, string> | null;
  #last: unknown = null;
  #text = '';

  constructor(
    private readonly table: string,
    readonly position: number,
    { name, type, required, values }: AnyTable['columns'][number],
  ) {
    this.name = name;
    this.required = required ?? false;
    this.#type = type;
    this.#values = values ? new Map(values.map((value) => [value, quoted(value)])) : null;
  }

  text(value: unknown): string {
    if (value === this.#last) return this.#text;
    const text = this.#values ? (this.#values.get(value) ?? null) : written(value, this.#type);
    if (text === null) {
      throw new TypeError(`${this.table}.${this.name} cannot hold ${JSON.stringify(value)}`);
    }
    this.#last = value;
    this.#text = text;
    return text;
  }
}

/**
 * Rows, whose keys are the columns, as CSV without a header. Throws a `TypeError` when a row is not what the definition
 * of its table says: an error of the pipeline.
 */
export function tablePart({ name, columns }: AnyTable, rows: readonly object[]): TablePart {
  const writers = columns.map((column, position) => new ColumnWriter(name, position, column));
  const separators = writers.map((_, columns) => ','.repeat(columns));
  const records = new Records(rows.length);
  for (const row of rows as readonly Record<string, unknown>[]) {
    let record = '';
    // Most values are missing: what separates them is added at once.
    let at = 0;
    for (const column of writers) {
      const value = row[column.name];
      if (value === null || value === undefined) {
        if (!column.required) continue;
        throw new TypeError(`${name}.${column.name} lacks a value: ${JSON.stringify(row)}`);
      }
      record += (separators[column.position - at] ?? '') + column.text(value);
      at = column.position;
    }
    records.add(`${record}${separators[writers.length - 1 - at] ?? ''}\n`);
  }
  return {
    table: name,
    rows: rows.length,
    csv: records.bytes(),
    longestRecord: records.longest,
  };
}

const { port1: nobody, port2: closed } = new MessageChannel();
closed.close();

/**
 * Frees the bytes of a part, which cannot be used any more. A run makes a megabyte of them for every few documents,
 * and the collector of garbage looks for them late: what is handed over to nobody is gone at once.
 */
export function free({ csv }: TablePart): void {
  nobody.postMessage(null, [csv.buffer]);
}
