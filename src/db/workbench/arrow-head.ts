import { FileRefused } from './file-refused.ts';

/** Deeper types overflow the engine's stack. */
export const MOST_DEPTH = 20;
const MOST_FIELDS = 20_000;

/** Kinds of messages and of types that matter here: https://github.com/apache/arrow/tree/main/format. */
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
/** Types that the engine has not, by their names in Arrow. */
const UNKNOWN_TYPES: Readonly<Record<number, string>> = {
  14: 'union',
  22: 'run_end_encoded',
  25: 'list_view',
  26: 'large_list_view',
};
const FLOAT = 3;
const DECIMAL = 7;
const INTERVAL = 11;
const MOST_SCALE = 38;
const MOST_NAME = 60;
const HALF = 0;
const DAY_TIME = 1;
/** Since 2017. */
const LEAST_VERSION = 3;

/** What the buffers of a body are compressed with, each by itself, by Arrow's number. */
export const LZ4 = 0;
export const ZSTD = 1;
export type Compression = typeof LZ4 | typeof ZSTD;

/** Where a buffer is in the body of its message. */
export interface Region {
  offset: number;
  length: number;
}

/** What a message says of the rows, or of the words of a dictionary, that are its body. */
export interface BatchHead {
  /** Null where nothing is compressed. */
  compression: Compression | null;
  regions: Region[];
  /** The length of its longest column. */
  longest: number;
  /** Whether values of it are views: places in other buffers. */
  views: boolean;
}

/** A message. `dictionary`: it brings one, which `adds` to the one before it. */
export interface Head {
  bodyLength: number;
  dictionary: { id: bigint; adds: boolean } | null;
  /** Null for a schema. */
  batch: BatchHead | null;
}

/** Thrown to be told with the name of its column. */
class UnknownType extends Error {}

function unknown(type: string): never {
  throw new UnknownType(type);
}

/**
 * The head of an Arrow message, a flatbuffer. Its lengths are held against its size before a library believes them: a
 * wrong one would let it make lists until there is no memory left.
 */
class HeadReader {
  readonly #view: DataView;
  #fields = 0;

  constructor(view: DataView) {
    this.#view = view;
  }

