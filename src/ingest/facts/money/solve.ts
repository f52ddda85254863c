import type { Fund, Meaning } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import type { Grid } from '../../tables/grid.ts';
import { isLabelHeader } from '../../tables/labels.ts';
import type { Column, Panel } from '../../tables/columns.ts';
import type { Family } from '../families.ts';
import { choices, numbersOf, tested, type Numbers, type Sum } from './arithmetic.ts';
import { readHeading, type Heading } from './heading.ts';
import { NATURE_SLOTS, THREE_PUBLIC_SLOTS, type Slot } from './slots.ts';

/** A column of amounts with what it means. */
export interface AmountColumn {
  index: number;
  /** Null where neither header nor arithmetic says what the column holds. */
  meaning: Partial<Meaning> | null;
  /** Header texts as published, joined. */
  heading: string;
  ofWhich: boolean;
  /** The column that this one is a part of. */
  parent: number | null;
  /** `header`: as the header says; `arithmetic`: the header is broken, the sums prove it. */
  proof: 'header' | 'arithmetic';
}

/** What other statements of the document say of each fund's total, in the unit of the table. */
export type FundTotals = ReadonlyMap<Fund, number>;

/**
 * The meaning of a panel's columns of amounts: from the header where it is whole and the sums do not contradict it,
 * else from the order of the statement's template, chosen so that subtotals are the sums of their parts.
 */
export function solveColumns(
  grid: Grid,
  panel: Panel,
  family: Family,
  year: number,
  totals: FundTotals,
): AmountColumn[] {
  const numbers = numbersOf(grid);
  const values = panel.columns.filter(
    (column) =>
      column.role === 'value' &&
      (numbers.some((row) => row[column.index] != null) || !column.path.some(isLabelHeader)),
  );
  const byHeader = fromHeader(values, family, year);
  const filled = values.filter((column) => numbers.some((row) => row[column.index] != null));
  if (filled.length === 0 || isSound(grid, panel, byHeader, numbers, family)) return byHeader;
  const span = spanned(panel, filled);
  const candidates =
    templated(span, panel, numbers, family) ?? aligned(span, panel, numbers, family, year, totals);
  return candidates ?? byHeader;
}

function fromHeader(values: readonly Column[], family: Family, year: number): AmountColumn[] {
  const headings = values.map((column) => readHeading(column.path, family, year));
  return values.map((column, order) => ({
    index: column.index,
    meaning: headings[order]?.understood ? headings[order].meaning : null,
    heading: column.path.join(' / '),
    ofWhich: headings[order]?.ofWhich ?? false,
    parent: parentOf(order, values, headings),
    proof: 'header',
  }));
}

/** By nature where both columns have one, else by the path: `本年收入 / 合计` is the sum of `本年收入 / …`. */
function parentOf(
  order: number,
  values: readonly Column[],
  headings: readonly Heading[],
): number | null {
  const own = headings[order];
  const column = values[order];
  if (!own || !column || own.ofWhich) return null;
  const nature = slotKey(own);
  if (nature !== null) {
    for (let key = NATURE_SLOTS.find((slot) => slot.key === nature)?.parent; key != null;) {
      const at = headings.findIndex((other) => slotKey(other) === key);
      if (at >= 0 && at !== order) return values[at]?.index ?? null;
      const next: string | null = NATURE_SLOTS.find((slot) => slot.key === key)?.parent ?? null;
      key = next;
    }
  }
  let best: { index: number; depth: number } | null = null;
  for (const [at, other] of headings.entries()) {
    const whole = values[at];
    if (at === order || !whole || !other.total || other.ofWhich) continue;
    if (!sameTime(other, own) || !sameConcept(other, own)) continue;
    const prefix = whole.path.slice(0, -1);
    const inside =
      column.path.length > prefix.length ||
      (prefix.length === column.path.length && own.total === false);
    const covers = prefix.every((text, depth) => column.path[depth] === text) && inside;
    if (!covers || (own.total && column.path.length <= whole.path.length && at > order)) continue;
    if (own.total && column.path.slice(0, -1).length === prefix.length) continue;
    if (!best || prefix.length > best.depth) best = { index: whole.index, depth: prefix.length };
  }
  return best?.index ?? null;
}

const SLOTS: ReadonlyMap<string, Slot> = new Map(
  [...NATURE_SLOTS, ...THREE_PUBLIC_SLOTS.flat()].map((slot) => [slot.key, slot]),
);

