import type { DocumentRow } from '../../db/index.ts';
import type {
  ExecutionMeasure,
  RecordRow,
  SpentRow,
  SubsidyMeasure,
  ThreePublicMeasure,
  TopicRow,
} from '../../db/overview.ts';
import type { Phase } from '../../model/index.ts';
import type { Selection } from '../../state/index.ts';
import type { ChosenBureau, Scope } from '../page.ts';
import type { Overview } from './load.ts';

/** A bureau in the year that is compared, on the basis that is shown; empty or null where it publishes nothing. */
export interface Entry {
  bureau: ChosenBureau;
  documents: readonly DocumentRow[];
  records: readonly RecordRow[];
  total: SpentRow | null;
  parts: readonly SpentRow[];
  items: readonly SpentRow[];
  topics: readonly TopicRow[];
  subsidy: SubsidyMeasure | null;
  /** The basis of a subsidy that is published, but not on the one chosen. */
  subsidyOn: Phase | null;
  /** On one basis; more than one where the document contradicts itself. */
  threePublic: readonly ThreePublicMeasure[];
  execution: readonly ExecutionMeasure[];
}

/** What `auto` takes, in this order. */
const PREFERENCE: readonly Phase[] = ['executed', 'approved', 'adjusted'];

function onOneBasis<Row extends { phase: Phase }>(
  rows: readonly Row[],
  wanted: Selection['phase'],
): Row[] {
  const phase =
    wanted === 'auto' ? PREFERENCE.find((one) => rows.some((row) => row.phase === one)) : wanted;
  return rows.filter((row) => row.phase === phase);
}

/** The budget that final accounts state beside what was spent: a total of which no part is published. */
function budgetOf(rows: readonly ExecutionMeasure[], phase: Selection['phase']): SpentRow | null {
  const row = rows.find((one) => one.phase === phase && one.fund === 'all');
  if (!row) return null;
  return {
    ...{ kind: 'total', bureau_id: row.bureau_id, phase: row.phase, code: null, label: null },
    ...{ amount: row.budget, per_person: row.budget_per_person, share: 100, fund: 'all' },
    ...{ fact_id: row.budget_fact_id, findings: 0 },
  };
}

/** What was loaded, by bureau in the reader's order, on the basis that the reader chose. */
export function entriesOf(
  { spending, measures, records }: Overview,
  { bureaus, year }: Scope,
  phase: Selection['phase'],
): Entry[] {
  return bureaus.map((bureau) => {
    const own = <Row extends { bureau_id: string }>(row: Row): boolean =>
      row.bureau_id === bureau.bureau_id;
    const documents = bureau.documents.filter((document) => document.fiscal_year === year);
    const ids = new Set(documents.map(({ document_id }) => document_id));
    const spent = onOneBasis(spending.filter((row) => row.kind !== 'text').filter(own), phase);
    const execution = measures.filter((row) => row.kind === 'execution').filter(own);
    const subsidy = measures.filter((row) => row.kind === 'subsidy').find(own) ?? null;
    const isOther = phase !== 'auto' && subsidy?.phase != null && subsidy.phase !== phase;
    return {
      bureau,
      documents,
      records: records.filter(({ document_id }) => ids.has(document_id)),
      total: spent.find(({ kind }) => kind === 'total') ?? budgetOf(execution, phase),
      parts: spent.filter(({ kind }) => kind === 'part'),
      items: spent.filter(({ kind }) => kind === 'item'),
      topics: spending.filter((row) => row.kind === 'text').filter(own),
      subsidy: isOther ? null : subsidy,
      subsidyOn: isOther ? subsidy.phase : null,
      threePublic: onOneBasis(
        measures.filter((row) => row.kind === 'three_public').filter(own),
        phase,
      ),
      execution,
    };
  });
}

/** Whether all that a bureau publishes for the year are budgets, so that nothing can be said of execution. */
export function hasOnlyBudgets({ documents }: Entry): boolean {
  return documents.length > 0 && documents.every(({ kind }) => kind === 'budget');
}

/** Whether the bureau's level does not pay the subsidy of residents' insurance. */
export function paysNoSubsidy({ bureau, subsidy }: Entry): boolean {
  return bureau.level === 'prefecture' && subsidy !== null && subsidy.subsidy === null;
}

export const sumOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);
