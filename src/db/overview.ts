import type { Phase, Statement } from '../model/index.ts';
import { literal, ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/**
 * Spending of a bureau on one basis. `total`: what all shares are of. `part`: its division by nature; code null is what
 * is not divided. `item`: its largest item by function, and what it has of the largest items of other bureaus.
 */
export interface SpentRow {
  kind: 'total' | 'part' | 'item';
  bureau_id: string;
  phase: Phase;
  code: string | null;
  /** The official name of an item. */
  label: string | null;
  /** In 万元. */
  amount: number;
  /** The same in yuan for each person insured; null where they are not counted. */
  per_person: number | null;
  /** Percent of the total; null where that is zero. */
  share: number | null;
  /** Null where the total is a sum that nothing states. */
  fact_id: string | null;
  /** Of a total: `general` covers the general public budget alone. */
  fund: 'all' | 'fiscal' | 'general' | null;
  /** Findings of the checks that touch it. */
  findings: number;
}

/** A topic that a document tells in sentences: an axis of the composition, or a fund. */
export interface TopicRow {
  kind: 'text';
  bureau_id: string;
  phase: Phase;
  code: string;
}

export type SpendingRow = SpentRow | TopicRow;

/** What a bureau pays for each resident insured; nulls where it publishes none, with the reason. */
export interface SubsidyMeasure {
  kind: 'subsidy';
  bureau_id: string;
  phase: Phase | null;
  /** What the subsidy and the people are read from: `project/target`. */
  basis: string | null;
  yuan_per_person: number | null;
  subsidy: number | null;
  subsidy_fact_id: string | null;
  insured: number | null;
  insured_fact_id: string | null;
  insured_kind: 'target' | 'count' | null;
  insured_as_of: string | null;
  /** Of all levels of government, in yuan. */
  national_standard: number | null;
  /** Why there is none. */
  note: string | null;
  note_en: string | null;
}

/** 三公经费 of the year beside the year before, on the same basis; where that has two answers, a row for each. */
export interface ThreePublicMeasure {
  kind: 'three_public';
  bureau_id: string;
  phase: Phase;
  /** The document gives more than one value for the year. */
  conflict: boolean;
  origin: 'table' | 'text' | 'derived';
  amount: number;
  fact_id: string;
  before: number | null;
  before_fact_id: string | null;
  change: number | null;
  /** Percent of the year before; null where that is none or zero. */
  change_rate: number | null;
}

/** What was spent of a budget, all items together. */
export interface ExecutionMeasure {
  kind: 'execution';
  bureau_id: string;
  /** Which budget it is measured on. */
  phase: 'approved' | 'adjusted';
  fund: string;
  budget: number;
  /** The budget in yuan for each person insured; null where they are not counted. */
  budget_per_person: number | null;
  executed: number;
  rate: number | null;
  budget_fact_id: string;
  executed_fact_id: string;
}

export type MeasureRow = SubsidyMeasure | ThreePublicMeasure | ExecutionMeasure;

/** What the checks found in a document, and what became of its tables. */
export interface RecordRow {
  document_id: string;
  /** Findings by severity, and the checks that passed or could not be tried. */
  errors: number;
  warnings: number;
  infos: number;
  passed: number;
  skipped: number;
  /** The error with the largest difference in 万元; nulls where there is none. `fact_id` states what was found. */
  check_id: string | null;
  rule: string | null;
  expected: number | null;
  found: number | null;
  difference: number | null;
  fact_id: string | null;
  /** Tables with figures, tables published as empty, and tables that the contents list and the document lacks. */
  read: Statement[] | null;
  empty: Statement[] | null;
  missing: Statement[] | null;
  /** What the document calls the latter two, in the same order. */
  empty_titles: string[] | null;
  missing_titles: string[] | null;
}

/** An item is looked for in all bureaus where it is at least this percentage of one of them. */
export const DOMINANT = 40;

/** Totals, their division by nature, the largest items, and topics in sentences. No rows where no bureau is given. */
export async function spendingOf(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<SpendingRow[]> {
  if (bureaus.length === 0) return [];
  return connector.query<SpendingRow>(
    `
    WITH own AS MATERIALIZED (
      SELECT c.bureau_id, c.phase, c.axis, c.code, c.label, c.parent_code, c.amount, c.share, c.fact_id, c.statement,
        c.total, c.total_fact_id, c.total_fund, coalesce(len(c.findings), 0) AS findings, p.insured
      FROM ${ofBureaus('composition', bureaus)} c
      LEFT JOIN (
        SELECT bureau_id, fiscal_year, insured FROM ${ofBureaus('per_capita_subsidy', bureaus)}
        WHERE preferred AND insured > 0
      ) p ON p.bureau_id = c.bureau_id AND p.fiscal_year = c.fiscal_year
      WHERE c.fiscal_year = ?
    ),
    leaves AS MATERIALIZED (
      SELECT o.* FROM own o
      LEFT JOIN (SELECT DISTINCT bureau_id, phase, parent_code FROM own WHERE axis = 'function') p
        ON p.bureau_id = o.bureau_id AND p.phase = o.phase AND p.parent_code = o.code
      WHERE o.axis = 'function' AND o.code IS NOT NULL AND p.parent_code IS NULL
    ),
    largest AS MATERIALIZED (
      SELECT * FROM leaves
      QUALIFY row_number() OVER (PARTITION BY bureau_id, phase ORDER BY amount DESC, code) = 1
    ),
    items AS (
      SELECT * FROM largest
      UNION
      SELECT * FROM leaves WHERE code IN (SELECT code FROM largest WHERE share >= ${DOMINANT})
    ),
    found AS (
      SELECT 'total' AS kind, bureau_id, phase, NULL AS code, NULL AS label, max(total) AS amount,
        max(insured) AS insured, 100 AS share, max(total_fact_id) AS fact_id, max(total_fund) AS fund, 0 AS findings
      FROM own GROUP BY bureau_id, phase
      UNION ALL
      SELECT 'part', bureau_id, phase, code, NULL, amount, insured, share, fact_id, NULL, findings
      FROM own WHERE axis = 'nature' AND parent_code IS NULL
      UNION ALL
      SELECT 'item', bureau_id, phase, code, label, amount, insured, share, fact_id, NULL, findings FROM items
      UNION ALL
      SELECT DISTINCT 'text', bureau_id, phase, CASE WHEN axis = 'fund' THEN code ELSE axis END, NULL,
        NULL, NULL, NULL, NULL, NULL, 0
      FROM own
      WHERE statement = 'text' AND (axis <> 'fund' OR code IN ('gov_fund', 'state_capital'))
    )
    SELECT kind, bureau_id, phase, code, label, amount, round(amount * 10000 / insured, 4) AS per_person, share,
      fact_id, fund, CAST(findings AS INTEGER) AS findings
    FROM found
    ORDER BY bureau_id, phase, kind, amount DESC NULLS LAST, code NULLS LAST`,
    [year],
  );
}

/** Subsidy per person, 三公经费 and execution of the totals. No rows where no bureau is given. */
export async function measuresOf(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<MeasureRow[]> {
  if (bureaus.length === 0) return [];
  const spent = `(SELECT * FROM ${ofBureaus('three_public', bureaus)} WHERE component = 'three_public')`;
  return connector.query<MeasureRow>(
    `
    SELECT * FROM (
      SELECT 'subsidy' AS kind, bureau_id, phase, basis, yuan_per_person, subsidy, subsidy_fact_id, insured,
        insured_fact_id, insured_kind, insured_as_of, national_standard,
        CASE WHEN subsidy IS NULL THEN note END AS note, CASE WHEN subsidy IS NULL THEN note_en END AS note_en
      FROM ${ofBureaus('per_capita_subsidy', bureaus)} WHERE fiscal_year = ? AND preferred
      UNION ALL BY NAME
      SELECT 'three_public' AS kind, n.bureau_id, n.phase, n.conflict, n.origin, n.amount, n.fact_id,
        b.amount AS before, b.fact_id AS before_fact_id, round(n.amount - b.amount, 4) AS change,
        round(100 * (n.amount - b.amount) / nullif(b.amount, 0), 4) AS change_rate
      FROM ${spent} n
      LEFT JOIN ${spent} b
        ON b.bureau_id = n.bureau_id AND b.phase = n.phase AND b.fiscal_year = n.fiscal_year - 1
      WHERE n.fiscal_year = ?
      UNION ALL BY NAME
      SELECT 'execution' AS kind, e.bureau_id, e.base_phase AS phase, e.fund, e.budget,
        round(e.budget * 10000 / p.insured, 4) AS budget_per_person, e.executed, e.rate, e.budget_fact_id,
        e.executed_fact_id
      FROM ${ofBureaus('execution', bureaus)} e
      LEFT JOIN (
        SELECT bureau_id, fiscal_year, insured FROM ${ofBureaus('per_capita_subsidy', bureaus)}
        WHERE preferred AND insured > 0
      ) p ON p.bureau_id = e.bureau_id AND p.fiscal_year = e.fiscal_year
      WHERE e.fiscal_year = ? AND e.scope = 'total'
    ) measures
    ORDER BY bureau_id, kind, phase, amount, before, fund, executed_fact_id, fact_id`,
    [year, year, year],
  );
}

/** The outcomes of the checks and the tables of documents. No rows where none is given. */
export async function recordsOf(
  connector: Connector,
  bureaus: readonly string[],
  documents: readonly string[],
): Promise<RecordRow[]> {
  if (bureaus.length === 0 || documents.length === 0) return [];
  const ids = documents.map(literal).join(', ');
  return connector.query<RecordRow>(`
    WITH tried AS MATERIALIZED (
      SELECT *,
        CASE WHEN status = 'fail' AND severity = 'error' AND unit = '万元' AND expected IS NOT NULL
          AND found IS NOT NULL THEN abs(difference) END AS size
      FROM ${ofBureaus('checks', bureaus)} WHERE document_id IN (${ids})
    ),
    counts AS (
      SELECT document_id,
        CAST(sum(CASE WHEN status = 'fail' AND severity = 'error' THEN 1 ELSE 0 END) AS INTEGER) AS errors,
        CAST(sum(CASE WHEN status = 'fail' AND severity = 'warning' THEN 1 ELSE 0 END) AS INTEGER) AS warnings,
        CAST(sum(CASE WHEN status = 'fail' AND severity = 'info' THEN 1 ELSE 0 END) AS INTEGER) AS infos,
        CAST(sum(CASE WHEN status = 'pass' THEN 1 ELSE 0 END) AS INTEGER) AS passed,
        CAST(sum(CASE WHEN status = 'skip' THEN 1 ELSE 0 END) AS INTEGER) AS skipped
      FROM tried GROUP BY document_id
    ),
    largest AS (
      SELECT document_id, check_id, rule, expected, found, difference, fact_ids[1] AS fact_id FROM tried
      WHERE size IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY size DESC, check_id) = 1
    ),
    tables AS (
      SELECT document_id,
        list_sort(list(DISTINCT statement) FILTER (WHERE status = 'read')) AS read,
        list(statement ORDER BY first_line, statement, title) FILTER (WHERE status = 'empty') AS empty,
        list(title ORDER BY first_line, statement, title) FILTER (WHERE status = 'empty') AS empty_titles,
        list(statement ORDER BY first_line, statement, title) FILTER (WHERE status = 'missing') AS missing,
        list(title ORDER BY first_line, statement, title) FILTER (WHERE status = 'missing') AS missing_titles
      FROM statements WHERE document_id IN (${ids}) GROUP BY document_id
    )
    SELECT d.document_id, coalesce(c.errors, 0) AS errors, coalesce(c.warnings, 0) AS warnings,
      coalesce(c.infos, 0) AS infos, coalesce(c.passed, 0) AS passed, coalesce(c.skipped, 0) AS skipped,
      l.check_id, l.rule, l.expected, l.found, l.difference, l.fact_id, t.read, t.empty, t.empty_titles,
      t.missing, t.missing_titles
    FROM (SELECT document_id FROM documents WHERE document_id IN (${ids})) d
    LEFT JOIN counts c ON c.document_id = d.document_id
    LEFT JOIN largest l ON l.document_id = d.document_id
    LEFT JOIN tables t ON t.document_id = d.document_id
    ORDER BY d.document_id`);
}
