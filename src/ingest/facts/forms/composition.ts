import type { Direction, Fund, Phase } from '../../../model/index.ts';
import { FUNDS } from '../terms.ts';
import type { FigureMeaning, FormContext } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { natureOf } from './labelled.ts';
import { cleanLabel } from './text.ts';
import { looksNumeric, type Quantity } from './value.ts';
import { withoutBlanks } from '../../read/plain.ts';

interface YearColumn {
  column: number;
  kind: 'amount' | 'share';
  year: number;
  phase: Phase | null;
  words: string;
}

/** 收入构成 and 支出构成 of a department's form: this year's amount and share, and two years before. */
export interface CompositionColumns {
  columns: readonly YearColumn[];
  height: number;
}

/** The header, one or two rows high; null where `rows[at]` begins none. */
export function compositionHeader(
  rows: readonly FormRow[],
  at: number,
  year: number,
): CompositionColumns | null {
  const first = rows[at];
  if (!first || !(first.joined.includes('当年金额') || first.joined.includes('占比'))) return null;
  const second = rows[at + 1];
  const single = !second || (second.hasAmount && !/20\d{2}年/.test(second.joined));
  const pair = single ? [first] : [first, second];
  const joined = pair.map((row) => row.joined).join('');
  if (!/占比/.test(joined)) return null;
  const past: Phase | null = /收支金额|支出金额|执行|决算/.test(joined) ? 'executed' : null;
  const width = Math.max(0, ...pair.map((row) => row.cells.length));
  const columns: YearColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const words = pair.map((row) => row.cells[column]?.bare ?? '').join('');
    const stated = /(20\d{2})年(?:度)?$/.exec(words)?.[1];
    if (/当年金额/.test(words))
      columns.push({ column, kind: 'amount', year, phase: 'approved', words: '当年金额' });
    else if (/占比/.test(words))
      columns.push({ column, kind: 'share', year, phase: 'approved', words: '占比' });
    else if (stated !== undefined && Number(stated) < year)
      columns.push({
        column,
        kind: 'amount',
        year: Number(stated),
        phase: past,
        words: `${stated}年`,
      });
  }
  return columns.length >= 2 ? { columns, height: pair.length } : null;
}

/** Rows of the table: sources of income, then kinds of spending, each part closed by its total. */
export class Composition {
  private side: Direction = 'revenue';

  constructor(private readonly header: CompositionColumns) {}

  /** False where the row has no number in the columns of the table. */
  read(row: FormRow, context: FormContext): boolean {
    const first = this.header.columns[0]?.column ?? 0;
    if (/支出构成/.test(row.joined)) this.side = 'expenditure';
    const label = row.cells
      .slice(0, first)
      .filter((cell) => cell.bare !== '')
      .at(-1);
    const meaning = label ? this.meaningOf(label) : null;
    let found = false;
    for (const { column, kind, year, phase, words } of this.header.columns) {
      const cell = row.cells[column];
      const quantity = cell && (kind === 'share' ? percentOf(cell) : cell.amount);
      if (!cell || !quantity) {
        if (cell && looksNumeric(cell.text)) context.leaveCell(cell, 'number_broken');
        continue;
      }
      found = true;
      if (!meaning) {
        context.leave(cell, quantity, 'label_unreadable');
        continue;
      }
      context.take(cell, quantity, {
        fiscal_year: year,
        phase,
        heading: words,
        ...meaning,
        measure: kind,
        is_leaf: meaning.is_leaf === true && kind === 'amount',
      });
    }
    return found;
  }

  private meaningOf(label: FormCell): FigureMeaning | null {
    const item = cleanLabel(label.text);
    if (/^(?:合计|总计)$/.test(label.bare)) {
      return {
        concept: this.side,
        measure: 'amount',
        direction: this.side,
        fund: 'all',
        nature: 'all',
        item,
      };
    }
    const whole = FUNDS.find(({ pattern }) => pattern.test(label.bare));
    const source = whole ? { fund: whole.meaning.fund, item } : trailingFund(label);
    if (source && this.side === 'revenue') {
      return {
        concept: 'revenue',
        measure: 'amount',
        direction: 'revenue',
        nature: 'all',
        ...source,
        is_leaf: true,
      };
    }
    const nature = natureOf(label.bare);
    if (!nature) return null;
    this.side = 'expenditure';
    return {
      concept: 'expenditure',
      measure: 'amount',
      direction: 'expenditure',
      fund: 'all',
      nature,
      item,
      is_leaf: true,
    };
  }
}

/** A source of money behind the label of its part, in one cell: `收入构成 财政专户管理 资金`. */
function trailingFund(label: FormCell): { fund: Fund; item: string } | null {
  const words = label.text.trim().split(/\s+/);
  for (let from = 1; from < words.length; from += 1) {
    const item = words.slice(from).join('');
    const fund = item.length >= 4 && FUNDS.find(({ pattern }) => pattern.test(item));
    if (fund) return { fund: fund.meaning.fund, item };
  }
  return null;
}

function percentOf(cell: FormCell): Quantity | null {
  const match = /^\s*(\d{1,3}(?:\.\s?\d{1,4})?)\s?%\s*$/.exec(cell.text);
  const digits = match?.[1];
  if (digits === undefined) return null;
  const start = cell.text.indexOf(digits);
  return {
    start,
    end: start + digits.length,
    digits: withoutBlanks(digits),
    unitName: '%',
    unit: null,
    comparator: null,
  };
}
