import type { FigureMeaning, FormContext, MoneyUnit } from './context.ts';
import type { FormRow } from './form.ts';
import { cleanLabel } from './text.ts';
import { looksNumeric } from './value.ts';
import { declaredMoneyUnit } from '../../read/unit.ts';

interface TransferColumn {
  column: number;
  meaning: FigureMeaning;
  unit: MoneyUnit | null;
  words: string;
}

const COLUMNS: readonly (readonly [RegExp, FigureMeaning])[] = [
  [
    /执行率/,
    {
      concept: 'expenditure',
      measure: 'execution_rate',
      direction: 'expenditure',
      nature: 'project',
      phase: 'executed',
    },
  ],
  [
    /下达/,
    {
      concept: 'transfer_payment',
      measure: 'amount',
      direction: 'revenue',
      phase: 'approved',
      is_leaf: true,
    },
  ],
  [
    /上年(?:度)?结转/,
    { concept: 'carryover_in', measure: 'amount', direction: 'revenue', is_leaf: true },
  ],
  [
    /实际支出|执行数|支出数/,
    {
      concept: 'expenditure',
      measure: 'amount',
      direction: 'expenditure',
      nature: 'project',
      phase: 'executed',
      is_leaf: true,
    },
  ],
];

/** The header of a table of transfer payments: what was handed down, carried over, spent, and at which rate. */
export function transferHeader(row: FormRow): TransferColumn[] | null {
  if (!row.joined.includes('下达')) return null;
  const columns = row.cells.flatMap((cell, column) => {
    const meaning = COLUMNS.find(([pattern]) => pattern.test(cell.bare))?.[1];
    if (!meaning || cell.bare.length > 40 || /\d/.test(cell.bare)) return [];
    const declared = declaredMoneyUnit(cell.text);
    return [
      {
        column,
        meaning,
        unit: declared && 'name' in declared ? declared : null,
        words: cleanLabel(cell.text),
      },
    ];
  });
  const concepts = new Set(columns.map(({ meaning }) => meaning.concept));
  return columns.length >= 3 && concepts.has('transfer_payment') ? columns : null;
}

/** A row of the table; the letters that number the columns (`D=C/(A+B)`) hold no figure. */
export function readTransferRow(
  row: FormRow,
  columns: readonly TransferColumn[],
  context: FormContext,
): void {
  const first = columns[0]?.column ?? 0;
  const name = row.cells.slice(0, first).findLast((cell) => cell.bare !== '');
  const total = name !== undefined && /^(?:合计|总计|小计)$/.test(name.bare);
  for (const { column, meaning, unit, words } of columns) {
    const cell = row.cells[column];
    if (!cell || cell.bare === '') continue;
    const percent =
      meaning.measure === 'execution_rate' ? /^\s*([\d.]{1,8})\s*(?:%\s*)?$/.exec(cell.text) : null;
    const quantity = cell.amount;
    const item = name ? cleanLabel(name.text) : null;
    if (percent?.[1]) {
      const start = cell.text.indexOf(percent[1]);
      const rate = {
        start,
        end: start + percent[1].length,
        digits: percent[1],
        unitName: '%',
        unit: null,
        comparator: null,
      };
      context.take(cell, rate, { item, heading: words, ...meaning });
    } else if (quantity && meaning.measure === 'amount') {
      context.take(cell, quantity, { item, heading: words, ...meaning, is_leaf: !total }, unit);
    } else if (looksNumeric(cell.text)) context.leaveCell(cell, 'number_broken');
  }
}
