import { CompressionType, setCompressionCodec } from '@uwdata/flechette';
import { LZ4, type Compression, type Region } from './arrow-head.ts';
import { FileRefused, MOST_FILE_BYTES } from './file-refused.ts';
import { unpackLz4 } from './unpack/lz4.ts';
import { unpackZstd } from './unpack/zstd.ts';

/** The bytes before a compressed buffer that tell how long it is. */
const PREFIX = 8;
/** What stands there where the buffer is not compressed. */
const AS_IT_IS = -1n;

/** How much one file may unpack to, whatever it says itself. */
export class Budget {
  #left = MOST_FILE_BYTES;

  /** @throws FileRefused where there is no room for so many bytes. */
  take(bytes: number): void {
    this.#left -= bytes;
    // Also for what is no number.
    if (!(this.#left >= 0)) throw new FileRefused('unpacked');
  }
}

/** How long the content of a compressed buffer says it is; null where it is not compressed. */
function saidLength(buffer: Uint8Array): number | null {
  if (buffer.length < PREFIX) throw new Error('A compressed buffer has no length.');
  const said = new DataView(buffer.buffer, buffer.byteOffset).getBigInt64(0, true);
  if (said === AS_IT_IS) return null;
  if (said < 0n) throw new RangeError('A compressed buffer has a wrong length.');
  return Number(said);
}

/** The bytes of a buffer as they stand in the body of a message. */
export function bufferOf(body: Uint8Array, { offset, length }: Region): Uint8Array {
  if (length === 0) return new Uint8Array();
  if (!(offset >= 0 && length >= 0 && offset + length <= body.length)) {
    throw new RangeError('An Arrow buffer is not inside of its message.');
  }
  return body.subarray(offset, offset + length);
}

/** The bytes that a buffer unpacks to, before any is made room for; 0 where it is not compressed. */
export const unpackedBytes = (buffer: Uint8Array): number =>
  buffer.length === 0 ? 0 : (saidLength(buffer) ?? 0);

/** The content of a buffer of a compressed message. @throws Error when it is damaged. */
export function unpacked(buffer: Uint8Array, compression: Compression): Uint8Array {
  if (buffer.length === 0) return buffer;
  const length = saidLength(buffer);
  const content = buffer.subarray(PREFIX);
  if (length === null) return content;
  if (length === 0) return new Uint8Array();
  return (compression === LZ4 ? unpackLz4 : unpackZstd)(content, length);
}

/** Lets the library that reads Arrow unpack what it finds compressed. `streamOf` has looked at the lengths before. */
export function readCompressed(): void {
  for (const type of [CompressionType.LZ4_FRAME, CompressionType.ZSTD]) {
    setCompressionCodec(type, {
      // It is given what comes behind the length.
      decode: ({ buffer, byteOffset, byteLength }) =>
        unpacked(new Uint8Array(buffer, byteOffset - PREFIX, byteLength + PREFIX), type),
      encode: () => {
        throw new Error('Nothing is compressed here.');
      },
    });
  }
}
