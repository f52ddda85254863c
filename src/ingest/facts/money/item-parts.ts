import type { LeafRow } from './leaves.ts';

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
    if (
      addUp(
        row,
        parts.map((at) => rows[at]).filter((part) => part !== undefined),
      )
    ) {
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
  for (const index of filled.slice(order + 1)) {
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
  for (const index of filled.slice(order + 1)) {
    const other = rows[index];
    if (!isListed(other) || other.reading.level < level) break;
    if (other.reading.level > level) continue;
    group.push(index);
    if (
      addUp(
        whole,
        group.map((at) => rows[at]).filter((part) => part !== undefined),
      )
    )
      return group;
  }
  return [first];
}

/** The rows of a group that are not parts of another one in it. */
function direct(rows: readonly LeafRow[], group: readonly number[]): number[] {
  const level = Math.min(...group.map((index) => rows[index]?.reading.level ?? 0));
  return group.filter((index) => rows[index]?.reading.level === level);
}

/** A single 其中 that repeats the whole is the same amount in other words. */
const onlyRepeats = (whole: LeafRow, parts: readonly LeafRow[]): boolean =>
  parts.length === 1 &&
  parts[0]?.reading.ofWhich === true &&
  parts[0].reading.meaning.concept === whole.reading.meaning.concept;

/** Whether the parts were all read and add up to the whole in every column. */
function addUp(whole: LeafRow, parts: readonly LeafRow[]): boolean {
  const unread = (part: LeafRow): boolean =>
    part.reading.kind === 'unknown' &&
    part.numbers.some((number) => number !== null && number !== 0);
  if (onlyRepeats(whole, parts) || parts.some(unread)) return false;
  return whole.numbers.every((number, column) => {
    const numbers = parts.map((part) => part.numbers[column] ?? 0);
    const sum = numbers.reduce((total, part) => total + part, 0);
    const decimals = [number ?? 0, ...numbers].some((one) => !Number.isInteger(one));
    return Math.abs((number ?? 0) - sum) <= (decimals ? 0.005 : 0.5) * (parts.length + 1) + 1e-9;
  });
}
