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

/** For each row whether no other row of the panel is a part of it. Rows without figures are never parts. */
export function leafRows(rows: readonly LeafRow[]): boolean[] {
  const filled = rows.map((row) => row.numbers.some((number) => number !== null));
  const present = rows.filter((_, index) => filled[index]);
  const items = leafItems(rows);
  return rows.map((row, index) => {
    const { reading } = row;
    if (!filled[index]) return false;
    if (reading.kind === 'item') {
      return (
        items[index] === true && !isBalance(reading, present) && !hasComponents(reading, present)
      );
    }
    if (reading.ofWhich) return false;
    const later = rows.slice(index + 1).filter((_, offset) => filled[index + 1 + offset]);
    switch (reading.kind) {
      case 'unknown':
        return false;
      case 'total':
        return (
          present.every((other) => other.reading.kind === 'total') &&
          present.find((other) => isSameTime(other.reading, reading)) === row
        );
      case 'subtotal':
        return !present.some((other) => DETAIL.includes(other.reading.kind));
      case 'unit':
        return (
          !present.some((other) => DETAIL.includes(other.reading.kind)) && !nestedUnit(row, later)
        );
      case 'class':
        return !present.some((other) => isBelow(other.reading, reading));
      case 'group':
        return later[0]?.reading.kind !== 'project';
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
  for (const head of rows) {
    const { kind } = head.reading;
    if (kind !== 'total' && kind !== 'unit') continue;
    const parts = kind === 'total' ? listed : listed.slice(listed.indexOf(head) + 1);
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

/** Rows may stand for years or phases, each with amounts of its own. */
const isSameTime = ({ meaning: one }: RowReading, { meaning: other }: RowReading): boolean =>
  one.fiscal_year === other.fiscal_year && one.phase === other.phase;

const isBelow = (other: RowReading, reading: RowReading): boolean =>
  other.kind === 'class' &&
  reading.code !== null &&
  other.code !== null &&
  other.code.length > reading.code.length &&
  other.code.startsWith(reading.code);

/** `026` above `026001`, or a unit that the units below it add up to. */
function nestedUnit(row: LeafRow, later: readonly LeafRow[]): boolean {
  const units = later.filter((other) => other.reading.kind === 'unit');
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
function hasComponents(reading: RowReading, present: readonly LeafRow[]): boolean {
  const { concept } = reading.meaning;
  return present.some((other) => {
    for (let key = other.reading.meaning.concept ?? null; key !== null;) {
      key = parentSlot(key);
      if (key !== null && key === concept) return true;
    }
    return false;
  });
}

/** 本年收入 and 本年支出 are sums wherever other items stand beside them. */
function isBalance(reading: RowReading, present: readonly LeafRow[]): boolean {
  const { concept, fund, function_code, nature, economic_code } = reading.meaning;
  const sum =
    (concept === 'revenue' || concept === 'expenditure' || concept === 'total') &&
    [fund, function_code, nature, economic_code].every((value) => value == null);
  return (
    sum &&
    present.some(
      (other) =>
        other.reading !== reading &&
        other.reading.kind === 'item' &&
        other.reading.meaning.concept === concept,
    )
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
