import { xxh32 } from './xxh32.ts';

const MAGIC = 0x184d2204;
/** The largest block, by the number that a frame gives for it. */
const BLOCK_BYTES: Readonly<Record<number, number>> = {
  4: 1 << 16,
  5: 1 << 18,
  6: 1 << 20,
  7: 1 << 22,
};
const STORED = 0x8000_0000;
const LEAST_MATCH = 4;

function need(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`The LZ4 frame is damaged: ${what}.`);
}

/** What the head of a frame says; `at` is where its first block begins. */
interface Head {
  at: number;
  linked: boolean;
  blockSums: boolean;
  sum: boolean;
  blockBytes: number;
}

function headOf(frame: Uint8Array, view: DataView, length: number): Head {
  need(frame.length >= 7 && view.getUint32(0, true) === MAGIC, 'it does not begin as one');
  const flags = view.getUint8(4);
  need(flags >> 6 === 1 && (flags & 2) === 0, 'its version');
  need((flags & 1) === 0, 'it needs a dictionary');
  const blockBytes = BLOCK_BYTES[view.getUint8(5) >> 4];
  need(blockBytes !== undefined && (view.getUint8(5) & 0x0f) === 0, 'the size of its blocks');
  let at = 6;
  if (flags & 8) {
    need(frame.length >= at + 9, 'it breaks off');
    need(view.getBigUint64(at, true) === BigInt(length), 'its length');
    at += 8;
  }
  need(view.getUint8(at) === ((xxh32(frame.subarray(4, at)) >> 8) & 0xff), 'the head');
  return {
    at: at + 1,
    linked: (flags & 0x20) === 0,
    blockSums: (flags & 0x10) !== 0,
    sum: (flags & 4) !== 0,
    blockBytes,
  };
}

/**
 * Unpacks one block into `out` from `to` on, not behind `most`, with matches from `first` on.
 * Gives where it ended.
 */
function unpackBlock(
  block: Uint8Array,
  out: Uint8Array,
  to: number,
  first: number,
  most: number,
): number {
  const { length } = block;
  let at = 0;
  let end = to;
  const long = (short: number): number => {
    if (short < 15) return short;
    let all = short;
    for (let next = 255; next === 255; all += next) {
      need(at < length, 'it breaks off');
      next = block[at++] ?? 0;
    }
    return all;
  };
  while (at < length) {
    const token = block[at++] ?? 0;
    const literals = long(token >> 4);
    need(at + literals <= length && end + literals <= most, 'the length of literals');
    out.set(block.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    // The last sequence has no match.
    if (at === length) return end;
    need(at + 2 <= length, 'it breaks off');
    const from = end - ((block[at] ?? 0) | ((block[at + 1] ?? 0) << 8));
    at += 2;
    const match = long(token & 15) + LEAST_MATCH;
    need(from >= first && from < end, 'where a match begins');
    need(end + match <= most, 'the length of a match');
    if (from + match <= end) out.copyWithin(end, from, from + match);
    // It repeats what it is just writing.
    else for (let i = 0; i < match; i++) out[end + i] = out[from + i] ?? 0;
    end += match;
  }
  need(false, 'it ends with a match');
}

/**
 * The content of an LZ4 frame, which is `length` bytes: no more are written, and not less.
 * https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
 * @throws Error when it is damaged, cut short, longer or shorter.
 */
export function unpackLz4(frame: Uint8Array, length: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const head = headOf(frame, view, length);
  const out = new Uint8Array(length);
  let { at } = head;
  let end = 0;
  const word = (): number => {
    need(at + 4 <= frame.length, 'it breaks off');
    at += 4;
    return view.getUint32(at - 4, true);
  };
  for (let size = word(); size !== 0; size = word()) {
    const bytes = size & ~STORED;
    need(at + bytes <= frame.length && bytes <= head.blockBytes, 'the length of a block');
    const block = frame.subarray(at, at + bytes);
    at += bytes;
    if (head.blockSums) need(word() === xxh32(block), 'a checksum');
    const most = Math.min(length, end + head.blockBytes);
    if (size >= STORED) {
      need(end + bytes <= most, 'the length of a block');
      out.set(block, end);
      end += bytes;
    } else {
      end = unpackBlock(block, out, end, head.linked ? 0 : end, most);
    }
  }
  if (head.sum) need(word() === xxh32(out), 'its checksum');
  need(end === length, 'its length');
  need(at === frame.length, 'something comes behind it');
  return out;
}
