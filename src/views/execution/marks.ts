import type { DumbbellRow, MarkSign } from '../../charts/types.ts';
import type { ExecutionWords } from '../../i18n/views/execution.ts';

/** What pairs are of: budgets and what was executed, or budgets of two years. */
export type Kind = 'execution' | 'change';

const ENDS = ['from', 'to', 'stated'] as const;
type End = (typeof ENDS)[number];

const SIGNS: Record<End, MarkSign> = {
  from: { mark: 'circle', hollow: true },
  to: { mark: 'circle' },
  stated: { mark: 'tick' },
};

/** How a kind of marks is called in the address: what was executed is not what this year's budget is. */
const keyOf = (kind: Kind, end: End): string => `${kind}-${end}`;

/** The kinds of marks that the rows have. */
export function pairEntries(
  t: ExecutionWords,
  kind: Kind,
  rows: readonly DumbbellRow[],
): { key: string; name: string; sign: MarkSign }[] {
  return ENDS.filter((end) => rows.some((row) => row[end] !== null)).map((end) => ({
    ...{ key: keyOf(kind, end), name: t.marks[kind][end] },
    sign: SIGNS[end],
  }));
}

/** The rows without the marks that are switched off; what stands at their ends stays. */
export function switchedPairs(
  rows: readonly DumbbellRow[],
  kind: Kind,
  hidden: readonly string[],
): DumbbellRow[] {
  const off = ENDS.filter((end) => hidden.includes(keyOf(kind, end)));
  return rows.map((row) => ({ ...row, ...Object.fromEntries(off.map((end) => [end, null])) }));
}
