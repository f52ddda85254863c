import type { Message } from './message.ts';

/** Where a message stands in the file. */
export interface Block {
  offset: number;
  head: number;
  body: number;
}

const BLOCK = 24;
/** Of the footer's own table; the vectors follow, each aligned to eight after the four bytes of its length. */
const TABLE = 16;
const VECTORS = 36;

/**
 * The footer of an Arrow file, a flatbuffer. Its schema is that of the schema's own message, which is put behind it as it
 * is: places in a flatbuffer are told from where they are told, so a table can be pointed to from without.
 */
export function footerOf(
  schema: Message,
  dictionaries: readonly Block[],
  batches: readonly Block[],
): Uint8Array {
  const lists = [dictionaries, batches];
  const size = VECTORS + lists.reduce((sum, list) => sum + 4 + list.length * BLOCK + 4, 0) - 4;
  const bytes = new Uint8Array(Math.ceil(size / 8) * 8 + schema.flatbuffer.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, TABLE, true);
  // The table of places: its size, the size of the table, then version, schema, dictionaries, batches.
  [12, 20, 16, 4, 8, 12].forEach((word, i) => view.setUint16(4 + i * 2, word, true));
  view.setInt32(TABLE, TABLE - 4, true);
  view.setInt16(TABLE + 16, schema.version, true);
  let at = VECTORS;
  for (const [i, list] of lists.entries()) {
    const field = TABLE + 8 + i * 4;
    view.setUint32(field, at - field, true);
    view.setUint32(at, list.length, true);
    at += 4;
    for (const { offset, head, body } of list) {
      view.setBigInt64(at, BigInt(offset), true);
      view.setInt32(at + 8, head, true);
      view.setBigInt64(at + 16, BigInt(body), true);
      at += BLOCK;
    }
    at += 4;
  }
  const place = bytes.length - schema.flatbuffer.length;
  bytes.set(schema.flatbuffer, place);
  view.setUint32(TABLE + 4, place + schema.header - (TABLE + 4), true);
  return bytes;
}
