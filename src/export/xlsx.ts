import type { Rows, Value } from '../model/index.ts';
import { aboutLines, headings, type About, type AboutWords } from './about.ts';
import { eachRow } from './chunks.ts';
import { isNumeric } from './csv-cell.ts';
import { plainStart } from './value.ts';
import { MOST_TEXT, type Tally } from './xlsx/cell.ts';
import { commonDecimals } from './xlsx/decimals.ts';
import { assertFits, type Sheet, type SheetColumn } from './xlsx/sheet.ts';
import { workbookOf } from './xlsx/workbook.ts';

/** So many rows say how wide a column is. */
const LOOKED_AT = 50;
const WIDEST = 48;
/** Of more rows the decimals are not counted before they are written. */
const MOST_COUNTED = 10_000;

/** Signs of a text side by side; those of Chinese are twice as wide. */
const widthOf = (text: string): number =>
  text.length + Array.from(text.matchAll(/[\u2e80-\uffff]/g)).length;

/**
 * With how many decimals column `i` is shown: as its type says, or, where its unit is known, as its values need. Null for
 * numbers of no unit, which may be years or codes, and for so many that nobody looks at each.
 */
function shownDecimals(rows: Rows, i: number, unit: string | null): number | null {
  const { kind = 'other', type = '' } = rows.columns[i] ?? {};
  const [, scale] = /^DECIMAL\(\d+,\s*(\d+)\)$/.exec(type) ?? [];
  if (scale !== undefined) return Number(scale);
  if (unit === null || !isNumeric(kind)) return null;
  if (kind === 'integer' || type === 'HUGEINT') return 0;
  if (rows.count > MOST_COUNTED) return null;
  return commonDecimals(Array.from({ length: rows.count }, (_, row) => rows.row(row)[i] ?? null));
}

/** A sheet of the rows of an answer, with units in its heading. */
export function rowsSheet(name: string, rows: Rows, units: readonly (string | null)[]): Sheet {
  const titles = headings(rows.columns, units);
  assertFits(rows.count + 1, titles.length);
  const beginning = Array.from({ length: Math.min(rows.count, LOOKED_AT) }, (_, i) => rows.row(i));
  const columns = rows.columns.map(({ kind, type }, i): SheetColumn => {
    const texts = beginning.map((row) => plainStart(row[i] ?? null, WIDEST, type));
    const decimals = shownDecimals(rows, i, units[i] ?? null);
    const width = Math.max(isNumeric(kind) ? 10 : 8, ...[titles[i] ?? '', ...texts].map(widthOf));
    return { kind, type, decimals, width: Math.min(WIDEST, width + 2) };
  });
  return { name, columns, headings: titles, rows: eachRow(rows) };
}

/** A text in as many pieces as it takes for each to fit into a cell. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > MOST_TEXT) {
    // Not between the halves of a pair.
    const end = /[\ud800-\udbff]/.test(rest.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** A sheet that says what the answer is of; a longer statement than a cell holds takes several. */
export function aboutSheet(
  rows: Rows,
  units: readonly (string | null)[],
  about: About,
  words: AboutWords,
  tally: Tally,
): Sheet {
  function* lines(): Generator<readonly Value[], void> {
    yield [words.ledger, ''];
    for (const [i, piece] of pieces(about.query).entries())
      yield [i === 0 ? words.query : '', piece];
    for (const [label, text] of aboutLines(about, rows.columns, units, words)) {
      for (const [i, piece] of pieces(text).entries()) yield [i === 0 ? label : '', piece];
    }
    // Only now is it known: the rows are written before.
    if (tally.cut > 0) yield [words.cut, String(tally.cut)];
  }
  const column: SheetColumn = { kind: 'text', wrapped: true };
  return {
    name: words.aboutSheet,
    columns: [
      { ...column, width: 18 },
      { ...column, width: 100 },
    ],
    headings: null,
    rows: lines(),
  };
}

/**
 * An answer as a workbook: its rows, and a sheet that says what it is of.
 * @throws ExportError `rows`, `columns` or `size` for what the format cannot hold; the first two before anything is written.
 */
export function rowsXlsx(
  rows: Rows,
  units: readonly (string | null)[],
  about: About,
  words: AboutWords,
): Generator<Uint8Array, void> {
  const tally: Tally = { cut: 0 };
  return workbookOf(
    [rowsSheet(words.rowsSheet, rows, units), aboutSheet(rows, units, about, words, tally)],
    tally,
  );
}
