import type {
  Figure,
  Fund,
  Meaning,
  Measure,
  Nature,
  Phase,
  SourceDocument,
  Unread,
} from '../../../model/index.ts';
import { shifted } from '../../read/number.ts';
import type { Column } from '../../tables/columns.ts';
import type { GridCell, GridRow } from '../../tables/grid.ts';
import { isCode, isPercent } from '../../tables/labels.ts';
import { fundOfTitle, type Family } from '../families.ts';
import { isFiscalBudget } from '../terms.ts';
import type { AmountColumn } from './by-header.ts';
import type { RowReading } from './rows.ts';
import type { PanelTask } from './table.ts';
import { withoutBlanks } from '../../read/plain.ts';

export function takeCell(
  task: PanelTask,
  cell: GridCell,
  digits: string,
  column: AmountColumn | undefined,
  row: RowReading,
  isLeaf: boolean,
): void {
  const { unit } = task.table;
  if (!column?.meaning || row.kind === 'unknown' || splitsReceipts(column.meaning)) {
    task.unread.push(
      unreadCell(
        cell,
        column?.meaning && row.kind === 'unknown' ? 'row_unknown' : 'column_unknown',
      ),
    );
    return;
  }
  const counted = (row.meaning.measure ?? column.meaning.measure) === 'count';
  if (counted) {
    takeCount(task, cell, digits, column, row);
    return;
  }
  const figure = figureOf(task, cell, column, row);
  const relative = RELATIVE.includes(figure.measure);
  if (cell.text.endsWith('%') && !relative) {
    task.unread.push(unreadCell(cell, 'column_unknown'));
    return;
  }
  if (!relative && !unit) {
    task.unread.push(unreadCell(cell, 'unit_unknown'));
    return;
  }
  figure.value = shifted(digits, relative ? 0 : (unit?.power ?? 0));
  figure.unit = relative ? '%' : (unit?.name ?? null);
  figure.is_leaf =
    isLeaf && figure.measure === 'amount' && belongsToTotal(task.table.family, figure.concept);
  task.figures.push(figure);
}

const RELATIVE: readonly string[] = ['share', 'change_rate', 'execution_rate'];

/** Receipts by what they are meant for: they have no nature, so only their total can be told. */
const splitsReceipts = ({ concept, nature }: Partial<Meaning>): boolean =>
  (concept === 'revenue' || concept === 'carryover_in') && nature != null && nature !== 'all';

const COUNTED_IN: readonly (readonly [RegExp, string])[] = [
  [/vehicle/, '辆'],
  [/persons$/, '人次'],
  [/batches$/, '批次'],
  [/groups$/, '个'],
];

/** A number of vehicles, persons or visits among amounts: it has no side, fund or nature, and no unit of money. */
function takeCount(
  task: PanelTask,
  cell: GridCell,
  digits: string,
  column: AmountColumn,
  row: RowReading,
): void {
  const relative = row.meaning.measure === 'count' && column.meaning?.measure !== undefined;
  if (relative || !/^\d+$/.test(digits)) {
    task.unread.push(unreadCell(cell, 'column_unknown'));
    return;
  }
  const figure = figureOf(task, cell, column, row);
  const printed = row.meaning.measure === 'count' ? (figure.item ?? '') : column.heading;
  const held = figure.concept.startsWith('vehicles') && !figure.concept.includes('purchased');
  figure.direction = null;
  figure.fund = null;
  figure.nature = null;
  if (held) figure.phase = null;
  figure.value = Number(digits);
  figure.unit =
    /[（(]([^()（）]{1,4})[)）]$/.exec(printed)?.[1] ??
    COUNTED_IN.find(([pattern]) => pattern.test(figure.concept))?.[1] ??
    null;
  task.figures.push(figure);
}

const SPENDING: readonly string[] = [
  'expenditure',
  'payment_to_superior',
  'operating_expenditure',
  'subsidy_to_affiliates',
];

/**
 * Whether amounts of a concept make up the statement's total. 机关运行经费 stands beside 三公经费 in some templates,
 * 结转和结余 and 本年收入 beside spending; they are no parts of it.
 */
function belongsToTotal(family: Family, concept: string): boolean {
  if (family.rows === 'figures') return false;
  if (family.rows === 'three_public') return concept.startsWith('three_public');
  if (family.rows === 'balance' || family.statement === 'revenue') return true;
  return SPENDING.includes(concept);
}

/** The figure of a cell without its value and unit: what row, column and table say together, and where it stands. */
function figureOf(task: PanelTask, cell: GridCell, column: AmountColumn, row: RowReading): Figure {
  const { family } = task.table;
  const { document } = task.context;
  const own = column.meaning ?? {};
  const concept = conceptOf(task, own, row);
  const direction = own.direction ?? row.meaning.direction ?? 'expenditure';
  const measure = own.measure ?? row.meaning.measure ?? 'amount';
  return {
    fiscal_year: own.fiscal_year ?? row.meaning.fiscal_year ?? document.fiscal_year,
    phase: own.phase ?? row.meaning.phase ?? comparedPhase(task, measure) ?? usualPhase(document),
    statement: family.statement,
    concept,
    direction,
    fund: fundOf(task, own, row, concept),
    nature: direction === 'revenue' ? null : natureOf(task, own, row),
    function_code: row.meaning.function_code ?? null,
    economic_code: own.economic_code ?? row.meaning.economic_code ?? null,
    gov_economic_code: own.gov_economic_code ?? row.meaning.gov_economic_code ?? null,
    item: row.meaning.item ?? null,
    project: row.meaning.project ?? null,
    measure,
    heading: column.heading === '' ? null : column.heading,
    base_year: own.base_year ?? row.meaning.base_year ?? null,
    base_phase: own.base_phase ?? row.meaning.base_phase ?? null,
    comparator: null,
    as_of: null,
    value: null,
    raw: cell.source.text,
    unit: null,
    line: cell.source.line,
    cell: cell.source.cell,
    start: cell.source.start,
    is_leaf: false,
  };
}

