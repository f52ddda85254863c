import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Check, TableData } from '../../model/index.ts';

/** SHA-256 of a text in hexadecimal. The browser's own is not there on plain http. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Enough to tell a change by. */
const SHORT = 16;

/**
 * Tells the figures of a table from others, in any language: its numbers and the facts behind them, row by row. Names,
 * which may stand in the keys of rows, and the order of rows do not matter: what a number is of, its fact tells.
 */
export const printOf = (table: TableData): string => printWith(table, false);

/** The same of an answer, whose words are the same in any language and all that tells what its numbers are of. */
export const printOfAnswer = (table: TableData): string => printWith(table, true);

function printWith({ columns, rows }: TableData, named: boolean): string {
  const lines = rows.map(({ cells }) => {
    const values = cells.flatMap(({ value, fact }, i) => {
      const column = columns[i];
      if (!column?.numeric && fact === null && !named) return [];
      return [[column?.key ?? '', typeof value === 'number' || named ? value : null, fact]];
    });
    return JSON.stringify(values);
  });
  return hashOf(lines.sort().join('\n')).slice(0, SHORT);
}

/** The same of a finding: what was expected and found, and in which figures. */
export function printOfFinding(
  check: Pick<Check, 'status' | 'expected' | 'found' | 'difference' | 'tolerance' | 'fact_ids'>,
): string {
  const { status, expected, found, difference, tolerance, fact_ids } = check;
  const values = [status, expected, found, difference, tolerance, [...fact_ids].sort()];
  return hashOf(JSON.stringify(values)).slice(0, SHORT);
}
