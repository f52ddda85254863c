import { headOf } from './arrow-head.ts';

const isFile = (bytes: Uint8Array): boolean =>
  [...'ARROW1'].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/**
 * The messages of an Arrow file or stream, as one stream from its first message to its end mark.
 * @throws Error where it breaks off, or a dictionary takes the place of one before it: the library that reads it here
 * would then give all rows the values of the last. What `headOf` throws.
 */
export function streamOf(bytes: Uint8Array): Uint8Array {
  const start = isFile(bytes) ? 8 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dictionaries = new Set<bigint>();
  let at = start;
  while (at + 8 <= bytes.length) {
    if (view.getInt32(at, true) !== -1) throw new Error('An Arrow message does not begin here.');
    const length = view.getInt32(at + 4, true);
    if (length === 0) return bytes.slice(start, at + 8);
    if (length < 0 || at + 8 + length > bytes.length) break;
    const { bodyLength, dictionary } = headOf(bytes.subarray(at + 8, at + 8 + length));
    if (dictionary !== null) {
      const { id, adds } = dictionary;
      if (dictionaries.has(id) && !adds) throw new Error('A dictionary is replaced by another.');
      dictionaries.add(id);
    }
    at += 8 + length + bodyLength;
  }
  // A cut file has no end mark; what it lost would be rows that nobody misses.
  throw new Error('The Arrow file breaks off before its end.');
}
