import type {
  Direction,
  Figure,
  Meaning,
  Phase,
  SourceDocument,
  StatementRecord,
  Unread,
} from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { shifted } from '../../read/number.ts';
import { panelsOf, type Panel } from '../../tables/columns.ts';
import type { Grid, GridCell, GridRow } from '../../tables/grid.ts';
import { isCode, isPercent } from '../../tables/labels.ts';
import { fundOfTitle, type Family } from '../families.ts';
import { isLeafColumn, leafRows, type LeafRow } from './leaves.ts';
import { readRow, type RowReading } from './rows.ts';
import type { AmountColumn } from './by-header.ts';
import type { FundTotals } from './by-sums.ts';
import { solveColumns } from './solve.ts';
import type { TableUnit } from './unit.ts';

/** A table of a known family, ready to be read. */
export interface MoneyTable {
  grid: Grid;
  family: Family;
  title: string;
  unit: TableUnit | null;
}

export interface TableContext {
  document: SourceDocument;
  classifier: Classifier;
  /** What the document's other statements say of each fund's total, in 万元. */
  totals: FundTotals;
  /** Columns found for a table with the same header, for a table whose own numbers prove nothing. */
  known: Map<string, readonly AmountColumn[]>;
}

export interface TableReading {
  figures: Figure[];
  unread: Unread[];
  statement: StatementRecord;
}

export function readTable(table: MoneyTable, context: TableContext): TableReading {
  const figures: Figure[] = [];
  const unread: Unread[] = [];
  for (const [order, panel] of panelsOf(table.grid).entries()) {
    const columns = columnsOf(table, panel, context);
    readPanel({ table, panel, columns, order, context, figures, unread });
  }
  return { figures, unread, statement: recordOf(table, figures) };
}

function columnsOf(
  table: MoneyTable,
  panel: Panel,
  context: TableContext,
): readonly AmountColumn[] {
  const { grid, family } = table;
  const scale = 10 ** -(table.unit?.power ?? 0);
  const totals = new Map([...context.totals].map(([fund, total]) => [fund, total * scale]));
  const columns = solveColumns(grid, panel, family, context.document.fiscal_year, totals);
  const key = panel.columns
    .map((column) => column.path.join('/').replace(/\d{4}年/g, ''))
    .join('|');
  const proven = grid.body.some((row) =>
    row.some((cell) => cell && Number(cell.number ?? 0) !== 0),
  );
  const before = context.known.get(key);
  if (!proven && before) return before;
  if (proven) context.known.set(key, columns);
  return columns;
}

interface PanelTask {
  table: MoneyTable;
  panel: Panel;
  columns: readonly AmountColumn[];
  /** 0 for the first panel from the left. */
  order: number;
  context: TableContext;
  figures: Figure[];
  unread: Unread[];
}

function readPanel(task: PanelTask): void {
  const rows = rowsOf(task);
  const leaves = leafRows(rows.map(({ leaf }) => leaf));
  for (const [index, { row, leaf }] of rows.entries()) {
    for (const column of task.panel.columns) {
      const cell = row[column.index];
      if (!cell) continue;
      const amount = task.columns.find((other) => other.index === column.index);
      const numeric = cell.number ?? percentOf(cell);
      if (column.role === 'value' && numeric !== null) {
        const isLeaf =
          leaves[index] === true &&
          task.order < 2 &&
          amount !== undefined &&
          isLeafColumn(amount, task.columns, leaf.numbers);
        takeCell(task, cell, numeric, amount, leaf.reading, isLeaf);
      } else if (isOddNumber(column.role, cell, row)) {
        task.unread.push(unreadCell(cell, column.role === 'value' ? 'not_a_number' : 'row_label'));
      }
    }
  }
}

function rowsOf(task: PanelTask): { row: GridRow; leaf: LeafRow }[] {
  const { family } = task.table;
  const side = family.rows === 'balance' ? sideOf(task.panel, task.order) : null;
  let above: RowReading | null = null;
  return task.table.grid.body.map((row) => {
    const reading: RowReading = readRow(row, task.panel, {
      family,
      document: task.context.document,
      classifier: task.context.classifier,
      side,
      above,
    });
    if (reading.level > 0 && (above === null || reading.level <= above.level)) above = reading;
    const numbers = Array.from({ length: task.table.grid.width }, (_, index) => {
      const isValue = task.columns.some((column) => column.index === index);
      const digits = row[index]?.number;
      return isValue && digits != null ? Number(digits) : null;
    });
    return { row, leaf: { reading, numbers } };
  });
}

/** The side that the panel's header names; where it is lost, income stands left and spending right. */
function sideOf(panel: Panel, order: number): Direction {
  const words = panel.columns.flatMap((column) => column.path).join('');
  if (/支出/.test(words) && !/收入/.test(words)) return 'expenditure';
  if (/收入/.test(words) && !/支出/.test(words)) return 'revenue';
  return order === 0 ? 'revenue' : 'expenditure';
}

