import type { Figure, Message, Reading, StatementRecord } from '../../model/index.ts';
import { firstWhere } from '../read/search.ts';

/** Steps between units of money that documents mix up: 元 and 万元. */
const STEPS = [4, -4] as const;

/**
 * Puts right a table whose stated unit cannot be: its total agrees with no other table, and agrees with one exactly
 * when it is read in 元 instead of 万元 or the other way round. What is printed stays in `raw` and `unit`.
 */
export function provenUnits(reading: Reading): Reading {
  const tables = reading.statements.filter((record) => record.status === 'read');
  const largest = largestAmounts(reading.figures);
  const totals = tables.map((record) => ({ record, total: totalOf(record, largest) }));
  const sorted = totals.map(({ total }) => total).sort((a, b) => a - b);
  const messages: Message[] = [...reading.messages];
  const steps = new Map<number, number>();
  for (const { record, total } of totals) {
    // One of those that agree with it is the table itself.
    if (total === 0 || totals.length < 3 || agreeing(sorted, total) > 1) continue;
    const step = STEPS.find((power) => agreeing(sorted, total * 10 ** power) >= 2);
    if (step === undefined) continue;
    for (let line = record.first_line; line <= record.last_line; line += 1) steps.set(line, step);
    messages.push(finding(record, total, step));
  }
  if (steps.size === 0) return { ...reading, messages };
  const figures = reading.figures.map((figure) => {
    const step = steps.get(figure.line);
    return step === undefined ? figure : rescaled(figure, step);
  });
  return { ...reading, figures, messages };
}

/** How many of the totals, in ascending order, are `total` but for rounding. */
function agreeing(sorted: readonly number[], total: number): number {
  const slack = Math.abs(total) * 1e-4;
  const above = (limit: number): number => firstWhere(sorted, (one) => one > limit);
  return above(total + slack) - above(total - slack - Number.EPSILON);
}

/** The largest amount of each line. */
function largestAmounts(figures: readonly Figure[]): ReadonlyMap<number, number> {
  const largest = new Map<number, number>();
  for (const { line, measure, value } of figures) {
    if (measure === 'amount') largest.set(line, Math.max(largest.get(line) ?? 0, value ?? 0));
  }
  return largest;
}

function totalOf(
  { first_line, last_line }: StatementRecord,
  largest: ReadonlyMap<number, number>,
): number {
  let total = 0;
  for (let line = first_line; line <= last_line; line += 1)
    total = Math.max(total, largest.get(line) ?? 0);
  return total;
}

function rescaled(figure: Figure, power: number): Figure {
  if (figure.measure !== 'amount' || figure.value === null) return figure;
  return { ...figure, value: Number(`${String(figure.value)}e${String(power)}`) };
}

function finding(record: StatementRecord, total: number, power: number): Message {
  return {
    rule: 'unit.implausible',
    severity: 'warning',
    location: { line: record.first_line, cell: null, start: null },
    expected: `a total of ${String(total * 10 ** power)} 万元, as other tables state`,
    found: `${String(total)} 万元 by the stated unit ${record.unit ?? ''}`,
    message:
      'The stated unit of the table contradicts the totals of the other tables; their reading is taken.',
  };
}
