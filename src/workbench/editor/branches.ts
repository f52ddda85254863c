import { isToken, low, type Bracketed, type Item } from './brackets.ts';

/** A SELECT, of which UNION and its like join several. */
export interface Branch {
  /** Where it begins in the text. */
  from: number;
  /** What stands between SELECT and the next clause; null where there is no SELECT. */
  select: Item[] | null;
  /** Lists of tables: after FROM, and what is updated, filled or described. */
  read: Item[][];
  /** Whether the rows of a FROM make it, not only those of UPDATE and its like. */
  hasFrom: boolean;
  items: Item[];
}

const JOINING = new Set(['union', 'intersect', 'except']);
const READING = new Set(['from', 'into', 'update', 'describe', 'summarize']);
const ENDING = new Set(
  'where group having qualify order limit offset window set values with'.split(' '),
);

/** Whether the word at `i` begins a clause: IS DISTINCT FROM and WITHIN GROUP begin none, nor does the column of `t.order`. */
function beginsClause(items: readonly Item[], i: number): boolean {
  const item = items[i];
  const before = items[i - 1];
  if (isToken(item) && isToken(before) && before.text === '.' && before.to === item.from) {
    return false;
  }
  const word = low(item);
  if (word === 'group') return low(before) !== 'within';
  return word !== 'from' || low(before) !== 'distinct' || !/^(?:is|not)$/.test(low(items[i - 2]));
}

/** The SELECTs that are joined in the brackets, at least one. */
export function branchesOf({ items, from }: Bracketed): Branch[] {
  const begun = (at: number): Branch => ({
    from: at,
    select: null,
    read: [],
    hasFrom: false,
    items: [],
  });
  let branch = begun(from);
  const branches = [branch];
  let list: Item[] | null = null;
  for (const [i, item] of items.entries()) {
    const word = beginsClause(items, i) ? low(item) : '';
    if (JOINING.has(word) && isToken(item)) {
      branch = begun(item.to);
      branches.push(branch);
      list = null;
      continue;
    }
    branch.items.push(item);
    if (word === 'select') list = branch.select = [];
    else if (READING.has(word)) {
      list = [];
      branch.read.push(list);
      branch.hasFrom ||= word === 'from';
    } else if (ENDING.has(word)) list = null;
    else list?.push(item);
  }
  return branches;
}
