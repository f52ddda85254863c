import type { AmountColumn } from './by-header.ts';
import type { RowReading } from './rows.ts';
import { tolerance } from './arithmetic.ts';
import { leafItems } from './item-parts.ts';
import { parentSlot } from './slots.ts';

/** A row as the search for leaves sees it: what it is and its numbers by column. */
export interface LeafRow {
  reading: RowReading;
  /** By column index; null where the cell holds no number. */
  numbers: readonly (number | null)[];
}

const DETAIL: readonly RowReading['kind'][] = ['class', 'group', 'project', 'item'];
/** No department has more units below it, no unit more projects, no table more totals. */
const MOST_UNITS = 500;
const MOST_PROJECTS = 2000;
const MOST_TOTALS = 20;

/** What the rows with figures have among them, told once for all rows that ask. */
interface Present {
  kinds: ReadonlySet<RowReading['kind']>;
  /** Codes that a longer one of a class begins with. */
  above: ReadonlySet<string>;
  /** Concepts that are the sum of another one. */
  sums: ReadonlySet<string>;
  /** How many items state a concept. */
  items: ReadonlyMap<string | undefined, number>;
  /** The first row of each year and phase. */
  firsts: ReadonlyMap<string, LeafRow>;
  /** In their order. */
  units: readonly LeafRow[];
}

function presentOf(rows: readonly LeafRow[], filled: readonly boolean[]): Present {
  const kinds = new Set<RowReading['kind']>();
  const above = new Set<string>();
  const sums = new Set<string>();
  const items = new Map<string | undefined, number>();
  const firsts = new Map<string, LeafRow>();
  const units: LeafRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (filled[at] !== true) continue;
    const { kind, code, meaning } = row.reading;
    kinds.add(kind);
    if (kind === 'class' && code !== null) {
      for (let length = 0; length < code.length; length += 1) above.add(code.slice(0, length));
    }
    for (let key = parentSlot(meaning.concept ?? ''); key !== null; key = parentSlot(key))
      sums.add(key);
    if (kind === 'item') items.set(meaning.concept, (items.get(meaning.concept) ?? 0) + 1);
    if (!firsts.has(timeOf(row))) firsts.set(timeOf(row), row);
    if (kind === 'unit') units.push(row);
  }
  return { kinds, above, sums, items, firsts, units };
}

/** Rows may stand for years or phases, each with amounts of its own. */
const timeOf = ({ reading: { meaning } }: LeafRow): string =>
  `${String(meaning.fiscal_year)} ${String(meaning.phase)}`;

/** For each row whether no other row of the panel is a part of it. Rows without figures are never parts. */
export function leafRows(rows: readonly LeafRow[]): boolean[] {
  const filled = rows.map((row) => row.numbers.some((number) => number !== null));
  const present = presentOf(rows, filled);
  const items = leafItems(rows);
  const detailed = DETAIL.some((kind) => present.kinds.has(kind));
  let units = 0;
  return rows.map((row, index) => {
    const { reading } = row;
    if (!filled[index]) return false;
    if (reading.kind === 'unit') units += 1;
    if (reading.kind === 'item') {
      return (
        items[index] === true && !isBalance(reading, present) && !hasComponents(reading, present)
      );
    }
    if (reading.ofWhich) return false;
    switch (reading.kind) {
      case 'unknown':
        return false;
      case 'total':
        return present.kinds.size === 1 && present.firsts.get(timeOf(row)) === row;
      case 'subtotal':
        return !detailed;
      case 'unit':
        return !detailed && !nestedUnit(row, present.units.slice(units, units + MOST_UNITS));
      case 'class':
        return reading.code === null || !present.above.has(reading.code);
      case 'group':
        return rows[filled.indexOf(true, index + 1)]?.reading.kind !== 'project';
      case 'project':
        return true;
    }
  });
}

/**
 * The rows among `rows` of a list of projects that are named like units (医保经办服务中心) and prove to be projects: with
 * the projects around them, and without rows of their own, they add up to the total or to the unit above.
 */
