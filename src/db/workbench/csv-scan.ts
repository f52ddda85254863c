import type { CsvForm } from './csv-form.ts';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** So much is gone through between two moments in which the page can do something else. */
const PIECE_BYTES = 4_000_000;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `closed`: behind a closing quote. */
type Place = 'start' | 'bare' | 'quoted' | 'closed';

export interface Scanned {
  /** Without the header and the lines above it. */
  records: number;
  /** Some cells stand in quotes; else quotes are letters like others. */
  quotes: boolean;
}

/**
 * Goes through a CSV file and counts its records. The engine says of an uneven
 * file only that it cannot read it, or drops what does not fit.
 * @throws Error that names the line where records differ in their number of cells, or a quote is wrong.
 */
export async function scanCsv(
  bytes: Uint8Array,
  { delimiter, skip, header }: CsvForm,
): Promise<Scanned> {
  const part = delimiter.charCodeAt(0);
  let at = 'start' as Place;
  let line = 1;
  let opened = 1;
  let cells = 1;
  let width = 0;
  let records = 0;
  let filled = false;
  let quotes = false;
  let inner: number | null = null;

  function endRecord(): void {
    // Blank lines are between records, not one of them, unless a record is one cell.
    if (filled || cells > 1) {
      if (width === 0) width = cells;
      if (cells !== width) {
        throw new Error(`line ${line}: ${cells} cell(s), in the first record ${width}`);
      }
      records++;
    }
    cells = 1;
    filled = false;
    at = 'start';
  }

  for (let i = 0; i < bytes.length; i++) {
    if (i % PIECE_BYTES === 0) await breath();
    const byte = bytes[i] ?? 0;
    const ends = byte === LF || (byte === CR && bytes[i + 1] !== LF);
    if (line <= skip) {
      if (ends) line++;
      continue;
    }
    if (at === 'quoted') {
      if (byte === QUOTE) {
        if (bytes[i + 1] === QUOTE) i++;
        else at = 'closed';
      }
    } else if (ends) endRecord();
    else if (byte === part) {
      cells++;
      at = 'start';
    } else if (byte === QUOTE && at === 'start') {
      at = 'quoted';
      filled = true;
      opened = line;
      quotes = true;
    } else if (byte !== CR) {
      if (at === 'closed') throw new Error(`line ${line}: text behind a closing quote`);
      if (byte === QUOTE) inner ??= line;
      at = 'bare';
      filled = true;
    }
    if (ends) line++;
  }
  if (at === 'quoted') throw new Error(`line ${opened}: a quote that nothing closes`);
  endRecord();
  if (quotes && inner !== null) throw new Error(`line ${inner}: a quote inside of a cell`);
  return { records: records - (header ? 1 : 0), quotes };
}
