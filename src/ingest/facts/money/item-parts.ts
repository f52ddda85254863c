import { least } from '../../read/extremes.ts';
import type { LeafRow } from './leaves.ts';

/** 其中 names a few parts; a longer list of them is not tried at each of its rows. */
const MOST_OF_WHICH = 100;

/**
 * For each row of a numbered list whether it stands for itself. Deeper rows below an item are its parts if they add
 * up to it; if they do not (其中 names only some, or one of them could not be read), the item stands for all of them.
 */
export function leafItems(rows: readonly LeafRow[]): boolean[] {
  const leaves = rows.map(({ reading }) => reading.kind === 'item' && !reading.ofWhich);
  const filled = rows.flatMap((row, index) => (isFilled(row) ? [index] : []));
  const claimed = new Set<number>();
  for (const [order, index] of filled.entries()) {
    const row = rows[index];
    if (row?.reading.kind !== 'item' || claimed.has(index)) continue;
    const below = deeper(rows, filled, order);
    const group = below.length > 0 ? below : ofWhichGroup(rows, filled, order);
    if (group.length === 0) continue;
    const parts = direct(rows, group);
    const sum = new PartSum(row);
    for (const at of parts) {
      const part = rows[at];
      if (part) sum.add(part);
    }
    if (sum.agrees()) {
      leaves[index] = false;
      for (const at of parts) leaves[at] = rows[at]?.reading.kind === 'item';
    } else {
      for (const at of group) {
        leaves[at] = false;
        claimed.add(at);
      }
    }
  }
  return leaves;
}

const isFilled = (row: LeafRow): boolean => row.numbers.some((number) => number !== null);

const isListed = (row: LeafRow | undefined): row is LeafRow =>
  row?.reading.kind === 'item' || row?.reading.kind === 'unknown';

/** Rows below the item that its numbering puts under it. */
function deeper(rows: readonly LeafRow[], filled: readonly number[], order: number): number[] {
  const level = rows[filled[order] ?? -1]?.reading.level ?? 0;
  const result: number[] = [];
  for (let at = order + 1; at < filled.length; at += 1) {
    const index = filled[at] ?? -1;
    const other = rows[index];
    if (!isListed(other) || other.reading.level <= level) break;
    result.push(index);
  }
  return result;
}

/** Rows of a list without numbers that begin with 其中: as many as add up to the item above, else only the first. */
function ofWhichGroup(
  rows: readonly LeafRow[],
  filled: readonly number[],
  order: number,
): number[] {
  const whole = rows[filled[order] ?? -1];
  const first = filled[order + 1];
  if (!whole || first === undefined || rows[first]?.reading.ofWhich !== true) return [];
  const { level } = rows[first].reading;
  const group: number[] = [];
  const sum = new PartSum(whole);
  for (const index of filled.slice(order + 1, order + 1 + MOST_OF_WHICH)) {
    const other = rows[index];
    if (!isListed(other) || other.reading.level < level) break;
    if (other.reading.level > level) continue;
    group.push(index);
    sum.add(other);
    if (sum.agrees()) return group;
  }
  return [first];
}

/** The rows of a group that are not parts of another one in it. */
function direct(rows: readonly LeafRow[], group: readonly number[]): number[] {
  const level = least(group.map((index) => rows[index]?.reading.level ?? 0));
  return group.filter((index) => rows[index]?.reading.level === level);
}

/** Parts of a whole, which are added one by one: whether they were all read and add up to it in every column. */
class PartSum {
  private readonly sums: number[];
  /** Columns with a number that is not whole. */
  private readonly decimals: boolean[];
  private count = 0;
  private unread = false;
  /** A single 其中 that repeats the whole is the same amount in other words. */
  private repeats = false;

  constructor(private readonly whole: LeafRow) {
    this.sums = whole.numbers.map(() => 0);
    this.decimals = whole.numbers.map((number) => !Number.isInteger(number ?? 0));
  }

  add({ reading, numbers }: LeafRow): void {
    this.count += 1;
    this.repeats =
      this.count === 1 &&
      reading.ofWhich &&
      reading.meaning.concept === this.whole.reading.meaning.concept;
    this.unread ||=
      reading.kind === 'unknown' && numbers.some((number) => number !== null && number !== 0);
    for (const column of this.sums.keys()) {
      const number = numbers[column] ?? 0;
      this.sums[column] = (this.sums[column] ?? 0) + number;
      if (!Number.isInteger(number)) this.decimals[column] = true;
    }
  }

  agrees(): boolean {
    if (this.repeats || this.unread) return false;
    return this.whole.numbers.every((number, column) => {
      const slack = (this.decimals[column] === true ? 0.005 : 0.5) * (this.count + 1) + 1e-9;
      return Math.abs((number ?? 0) - (this.sums[column] ?? 0)) <= slack;
    });
  }
}
