import { IngestError } from '../error.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A text file is no larger than this; 64 MB of published text are some twenty million characters. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** First bytes of files that are not plain text but are often taken for it. */
const FORMATS: readonly { name: string; magic: readonly number[] }[] = [
  { name: 'PDF file', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'ZIP archive or a DOCX, XLSX or OFD file', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'DOC, XLS or WPS file', magic: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'RTF file', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'RAR archive', magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { name: '7z archive', magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'gzip archive', magic: [0x1f, 0x8b, 0x08] },
  { name: 'PNG picture', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG picture', magic: [0xff, 0xd8, 0xff] },
];

const BYTE_ORDER_MARKS: readonly { encoding: Encoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

/** Refuses what cannot be a text by its size or its first bytes. */
function refuseForeignFormat(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new IngestError({
      rule: 'file.empty',
      expected: 'a published text',
      found: '0 bytes',
      message: 'the file is empty; save the published text in it',
    });
  }
  if (bytes.length > MAX_BYTES) {
    throw new IngestError({
      rule: 'file.too_large',
      expected: `at most ${MAX_BYTES} bytes`,
      found: `${bytes.length} bytes`,
      message: `the file has ${bytes.length} bytes, more than the ${MAX_BYTES} that are read; split it into the documents it consists of`,
    });
  }
  const format = FORMATS.find(({ magic }) => startsWith(bytes, magic));
  if (format) {
    throw new IngestError({
      rule: 'file.format',
      expected: 'plain text',
      found: format.name,
      message: `this is a ${format.name}; save its text first and name the text file in the manifest`,
    });
  }
}

const decodes = (bytes: Uint8Array, encoding: Encoding, unfinished: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: unfinished });
  } catch {
    return null;
  }
};

/** Of the bytes of a text in UTF-16 at least one in so many is zero: half of every digit, blank and line end. */
const ZEROS_OF_UTF16 = 50;
/** So much of a text is enough to tell. */
const SAMPLE_BYTES = 1 << 16;
/** Of the characters of a Chinese text at least so many are common ones. */
const COMMON_ENOUGH = 0.9;
/** Latin, punctuation, Chinese, full-width: what bytes seldom decode to that are something else. */
const COMMON = /[\t\n\r -~\u00a0-\u00ff\u2000-\u26ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g;

/** UTF-16 without a byte order mark: many zero bytes, and common characters in one of the two orders. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return null;
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * ZEROS_OF_UTF16 < sample.length) return null;
  const orders: readonly Encoding[] = ['utf-16le', 'utf-16be'];
  const isCommon = (encoding: Encoding): boolean => {
    const text = decodes(sample, encoding, true) ?? '';
    const common = text.match(COMMON)?.length ?? 0;
    return common > 0 && common >= text.length * COMMON_ENOUGH;
  };
  return orders.find(isCommon) ?? null;
}

/** 1-based line on which the byte at `offset` stands, counted by line feeds. */
const lineOfByte = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);

/** The first byte that is no UTF-8, or the length. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(bytes.subarray(0, middle), 'utf-8', true) === null) high = middle - 1;
    else low = middle;
  }
  return low;
}

function truncated(bytes: Uint8Array, encoding: Encoding): IngestError {
  const line = lineOfByte(bytes, bytes.length);
  return new IngestError({
    rule: 'file.truncated',
    location: { line, cell: null, start: null },
    expected: 'a whole last character',
    found: `half a character of ${encoding}`,
    message: `the file ends in the middle of a character (line ${line}); it was cut off: fetch or save it again`,
  });
}

/**
 * How much of the two-byte characters lie in the block of GB 2312, where nearly every character of a running Chinese
 * text is. Other encodings decode as GB18030 too, but to rare characters.
 */
function shareOfCommonCharacters(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      i += 3;
      continue;
    }
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    i++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** Decodes bytes without a mark and without zero bytes: UTF-8, else GB18030. */
function decodeUnmarked(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const utf8 = decodes(bytes, 'utf-8', false);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (decodes(bytes, 'utf-8', true) !== null) throw truncated(bytes, 'utf-8');
  if (shareOfCommonCharacters(bytes) >= COMMON_ENOUGH) {
    const gb = decodes(bytes, 'gb18030', false);
    if (gb !== null) return { text: gb, encoding: 'gb18030' };
    if (decodes(bytes, 'gb18030', true) !== null) throw truncated(bytes, 'gb18030');
  }
  const offset = firstInvalidUtf8(bytes);
  const line = lineOfByte(bytes, offset);
  throw new IngestError({
    rule: 'file.encoding',
    location: { line, cell: null, start: null },
    expected: 'UTF-8, GB18030 (GBK) or UTF-16',
    found: `byte 0x${(bytes[offset] ?? 0).toString(16)} on line ${line}`,
    message: `the characters are neither UTF-8 nor GB18030 nor UTF-16 (first at line ${line}); save the text again as UTF-8`,
  });
}

/** Finds the encoding of a text and decodes it, without its byte order mark. Throws an `IngestError` without a file. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  refuseForeignFormat(bytes);
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => startsWith(bytes, mark));
  const encoding = marked?.encoding ?? utf16WithoutMark(bytes);
  if (encoding === null) return decodeUnmarked(bytes);
  const text = decodes(bytes, encoding, false);
  if (text !== null) return { text: text.replace(/^\uFEFF/, ''), encoding };
  if (decodes(bytes, encoding, true) !== null) throw truncated(bytes, encoding);
  if (marked) return decodeUnmarked(bytes.subarray(marked.mark.length));
  throw new IngestError({
    rule: 'file.binary',
    expected: 'plain text',
    found: 'zero bytes',
    message: 'the file is binary, not text; save the text of the document first',
  });
}
