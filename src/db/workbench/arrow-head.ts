/** Deeper types overflow the engine's stack. */
export const MOST_DEPTH = 20;
const MOST_FIELDS = 20_000;

/** Kinds of messages and of types that matter here: https://github.com/apache/arrow/tree/main/format. */
const SCHEMA = 1;
const DICTIONARY = 2;
const RECORDS = 3;
/** Run-end-encoded and views of binary, text and lists, and unions: the engine has none of them. */
const UNKNOWN_TYPES = [14, 22, 23, 24, 25, 26];
const DECIMAL = 7;
const MOST_SCALE = 38;
/** Since 2017. */
const LEAST_VERSION = 3;

/** A dictionary that a message brings: `adds` to the one before it. */
export interface Head {
  bodyLength: number;
  dictionary: { id: bigint; adds: boolean } | null;
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
    if (version < LEAST_VERSION) throw new Error('The Arrow file is of a version before 2017.');
    const at = this.#slot(message, 10);
    const bodyLength = at === null ? 0 : Number(this.#view.getBigInt64(at, true));
    if (bodyLength < 0) throw new RangeError('An Arrow message has a wrong length.');
    const kind = this.#byte(this.#slot(message, 6));
    const content = this.#slot(message, 8);
    if (content === null) throw new Error('An Arrow message has no content.');
    const table = this.#follow(content);
    if (kind === SCHEMA) this.#schema(table);
    else if (kind === RECORDS) this.#batch(table, 8 * bodyLength + 1_000_000);
    else if (kind === DICTIONARY)
      return { bodyLength, dictionary: this.#dictionary(table, bodyLength) };
    else throw new Error('An Arrow message is of an unknown kind.');
    return { bodyLength, dictionary: null };
  }

  #dictionary(table: number, bodyLength: number): Head['dictionary'] {
    const data = this.#slot(table, 6);
    if (data === null) throw new Error('A dictionary has no values.');
    // All of its values are made at once: there are no more of them than bytes.
    this.#batch(this.#follow(data), bodyLength);
    const id = this.#slot(table, 4);
    return {
      id: id === null ? 0n : this.#view.getBigInt64(id, true),
      adds: this.#byte(this.#slot(table, 8)) !== 0,
    };
  }

  #schema(table: number): void {
    this.#all(this.#slot(table, 6), (field) => this.#field(field, 0));
    this.#vector(this.#slot(table, 8), 4);
  }

  #field(field: number, depth: number): void {
    if (depth > MOST_DEPTH || ++this.#fields > MOST_FIELDS) {
      throw new RangeError('The Arrow file has too many columns, or too deep ones.');
    }
    const type = this.#byte(this.#slot(field, 8));
    if (UNKNOWN_TYPES.includes(type)) {
      throw new Error(`Arrow columns of this type (${type}) cannot be read here.`);
    }
    if (type === DECIMAL) this.#decimal(this.#slot(field, 10));
    this.#vector(this.#slot(field, 16), 4);
    this.#all(this.#slot(field, 14), (child) => this.#field(child, depth + 1));
  }

  /** The library raises ten to the power of the scale before anybody can look at it. */
  #decimal(type: number | null): void {
    if (type === null) throw new Error('A decimal has no scale.');
    const at = this.#slot(this.#follow(type), 6);
    const scale = at === null ? 0 : this.#view.getInt32(at, true);
    if (scale < 0 || scale > MOST_SCALE) throw new RangeError('A decimal has a wrong scale.');
  }

  #batch(batch: number, most: number): void {
    if (this.#slot(batch, 10) !== null) throw new Error('The Arrow file is compressed.');
    const nodes = this.#vector(this.#slot(batch, 6), 16);
    for (let i = 0; i < nodes.count; i++) {
      const length = Number(this.#view.getBigInt64(nodes.at + i * 16, true));
      if (length < 0 || length > most) throw new RangeError('An Arrow column has a wrong length.');
    }
    this.#vector(this.#slot(batch, 8), 16);
    if (this.#vector(this.#slot(batch, 12), 8).count > 0) {
      throw new Error('Arrow columns of views cannot be read here.');
    }
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

  #byte(at: number | null): number {
    return at === null ? 0 : this.#view.getUint8(at);
  }

  #int16(at: number | null, otherwise: number): number {
    return at === null ? otherwise : this.#view.getInt16(at, true);
  }
}

/**
 * Reads what is needed of the head of a message.
 * @throws Error where it is damaged, compressed, or of types that the engine does not have.
 */
export function headOf(bytes: Uint8Array): Head {
  return new HeadReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).read();
}
