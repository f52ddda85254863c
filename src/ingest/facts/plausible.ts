import type { Figure, Message, Reading, StatementRecord } from '../../model/index.ts';

/** Steps between units of money that documents mix up: 元 and 万元. */
const STEPS = [4, -4] as const;

/**
 * Puts right a table whose stated unit cannot be: its total agrees with no other table, and agrees with one exactly
 * when it is read in 元 instead of 万元 or the other way round. What is printed stays in `raw` and `unit`.
 */
export function provenUnits(reading: Reading): Reading {
  const tables = reading.statements.filter((record) => record.status === 'read');
  const totals = new Map(tables.map((record) => [record, totalOf(record, reading.figures)]));
  const messages: Message[] = [...reading.messages];
  let figures = reading.figures;
  for (const [record, total] of totals) {
    const others = [...totals].filter(([other]) => other !== record).map(([, value]) => value);
    if (total === 0 || others.length < 2 || others.some((other) => agrees(other, total))) continue;
    const step = STEPS.find(
      (power) => others.filter((other) => agrees(other, total * 10 ** power)).length >= 2,
    );
    if (step === undefined) continue;
    figures = figures.map((figure) => (inside(figure, record) ? rescaled(figure, step) : figure));
    messages.push(finding(record, total, step));
  }
  return { ...reading, figures, messages };
}

const agrees = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.abs(other) * 1e-4;

const inside = (figure: Figure, record: StatementRecord): boolean =>
  figure.line >= record.first_line && figure.line <= record.last_line;

function totalOf(record: StatementRecord, figures: readonly Figure[]): number {
  const amounts = figures.filter((figure) => inside(figure, record) && figure.measure === 'amount');
  return Math.max(0, ...amounts.map((figure) => figure.value ?? 0));
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
