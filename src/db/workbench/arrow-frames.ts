/** A cut file has no end mark; what it lost would be rows that nobody misses. */
const CUT = 'The Arrow file breaks off before its end.';
/** Of the kinds of message: https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format. */
const DICTIONARY = 2;

/** Where a field of a flatbuffer's table stands, or null where it has its default. */
function field(view: DataView, table: number, slot: number): number | null {
  const layout = table - view.getInt32(table, true);
  if (slot >= view.getUint16(layout, true)) return null;
  const offset = view.getUint16(layout + slot, true);
  return offset === 0 ? null : table + offset;
}

const isFile = (bytes: Uint8Array): boolean =>
  [...'ARROW1'].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/**
 * The messages of an Arrow file or stream, as one stream from its first message to its end mark.
 * @throws Error where it breaks off, or a dictionary takes the place of one before it: the library that reads it here
 * would then give all rows the values of the last. RangeError where its lengths lead outside of it.
 */
export function streamOf(bytes: Uint8Array): Uint8Array {
  const start = isFile(bytes) ? 8 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dictionaries = new Set<bigint>();
  for (let at = start; at + 8 <= bytes.length;) {
    if (view.getInt32(at, true) !== -1) throw new Error('An Arrow message does not begin here.');
    const head = view.getInt32(at + 4, true);
    if (head === 0) return bytes.slice(start, at + 8);
    const message = at + 8 + view.getInt32(at + 8, true);
    const length = field(view, message, 10);
    const body = length === null ? 0 : Number(view.getBigInt64(length, true));
    const kind = field(view, message, 6);
    const content = field(view, message, 8);
    if (head < 0 || body < 0) throw new RangeError('An Arrow message has no length.');
    if (kind !== null && content !== null && view.getUint8(kind) === DICTIONARY) {
      const batch = content + view.getInt32(content, true);
      const id = field(view, batch, 4);
      const delta = field(view, batch, 8);
      const name = id === null ? 0n : view.getBigInt64(id, true);
      const adds = delta !== null && view.getUint8(delta) !== 0;
      if (dictionaries.has(name) && !adds) throw new Error('A dictionary is replaced by another.');
      dictionaries.add(name);
    }
    at += 8 + head + body;
  }
  throw new Error(CUT);
}
