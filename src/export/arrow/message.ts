import { ExportError } from '../error.ts';

/** What a message of an Arrow stream is about. */
export const HEADER = { schema: 1, dictionary: 2, batch: 3 } as const;

/** An encapsulated message as it stands in its piece. */
export interface Message {
  /** With its prefix, its padding and its body. */
  bytes: Uint8Array;
  /** How many of them come before the body. */
  head: number;
  /** One of `HEADER`, or something that a file does not hold. */
  kind: number;
  /** The flatbuffer of it, and in it: the version, and where the table of the header begins. */
  flatbuffer: Uint8Array;
  version: number;
  header: number;
}

const CONTINUATION = 0xffff_ffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the field of a table stands, or null where it has its default. */
function fieldAt(view: DataView, table: number, field: number): number | null {
  const vtable = table - view.getInt32(table, true);
  const place = 4 + field * 2;
  if (place + 2 > view.getUint16(vtable, true)) return null;
  const offset = view.getUint16(vtable + place, true);
  return offset === 0 ? null : table + offset;
}

/**
 * The messages of a piece of an Arrow stream (schema, dictionaries, record batches), none of them copied.
 * @throws ExportError `broken` where the piece is none.
 */
export function messagesIn(piece: Uint8Array): Message[] {
  const view = viewOf(piece);
  const found: Message[] = [];
  try {
    let at = 0;
    while (at + 4 <= piece.length) {
      const first = view.getUint32(at, true);
      const prefix = first === CONTINUATION ? 8 : 4;
      const length = prefix === 8 ? view.getInt32(at + 4, true) : first;
      // The mark that ends a stream.
      if (length === 0) break;
      const flatbuffer = piece.subarray(at + prefix, at + prefix + length);
      const inside = viewOf(flatbuffer);
      const root = inside.getUint32(0, true);
      const [version, kind, header, body] = [0, 1, 2, 3].map((f) => fieldAt(inside, root, f));
      if (kind == null || header == null) throw new RangeError('no header');
      const bodyLength = body == null ? 0 : Number(inside.getBigInt64(body, true));
      const end = at + prefix + length + bodyLength;
      if (end > piece.length) throw new RangeError('cut short');
      found.push({
        bytes: piece.subarray(at, end),
        head: prefix + length,
        kind: inside.getUint8(kind),
        flatbuffer,
        version: version == null ? 0 : inside.getInt16(version, true),
        header: header + inside.getUint32(header, true),
      });
      at = end;
    }
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw new ExportError('broken', `not an Arrow message: ${thrown.message}`);
  }
  return found;
}

/** Which dictionary a message of a dictionary is, and whether it adds to what has come. */
export function dictionaryOf({ flatbuffer, header }: Message): { id: bigint; delta: boolean } {
  const view = viewOf(flatbuffer);
  const [id, , delta] = [0, 1, 2].map((field) => fieldAt(view, header, field));
  return {
    id: id == null ? 0n : view.getBigInt64(id, true),
    delta: delta != null && view.getUint8(delta) !== 0,
  };
}

/** The tables that the vector at a field holds, by their places. */
function tablesAt(view: DataView, field: number | null): number[] {
  if (field === null) return [];
  const vector = field + view.getUint32(field, true);
  return Array.from({ length: view.getUint32(vector, true) }, (_, i) => {
    const at = vector + 4 + i * 4;
    return at + view.getUint32(at, true);
  });
}

/** The dictionaries that the columns of a schema need, also those of their members. */
export function dictionariesOf({ flatbuffer, header }: Message): bigint[] {
  const view = viewOf(flatbuffer);
  const ofColumn = (column: number): bigint[] => {
    const encoding = fieldAt(view, column, 4);
    const members = tablesAt(view, fieldAt(view, column, 5)).flatMap(ofColumn);
    if (encoding === null) return members;
    const id = fieldAt(view, encoding + view.getUint32(encoding, true), 0);
    return [id === null ? 0n : view.getBigInt64(id, true), ...members];
  };
  return tablesAt(view, fieldAt(view, header, 1)).flatMap(ofColumn);
}