const parentSlot = (key: string): string | null => SLOTS.get(key)?.parent ?? null;

const sameTime = (one: Heading, other: Heading): boolean =>
  one.meaning.phase === other.meaning.phase &&
  one.meaning.fiscal_year === other.meaning.fiscal_year;

/** Receipts are no part of spending, nor a carry-over of the year's receipts. */
const sameConcept = (whole: Heading, part: Heading): boolean =>
  whole.meaning.concept === undefined ||
  part.meaning.concept === undefined ||
  whole.meaning.concept === part.meaning.concept;

function slotKey(heading: Heading): string | null {
  const { nature, concept, fund } = heading.meaning;
  if (fund !== undefined || heading.meaning.measure !== undefined) return null;
  if (nature != null) return nature;
  if (concept !== undefined)
    return NATURE_SLOTS.some((slot) => slot.key === concept) ? concept : null;
  return heading.total ? 'all' : null;
}

export function sumsOf(columns: readonly AmountColumn[]): Sum[] {
  const parents = new Set(
    columns.map((column) => column.parent).filter((parent) => parent !== null),
  );
  return [...parents].map((whole) => ({
    whole,
    parts: columns.filter((column) => column.parent === whole).map((column) => column.index),
  }));
}

function isSound(
  grid: Grid,
  panel: Panel,
  columns: readonly AmountColumn[],
  numbers: Numbers,
  family: Family,
): boolean {
  const filled = columns.filter((column) => numbers.some((row) => row[column.index] != null));
  if (filled.some((column) => column.meaning === null)) return false;
  const keys = filled.map((column) => `${JSON.stringify(column.meaning)}${String(column.ofWhich)}`);
  const natures = filled.some((column) => column.meaning?.nature !== undefined);
  if ((natures || family.rows === 'three_public') && new Set(keys).size < keys.length) return false;
  const last = grid.header.at(-1);
  const displaced = panel.columns.some(
    (column) =>
      column.role !== 'value' &&
      last?.[column.index] &&
      NATURE_SLOTS.some(
        (slot) => slot.key !== 'all' && slot.words.test(squeeze(last[column.index]?.text ?? '')),
      ),
  );
  const misplaced = panel.columns.some(
    (column) =>
      column.role === 'value' &&
      isLabelHeader(column.path.at(-1) ?? '') &&
      filled.some((other) => other.index === column.index),
  );
  if (displaced || misplaced) return false;
  const test = tested(numbers, sumsOf(columns));
  return test.broken === 0 || test.broken < test.held;
}

/** Value columns and the empty ones between them: positions that the template fills. */
function spanned(panel: Panel, filled: readonly Column[]): Column[] {
  const first = filled[0]?.index ?? 0;
  const last = filled.at(-1)?.index ?? 0;
  return panel.columns.filter((column) => column.index >= first && column.index <= last);
}

function templated(
  span: readonly Column[],
  panel: Panel,
  numbers: Numbers,
  family: Family,
): AmountColumn[] | null {
  const words = panel.columns.flatMap((column) => column.path.map((text) => squeeze(text)));
  const mentioned = (slot: Slot): boolean => words.some((word) => slot.words.test(word));
  if (family.rows === 'three_public') return best(span, THREE_PUBLIC_SLOTS, numbers, () => true);
  const natures = NATURE_SLOTS.filter((slot) => slot.key !== 'all' && mentioned(slot));
  if (natures.length < 2) return null;
  const implied = (slot: Slot): boolean =>
    natures.some((other) => other.parent === slot.key) ||
    natures.some((other) => other.parent === slot.parent && slot.parent === 'project');
  const open = NATURE_SLOTS.filter(
    (slot) => slot.key === 'all' || mentioned(slot) || implied(slot),
  );
  return best(span, [open], numbers, mentioned);
}

/** The choice of slots for the columns that breaks the fewest sums, then keeps closest to the header. */
function best(
  span: readonly Column[],
  orders: readonly (readonly Slot[])[],
  numbers: Numbers,
  mentioned: (slot: Slot) => boolean,
): AmountColumn[] | null {
  let winner: { columns: AmountColumn[]; cost: number } | null = null;
  for (const slots of orders) {
    for (const picked of choices(slots.length, span.length)) {
      const chosen = picked.map((at) => slots[at]).filter((slot) => slot !== undefined);
      const columns = columnsFor(span, chosen);
      const test = tested(numbers, sumsOf(columns));
      if (test.broken > test.held * 0.2) continue;
      const cost = test.broken * 1000 + strangeness(chosen, slots, mentioned);
      if (!winner || cost < winner.cost) winner = { columns, cost };
    }
  }
  return winner?.columns ?? null;
}