export function projectsAmongUnits(rows: readonly LeafRow[]): ReadonlySet<LeafRow> {
  const found = new Set<LeafRow>();
  const listed = rows.filter(({ reading: { kind } }) => kind === 'unit' || kind === 'project');
  let totals = 0;
  let next = 0;
  for (const head of rows) {
    const { kind } = head.reading;
    if (kind === 'unit' || kind === 'project') next += 1;
    if (kind === 'total') totals += 1;
    if (kind !== 'unit' && (kind !== 'total' || totals > MOST_TOTALS)) continue;
    const parts = kind === 'total' ? listed : listed.slice(next, next + MOST_PROJECTS);
    const window = windowOf(head, parts, kind === 'total');
    if (window.some(({ reading }) => reading.kind === 'project'))
      for (const row of window) if (row.reading.kind === 'unit') found.add(row);
  }
  return found;
}

/** The first of `parts` that add up to the head; for a total only all of them. */
function windowOf(head: LeafRow, parts: readonly LeafRow[], whole: boolean): readonly LeafRow[] {
  const sums = head.numbers.map(() => 0);
  for (const [at, part] of parts.entries()) {
    for (const [column, number] of part.numbers.entries())
      sums[column] = (sums[column] ?? 0) + (number ?? 0);
    const rest = sums.map((sum, column) => (head.numbers[column] ?? 0) - sum);
    const slack = tolerance(at + 1);
    if (rest.every((one) => Math.abs(one) <= slack) && (!whole || at === parts.length - 1))
      return parts.slice(0, at + 1);
    if (rest.some((one) => one < -slack)) return [];
  }
  return [];
}

/** `026` above `026001`, or a unit that the units below it add up to. */
function nestedUnit(row: LeafRow, units: readonly LeafRow[]): boolean {
  const [next] = units;
  if (!next) return false;
  const { code } = row.reading;
  if (code !== null && next.reading.code?.startsWith(code) && next.reading.code !== code)
    return true;
  const sums = row.numbers.map(() => 0);
  return units.some((unit, count) => {
    for (const [index, number] of unit.numbers.entries())
      sums[index] = (sums[index] ?? 0) + (number ?? 0);
    return row.numbers.every(
      (number, index) => Math.abs((number ?? 0) - (sums[index] ?? 0)) <= tolerance(count + 1),
    );
  });
}

/** 三公经费 and 公务用车购置及运行维护费 are sums of the rows of their parts. */
const hasComponents = ({ meaning }: RowReading, { sums }: Present): boolean =>
  meaning.concept !== undefined && sums.has(meaning.concept);

/** 本年收入 and 本年支出 are sums wherever other items stand beside them. */
function isBalance({ meaning }: RowReading, { items }: Present): boolean {
  const { concept, fund, function_code, nature, economic_code } = meaning;
  return (
    (concept === 'revenue' || concept === 'expenditure' || concept === 'total') &&
    [fund, function_code, nature, economic_code].every((value) => value == null) &&
    (items.get(concept) ?? 0) > 1
  );
}

const isUnsaidOrSame = <T>(one: T | null | undefined, other: T | null | undefined): boolean =>
  one == null || other == null || one === other;

/** “三公”经费 in a column beside those of its parts. */
function hasComponentColumns(
  { index, meaning }: AmountColumn,
  columns: readonly AmountColumn[],
  numbers: readonly (number | null)[],
): boolean {
  const whole = meaning?.concept;
  if (whole === undefined || !whole.startsWith('three_public')) return false;
  return columns.some(
    (other) =>
      other.index !== index &&
      numbers[other.index] != null &&
      parentSlot(other.meaning?.concept ?? '') === whole &&
      isUnsaidOrSame(other.meaning?.fiscal_year, meaning?.fiscal_year) &&
      isUnsaidOrSame(other.meaning?.phase, meaning?.phase),
  );
}

/** Whether no other column of the row is a part of this one. A part that is zero beside a whole that is not counts for nothing. */
export function isLeafColumn(
  column: AmountColumn,
  columns: readonly AmountColumn[],
  numbers: readonly (number | null)[],
): boolean {
  if (column.ofWhich || hasComponentColumns(column, columns, numbers)) return false;
  const own = numbers[column.index] ?? null;
  return columns.every((other) => {
    if (other.parent !== column.index) return true;
    const part = numbers[other.index] ?? null;
    return part === null || (own !== 0 && part === 0);
  });
}
