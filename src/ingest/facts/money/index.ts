import type {
  Block,
  Cell,
  Fund,
  Message,
  Reading,
  SourceDocument,
  TableRegion,
  Unread,
} from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { cellNumber } from '../../read/number.ts';
import { plain } from '../../read/plain.ts';
import { panelsOf } from '../../tables/columns.ts';
import { gridOf, isTooWide, type Grid } from '../../tables/grid.ts';
import { familyOf } from '../families.ts';
import { unitTables } from '../owner.ts';
import { withContinued } from './continued.ts';
import { readTable, type MoneyTable, type TableContext, type TableReading } from './table.ts';
import { assumedUnit, declaredUnit, unknownUnit, usualUnit, type TableUnit } from './unit.ts';

/**
 * Reads the tables of money among `blocks`. Tables of income and spending come first: what they say of each fund
 * helps with headers that are broken elsewhere. Figures come back in the order of the document.
 */
export function readMoneyTables(
  blocks: readonly Block[],
  document: SourceDocument,
  classifier: Classifier,
): Reading {
  const messages: Message[] = [];
  const { tables, strange } = tablesOf(blocks, messages);
  const context: TableContext = { document, classifier, totals: new Map(), known: new Map() };
  const readings = new Map<MoneyTable, TableReading>();
  const summaries = tables.filter((table) => table.family.rows === 'balance');
  for (const table of summaries) readings.set(table, readTable(table, context));
  context.totals = fundTotals([...readings.values()]);
  const others = tables.filter((table) => table.family.rows !== 'balance');
  for (const table of others) readings.set(table, readTable(table, context));
  // A header that a later table proves helps an earlier one as well: the order of the tables is no evidence.
  for (const table of others) {
    if (readings.get(table)?.unread.length !== 0) readings.set(table, readTable(table, context));
  }
  const ordered = tables.flatMap((table) => readings.get(table) ?? []);
  leaveOneOfEach(ordered);
  nameUnits(ordered, document);
  return {
    figures: ordered.flatMap((reading) => reading.figures),
    unread: [...ordered.flatMap((reading) => reading.unread), ...strange.flatMap(unreadAmounts)],
    statements: ordered.map((reading) => reading.statement),
    messages,
  };
}

/** Tables of a known family with their units; `strange` ones hold amounts but belong to no family. */
function tablesOf(
  blocks: readonly Block[],
  messages: Message[],
): { tables: MoneyTable[]; strange: TableRegion[] } {
  const found: {
    grid: Grid;
    family: MoneyTable['family'];
    title: string;
    declared: ReturnType<typeof declaredUnit>;
  }[] = [];
  const strange: TableRegion[] = [];
  for (const block of withContinued(blocks)) {
    if (block.kind !== 'table') continue;
    const family = block.layout === 'grid' && !isTooWide(block) ? familyOf(block) : null;
    if (!family) {
      strange.push(block);
      continue;
    }
    const grid = gridOf(block);
    found.push({ grid, ...family, declared: declaredUnit(grid) });
  }
  const usual = usualUnit(
    found.flatMap(({ declared }) => (declared && 'unit' in declared ? [declared.unit] : [])),
  );
  const tables = found.map(({ grid, family, title, declared }) => ({
    grid,
    family,
    title,
    unit: unitOf(grid, declared, usual, messages),
  }));
  return { tables, strange };
}

function unitOf(
  grid: Grid,
  declared: ReturnType<typeof declaredUnit>,
  usual: TableUnit,
  messages: Message[],
): TableUnit | null {
  if (declared && 'unit' in declared) return declared.unit;
  if (declared) {
    messages.push(unknownUnit(declared.unknown, declared.word));
    return null;
  }
  if (usual.source === 'assumed') messages.push(assumedUnit(grid.region));
  return usual;
}

/** What the tables of income and spending say of each fund, in 万元; a fund that they list without an amount has none. */
function fundTotals(readings: readonly TableReading[]): Map<Fund, number> {
  const totals = new Map<Fund, number>();
  const listed: readonly Fund[] = ['gov_fund', 'state_capital', 'special_account'];
  if (readings.length > 0) for (const fund of listed) totals.set(fund, 0);
  for (const figure of readings.flatMap((reading) => reading.figures)) {
    const { fund, value } = figure;
    if (figure.direction !== 'revenue' || fund === null || value === null || fund === 'all')
      continue;
    totals.set(fund, Math.max(totals.get(fund) ?? 0, value));
  }
  return totals;
}

/**
 * A statement that is printed twice (by function and by unit) keeps its leaves in one table, the one by class, so
 * that leaves add up to the statement's total once.
 */
function leaveOneOfEach(readings: readonly TableReading[]): void {
  const seen = new Map<string, TableReading>();
  for (const reading of readings) {
    const key = `${reading.statement.statement} ${leafTotal(reading).toFixed(2)}`;
    const before = seen.get(key);
    if (!before || leafTotal(reading) === 0) seen.set(key, reading);
    else if (hasClasses(before) || !hasClasses(reading)) withoutLeaves(reading);
    else {
      withoutLeaves(before);
      seen.set(key, reading);
    }
  }
}

/** A table of 三公经费 that is printed again for a unit: its figures are those of a row of that unit. */
function nameUnits(readings: readonly TableReading[], document: SourceDocument): void {
  const costs = readings.filter(({ statement }) => statement.statement === 'three_public');
  const units = unitTables(
    costs.map(({ statement }) => statement),
    document,
  );
  for (const { statement, figures } of costs) {
    const unit = units.get(statement);
    if (unit !== undefined) for (const figure of figures) figure.item ??= unit;
  }
}

const leafTotal = (reading: TableReading): number =>
  reading.figures.reduce((sum, figure) => sum + (figure.is_leaf ? (figure.value ?? 0) : 0), 0);

const hasClasses = (reading: TableReading): boolean =>
  reading.figures.some((figure) => figure.function_code !== null || figure.economic_code !== null);

function withoutLeaves(reading: TableReading): void {
  for (const figure of reading.figures) figure.is_leaf = false;
}

/**
 * Amounts in a table that no family claims, or that is saved one cell a line: seen, not read. Whole numbers may be of
 * anything; they are amounts in the columns of amounts of a table that has a unit of money.
 */
function unreadAmounts(region: TableRegion): Unread[] {
  const one = region.layout === 'cells' ? 'one_cell_a_line' : 'statement_unknown';
  const reason = isTooWide(region) ? 'too_many_columns' : one;
  const whole = reason === 'statement_unknown' ? wholeAmounts(gridOf(region)) : new Set<Cell>();
  return region.rows.flat().flatMap((source) => {
    const { text, line, cell, start } = source;
    const isAmount = whole.has(source) || (/[.,]/.test(text) && cellNumber(plain(text)) !== null);
    return isAmount ? [{ line, cell, start, raw: text, seen_in: 'table' as const, reason }] : [];
  });
}

function wholeAmounts(grid: Grid): Set<Cell> {
  const declared = declaredUnit(grid);
  if (!declared || !('unit' in declared)) return new Set();
  const values = panelsOf(grid).flatMap(({ columns }) =>
    columns.filter(({ role }) => role === 'value'),
  );
  const cells = grid.body.flatMap((row) => values.map(({ index }) => row[index] ?? null));
  return new Set(cells.flatMap((cell) => (cell && cell.number !== null ? [cell.source] : [])));
}
