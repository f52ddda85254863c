import { LedgerError } from './errors.ts';

/** The tables and marts that the page queries, one Parquet file each, in `data/` beside the page. */
export const TABLES = [
  'bureaus',
  'composition',
  'documents',
  'facts',
  'functions',
  'lines',
  'statements',
] as const;

/** Every Parquet file begins and ends with these four bytes. */
const MAGIC = [0x50, 0x41, 0x52, 0x31];

function isParquet(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 12 &&
    MAGIC.every((byte, i) => bytes[i] === byte && bytes[bytes.length - 4 + i] === byte)
  );
}

/**
 * Fetches one file, whole and once: range requests would cost a round trip each.
 * `no-cache` asks the server whether the copy at hand is still good, so that new data is seen at once.
 * @throws LedgerError `missing` when it cannot be had, `broken` when it is no Parquet file.
 */
export async function fetchParquet(url: string, get: typeof fetch = fetch): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    const response = await get(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (thrown) {
    throw new LedgerError(
      'missing',
      thrown instanceof Error ? thrown.message : String(thrown),
      url,
    );
  }
  if (!isParquet(bytes)) throw new LedgerError('broken', 'PAR1 expected at both ends', url);
  return bytes;
}
