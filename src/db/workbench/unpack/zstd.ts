import { Decompress } from 'fzstd';
import { FileRefused } from '../file-refused.ts';

const MAGIC = 0xfd2f_b528;
/** The library reads no distance of more than 25 bits right; only the levels above 19 go so far back. */
const MOST_WINDOW = 1 << 25;
const MOST_BLOCK = 1 << 17;
const RUN = 1;
const RESERVED = 3;

function need(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`The Zstandard frame is damaged: ${what}.`);
}

/** The bytes that the number of a dictionary takes, and those of the content's size, by what the head says. */
const DICTIONARY_BYTES = [0, 1, 2, 4];
const SIZE_BYTES = [0, 2, 4, 8];

/** Reads the head of a frame and gives where its first block begins; `sum`: whether a checksum ends the frame. */
function headOf(view: DataView, length: number): { at: number; sum: boolean } {
  need(view.byteLength >= 6 && view.getUint32(0, true) === MAGIC, 'it does not begin as one');
  const flags = view.getUint8(4);
  need((flags & 8) === 0, 'the head');
  const single = (flags & 0x20) !== 0;
  let at = 5;
  let window = length;
  if (!single) {
    const given = view.getUint8(at++);
    window = 2 ** (10 + (given >> 3)) * (1 + (given & 7) / 8);
  }
  at += DICTIONARY_BYTES[flags & 3] ?? 0;
  const bytes = SIZE_BYTES[flags >> 6] || (single ? 1 : 0);
  need(view.byteLength >= at + bytes, 'it breaks off');
  const size =
    bytes === 0
      ? BigInt(length)
      : bytes === 1
        ? BigInt(view.getUint8(at))
        : bytes === 2
          ? BigInt(view.getUint16(at, true) + 256)
          : bytes === 4
            ? BigInt(view.getUint32(at, true))
            : view.getBigUint64(at, true);
  need(size === BigInt(length), 'its length');
  need((flags & 3) === 0, 'it needs a dictionary');
  if (window > MOST_WINDOW) {
    throw new FileRefused('form', 'The Zstandard frame has a window of more than 32 MB.');
  }
  return { at: at + bytes, sum: (flags & 4) !== 0 };
}

/** Holds the frame's blocks against its size: they are all there, and nothing comes behind them. */
function checkBlocks(frame: Uint8Array, first: number, sum: boolean): void {
  let at = first;
  for (let last = false; !last;) {
    need(at + 3 <= frame.length, 'it breaks off');
    const head = (frame[at] ?? 0) | ((frame[at + 1] ?? 0) << 8) | ((frame[at + 2] ?? 0) << 16);
    const kind = (head >> 1) & 3;
    const size = head >> 3;
    need(kind !== RESERVED && size <= MOST_BLOCK, 'the head of a block');
    last = (head & 1) === 1;
    at += 3 + (kind === RUN ? 1 : size);
  }
  if (sum) at += 4;
  need(at <= frame.length, 'it breaks off');
  need(at === frame.length, 'something comes behind it');
}

/**
 * The content of a Zstandard frame, which is `length` bytes: no more are written, and not less.
 * https://datatracker.ietf.org/doc/html/rfc8878
 * @throws Error when it is damaged, cut short, longer or shorter; FileRefused when it goes back further than can be read.
 */
export function unpackZstd(frame: Uint8Array, length: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const { at, sum } = headOf(view, length);
  checkBlocks(frame, at, sum);
  const out = new Uint8Array(length);
  let end = 0;
  const unpacking = new Decompress((piece) => {
    need(end + piece.length <= length, 'its length');
    out.set(piece, end);
    end += piece.length;
  });
  unpacking.push(frame, true);
  need(end === length, 'its length');
  return out;
}
