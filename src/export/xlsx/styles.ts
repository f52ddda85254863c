/** The formats of cells, by their place in the style sheet. */
export const STYLE = {
  plain: 0,
  heading: 1,
  date: 2,
  stamp: 3,
  fineStamp: 4,
  time: 5,
  fineTime: 6,
  wrapped: 7,
} as const;

/** The most decimals that there is a format for. */
export const MOST_DECIMALS = 10;
const FIRST_NUMBER = 8;

/** Numbers with thousands set apart and so many decimals: never more than there is a format for. */
export const numberStyle = (decimals: number): number =>
  FIRST_NUMBER + Math.min(MOST_DECIMALS, decimals);

const NUMBER_FORMATS = [
  'yyyy\\-mm\\-dd',
  'yyyy\\-mm\\-dd\\ hh:mm:ss',
  'yyyy\\-mm\\-dd\\ hh:mm:ss.000',
  'hh:mm:ss',
  'hh:mm:ss.000',
];
const DECIMAL_FORMATS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
);
const FORMATS = [...NUMBER_FORMATS, ...DECIMAL_FORMATS];
/** Numbers below are the spreadsheet's own. */
const FIRST_FORMAT = 164;

const format = (number: number, font = 0, alignment = ''): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
  `${number > 0 ? ' applyNumberFormat="1"' : ''}${font > 0 ? ' applyFont="1"' : ''}` +
  (alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`);

/** `xl/styles.xml`: one plain font, the same in bold, and a format for each of `STYLE`, then for numbers. */
export const STYLES_XML =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${FORMATS.length}">` +
  FORMATS.map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`).join(
    '',
  ) +
  '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${FIRST_NUMBER + DECIMAL_FORMATS.length}">` +
  format(0) +
  format(0, 1, '<alignment vertical="top"/>') +
  NUMBER_FORMATS.map((_, i) => format(FIRST_FORMAT + i)).join('') +
  format(0, 0, '<alignment vertical="top" wrapText="1"/>') +
  DECIMAL_FORMATS.map((_, i) => format(FIRST_FORMAT + NUMBER_FORMATS.length + i)).join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