function takeCell(
  task: PanelTask,
  cell: GridCell,
  digits: string,
  column: AmountColumn | undefined,
  row: RowReading,
  isLeaf: boolean,
): void {
  const { unit } = task.table;
  if (!column?.meaning || row.kind === 'unknown') {
    task.unread.push(unreadCell(cell, column?.meaning ? 'row_unknown' : 'column_unknown'));
    return;
  }
  const meaning = meaningOf(task, column, row);
  const relative = ['share', 'change_rate', 'execution_rate'].includes(meaning.measure);
  if (cell.text.endsWith('%') !== relative && cell.text.endsWith('%')) {
    task.unread.push(unreadCell(cell, 'column_unknown'));
    return;
  }
  if (!relative && !unit) {
    task.unread.push(unreadCell(cell, 'unit_unknown'));
    return;
  }
  task.figures.push({
    ...meaning,
    heading: column.heading === '' ? null : column.heading,
    value: shifted(digits, relative ? 0 : (unit?.power ?? 0)),
    raw: cell.source.text,
    unit: relative ? '%' : (unit?.name ?? null),
    line: cell.source.line,
    cell: cell.source.cell,
    start: cell.source.start,
    is_leaf:
      isLeaf && meaning.measure === 'amount' && belongsToTotal(task.table.family, meaning.concept),
  });
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
  if (family.rows === 'three_public') return concept.startsWith('three_public');
  if (family.rows === 'balance' || family.statement === 'revenue') return true;
  return SPENDING.includes(concept);
}

function meaningOf(
  task: PanelTask,
  column: AmountColumn,
  row: RowReading,
): Omit<Meaning, 'heading'> {
  const { family, title } = task.table;
  const { document } = task.context;
  const own = column.meaning ?? {};
  const narrowed = fundOfTitle(title) ?? family.fund;
  const merged: Partial<Meaning> = { ...row.meaning, ...own };
  const direction = own.direction ?? row.meaning.direction ?? 'expenditure';
  const fund =
    own.fund === 'fiscal' && narrowed === 'general'
      ? narrowed
      : (own.fund ?? row.meaning.fund ?? narrowed);
  const basic = family.statement === 'general_basic' ? 'basic' : 'all';
  return {
    fiscal_year: merged.fiscal_year ?? document.fiscal_year,
    phase: merged.phase ?? comparedPhase(task, merged) ?? usualPhase(document),
    statement: family.statement,
    concept: conceptOf(task, own, row),
    direction,
    fund,
    nature:
      direction === 'revenue'
        ? null
        : own.nature && own.nature !== 'all'
          ? own.nature
          : (row.meaning.nature ?? own.nature ?? basic),
    function_code: row.meaning.function_code ?? null,
    economic_code: row.meaning.economic_code ?? null,
    gov_economic_code: row.meaning.gov_economic_code ?? null,
    item: row.meaning.item ?? null,
    project: row.meaning.project ?? null,
    measure: merged.measure ?? 'amount',
    base_year:
      merged.measure === 'change' || merged.measure === 'change_rate'
        ? document.fiscal_year - 1
        : null,
    base_phase: null,
    comparator: null,
    as_of: null,
  };
}

const usualPhase = (document: SourceDocument): Phase =>
  document.kind === 'budget' ? 'approved' : 'executed';

/** 增减额 beside 2023年预算数 and 2024年预算数 compares budgets: it has the phase of the year's own column. */
function comparedPhase(task: PanelTask, merged: Partial<Meaning>): Phase | null {
  if (merged.measure === undefined || merged.measure === 'amount') return null;
  const { fiscal_year } = task.context.document;
  const own = task.columns.findLast(
    ({ meaning }) => meaning?.phase != null && (meaning.fiscal_year ?? fiscal_year) === fiscal_year,
  );
  return own?.meaning?.phase ?? null;
}

/** The column's concept, else the row's; the first column of 收入总表 is the total where 本年收入 has its own. */
function conceptOf(task: PanelTask, own: Partial<Meaning>, row: RowReading): string {
  if (own.concept !== undefined) return own.concept;
  const hasYear =
    task.table.family.statement === 'revenue' &&
    task.columns.some((column) => column.meaning?.concept === 'carryover_in');
  return hasYear ? 'total' : (row.meaning.concept ?? 'expenditure');
}

function percentOf(cell: GridCell): string | null {
  const match = /^(-?\d+(?:\.\d+)?)%$/.exec(cell.text.replace(/\s/g, ''));
  return match?.[1] ?? null;
}

/** Digits where none are expected: an amount among labels or codes, a number for a label, an amount that is none. */
function isOddNumber(role: string, cell: GridCell, row: GridRow): boolean {
  if (role === 'value') return /\d/.test(cell.text);
  if (cell.number === null) return isPercent(cell.text);
  const alone = row.every((other) => other === null || other === cell || other.number !== null);
  return !isCode(cell.text) || (role === 'label' && alone);
}

function unreadCell(cell: GridCell, reason: string): Unread {
  const { text, line, cell: index, start } = cell.source;
  return { line, cell: index, start, raw: text, seen_in: 'table', reason };
}

function recordOf(table: MoneyTable, figures: readonly Figure[]): StatementRecord {
  const { region } = table.grid;
  const lines = region.rows.flatMap((row) => row.map((cell) => cell.line));
  const remarks = [...region.captions, ...region.notes].map((cell) => cell.text);
  const empty = remarks.find((text) =>
    /空表|无内容|没有|无数据|无.{0,40}(?:支出|收入|安排)/.test(text),
  );
  return {
    statement: table.family.statement,
    title: table.title,
    status: figures.length === 0 ? 'empty' : 'read',
    unit: table.unit?.name ?? null,
    first_line: Math.min(...lines),
    last_line: Math.max(...lines),
    figures: figures.length,
    note: figures.length === 0 ? (empty ?? null) : null,
  };
}
