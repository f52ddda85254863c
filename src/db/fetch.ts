import { LedgerError } from './errors.ts';

/**
 * Fetches one file, whole and once: range requests would cost a round trip each. Its name changes with what is in it,
 * so a copy at hand is always good.
 * @throws LedgerError `missing` when it cannot be had.
 */
export async function fetchFile(url: string, get: typeof fetch = fetch): Promise<Uint8Array> {
  try {
    const response = await get(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return new Uint8Array(await response.arrayBuffer());
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LedgerError('missing', message, url);
  }
}
