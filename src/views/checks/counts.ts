import { sum } from 'd3-array';
import type { CheckCount, CheckFilter } from '../../db/checks.ts';
import type { Check } from '../../model/index.ts';

export type Severity = Check['severity'];
/** The severest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const total = (counts: readonly CheckCount[]): number => sum(counts, ({ n }) => n);

/** How many findings a bureau has. */
export function findingsIn(counts: readonly CheckCount[], bureau: string): number {
  return total(counts.filter((one) => one.bureau_id === bureau && one.status === 'fail'));
}

/** How many checks a bureau has of one status. */
export function statusIn(
  counts: readonly CheckCount[],
  bureau: string,
  status: Check['status'],
): number {
  return total(counts.filter((one) => one.bureau_id === bureau && one.status === status));
}

/** How many checks a filter lets through. */
export function countsFor(
  counts: readonly CheckCount[],
  { bureaus, status, severities, rule }: Omit<CheckFilter, 'year'>,
): number {
  return total(
    counts.filter(
      (one) =>
        bureaus.includes(one.bureau_id) &&
        (status === 'all' || one.status === status) &&
        (one.status !== 'fail' || severities.length === 0 || severities.includes(one.severity)) &&
        (rule === null || one.rule === rule),
    ),
  );
}

/** The rules that have something to show with a filter, whatever rule it has, the most first. */
export function rulesFor(
  counts: readonly CheckCount[],
  filter: Omit<CheckFilter, 'year'>,
): { rule: string; n: number }[] {
  return [...new Set(counts.map(({ rule }) => rule))]
    .map((rule) => ({ rule, n: countsFor(counts, { ...filter, rule }) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.rule < b.rule ? -1 : 1));
}

/** The severities after one was switched: never none, which would show nothing. */
export function switched(shown: readonly Severity[], one: Severity): Severity[] {
  const next = SEVERITIES.filter((s) => shown.includes(s) !== (s === one));
  return next.length === 0 || next.length === SEVERITIES.length ? [] : next;
}
