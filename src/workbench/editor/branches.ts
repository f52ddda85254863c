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
/** They read a table too, where they do not turn one that FROM has. */
const TURNING = new Set(['pivot', 'unpivot']);
const ENDING_TURN = new Set(['on', 'using', 'into']);
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
  /** The table that INSERT fills. */
  let target: Item[] | null = null;
  let turns = false;
  const next = (at: number): void => {
    branch = begun(at);
    branches.push(branch);
    list = null;
  };
  for (const [i, item] of items.entries()) {
    const word = beginsClause(items, i) ? low(item) : '';
    if (JOINING.has(word) && isToken(item)) {
      next(item.to);
      continue;
    }
    // What INSERT fills is not read by the SELECT that it is filled from, but is by RETURNING.
    const fills = target !== null && branch.read.length === 1 && branch.read[0] === target;
    if (fills && (word === 'select' || word === 'from') && isToken(item)) next(item.from);
    else if (target !== null && !fills && word === 'returning' && isToken(item)) {
      next(item.from);
      branch.read.push(target);
    }
    branch.items.push(item);
    if (word === 'select') list = branch.select = [];
    else if (turns && ENDING_TURN.has(word)) list = null;
    else if (READING.has(word) || (TURNING.has(word) && list === null)) {
      list = [];
      turns = TURNING.has(word);
      branch.read.push(list);
      branch.hasFrom ||= word === 'from';
      if (word === 'into') target = list;
    } else if (ENDING.has(word)) list = null;
    else list?.push(item);
  }
  return branches;
}
