/** So much is decoded between two moments in which the page can do something else. */
const PIECE_BYTES = 4_000_000;
/** The engine takes no longer line, and takes half a minute to say so. */
export const MOST_LINE_BYTES = 2_000_000;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A text in pieces: neither the page nor its memory holds all of it at once. */
async function* decoded(
  bytes: Uint8Array,
  encoding: string,
  fatal: boolean,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true });
    await breath();
  }
  yield decoder.decode();
}

async function isIn(bytes: Uint8Array, encoding: string): Promise<boolean> {
  try {
    const pieces = decoded(bytes, encoding, true);
    while ((await pieces.next()).done !== true);
    return true;
  } catch {
    return false;
  }
}

async function encoded(bytes: Uint8Array, encoding: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    for await (const text of decoded(bytes, encoding, true)) pieces.push(encoder.encode(text));
  } catch {
    throw new Error(`not all of the text is ${encoding}, nor utf-8`);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Whether a text that is not all UTF-8 is so for the most part: then it is damaged, and in no other encoding. */
async function isDamagedUtf8(bytes: Uint8Array): Promise<boolean> {
  let wrong = 0;
  let right = 0;
  for await (const text of decoded(bytes, 'utf-8', false)) {
    for (const letter of text.match(/[^\0-\x7f]/gu) ?? []) {
      if (letter === '\ufffd') wrong++;
      else right++;
    }
  }
  return wrong * 10 < right;
}

/**
 * The text of a CSV file in UTF-8, without a mark: UTF-16 by its mark, what is no UTF-8 as GB 18030, as offices in China
 * write it.
 * @throws Error when it is in none of them, or damaged: letters that were guessed would be wrong ones.
 */
export async function utf8Of(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return encoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return encoded(bytes, 'utf-16be');
  if (await isIn(bytes, 'utf-8')) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return marked ? bytes.subarray(3) : bytes;
  }
  if (await isDamagedUtf8(bytes)) throw new Error('not all of the text is utf-8');
  return encoded(bytes, 'gb18030');
}

/** Whether a line of a text is longer than the engine takes. */
export function hasLongLine(bytes: Uint8Array): boolean {
  const long = (from: number, to: number): boolean => to - from > MOST_LINE_BYTES;
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    // Ends of lines may be those of old Macs.
    if (long(from, at) && !bytes.subarray(from, at).includes(13)) return true;
    from = at + 1;
  }
  return long(from, bytes.length) && !bytes.subarray(from).includes(13);
}
