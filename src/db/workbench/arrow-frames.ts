import { bufferOf, unpacked, unpackedBytes, Budget } from './arrow-buffers.ts';
import { headOf, type BatchHead } from './arrow-head.ts';
import { FileRefused } from './file-refused.ts';

const isFile = (bytes: Uint8Array): boolean =>
  [...'ARROW1'].every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** What a view takes: its length, and its value or where that is. */
export const VIEW_BYTES = 16;

/** Holds the lengths in the head of a batch against its body, before anything is made of it. Gives its bytes, unpacked. */
function checkBatch(batch: BatchHead, body: Uint8Array, budget: Budget): number {
  const { regions, compression, longest } = batch;
  const buffers = regions.map((region) => bufferOf(body, region));
  let bytes = body.length;
  if (compression !== null) {
    for (const buffer of buffers) {
      const length = unpackedBytes(buffer);
      budget.take(length);
      bytes += length;
    }
  }
  // Columns of nothing have no bytes.
  if (longest > 8 * bytes + 1_000_000) {
    throw new RangeError('An Arrow column has a wrong length.');
  }
  return bytes;
}

/** The library makes all words of a dictionary at once: there are no more of them than `bytes`, nor are they longer. */
function checkDictionary(
  { compression, regions: [, region], longest, views }: BatchHead,
  body: Uint8Array,
  bytes: number,
  budget: Budget,
): void {
  if (longest > bytes) throw new RangeError('A dictionary has a wrong length.');
  if (!views || !region) return;
  const stored = bufferOf(body, region);
  const values = compression === null ? stored : unpacked(stored, compression);
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  for (let at = 0; at + VIEW_BYTES <= values.length; at += VIEW_BYTES) {
    budget.take(view.getUint32(at, true));
  }
}

/**
 * The messages of an Arrow file or stream, as one stream from its first message to its end mark.
 * @throws Error where it breaks off; FileRefused where it unpacks to too much, or a dictionary takes the place of one
 * before it: the library that reads it here would then give all rows the values of the last. What `headOf` throws.
 */
export function streamOf(bytes: Uint8Array): Uint8Array {
  const room = new Budget();
  const roomForWords = new Budget();
  const start = isFile(bytes) ? 8 : 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dictionaries = new Set<bigint>();
  let at = start;
  while (at + 8 <= bytes.length) {
    if (view.getInt32(at, true) !== -1) throw new Error('An Arrow message does not begin here.');
    const length = view.getInt32(at + 4, true);
    if (length === 0) return bytes.slice(start, at + 8);
    if (length < 0 || at + 8 + length > bytes.length) break;
    at += 8 + length;
    const { bodyLength, dictionary, batch } = headOf(bytes.subarray(at - length, at));
    if (at + bodyLength > bytes.length) break;
    const body = bytes.subarray(at, at + bodyLength);
    const unpackedTo = batch ? checkBatch(batch, body, room) : 0;
    if (batch && dictionary) {
      const { id, adds } = dictionary;
      if (dictionaries.has(id) && !adds) {
        throw new FileRefused('form', 'A dictionary is replaced by another.');
      }
      dictionaries.add(id);
      checkDictionary(batch, body, unpackedTo, roomForWords);
    }
    at += bodyLength;
  }
  // A cut file has no end mark; what it lost would be rows that nobody misses.
  throw new Error('The Arrow file breaks off before its end.');
}
