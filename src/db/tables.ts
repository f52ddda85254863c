import { LedgerError } from './errors.ts';

/** The tables and marts that the page queries, one Parquet file each. */
export const TABLES = [
  'administrative_cost',
  'bureaus',
  'checks',
  'composition',
  'documents',
  'economics',
  'execution',
  'facts',
  'functions',
  'lines',
  'messages',
  'per_capita_subsidy',
  'rules',
  'standards',
  'statements',
  'three_public',
  'unread',
] as const;

/** The tables that a statement selects from. One too many costs a download, one too few would fail. */
export function tablesIn(sql: string, tables: readonly string[] = TABLES): string[] {
  const named = new Set(
    Array.from(sql.matchAll(/(?:\bfrom|\bjoin|,)\s*"?(\w+)/gi), ([, word]) => word?.toLowerCase()),
  );
  return tables.filter((table) => named.has(table));
}

/** Every Parquet file begins and ends with these four bytes. */
const MAGIC = [0x50, 0x41, 0x52, 0x31];

/** @throws LedgerError `broken` when the bytes are no Parquet file, or only a part of one. */
export function assertParquet(bytes: Uint8Array, url: string): void {
  const whole =
    bytes.length >= 12 &&
    MAGIC.every((byte, i) => bytes[i] === byte && bytes[bytes.length - 4 + i] === byte);
  if (!whole) throw new LedgerError('broken', 'PAR1 expected at both ends', url);
}

/**
 * Holds the columns of a table against those that this version of the page was built for.
 * @throws LedgerError `version` that names those which lack. More of them do no harm.
 */
export function assertColumns(
  found: readonly string[],
  expected: readonly string[],
  url: string,
): void {
  const missing = expected.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    throw new LedgerError('version', `columns not there: ${missing.join(', ')}`, url);
  }
}
