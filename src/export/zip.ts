import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { GrowingBlob } from './blob.ts';
import { ExportError } from './error.ts';

/** Sizes stand in four bytes. */
const MOST_BYTES = 0xffff_ffff;
/** The earliest that an archive can hold: the same files make the same archive. */
const MTIME = new Date(1980, 0, 1);
const LEVEL = 6;
/** So much is packed at a time. */
const PIECE = 1 << 18;
/** What is packed already is only stored. */
const PACKED = /\.(?:png|pptx|xlsx|parquet|zip)$/i;
/** A part of a path that some system does not take, hides, or takes for another. */
const UNSAFE =
  /[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]|^[.\s]|[.\s]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const MOST_PART = 120;

/**
 * A path that stays in the folder that an archive is unpacked to: relative, without `..`, each part fit for every system.
 * @throws ExportError `broken` for any other.
 */
export function assertSafePath(path: string): void {
  const safe = path
    .split('/')
    .every((part) => part !== '' && part.length <= MOST_PART && !UNSAFE.test(part));
  if (!safe) throw new ExportError('broken', `not a path for an archive: ${path.slice(0, 100)}`);
}

/** Paths as given, but a second one of a name is `a (2).png`, whatever the case. */
export function uniquePaths(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const [, base = path, extension = ''] = /^(.*?)(\.\w+)?$/.exec(path) ?? [];
    let unique = path;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${base} (${n})${extension}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * An archive of files that are put in one after another. The same files make the same archive, whenever and wherever.
 */
export class Archive {
  readonly #file = new GrowingBlob();
  readonly #taken = new Set<string>();
  #written = 0;
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.#written += bytes.length;
    if (this.#written > MOST_BYTES) throw new ExportError('size', 'archive too large', MOST_BYTES);
    this.#file.add(bytes);
  });

  /** How many files are in. */
  get files(): number {
    return this.#taken.size;
  }

  /** @throws ExportError `broken` for a path that is unsafe or comes twice, `size` for more than an archive holds. */
  add(path: string, bytes: Uint8Array): void {
    assertSafePath(path);
    const key = path.toLowerCase();
    if (this.#taken.has(key)) throw new ExportError('broken', `twice in an archive: ${path}`);
    this.#taken.add(key);
    const file = PACKED.test(path)
      ? new ZipPassThrough(path)
      : new ZipDeflate(path, { level: LEVEL });
    file.mtime = MTIME;
    this.#zip.add(file);
    for (let at = 0; at < bytes.length; at += PIECE) {
      // A copy: what comes out may be what went in, and the caller's own bytes may change.
      file.push(bytes.slice(at, at + PIECE));
    }
    file.push(new Uint8Array(0), true);
  }

  /** The whole, when all files are in. */
  finish(type: string): Blob {
    this.#zip.end();
    return this.#file.finish(type);
  }
}
