import type { Fund } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import type { Column, Panel } from '../../tables/columns.ts';
import { isLabelHeader } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { FUNDS, matchTerm, phaseOf } from '../terms.ts';
import { choices, tested, type Numbers } from './arithmetic.ts';
import { fromHeader, sumsOf, type AmountColumn } from './by-header.ts';
import { isGovernmentClass } from './economic-names.ts';
import { NATURE_SLOTS, THREE_PUBLIC_SLOTS, parentSlot, type Slot } from './slots.ts';

/** What other statements of the document say of each fund's total, in the unit of the table. */
export type FundTotals = ReadonlyMap<Fund, number>;

/** Value columns and the empty ones between them: positions that the template fills. */
export function spanned(panel: Panel, filled: readonly Column[]): Column[] {
  const first = filled[0]?.index ?? 0;
  const last = filled.at(-1)?.index ?? 0;
  return panel.columns.filter((column) => column.index >= first && column.index <= last);
}

/** The statement's template, where the header still announces enough of it. */
export function templated(
  span: readonly Column[],
  panel: Panel,
  numbers: Numbers,
  family: Family,
): AmountColumn[] | null {
  const words = [...new Set(panel.columns.flatMap((column) => column.path))].map(squeeze);
  if (family.rows === 'three_public')
    return ofThreePublic(words) ? byPhase(span, words, numbers) : null;
  const mentioned = new Set(
    NATURE_SLOTS.filter((slot) => words.some((word) => slot.words.test(word))),
  );
  const natures = NATURE_SLOTS.filter((slot) => slot.key !== 'all' && mentioned.has(slot));
  if (natures.length < 2 || panel.columns.some((column) => column.path.some(isGovernmentClass)))
    return null;
  const implied = (slot: Slot): boolean =>
    natures.some((other) => other.parent === slot.key) ||
    natures.some((other) => other.parent === slot.parent && slot.parent === 'project');
  const open = NATURE_SLOTS.filter(
    (slot) => slot.key === 'all' || mentioned.has(slot) || implied(slot),
  );
  return best(span, [open], numbers, mentioned);
}

/** Whether a header is of the parts of 三公经费: not of other costs as well, nor of sources of money side by side. */
function ofThreePublic(words: readonly string[]): boolean {
  if (words.some((word) => /会议|培训|运行经费/.test(word))) return false;
  return new Set(words.flatMap((word) => matchTerm(FUNDS, word)?.fund ?? [])).size < 2;
}

const PHASE_HEADERS = /^(?:年初|全年|调整)?预算数?$|^决算数?$/;

