import type {
  Direction,
  Figure,
  Fund,
  Nature,
  SourceDocument,
  StatementRecord,
  TableRegion,
  Unread,
} from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { squeeze } from '../../read/plain.ts';
import { panelsOf, type Panel } from '../../tables/columns.ts';
import type { Grid, GridRow } from '../../tables/grid.ts';
import type { Family } from '../families.ts';
import { isFiscalBudget } from '../terms.ts';
import { numbersOf } from './arithmetic.ts';
import type { AmountColumn } from './by-header.ts';
import { withoutAlike } from './alike.ts';
import { isRelative, withBases } from './compared.ts';
import type { FundTotals } from './by-sums.ts';
import { isOddNumber, percentOf, takeCell, unreadCell, usualOf } from './figure.ts';
import { isLeafColumn, leafRows, projectsAmongUnits, type LeafRow } from './leaves.ts';
import { recordOf } from './record.ts';
import { besideThreePublic, isList, subjectOf } from './row-kind.ts';
import { withCodesAbove } from './codes.ts';
import { labelsOf, readRow, type RowReading } from './rows.ts';
import { openingSection, sectionBelow } from './section.ts';
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
  const usual = usualOf(table.family, table.title);
  const tasks = panelsOf(table.grid).map((panel, order): PanelTask => {
    const columns = columnsOf(table, panel, context);
    const fund = ofAllSources(table, columns) ? 'all' : usual.fund;
    return { table, panel, columns, order, context, figures, unread, ...usual, fund };
  });
  const panels = tasks.map((task) => ({ task, rows: rowsOf(task) }));
  // Income and spending stand side by side, each with its own parts; classes go on in the next panel.
  const joint = table.family.rows === 'balance' ? null : panels.flatMap(({ rows }) => rows);
  const shared = joint && leafRows(joint.map(({ leaf }) => leaf));
  let offset = 0;
  for (const { task, rows } of panels) {
    const leaves = shared
      ? shared.slice(offset, offset + rows.length)
      : leafRows(rows.map(({ leaf }) => leaf)).map((isLeaf) => isLeaf && task.order < 2);
    offset += rows.length;
    readPanel(task, rows, leaves);
  }
  return { figures, unread, statement: recordOf(table, figures, unread) };
}

/** `合计 | 财政拨款 | 其他资金`: 三公经费 that are not paid from 财政拨款 alone. */
const ofAllSources = ({ family }: MoneyTable, columns: readonly AmountColumn[]): boolean =>
  family.rows === 'three_public' &&
  columns.some(({ meaning }) => meaning?.fund != null && !isFiscalBudget(meaning.fund));

