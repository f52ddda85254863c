import type { Value, ValueKind } from '../../model/index.ts';
import { inChunks } from '../chunks.ts';
import { ExportError } from '../error.ts';
import { textCell, xlsxCell, type Tally } from './cell.ts';
import { numberStyle, STYLE } from './styles.ts';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A column of a sheet: `width` in signs, `wrapped` where long texts take several lines. */
export interface SheetColumn {
  kind: ValueKind;
  /** The engine's word, by which a FLOAT is told. */
  type?: string;
  width?: number;
  wrapped?: boolean;
  /**
   * With how many decimals its numbers are shown, or those of each row; thousands are set apart then. Without, they are
   * shown as they are.
   */
  decimals?: number | null | readonly (number | null)[];
  /** How a row's value is computed: the formula without its sign, made of nothing but addresses of cells. */
  formula?: (row: number) => string;
}

export interface Sheet {
  /** Made fit for a workbook by `sheetNames`. */
  name: string;
  /** Lines that stand above everything, the first of them in bold; they stay in sight with the headings. */
  above?: readonly string[];
  columns: readonly SheetColumn[];
  /** In bold, and always in sight; null for a sheet without. */
  headings: readonly string[] | null;
  /** Asked for when the sheet is written, after those before it. */
  rows: Iterable<readonly Value[]>;
}

/** A sheet whose rows are there, so that a worker can be sent it. */
export interface PlainSheet extends Sheet {
  rows: readonly (readonly Value[])[];
}

/** @throws ExportError `rows` or `columns` for what no sheet can hold. */
export function assertFits(rows: number, columns: number): void {
  if (rows > MOST_ROWS) throw new ExportError('rows', 'too many rows', MOST_ROWS);
  if (columns > MOST_COLUMNS) throw new ExportError('columns', 'too many columns', MOST_COLUMNS);
}

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The XML of a sheet in pieces. @throws ExportError `rows` or `columns` for what no sheet can hold. */
export function sheetXml(sheet: Sheet, tally: Tally): Generator<string, void> {
  return inChunks(parts(sheet, tally));
}

function* parts(
  { above = [], columns, headings, rows }: Sheet,
  tally: Tally,
): Generator<string, void> {
  assertFits(0, columns.length);
  const names = columns.map((_, i) => columnName(i));
  const typed = columns.map(({ kind, type = '', wrapped, formula, decimals = null }) => ({
    ...{ kind, type, formula },
    style: wrapped ? STYLE.wrapped : STYLE.plain,
    numbers: (row: number): number => {
      const own = typeof decimals === 'object' ? (decimals?.[row] ?? null) : decimals;
      return own === null ? STYLE.plain : numberStyle(own);
    },
  }));
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  // On paper, all columns of a row stand on one page.
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield '<sheetViews><sheetView workbookViewId="0">';
  const frozen = headings ? above.length + 1 : 0;
  if (frozen > 0) {
    yield `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  }
  yield '</sheetView></sheetViews>';
  const widths = columns.map(({ width = 0 }, i) =>
    width > 0 ? `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>` : '',
  );
  if (widths.some(Boolean)) yield `<cols>${widths.join('')}</cols>`;
  yield '<sheetData>';
  let number = 0;
  for (const text of above) {
    number++;
    const style = number === 1 ? STYLE.heading : STYLE.plain;
    const cell = text === '' ? '' : textCell(`A${number}`, text, tally, style);
    yield `<row r="${number}">${cell}</row>`;
  }
  if (headings) {
    number++;
    const row = number;
    const cells = headings.map((text, i) =>
      textCell(`${names[i]}${row}`, text, tally, STYLE.heading),
    );
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  const first = number + 1;
  for (const row of rows) {
    number++;
    assertFits(number, 0);
    const place = number - first;
    const cells = typed.map((column, i) => {
      const { formula, style } = column;
      const numbers = column.numbers(place);
      const cell = xlsxCell(`${names[i]}${number}`, row[i] ?? null, column, tally, style, numbers);
      return formula ? cell.replace('<v>', `<f>${formula(number)}</f><v>`) : cell;
    });
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}