/** Columns that the header does not announce, announced ones left out, and groups that only span their parts. */
function strangeness(
  chosen: readonly Slot[],
  slots: readonly Slot[],
  mentioned: (slot: Slot) => boolean,
): number {
  const unannounced = chosen.filter((slot) => slot.key !== 'all' && !mentioned(slot)).length;
  const spanning = (slot: Slot): boolean =>
    slots.some((other) => other.parent === slot.key && mentioned(other));
  const groups = chosen.filter(
    (slot) => ['personnel', 'operating'].includes(slot.key) && spanning(slot),
  ).length;
  const left = slots.filter(
    (slot) => mentioned(slot) && !chosen.includes(slot) && !spanning(slot),
  ).length;
  return unannounced * 10 + groups * 10 + left * 5;
}

function columnsFor(span: readonly Column[], chosen: readonly Slot[]): AmountColumn[] {
  const place = new Map(chosen.map((slot, order) => [slot.key, span[order]?.index ?? -1]));
  const byKey = new Map(
    [...NATURE_SLOTS, ...THREE_PUBLIC_SLOTS.flat()].map((slot) => [slot.key, slot]),
  );
  return chosen.map((slot, order) => {
    let above = slot.parent;
    while (above !== null && !place.has(above)) above = parentSlot(above);
    const column = span[order];
    return {
      index: column?.index ?? -1,
      meaning: slot.meaning,
      heading: slot.label,
      ofWhich: false,
      parent: above === null ? null : (place.get(above) ?? null),
      proof: 'arithmetic',
    };
  });
}

/** How many empty columns a table may have more than its header names. */
const MOST_EXTRA = 4;

/**
 * A header whose columns are all understood stands beside the numbers by one or more cells: the numbers take its
 * columns in order, and only columns without any amount may be left over.
 */
function aligned(
  span: readonly Column[],
  panel: Panel,
  numbers: Numbers,
  family: Family,
  year: number,
  totals: FundTotals,
): AmountColumn[] | null {
  const named = fromHeader(
    panel.columns.filter(
      (column) => column.path.length > 0 && !isLabelHeader(column.path.at(-1) ?? ''),
    ),
    family,
    year,
  ).filter((column) => column.meaning !== null);
  if (named.length === 0 || span.length < named.length || span.length > named.length + MOST_EXTRA)
    return null;
  const isEmpty = (column: Column): boolean => numbers.every((row) => !row[column.index]);
  let winner: { columns: AmountColumn[]; cost: number } | null = null;
  for (const picked of choices(span.length, named.length)) {
    const skipped = span.filter((_, at) => !picked.includes(at));
    if (!skipped.every(isEmpty)) continue;
    const columns = placed(
      named,
      picked.map((at) => span[at]?.index ?? -1),
    );
    const test = tested(numbers, sumsOf(columns));
    if (test.broken > test.held * 0.2) continue;
    const cost =
      test.broken * 1000 + exceeded(columns, numbers, totals) * 100 - (skipped[0]?.index ?? 0);
    if (!winner || cost < winner.cost) winner = { columns, cost };
  }
  return winner?.columns ?? null;
}

function placed(named: readonly AmountColumn[], indexes: readonly number[]): AmountColumn[] {
  const moved = new Map(named.map((column, order) => [column.index, indexes[order] ?? -1]));
  return named.map((column, order) => ({
    ...column,
    index: indexes[order] ?? -1,
    parent: column.parent === null ? null : (moved.get(column.parent) ?? null),
    proof: 'arithmetic',
  }));
}

/** Columns with an amount that is more than the fund has in the whole document. */
function exceeded(columns: readonly AmountColumn[], numbers: Numbers, totals: FundTotals): number {
  return columns.filter((column) => {
    const fund = column.meaning?.fund;
    const total = fund == null ? undefined : totals.get(fund);
    return total !== undefined && numbers.some((row) => (row[column.index] ?? 0) > total + 0.01);
  }).length;
}