  read(): Head {
    const message = this.#follow(0);
    const version = this.#int16(this.#slot(message, 4), 0);
    if (version < LEAST_VERSION) {
      throw new FileRefused('form', 'The Arrow file is of a version before 2017.');
    }
    const at = this.#slot(message, 10);
    const bodyLength = at === null ? 0 : Number(this.#view.getBigInt64(at, true));
    if (bodyLength < 0) throw new RangeError('An Arrow message has a wrong length.');
    const kind = this.#byte(this.#slot(message, 6));
    const content = this.#slot(message, 8);
    if (content === null) throw new Error('An Arrow message has no content.');
    const table = this.#follow(content);
    if (kind === RECORDS) return { bodyLength, dictionary: null, batch: this.#batch(table) };
    if (kind === DICTIONARY) return { bodyLength, ...this.#dictionary(table) };
    if (kind !== SCHEMA) throw new Error('An Arrow message is of an unknown kind.');
    this.#schema(table);
    return { bodyLength, dictionary: null, batch: null };
  }

  #dictionary(table: number): Omit<Head, 'bodyLength'> {
    const data = this.#slot(table, 6);
    if (data === null) throw new Error('A dictionary has no values.');
    const at = this.#slot(table, 4);
    const id = at === null ? 0n : this.#view.getBigInt64(at, true);
    const adds = this.#byte(this.#slot(table, 8)) !== 0;
    return { dictionary: { id, adds }, batch: this.#batch(this.#follow(data)) };
  }

  #schema(table: number): void {
    this.#all(this.#slot(table, 6), (field) => this.#column(field));
    this.#vector(this.#slot(table, 8), 4);
  }

  #column(field: number): void {
    try {
      this.#field(field, 0);
    } catch (thrown) {
      if (!(thrown instanceof UnknownType)) throw thrown;
      const name = JSON.stringify(this.#text(this.#slot(field, 4)).slice(0, MOST_NAME));
      throw new FileRefused('form', `Column ${name}: ${thrown.message}`);
    }
  }

  #field(field: number, depth: number): void {
    if (depth > MOST_DEPTH || ++this.#fields > MOST_FIELDS) {
      throw new RangeError('The Arrow file has too many columns, or too deep ones.');
    }
    this.#type(this.#byte(this.#slot(field, 8)), this.#slot(field, 10));
    this.#vector(this.#slot(field, 16), 4);
    let parts = 0;
    this.#all(this.#slot(field, 14), (child) => {
      parts++;
      this.#field(child, depth + 1);
    });
    // The engine gives the numbers of their words for the words.
    const worded = this.#slot(field, 12) !== null;
    if (worded && depth + parts > 0)
      unknown('dictionary inside of another type, or of one that has parts');
  }

  #type(kind: number, at: number | null): void {
    const name = UNKNOWN_TYPES[kind];
    if (name !== undefined) unknown(name);
    if (![FLOAT, DECIMAL, INTERVAL].includes(kind)) return;
    if (at === null) throw new Error('A type has no width.');
    const type = this.#follow(at);
    if (kind === DECIMAL) this.#decimal(type);
    else {
      const width = this.#int16(this.#slot(type, 4), 0);
      if (kind === FLOAT && width === HALF) unknown('halffloat');
      // The engine takes it for another.
      if (kind === INTERVAL && width === DAY_TIME) unknown('day_time_interval');
    }
  }

  /** The library raises ten to the power of the scale before anybody can look at it. */
  #decimal(type: number): void {
    const at = this.#slot(type, 6);
    const scale = at === null ? 0 : this.#view.getInt32(at, true);
    const widthAt = this.#slot(type, 8);
    const width = widthAt === null ? 128 : this.#view.getInt32(widthAt, true);
    if (width !== 128 && [32, 64, 256].includes(width)) unknown(`decimal${width}`);
    if (scale < 0 || scale > MOST_SCALE) throw new RangeError('A decimal has a wrong scale.');
  }

  #batch(batch: number): BatchHead {
    const nodes = this.#vector(this.#slot(batch, 6), 16);
    let longest = 0;
    for (let i = 0; i < nodes.count; i++) {
      const length = Number(this.#view.getBigInt64(nodes.at + i * 16, true));
      if (length < 0) throw new RangeError('An Arrow column has a wrong length.');
      longest = Math.max(longest, length);
    }
    const buffers = this.#vector(this.#slot(batch, 8), 16);
    const regions = Array.from({ length: buffers.count }, (_, i) => ({
      offset: Number(this.#view.getBigInt64(buffers.at + i * 16, true)),
      length: Number(this.#view.getBigInt64(buffers.at + i * 16 + 8, true)),
    }));
    const variadic = this.#vector(this.#slot(batch, 12), 8);
    for (let i = 0; i < variadic.count; i++) {
      const count = this.#view.getBigInt64(variadic.at + i * 8, true);
      // Each is a list that the library makes at once.
      if (count < 0n || count > regions.length) {
        throw new RangeError('An Arrow column has a wrong number of buffers.');
      }
    }
    const compression = this.#compression(this.#slot(batch, 10));
    return { compression, regions, longest, views: variadic.count > 0 };
  }

  #compression(at: number | null): Compression | null {
    if (at === null) return null;
    const table = this.#follow(at);
    const codec = this.#byte(this.#slot(table, 4));
    const method = this.#byte(this.#slot(table, 6));
    if (method !== 0 || (codec !== LZ4 && codec !== ZSTD)) {
      throw new FileRefused('form', 'The Arrow file is compressed in an unknown way.');
    }
    return codec;
  }

  /** Where a field of a table stands, or null where it has its default. */
  #slot(table: number, slot: number): number | null {
    const layout = table - this.#view.getInt32(table, true);
    if (slot >= this.#view.getUint16(layout, true)) return null;
    const offset = this.#view.getUint16(layout + slot, true);
    return offset === 0 ? null : table + offset;
  }

  #follow(at: number): number {
    return at + this.#view.getInt32(at, true);
  }

  #vector(at: number | null, stride: number): { at: number; count: number } {
    if (at === null) return { at: 0, count: 0 };
    const base = this.#follow(at);
    const count = this.#view.getInt32(base, true);
    if (count < 0 || base + 4 + count * stride > this.#view.byteLength) {
      throw new RangeError('The head of an Arrow message has a wrong length.');
    }
    return { at: base + 4, count };
  }

  #all(at: number | null, look: (table: number) => void): void {
    const { at: first, count } = this.#vector(at, 4);
    for (let i = 0; i < count; i++) look(this.#follow(first + i * 4));
  }

  #text(at: number | null): string {
    const { at: first, count } = this.#vector(at, 1);
    return new TextDecoder().decode(
      new Uint8Array(this.#view.buffer, this.#view.byteOffset + first, count),
    );
  }

  #byte(at: number | null): number {
    return at === null ? 0 : this.#view.getUint8(at);
  }

  #int16(at: number | null, otherwise: number): number {
    return at === null ? otherwise : this.#view.getInt16(at, true);
  }
}

/**
 * Reads what is needed of the head of a message.
 * @throws Error where it is damaged; FileRefused where it has types that the engine does not have.
 */
export function headOf(bytes: Uint8Array): Head {
  return new HeadReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).read();
}
