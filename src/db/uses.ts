import type { Check, Fact, Phase } from '../model/index.ts';
import type { Connector } from './connector.ts';

/** A check with what the panel and the text of a document say of it. */
export type CheckRow = Pick<
  Check,
  'check_id' | 'document_id' | 'rule' | 'status' | 'severity' | 'line' | 'message' | 'message_en'
>;

/** The order of what a reader has to know first. */
const GRAVEST_FIRST = `
  CASE status WHEN 'fail' THEN 0 WHEN 'pass' THEN 1 ELSE 2 END,
  CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, rule, check_id`;

const CHECK = `check_id, document_id, rule, status, severity, CAST(line AS INTEGER) AS line, message, message_en`;

/** The checks that a figure takes part in: failed ones first, the gravest of them first. */
export function checksOf(
  connector: Connector,
  { bureau_id, fact_id }: Pick<Fact, 'bureau_id' | 'fact_id'>,
): Promise<CheckRow[]> {
  return connector.query<CheckRow>(
    `SELECT ${CHECK} FROM checks
     WHERE bureau_id = ? AND list_contains(fact_ids, ?)
     ORDER BY ${GRAVEST_FIRST}`,
    [bureau_id, fact_id],
  );
}

/** The checks on one line of a document, in the same order. */
export function checksAt(
  connector: Connector,
  { bureau_id, document_id }: Pick<Fact, 'bureau_id' | 'document_id'>,
  line: number,
): Promise<CheckRow[]> {
  return connector.query<CheckRow>(
    `SELECT ${CHECK} FROM checks
     WHERE bureau_id = ? AND document_id = ? AND line = ?
     ORDER BY ${GRAVEST_FIRST}`,
    [bureau_id, document_id, line],
  );
}

/** What failed in a document, in the order of its lines; what stands on none comes first. */
export function findingsOf(
  connector: Connector,
  { bureau_id, document_id }: { bureau_id: string; document_id: string },
): Promise<CheckRow[]> {
  return connector.query<CheckRow>(
    `SELECT ${CHECK} FROM checks
     WHERE bureau_id = ? AND document_id = ? AND status = 'fail'
     ORDER BY coalesce(line, 0), ${GRAVEST_FIRST}`,
    [bureau_id, document_id],
  );
}

/**
 * A row of a mart that a figure is shown from. `role` is what the figure is in it:
 * `own` the very amount, `sum` the first of several that are added up, `part` another of these, `rest` what an
 * undivided rest is left of; `budget`, `executed`, `rate`; `subsidy`, `insured`, `standard`; `cost` and the `people`
 * that it is divided by; `prior` the budget of the year before.
 */
export interface Use {
  /** `change` is no mart: budgets of two years, from the facts. */
  mart:
    | 'composition'
    | 'execution'
    | 'per_capita_subsidy'
    | 'administrative_cost'
    | 'three_public'
    | 'change';
  role:
    | 'own'
    | 'sum'
    | 'part'
    | 'rest'
    | 'budget'
    | 'executed'
    | 'rate'
    | 'subsidy'
    | 'insured'
    | 'standard'
    | 'cost'
    | 'people'
    | 'prior';
  fiscal_year: number;
  phase: Phase | null;
  /** The axis of composition, the scope of execution, the component of the three public expenses, the kind of cost. */
  kind: string | null;
  code: string | null;
  label: string | null;
  parent_code: string | null;
  /** In 万元; of `per_capita_subsidy` and `administrative_cost` yuan a person. */
  amount: number | null;
  /** Those that are added up; null where the mart adds nothing up. */
  fact_ids: readonly string[] | null;
}

/** Where a figure is used: each row of the marts that the views draw. */
export function usesOf(
  connector: Connector,
  { bureau_id, fact_id }: Pick<Fact, 'bureau_id' | 'fact_id'>,
): Promise<Use[]> {
  return connector.query<Use>(
    `WITH given AS (SELECT ? AS fact),
     used AS (
       SELECT
         1 AS place, 'composition' AS mart,
         CASE WHEN code IS NULL THEN 'rest' WHEN len(fact_ids) = 1 THEN 'own'
           WHEN fact_id = given.fact THEN 'sum' ELSE 'part' END AS role,
         fiscal_year, phase, axis AS kind, code, coalesce(label, published_label) AS label, parent_code,
         amount, fact_ids
       FROM (SELECT * FROM composition WHERE bureau_id = ?) r, given
       WHERE fact_id = given.fact OR list_contains(fact_ids, given.fact)
       UNION ALL
       SELECT
         2, 'execution',
         CASE given.fact WHEN executed_fact_id THEN 'executed' WHEN budget_fact_id THEN 'budget' ELSE 'rate' END,
         fiscal_year, base_phase, scope, code, label, NULL,
         CASE given.fact WHEN executed_fact_id THEN executed WHEN budget_fact_id THEN budget END, NULL
       FROM (SELECT * FROM execution WHERE bureau_id = ?) r, given
       WHERE given.fact IN (budget_fact_id, executed_fact_id, stated_rate_fact_id)
       UNION ALL
       SELECT
         3, 'per_capita_subsidy',
         CASE WHEN given.fact = subsidy_fact_id OR list_contains(subsidy_fact_ids, given.fact) THEN 'subsidy'
           WHEN given.fact = insured_fact_id THEN 'insured' ELSE 'standard' END,
         fiscal_year, phase, CASE WHEN preferred THEN 'preferred' ELSE 'other' END, NULL, NULL, NULL,
         yuan_per_person, NULL
       FROM (SELECT * FROM per_capita_subsidy WHERE bureau_id = ?) r, given
       WHERE given.fact IN (
           subsidy_fact_id, insured_fact_id, stated_standard_fact_id, stated_local_standard_fact_id
         ) OR list_contains(subsidy_fact_ids, given.fact)
       UNION ALL
       SELECT 4, 'three_public', 'own', fiscal_year, phase, component, component, NULL, NULL, amount, NULL
       FROM (SELECT * FROM three_public WHERE bureau_id = ?) r, given
       WHERE fact_id = given.fact OR list_contains(fact_ids, given.fact)
       UNION ALL
       SELECT 5, 'administrative_cost', CASE given.fact WHEN amount_fact_id THEN 'cost' ELSE 'people' END,
         fiscal_year, phase, cost, NULL, NULL, NULL, yuan_per_person, NULL
       FROM (SELECT * FROM administrative_cost WHERE bureau_id = ?) r, given
       WHERE given.fact = amount_fact_id OR list_contains(count_fact_ids, given.fact)
       UNION ALL
       SELECT 6, 'change', 'prior', p.fiscal_year + 1, p.phase, NULL, NULL, p.item, NULL, p.value, NULL
       FROM (SELECT * FROM facts WHERE bureau_id = ? AND origin = 'derived' AND phase = 'approved') p
       JOIN (SELECT * FROM facts WHERE bureau_id = ? AND measure IN ('change', 'change_rate')) r
         ON r.fact_id = p.derived_from[2], given
       WHERE p.fact_id = given.fact
     )
     SELECT
       mart, role, CAST(fiscal_year AS INTEGER) AS fiscal_year, phase, kind, code, label, parent_code, amount,
       fact_ids
     FROM used
     ORDER BY place, fiscal_year DESC, kind, coalesce(code, ''), coalesce(label, ''), phase, amount, role`,
    [fact_id, ...Array<string>(7).fill(bureau_id)],
  );
}
