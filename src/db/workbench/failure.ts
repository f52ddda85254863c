import { REFUSED } from '../worker.ts';

/**
 * Why a statement gave no answer: `statement` it is wrong, in the engine's words; `refused` it asks for what the
 * workbench does not do (another file, another host, an extension); `memory` it needs more than there is; `length` it is
 * too long for the engine; `engine` the engine broke and was started anew; `data` a table could not be fetched; `page` the
 * page itself failed, which is nothing against the statement.
 */
export type FailureKind =
  'statement' | 'refused' | 'memory' | 'length' | 'engine' | 'data' | 'page';

export class StatementFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'StatementFailure';
    this.kind = kind;
  }
}

/** No message of the engine is longer to any use; a statement of its own may stand in it. */
const MOST_CHARACTERS = 4_000;

const PATTERNS: readonly (readonly [FailureKind, RegExp])[] = [
  // Traps of WebAssembly, an overflow of the stack, and what DuckDB says of a database after an error of its own.
  [
    'engine',
    /RuntimeError|memory access out of bounds|null function|unreachable|call stack size|Aborted\(|INTERNAL Error|has been invalidated|table index is out of bounds|function signature mismatch/,
  ],
  ['memory', /Out of Memory Error|bad_alloc|could not allocate|failed to allocate|Cannot enlarge/],
  [
    'refused',
    new RegExp(
      `${REFUSED}|No files found that match|XMLHttpRequest|home directory at|\\.duckdb_extension|is an existing extension|Extension ".*" (?:not found|is not|could not)|[Ee]xtension .*(?:autoload|auto-load)`,
    ),
  ],
];

/** These say what is wrong with a statement, and may have its words and values in them, whatever they sound like. */
const ABOUT_STATEMENT =
  /^(?:Parser|Syntax|Binder|Catalog|Conversion|Constraint|Out of Range|Mismatch Type|Invalid Type|Invalid Input|Parameter Not .*?|Decimal|Sequence|Dependency|TransactionContext|Not implemented|Permission|Settings) Error:/;

/** Of those, the ones that name an extension or a file, which is to say what is not here. */
const OUTSIDE =
  /^Catalog Error: (?:.*is not in the catalog, but it exists in the \w+ extension|Table with name \S+(?::\/\/|\.\w+ does not exist))/;

/** What the engine puts before an error of a statement that does something. */
const WRAPPER =
  /^Invalid Input Error: Attempting to \w+ (?:from )?an unsuccessful query result\s*(?:Error: )*(?=\S)/;

/** Mistakes of the page, whose names a worker sends along. */
const OURS = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** Anything that was thrown over a statement, by the engine or on the way to it and back, as its failure. */
export function failureOf(thrown: unknown): StatementFailure {
  if (thrown instanceof StatementFailure) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const message = said
    .replace(/^(?:Error: )+/, '')
    .replace(WRAPPER, '')
    .slice(0, MOST_CHARACTERS);
  if (OUTSIDE.test(message)) return new StatementFailure('refused', message);
  if (ABOUT_STATEMENT.test(message)) return new StatementFailure('statement', message);
  const isOurs = thrown instanceof Error && OURS.includes(thrown.name);
  const other: FailureKind = isOurs ? 'page' : 'statement';
  const [kind] = PATTERNS.find(([, pattern]) => pattern.test(said)) ?? [other];
  return new StatementFailure(kind, message);
}
