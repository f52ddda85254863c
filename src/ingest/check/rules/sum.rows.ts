import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { columnOf, type Published, type Row, type Table } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed } from '../trial.ts';

const HEADS: readonly Row['kind'][] = ['total', 'unit', 'group'];
/** What a total row adds: all of its side, or only what it names. */
const addsUp = (total: Fact, part: Fact): boolean =>
  total.concept === 'total' ||
  part.concept === total.concept ||
  (total.concept === 'expenditure' &&
    part.direction === 'expenditure' &&
    !/^(?:carryover|surplus)/.test(part.concept));

const codeOf = ({ facts: [fact] }: Row): string | null =>
  fact?.function_code ?? fact?.economic_code ?? null;

/** Where no row is known to be no part of another: the codes that stand below no other code, and what was carried over. */
function outermost(rows: readonly Row[]): Row[] {
  const codes = new Set(rows.map(codeOf));
  return rows.filter((row) => {
    const code = codeOf(row);
    if (code === null) return row.facts.some(({ concept }) => concept.startsWith('carryover'));
    return ![3, 5].some((length) => length < code.length && codes.has(code.slice(0, length)));
  });
}

/** The rows that a head row adds up: all of the table for its total, else those up to the next head of its rank. */
function partsOf(head: Row, at: number, rows: readonly Row[], complete: boolean): Row[] {
  const leaves = (some: readonly Row[]) =>
    some.filter((row) => row.kind === 'leaf' && row.side === head.side);
  if (head.kind === 'total') {
    const own = leaves(rows);
    return own.length > 0 || !complete
      ? own
      : outermost(rows.filter((row) => row.side === head.side && row.kind !== 'total'));
  }
  const rank = HEADS.indexOf(head.kind);
  let end = at + 1;
  for (; end < rows.length; end += 1) {
    const other = HEADS.indexOf(rows[end]?.kind ?? 'total');
    if (other >= 0 && other <= rank) break;
  }
  return leaves(rows.slice(at + 1, end));
}

function* trialsOf({ record, rows }: Table, complete: boolean): Generator<Trial> {
  // On the side of revenue a group is a fund with its parts named elsewhere; only projects are grouped by rows.
  const isHead = ({ kind }: Row): boolean =>
    kind === 'total' || kind === 'unit' || (kind === 'group' && record.statement === 'project');
  // A row of a project may say its kind; the total is of all kinds.
  const column = (fact: Fact): string =>
    columnOf(fact, record.statement === 'project' ? 'project' : fact.nature);
  // Totals of one side add up the same rows, however many there are.
  const ofTotals = new Map<Row['side'], ReadonlyMap<string, readonly Fact[]>>();
  for (const [at, head] of rows.entries()) {
    if (!isHead(head)) continue;
    const isTotal = head.kind === 'total';
    const parts =
      (isTotal ? ofTotals.get(head.side) : undefined) ??
      groupBy(
        partsOf(head, at, rows, complete).flatMap((row) => row.facts),
        column,
      );
    if (isTotal) ofTotals.set(head.side, parts);
    for (const total of head.facts) {
      const own = (parts.get(column(total)) ?? []).filter((part) => addsUp(total, part));
      if (own.length > 0) {
        yield summed(total, own, {
          of: { zh: '本列各行之和', en: 'the sum of the rows of its column' },
        });
      }
    }
  }
}

export const rule: Rule = {
  name: 'sum.rows',
  title: { zh: '合计行等于各行之和', en: 'A total row is the sum of its rows' },
  rationale: {
    zh: '预算、决算报表的合计行等于所属各行之和；各数分别四舍五入，n 行之和最多可差末位一半的 n + 1 倍。部门预算、部门决算报表表内公式。',
    en: 'Every total of a budget or final-accounts table is the sum of the rows it heads; the printed figures are rounded one by one, so n of them may miss it by (n + 1) halves of the last digit. 部门预算、部门决算报表表内公式.',
  },
  needs: { zh: '带合计行的报表', en: 'table with a total row' },
  *trials({ tables, unread }: Published) {
    const open = new Set(unread.map(({ line }) => line));
    for (const table of tables) {
      const { first_line, last_line } = table.record;
      let complete = true;
      for (let line = first_line; complete && line <= last_line; line += 1)
        complete = !open.has(line);
      yield* trialsOf(table, complete);
    }
  },
};
