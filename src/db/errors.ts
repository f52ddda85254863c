/**
 * What can go wrong between the page and its data:
 * `unsupported` the browser has no WebAssembly or no workers; `engine` the engine did not start;
 * `missing` a data file could not be fetched; `broken` it is cut short or none; `version` it was made by another
 * version of the program; `query` a statement failed; `view` a part of the page could not be fetched.
 */
export type Trouble =
  'unsupported' | 'engine' | 'missing' | 'broken' | 'version' | 'query' | 'view';

/** A problem as data: the sentences for it are in i18n. */
export class LedgerError extends Error {
  readonly trouble: Trouble;
  /** The file that it is about, as fetched; null where it is about none. */
  readonly file: string | null;

  constructor(trouble: Trouble, message: string, file: string | null = null) {
    super(message);
    this.name = 'LedgerError';
    this.trouble = trouble;
    this.file = file;
  }
}

/** Anything thrown, as a LedgerError; what is not one yet becomes one of kind `otherwise`. */
export function asLedgerError(thrown: unknown, otherwise: Trouble): LedgerError {
  if (thrown instanceof LedgerError) return thrown;
  return new LedgerError(otherwise, thrown instanceof Error ? thrown.message : String(thrown));
}