function fundOf(
  { table, fund }: PanelTask,
  own: Partial<Meaning>,
  row: RowReading,
  concept: string,
): Fund | null {
  if (own.fund === 'fiscal' && fund === 'general') return fund;
  const budget = row.meaning.fund;
  if (own.fund === 'fiscal' && budget && isFiscalBudget(budget)) return budget;
  if (own.fund !== undefined) return own.fund;
  return row.meaning.fund ?? usualFund(table.family, concept, fund);
}

const natureOf = (task: PanelTask, own: Partial<Meaning>, row: RowReading): Nature =>
  row.wholeTable !== true && own.nature && own.nature !== 'all'
    ? own.nature
    : (row.meaning.nature ?? task.nature);

/** Whose money a table is about, and which part of spending, where neither row nor column says. */
export function usualOf(family: Family, title: string): { fund: Fund; nature: Nature } {
  return {
    fund: fundOfTitle(title) ?? family.fund,
    nature: family.statement === 'general_basic' ? basicNature(title) : 'all',
  };
}

/** 三公经费 and 机关运行经费 are spent from 财政拨款, also in a table that holds other things too. */
const usualFund = (family: Family, concept: string, narrowed: Fund): Fund =>
  family.rows === 'figures' && narrowed === 'all' && /^(?:three_public|agency)/.test(concept)
    ? 'fiscal'
    : narrowed;

/** A table of 基本支出 whose title narrows it to a part: 基本支出表—人员经费（工资福利支出）. */
function basicNature(title: string): Nature {
  const parts = BASIC_PARTS.filter(([pattern]) => pattern.test(title));
  const personnel = /人员经费/.test(title);
  const operating = /公用经费/.test(title);
  if (personnel === operating) return 'basic';
  return parts.length === 1 ? (parts[0]?.[1] ?? 'basic') : personnel ? 'personnel' : 'operating';
}

const BASIC_PARTS: readonly (readonly [RegExp, Nature])[] = [
  [/工资福利支出/, 'personnel.wages'],
  [/对个人和家庭的?补助/, 'personnel.grants'],
  [/商品和服务支出/, 'operating.goods'],
  [/资本性支出/, 'operating.capital'],
];

const usualPhase = (document: SourceDocument): Phase =>
  document.kind === 'budget' ? 'approved' : 'executed';

/** 增减额 beside 2023年预算数 and 2024年预算数 compares budgets: it has the phase of the year's own column. */
function comparedPhase(task: PanelTask, measure: Measure): Phase | null {
  if (measure === 'amount' || measure === 'count') return null;
  const { fiscal_year } = task.context.document;
  const own = task.columns.findLast(
    ({ meaning }) => meaning?.phase != null && (meaning.fiscal_year ?? fiscal_year) === fiscal_year,
  );
  return own?.meaning?.phase ?? null;
}

/** The column's concept, else the row's; the first column of 收入总表 is the total where 本年收入 has its own. */
function conceptOf(task: PanelTask, own: Partial<Meaning>, row: RowReading): string {
  const part = row.meaning.concept;
  // Below 政府采购支出总额 a row of 货物 is that part of it.
  if (own.concept !== undefined) return part?.startsWith(`${own.concept}.`) ? part : own.concept;
  const hasYear =
    own.fund === undefined &&
    task.table.family.statement === 'revenue' &&
    task.columns.some((column) => column.meaning?.concept === 'carryover_in');
  return hasYear ? 'total' : (row.meaning.concept ?? 'expenditure');
}

export function percentOf(cell: GridCell): string | null {
  if (!cell.text.includes('%')) return null;
  const match = /^(-?\d+(?:\.\d+)?)%$/.exec(withoutBlanks(cell.text));
  return match?.[1] ?? null;
}

/**
 * Digits where none are expected: an amount among labels or codes, a number for a label, an amount that is none. A code
 * in front of a row that has all its amounts is the row's label: no amount of that row has slipped.
 */
export function isOddNumber(
  role: string,
  cell: GridCell,
  row: GridRow,
  amounts: readonly Column[],
): boolean {
  if (role === 'value') return /\d/.test(cell.text);
  if (cell.number === null) return isPercent(cell.text);
  if (!isCode(cell.text)) return true;
  const alone = row.every((other) => other === null || other === cell || other.number !== null);
  const whole = amounts.length > 0 && amounts.every(({ index }) => row[index]?.number != null);
  return role === 'label' && alone && !whole;
}

export function unreadCell(cell: GridCell, reason: string): Unread {
  const { text, line, cell: index, start } = cell.source;
  return { line, cell: index, start, raw: text, seen_in: 'table', reason };
}
