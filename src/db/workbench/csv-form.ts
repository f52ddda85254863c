/** So much of a file is looked at to tell its form. */
const HEAD_BYTES = 200_000;
const MOST_RECORDS = 500;
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** How a CSV file is written. */
export interface CsvForm {
  delimiter: (typeof DELIMITERS)[number];
  /** Lines above its header: a title, a unit. */
  skip: number;
  header: boolean;
  /** It has one column. */
  single: boolean;
}

interface Row {
  cells: string[];
  /** Lines of the file before it. */
  before: number;
}

/** The records of a text, as a delimiter parts them; quotes hold delimiters and ends of lines. */
function recordsOf(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let lines = 0;
  let before = 0;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ cells, before });
    cells = [];
    before = lines;
  };
  for (let i = 0; i < text.length && rows.length < MOST_RECORDS; i++) {
    const sign = text[i] ?? '';
    const ends = sign === '\n' || (sign === '\r' && text[i + 1] !== '\n');
    if (ends) lines++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i] ?? '';
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter) endCell();
    else if (ends) endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (rows.length < MOST_RECORDS && (cell !== '' || cells.length > 0)) endRow();
  return rows;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const filled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length;
const isNumber = (cell: string): boolean =>
  /^[-+]?(?:\d[\d,]*)?\.?\d+(?:e[-+]?\d+)?%?$/i.test(cell.trim());
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/.test(cell.trim());

/** The number of cells that most records have, and how many have it. */
function widthOf(rows: readonly Row[]): { width: number; agreeing: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let found = { width: 1, agreeing: 0 };
  for (const [width, agreeing] of counts) {
    if (agreeing > found.agreeing || (agreeing === found.agreeing && width > found.width)) {
      found = { width, agreeing };
    }
  }
  return found;
}

/**
 * Whether the first record names the columns. It does unless it could as well be data: it has numbers where all others
 * have them. Years may be names.
 */
function isHeader(first: readonly string[], rest: readonly Row[]): boolean {
  if (isBlank(first)) return false;
  const numbers = first.filter(isNumber);
  if (numbers.length === 0) return true;
  const years = numbers.every(isYear) && new Set(numbers).size === numbers.length;
  const others = (place: number): string[] =>
    rest.map(({ cells }) => cells[place] ?? '').filter((cell) => cell.trim() !== '');
  const told = first.some(
    (cell, place) =>
      !isNumber(cell) &&
      cell.trim() !== '' &&
      others(place).length > 0 &&
      others(place).every(isNumber),
  );
  return told || (years && rest.some(({ cells }) => !cells.some((cell) => isYear(cell))));
}

/**
 * Tells the form of a CSV file from its beginning. The engine's own guess drops rows that do not fit it, and takes the
 * header of a table of texts for data.
 */
export function csvForm(bytes: Uint8Array): CsvForm {
  const head = bytes.subarray(0, HEAD_BYTES);
  const whole = head.length === bytes.length;
  const text = new TextDecoder().decode(head);
  const tried = DELIMITERS.map((delimiter) => {
    const read = recordsOf(text, delimiter);
    // The last one may be cut.
    const rows = (whole || read.length < 2 ? read : read.slice(0, -1)).filter(
      ({ cells }) => !isBlank(cells),
    );
    const { width, agreeing } = widthOf(rows.filter(({ cells }) => cells.length > 1));
    return { delimiter, rows, width, agreeing };
  });
  const best = tried.reduce((a, b) => (b.agreeing > a.agreeing ? b : a));
  const { delimiter, rows, width } = best;
  let titles = 0;
  if (best.agreeing > 0) {
    while (titles < rows.length && filled(rows[titles]?.cells ?? []) <= 1 && width > 1) titles++;
  }
  if (titles === rows.length) titles = 0;
  const [first, ...rest] = rows.slice(titles);
  return {
    delimiter,
    skip: titles === 0 ? 0 : (rows[titles]?.before ?? 0),
    header: first !== undefined && isHeader(first.cells, rest),
    single: best.agreeing === 0,
  };
}
