import { MessageChannel } from 'node:worker_threads';
import type { AnyTable } from '../../src/ingest/output/table.ts';

/** Rows of one table as text, from the thread that made them to the Parquet file that they end in. */
export interface TablePart {
  table: string;
  rows: number;
  /** One record a row, in UTF-8: bytes are handed from thread to thread without being copied. */
  csv: Uint8Array<ArrayBuffer>;
  /** No record has more bytes. */
  longestRecord: number;
}

/** UTF-8 of a UTF-16 unit has no more bytes than this. */
const BYTES_A_UNIT = 3;

const quoted = (text: string): string =>
  `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;

/** A text stands in quotes, a missing value is nothing at all: so an empty text and none are told apart. */
function field(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  // A number's text knows no negative zero, and no document publishes one.
  return typeof value === 'object' ? quoted(JSON.stringify(value)) : `${value as number | boolean}`;
}

/** Rows, whose keys are the columns, as CSV without a header. The rows have been checked. */
export function tablePart({ name, columns }: AnyTable, rows: readonly object[]): TablePart {
  const keys: readonly string[] = columns.map((column) => column.name);
  const separators = keys.map((_, columns) => ','.repeat(columns));
  let csv = '';
  let longest = 0;
  for (const row of rows as readonly Record<string, unknown>[]) {
    const before = csv.length;
    // Most values are missing: what separates them is added at once.
    let at = 0;
    for (let i = 0; i < keys.length; i++) {
      const value = row[keys[i] ?? ''];
      if (value === null || value === undefined) continue;
      csv += (separators[i - at] ?? '') + field(value);
      at = i;
    }
    csv += `${separators[keys.length - 1 - at] ?? ''}\n`;
    longest = Math.max(longest, csv.length - before);
  }
  return {
    table: name,
    rows: rows.length,
    csv: new TextEncoder().encode(csv),
    longestRecord: longest * BYTES_A_UNIT,
  };
}

const { port1: nobody, port2: closed } = new MessageChannel();
closed.close();

/**
 * Frees the bytes of a part, which cannot be used any more. A run makes a megabyte of them for every few documents,
 * and the collector of garbage looks for them late: what is handed over to nobody is gone at once.
 */
export function free({ csv }: TablePart): void {
  nobody.postMessage(null, [csv.buffer]);
}