/** 三公经费 once, or side by side for each phase that the header names: 预算数, then 决算数. */
function byPhase(
  span: readonly Column[],
  words: readonly string[],
  numbers: Numbers,
): AmountColumn[] | null {
  const phases = [...new Set(words.filter((word) => PHASE_HEADERS.test(word)))];
  const template = THREE_PUBLIC_SLOTS[0]?.length ?? 0;
  const all = new Set(THREE_PUBLIC_SLOTS.flat());
  if (phases.length < 2 || span.length !== phases.length * template)
    return best(span, THREE_PUBLIC_SLOTS, numbers, all);
  const parts = phases.map((heading, order) => {
    const part = span.slice(order * template, (order + 1) * template);
    const found = best(part, THREE_PUBLIC_SLOTS, numbers, all);
    const phase = phaseOf(heading);
    return found?.map((column) => ({ ...column, meaning: { ...column.meaning, phase } })) ?? null;
  });
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** The choice of slots for the columns that breaks the fewest sums, then keeps closest to the header. */
function best(
  span: readonly Column[],
  orders: readonly (readonly Slot[])[],
  numbers: Numbers,
  mentioned: ReadonlySet<Slot>,
): AmountColumn[] | null {
  let winner: { columns: AmountColumn[]; cost: number } | null = null;
  for (const slots of orders) {
    for (const picked of choices(slots.length, span.length)) {
      const chosen = picked.map((at) => slots[at]).filter((slot) => slot !== undefined);
      const strange = strangeness(chosen, slots, mentioned);
      if (winner && strange >= winner.cost) continue;
      const columns = columnsFor(span, chosen);
      const test = tested(numbers, sumsOf(columns));
      const proven = test.held > 0 || span.length === slots.length;
      // A table that has every column of its template may hold a slip of its own.
      const bearable = span.length === slots.length ? test.held : test.held * 0.2;
      if (!proven || test.broken > bearable) continue;
      const cost = test.broken * 1000 + strange;
      if (!winner || cost < winner.cost) winner = { columns, cost };
      if (cost === 0) return columns;
    }
  }
  return winner?.columns ?? null;
}

/** Columns that the header does not announce, announced ones left out, and groups that only span their parts. */
function strangeness(
  chosen: readonly Slot[],
  slots: readonly Slot[],
  mentioned: ReadonlySet<Slot>,
): number {
  const unannounced = chosen.filter((slot) => slot.key !== 'all' && !mentioned.has(slot)).length;
  const spanning = (slot: Slot): boolean =>
    slots.some((other) => other.parent === slot.key && mentioned.has(other));
  const groups = chosen.filter(
    (slot) => ['personnel', 'operating'].includes(slot.key) && spanning(slot),
  ).length;
  const left = slots.filter(
    (slot) => mentioned.has(slot) && !chosen.includes(slot) && !spanning(slot),
  ).length;
  return unannounced * 10 + groups * 10 + left * 5;
}

function columnsFor(span: readonly Column[], chosen: readonly Slot[]): AmountColumn[] {
  const place = new Map(chosen.map((slot, order) => [slot.key, span[order]?.index ?? -1]));
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
 * columns in order, as many as can under their own text, and only columns without any amount may be left over.
 */
export function aligned(
  span: readonly Column[],
  panel: Panel,
  numbers: Numbers,
  family: Family,
  year: number,
  totals: FundTotals,
): AmountColumn[] | null {
  const named = fromHeader(
    panel.columns.filter((column) => column.titled && !isLabelHeader(column.path.at(-1) ?? '')),
    family,
    year,
  );
  if (named.some(({ meaning, ofWhich }) => meaning === null || ofWhich)) return null;
  if (named.length === 0 || span.length < named.length || span.length > named.length + MOST_EXTRA)
    return null;
  const isZero = (index: number): boolean => numbers.every((row) => !row[index]);
  let winner: { columns: AmountColumn[]; cost: number } | null = null;
  const readings = new Map<number, Set<string>>();
  for (const picked of choices(span.length, named.length)) {
    const skipped = span.filter((_, at) => !picked.includes(at));
    if (!skipped.every(({ index }) => isZero(index))) continue;
    const columns = placed(
      named,
      picked.map((at) => span[at]?.index ?? -1),
    );
    const test = tested(numbers, sumsOf(columns));
    const proven = test.held > 0 || skipped.length === 0;
    if (!proven || test.broken > test.held * 0.2) continue;
    const moved = columns.filter((column, at) => column.index !== named[at]?.index).length;
    const doubt = test.broken * 1000 + exceeded(columns, numbers, totals) * 100;
    const filled = columns.filter((column) => !isZero(column.index));
    const told = filled.map(({ index, meaning }) => `${index} ${JSON.stringify(meaning)}`).join();
    readings.set(doubt, (readings.get(doubt) ?? new Set()).add(told));
    const cost = doubt + moved - (skipped[0]?.index ?? 0) / 100;
    if (winner && cost >= winner.cost) continue;
    const unnamed =
      test.held > 0 ? skipped.flatMap((one) => unnamedPart(one, columns, numbers)) : [];
    winner = { columns: [...columns, ...unnamed], cost };
  }
  // Where to leave a column of zeros out may be told by the header's place, what an amount means may not.
  const least = Math.min(...readings.keys());
  return readings.get(least)?.size === 1 ? (winner?.columns ?? null) : null;
}

/**
 * A column of zeros without a header between two parts of the same proven total is a part of it too. Whose money it
 * would be nobody says, so it gets a concept of its own and stays out of every sum of spending.
 */
function unnamedPart(
  { index }: Column,
  columns: readonly AmountColumn[],
  numbers: Numbers,
): AmountColumn[] {
  if (!numbers.some((row) => row[index] === 0)) return [];
  const before = columns.findLast((other) => other.index < index);
  const after = columns.find((other) => other.index > index);
  if (before?.parent == null || before.parent !== after?.parent) return [];
  const meaning = { concept: 'unnamed_source', fund: null };
  return [
    { index, meaning, heading: '', ofWhich: true, parent: before.parent, proof: 'arithmetic' },
  ];
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
    if (total === undefined) return false;
    const own = numbers.map((row) => row[column.index] ?? 0);
    // A slip in one row does not make a column another fund's: it still has the fund's total elsewhere.
    const agrees = total > 0 && own.some((number) => Math.abs(number - total) <= 0.01);
    return !agrees && own.some((number) => number > total + 0.01);
  }).length;
}
