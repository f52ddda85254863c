import type { Phase } from '../model/index.ts';
import { ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** What was executed against one budget. Amounts in 万元, rates in percent. */
export interface ExecutionRow {
  bureau_id: string;
  scope: 'total' | 'function' | 'project' | 'three_public';
  code: string | null;
  label: string;
  base_phase: Exclude<Phase, 'executed'>;
  budget: number;
  executed: number;
  /** The same in yuan for each person insured; null where nobody counted them. */
  budget_per_person: number | null;
  executed_per_person: number | null;
  /** Null where the budget is zero. */
  rate: number | null;
  stated_rate: number | null;
  budget_fact_id: string;
  executed_fact_id: string;
  stated_rate_fact_id: string | null;
  /** `derived`: computed from `stated_rate`, which it therefore cannot contradict. */
  budget_origin: 'published' | 'derived';
  /** Whose money: null where the document does not say. */
  fund: string | null;
  note: string | null;
  note_en: string | null;
  /** The checks that failed on one of its figures. */
  findings: readonly string[] | null;
}

/** The execution of a year's budgets, in total and item by item. */
export function executionOf(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<ExecutionRow[]> {
  return connector.query<ExecutionRow>(
    `SELECT
       e.bureau_id, e.scope, e.code, e.label, e.base_phase, e.budget, e.executed,
       e.budget * 10000 / p.insured AS budget_per_person,
       e.executed * 10000 / p.insured AS executed_per_person,
       e.rate, e.stated_rate, e.budget_fact_id, e.executed_fact_id, e.stated_rate_fact_id,
       e.budget_origin, e.fund, e.note, e.note_en, e.findings
     FROM ${ofBureaus('execution', bureaus)} e
     LEFT JOIN (
       SELECT bureau_id, max(insured) AS insured
       FROM ${ofBureaus('per_capita_subsidy', bureaus)}
       WHERE preferred AND fiscal_year = ? AND insured > 0
       GROUP BY bureau_id
     ) p ON p.bureau_id = e.bureau_id
     WHERE e.fiscal_year = ?
     ORDER BY e.bureau_id, e.scope, e.code, e.base_phase, e.executed_fact_id, e.budget_fact_id`,
    [year, year],
  );
}

/**
 * A budgeted amount of a year beside that of the year before, which the document implies by a change or by a rate of
 * change. Where the two imply different amounts both are rows.
 */
export interface ChangeRow {
  bureau_id: string;
  scope: 'total' | 'nature' | 'function' | 'project' | 'three_public' | 'agency_operation';
  /** What the figure measures, for the names of 三公 and of total and spending. */
  concept: string;
  code: string | null;
  /** Official name of the code, else as published. */
  label: string;
  fund: string | null;
  amount: number;
  prior: number;
  change: number;
  /** Null where the amount of the year before is zero. */
  rate: number | null;
  stated_change: number | null;
  stated_rate: number | null;
  amount_fact_id: string;
  prior_fact_id: string;
  stated_change_fact_id: string | null;
  stated_rate_fact_id: string | null;
  /** What the amount of the year before was computed from. */
  prior_from: 'change' | 'change_rate';
  /** Change and rate imply different amounts. */
  conflict: boolean;
  findings: readonly string[] | null;
}

/** The approved amounts of a year that the documents compare with the year before: the widest total of a bureau first. */
export function changesOf(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<ChangeRow[]> {
  return connector.query<ChangeRow>(
    `WITH own AS (
       SELECT * FROM ${ofBureaus('facts', bureaus)}
       WHERE fiscal_year IN (?, ?)
         AND (measure IN ('change', 'change_rate') OR measure = 'amount' AND phase = 'approved')
     ),
     pairs AS (
       SELECT
         a.*, p.value AS prior, p.fact_id AS prior_fact_id, r.measure AS prior_from,
         r.fact_id AS relative_id, r.value AS relative, r.line AS relative_line,
         count(*) OVER (PARTITION BY a.fact_id) > 1 AS conflict
       FROM own p
       JOIN own a ON a.fact_id = p.derived_from[1]
       JOIN own r ON r.fact_id = p.derived_from[2]
       WHERE p.origin = 'derived' AND p.fiscal_year = ? AND a.fiscal_year = ?
         AND r.measure IN ('change', 'change_rate')
         AND coalesce(a.direction, 'expenditure') = 'expenditure'
         AND a.economic_code IS NULL AND a.gov_economic_code IS NULL
     ),
     -- The rate that stands beside a change, in the same line and about the same.
     rates AS (
       SELECT p.prior_fact_id, r.fact_id, r.value,
         row_number() OVER (PARTITION BY p.prior_fact_id ORDER BY r.cell, r.start, r.fact_id) AS turn
       FROM pairs p
       JOIN own r ON r.document_id = p.document_id AND r.line = p.relative_line AND r.concept = p.concept
         AND coalesce(r.function_code, '') = coalesce(p.function_code, '')
         AND coalesce(r.project, '') = coalesce(p.project, '')
         AND coalesce(r.nature, '') = coalesce(p.nature, '')
         AND coalesce(r.direction, '') = coalesce(p.direction, '')
       WHERE p.prior_from = 'change' AND r.measure = 'change_rate'
     ),
     touched AS (
       SELECT t.prior_fact_id, list_sort(list(DISTINCT c.check_id)) AS findings
       FROM (
         SELECT p.prior_fact_id, unnest([p.fact_id, p.relative_id, p.prior_fact_id, r.fact_id]) AS fact_id
         FROM pairs p LEFT JOIN rates r ON r.prior_fact_id = p.prior_fact_id AND r.turn = 1
       ) t
       JOIN (
         SELECT check_id, unnest(fact_ids) AS fact_id
         FROM ${ofBureaus('checks', bureaus)} WHERE status = 'fail'
       ) c ON c.fact_id = t.fact_id
       GROUP BY t.prior_fact_id
     ),
     scoped AS (
       SELECT
         p.*,
         CASE
           WHEN p.concept LIKE 'three_public%' THEN 'three_public'
           WHEN p.concept = 'agency_operation' THEN 'agency_operation'
           WHEN p.concept NOT IN ('total', 'expenditure', 'resident_subsidy') THEN NULL
           WHEN p.project IS NOT NULL THEN 'project'
           WHEN p.function_code IS NOT NULL THEN 'function'
           WHEN coalesce(p.nature, 'all') <> 'all' THEN 'nature'
           ELSE 'total'
         END AS scope
       FROM pairs p
     )
     SELECT
       p.bureau_id, p.scope, p.concept,
       CASE p.scope WHEN 'function' THEN p.function_code WHEN 'three_public' THEN p.concept WHEN 'nature' THEN p.nature
         ELSE p.project END AS code,
       coalesce(n.name, p.project, p.item, p.concept) AS label,
       p.fund, p.value AS amount, p.prior, round(p.value - p.prior, 6) AS change,
       round(100 * (p.value - p.prior) / nullif(p.prior, 0), 6) AS rate,
       CASE p.prior_from WHEN 'change' THEN p.relative END AS stated_change,
       CASE p.prior_from WHEN 'change' THEN r.value ELSE p.relative END AS stated_rate,
       p.fact_id AS amount_fact_id, p.prior_fact_id,
       CASE p.prior_from WHEN 'change' THEN p.relative_id END AS stated_change_fact_id,
       CASE p.prior_from WHEN 'change' THEN r.fact_id ELSE p.relative_id END AS stated_rate_fact_id,
       p.prior_from, p.conflict, t.findings
     FROM scoped p
     LEFT JOIN rates r ON r.prior_fact_id = p.prior_fact_id AND r.turn = 1
     LEFT JOIN touched t ON t.prior_fact_id = p.prior_fact_id
     LEFT JOIN functions n ON n.code = p.function_code AND p.scope = 'function'
     WHERE p.scope IS NOT NULL
     ORDER BY p.bureau_id,
       CASE p.scope WHEN 'total' THEN 1 WHEN 'nature' THEN 2 WHEN 'function' THEN 3 WHEN 'project' THEN 4
         WHEN 'three_public' THEN 5 ELSE 6 END,
       CASE p.fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 WHEN 'general' THEN 3 ELSE 4 END,
       CASE p.concept WHEN 'total' THEN 1 ELSE 2 END,
       p.line, p.cell, p.start, p.prior_from, p.prior_fact_id`,
    [year - 1, year, year - 1, year],
  );
}
