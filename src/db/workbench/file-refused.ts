/** Larger files, or files that unpack to more, would take the memory that queries need. */
export const MOST_FILE_BYTES = 200_000_000;

/**
 * Why a file was not taken: `kind` it is no CSV, Parquet or Arrow file; `size`; `unpacked` it is smaller than what it
 * holds, which is too large; `empty`; `form` it is in order, but in a form that is not read here; `broken` it begins as
 * one of these and cannot be read, in the engine's words.
 */
export type FileTrouble = 'kind' | 'size' | 'unpacked' | 'empty' | 'form' | 'broken';

/** A file of the reader that was not taken. The message may be empty. */
export class FileRefused extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble, message = '') {
    super(message);
    this.name = 'FileRefused';
    this.trouble = trouble;
  }
}
