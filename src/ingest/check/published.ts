import type {
  Direction,
  Fact,
  Ingested,
  Message,
  Reference,
  SourceDocument,
  Statement,
  StatementRecord,
  Unread,
} from '../../model/index.ts';
import { unitTables } from '../facts/owner.ts';
import { isPublisher, publisherName } from '../read/organisation.ts';
import { squeeze } from '../read/plain.ts';
import { groupBy } from '../read/group.ts';
import { firstWhere } from '../read/search.ts';

/** The statements of money: their rows add up. */
const MONEY: ReadonlySet<Statement> = new Set([
  'income_expenditure',
  'revenue',
  'expenditure',
  'fiscal_summary',
  'general_budget',
  'general_basic',
  'economic_summary',
  'gov_fund',
  'state_capital',
  'project',
]);

/**
 * One side of one row. `total` is the row of the whole table, `unit` that of a publishing unit, `group` one that
 * heads the rows after it, `coded` one of a classification, `leaf` one that no other row is a part of.
 */
export interface Row {
  line: number;
  side: Direction | null;
  kind: 'total' | 'unit' | 'group' | 'coded' | 'leaf';
  facts: readonly Fact[];
}

/** One table of the document as it was read. */
export interface Table {
  record: StatementRecord;
  facts: readonly Fact[];
  rows: readonly Row[];
}

/** What a document publishes, as rules look at it. */
export interface Published {
  document: SourceDocument;
  reference: Reference;
  /** All facts, derived ones too. */
  facts: readonly Fact[];
  /** Published amounts (not derived, not null), in the order of the document. */
  amounts: readonly Fact[];
  tables: readonly Table[];
  /** Published amounts in tables that are printed again for a unit: parts of what the publisher's own state. */
  ofUnits: ReadonlySet<Fact>;
  statements: readonly StatementRecord[];
  messages: readonly Message[];
  unread: readonly Unread[];
}

const TOTAL = /^(?:本年(?:收入|支出)|.{0,6}(?:合计|总计|小计))$/;

function kindOf(facts: readonly Fact[], publisher: string): Row['kind'] {
  if (facts.some((fact) => fact.is_leaf)) return 'leaf';
  if (facts.some((fact) => fact.function_code !== null || fact.economic_code !== null))
    return 'coded';
  const label = squeeze(facts[0]?.item ?? '');
  if (label === '' || TOTAL.test(label)) return 'total';
  const unit = label.replace(/本级$/, '');
  return isPublisher(unit, publisher) || /(?:局|委|办|厅|中心|本级|科|处|院|所|站|队)$/.test(label)
    ? 'unit'
    : 'group';
}

function rowsOf(facts: readonly Fact[], publisher: string): Row[] {
  // Several classes may stand side by side in one line.
  const rows = groupBy(
    facts,
    ({ line, direction, function_code, economic_code, item }) =>
      `${line}|${direction}|${function_code ?? ''}|${economic_code ?? ''}|${item ?? ''}`,
  );
  return [...rows.values()].map((own) => ({
    line: own[0]?.line ?? 0,
    side: own[0]?.direction ?? null,
    kind: kindOf(own, publisher),
    facts: own,
  }));
}

/** The figures of a table among those of its kind of statement, which stand in the order of their lines. */
function factsOf(record: StatementRecord, kinds: ReadonlyMap<string, readonly Fact[]>): Fact[] {
  const own = kinds.get(record.statement) ?? [];
  const from = firstWhere(own, ({ line }) => (line ?? 0) >= record.first_line);
  const to = firstWhere(own, ({ line }) => (line ?? Infinity) > record.last_line);
  return own.slice(from, to);
}

function tableOf(record: StatementRecord, facts: readonly Fact[], publisher: string): Table {
  return { record, facts, rows: rowsOf(facts, publisher) };
}

/** Arranges what was read of a document for the rules. */
export function publishedOf(
  { document, facts, statements, messages, unread }: Omit<Ingested, 'checks'>,
  reference: Reference,
): Published {
  const amounts = facts.filter(
    (fact) => fact.measure === 'amount' && fact.origin !== 'derived' && fact.value !== null,
  );
  const publisher = publisherName(document.bureau_name);
  const kinds = groupBy(
    amounts.filter(({ origin, line }) => origin === 'table' && line !== null),
    ({ statement }) => statement,
  );
  const tables = statements
    .filter((record) => record.status === 'read' && MONEY.has(record.statement))
    .map((record) => tableOf(record, factsOf(record, kinds), publisher));
  const units = [...unitTables(statements, document).keys()];
  const ofUnits = new Set(units.flatMap((record) => factsOf(record, kinds)));
  return { document, reference, facts, amounts, tables, ofUnits, statements, messages, unread };
}

/** The figures of one column: the same side, kind of spending, year, phase and header. */
export const columnOf = (fact: Fact, nature = fact.nature): string =>
  `${fact.direction}|${nature}|${fact.fiscal_year}|${fact.phase}|${fact.heading ?? fact.fund ?? ''}`;

/** Money of a project that is spent, also where it has a concept of its own. */
export const isSpending = ({ concept }: Fact): boolean =>
  concept === 'expenditure' || concept === 'resident_subsidy';