function columnsOf(
  table: MoneyTable,
  panel: Panel,
  context: TableContext,
): readonly AmountColumn[] {
  const { grid, family } = table;
  const scale = 10 ** -(table.unit?.power ?? 0);
  const totals = new Map([...context.totals].map(([fund, total]) => [fund, total * scale]));
  const year = context.document.fiscal_year;
  const solved = solveColumns(grid, panel, family, year, totals).map(adjustedBy(grid.region));
  const columns = withoutAlike(withBases(solved, grid, year), grid);
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

/**
 * 预算数为全年预算数，反映按规定程序调整后的预算数: a remark in the templates of 三公经费 says which budget the column
 * 预算数 holds.
 */
function adjustedBy({ notes, captions }: TableRegion): (column: AmountColumn) => AmountColumn {
  const says = [...notes, ...captions].some(({ text }) => ADJUSTED.test(squeeze(text)));
  return (column) => {
    const { meaning, heading } = column;
    if (!says || meaning?.phase !== 'approved' || /年初/.test(heading)) return column;
    return { ...column, meaning: { ...meaning, phase: 'adjusted' } };
  };
}

const ADJUSTED = /预算数(?!字)[^。；]{0,16}(?:全年预算|调整(?:后的?)?预算)/;

/** A panel of a table while its cells are being taken. */
export interface PanelTask {
  table: MoneyTable;
  panel: Panel;
  columns: readonly AmountColumn[];
  /** 0 for the first panel from the left. */
  order: number;
  /** Where neither row nor column says. */
  fund: Fund;
  nature: Nature;
  context: TableContext;
  figures: Figure[];
  unread: Unread[];
}

type PanelRow = { row: GridRow; leaf: LeafRow };

function readPanel(task: PanelTask, rows: readonly PanelRow[], leaves: readonly boolean[]): void {
  const filled = task.panel.columns.filter(
    ({ role, index }) => role === 'value' && rows.some(({ row }) => row[index]?.number != null),
  );
  const amounts = new Map(task.columns.map((column) => [column.index, column]));
  for (const [index, { row, leaf }] of rows.entries()) {
    for (const column of task.panel.columns) {
      const cell = row[column.index];
      if (!cell) continue;
      const amount = amounts.get(column.index);
      const numeric = cell.number ?? percentOf(cell);
      if (column.role === 'value' && numeric !== null) {
        const isLeaf =
          leaves[index] === true &&
          amount !== undefined &&
          isLeafColumn(amount, task.columns, leaf.numbers);
        takeCell(task, cell, numeric, amount, leaf.reading, isLeaf);
      } else if (isOddNumber(column.role, cell, row, filled)) {
        task.unread.push(unreadCell(cell, column.role === 'value' ? 'not_a_number' : 'row_label'));
      }
    }
  }
}

function rowsOf(task: PanelTask): PanelRow[] {
  const { panel, table, context } = task;
  const { body, width } = table.grid;
  const labels = body.map((row) => labelsOf(row, panel)[0] ?? '');
  const listed = isList(table.family, panel, labels);
  const family: Family = listed ? { ...table.family, rows: 'balance' } : table.family;
  const side = family.rows === 'balance' ? sideOf(task, listed) : null;
  const subject = subjectOf(table.title);
  const mixed = family.rows === 'three_public' && labels.some(besideThreePublic);
  const amounts = task.columns.filter((column) => !isRelative(column)).map(({ index }) => index);
  const printed = numbersOf(table.grid);
  let section = openingSection(panel);
  const coded = withCodesAbove(body, panel);
  const read = body.map((row, at): PanelRow => {
    const { document, classifier } = context;
    const rowContext = { family, document, classifier, side, section, subject, mixed };
    const reading: RowReading = {
      wholeTable: isWholeTable(row, panel),
      ...readRow(coded[at] ?? row, panel, rowContext),
    };
    section = sectionBelow(section, reading);
    const numbers = new Array<number | null>(width).fill(null);
    for (const index of amounts) numbers[index] = printed[at]?.[index] ?? null;
    return { row, leaf: { reading, numbers } };
  });
  return family.rows === 'project' ? withProjects(read) : read;
}

/** Rows that are named like units and prove to be projects. */
function withProjects(rows: readonly PanelRow[]): PanelRow[] {
  const projects = projectsAmongUnits(rows.map(({ leaf }) => leaf));
  return rows.map(({ row, leaf }) => {
    if (!projects.has(leaf)) return { row, leaf };
    const { item = null } = leaf.reading.meaning;
    const meaning = { ...leaf.reading.meaning, project: item };
    return { row, leaf: { ...leaf, reading: { ...leaf.reading, kind: 'project', meaning } } };
  });
}

/**
 * `合计 | | | | | 276.50`: the total of all panels stands in the last one, where nothing else names it and no other panel
 * has an amount in the row.
 */
function isWholeTable(row: GridRow, panel: Panel): boolean {
  const begins = panel.columns[0]?.index ?? 0;
  const at = row.findIndex((cell) => cell !== null);
  const first = row[at];
  return (
    first != null &&
    at < begins &&
    /^(?:合计|总计)$/.test(squeeze(first.text)) &&
    row.filter((cell) => cell !== null).length === 2
  );
}

/** The side that the panel's header names; where it is lost, income stands left and spending right. */
function sideOf({ panel, order, table }: PanelTask, listed: boolean): Direction {
  if (listed) return table.family.statement === 'revenue' ? 'revenue' : 'expenditure';
  const words = panel.columns.flatMap((column) => column.path).join('');
  if (/支出/.test(words) && !/收入/.test(words)) return 'expenditure';
  if (/收入/.test(words) && !/支出/.test(words)) return 'revenue';
  return order === 0 ? 'revenue' : 'expenditure';
}
