import type {
  Direction,
  Figure,
  SourceDocument,
  StatementRecord,
  Unread,
} from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { panelsOf, type Panel } from '../../tables/columns.ts';
import type { Grid, GridRow } from '../../tables/grid.ts';
import type { Family } from '../families.ts';
import type { AmountColumn } from './by-header.ts';
import { withBases } from './compared.ts';
import type { FundTotals } from './by-sums.ts';
import { isOddNumber, percentOf, takeCell, unreadCell } from './figure.ts';
import { isLeafColumn, leafRows, type LeafRow } from './leaves.ts';
import { recordOf } from './record.ts';
import { readRow, type RowReading } from './rows.ts';
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
  const year = context.document.fiscal_year;
  const columns = withBases(solveColumns(grid, panel, family, year, totals), grid, year);
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

/** A panel of a table while its cells are being taken. */
export interface PanelTask {
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
