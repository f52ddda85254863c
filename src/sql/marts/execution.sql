-- What was executed against the budget: in total, by functional class and item, by 三公 component and by project.
-- A row per budget (`base_phase`: approved, adjusted) that is published or that a stated completion rate implies; the
-- two are never mixed. Without both figures there is no row.
--
-- Executed figures come from final accounts only: what a budget says of last year is an estimate. Both figures speak of
-- the same money (schema/spending_figures.sql), and for a project stand in the same document, since names differ from
-- one document to the next.
--
-- A published budget is taken before an implied one. Where several could be paired:
--   1 both from the accounts, then both from a self-evaluation, then one from each;
--   2 both from one document;
--   3 money: all, fiscal, general, then others;
--   4 the document made for that year and phase;
--   5 statement tables by their breadth, then forms of self-evaluation, then the text; in a table the largest (its
--     total), in the text what is said most often, then the first line.
-- An implied budget is paired with the figure that it was computed from and with nothing else, so `rate` then repeats
-- `stated_rate`; `budget_origin` says so. Other figures of the same base and fund that differ are named in `note`.
WITH figures AS MATERIALIZED (
  SELECT
    *,
    CASE WHEN scope = 'project' THEN document_id ELSE '' END AS within,
    CASE statement
      WHEN 'income_expenditure' THEN 1 WHEN 'expenditure' THEN 2 WHEN 'fiscal_summary' THEN 3
      WHEN 'general_budget' THEN 4 WHEN 'self_evaluation' THEN 6 WHEN 'text' THEN 7 ELSE 5
    END AS statement_rank,
    statement = 'self_evaluation' AS is_self,
    statement NOT IN ('text', 'self_evaluation') AS in_statement
  FROM spending_figures
),
-- A code or project with several different rows in one table (units, classes) has no figure of its own there.
split_up AS (
  SELECT document_id, statement, scope, code, money, fiscal_year, phase
  FROM figures
  WHERE measure = 'amount' AND scope <> 'total' AND in_statement
  GROUP BY document_id, statement, scope, code, money, fiscal_year, phase
  HAVING count(DISTINCT value) > 1
),
usable AS MATERIALIZED (
  SELECT
    f.*,
    CASE money WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 WHEN 'general' THEN 3 ELSE 4 END AS money_rank,
    CASE WHEN f.in_statement THEN -value ELSE 0 END AS size_rank,
    -count(*) OVER (PARTITION BY document_id, statement, scope, code, money, fiscal_year, phase, value) AS times_rank
  FROM figures f
  LEFT JOIN split_up s USING (document_id, statement, scope, code, money, fiscal_year, phase)
  WHERE f.measure = 'amount' AND NOT (s.code IS NOT NULL AND f.in_statement)
),
published AS MATERIALIZED (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY bureau_id, fiscal_year, scope, code, within, money, phase, is_self
      ORDER BY made_for DESC, statement_rank, is_leaf, size_rank, times_rank, line, cell, fact_id
    ) AS precedence
  FROM usable
  WHERE origin <> 'derived' AND (phase IN ('approved', 'adjusted') OR phase = 'executed' AND document_kind = 'final')
),
stated_pairs AS (
  SELECT
    e.bureau_id, e.fiscal_year, e.scope, e.code, e.within, e.money, b.phase AS base_phase,
    e.fact_id AS executed_id, b.fact_id AS budget_id, CAST(NULL AS VARCHAR) AS rate_id
  FROM published e
  JOIN published b USING (bureau_id, fiscal_year, scope, code, within, money)
  WHERE e.phase = 'executed' AND e.precedence = 1 AND b.phase <> 'executed'
  QUALIFY row_number() OVER (
    PARTITION BY e.bureau_id, e.fiscal_year, e.scope, e.code, e.within, b.phase
    ORDER BY b.is_self <> e.is_self, e.is_self, b.document_id <> e.document_id, e.money_rank, b.precedence
  ) = 1
),
implied_pairs AS (
  SELECT
    e.bureau_id, e.fiscal_year, e.scope, e.code, e.within, e.money, b.phase AS base_phase,
    e.fact_id AS executed_id, b.fact_id AS budget_id,
    r.fact_id AS rate_id
  FROM usable b
  JOIN published e ON e.fact_id = b.source_id
  LEFT JOIN figures r ON r.fact_id = b.relative_id AND r.measure = 'execution_rate'
  LEFT JOIN stated_pairs s
    ON s.bureau_id = e.bureau_id AND s.fiscal_year = e.fiscal_year AND s.scope = e.scope AND s.code = e.code
    AND s.within = e.within AND s.base_phase = b.phase
  WHERE b.origin = 'derived' AND b.phase IN ('approved', 'adjusted') AND b.fiscal_year = e.fiscal_year
    AND e.phase = 'executed' AND s.code IS NULL
  QUALIFY row_number() OVER (
    PARTITION BY e.bureau_id, e.fiscal_year, e.scope, e.code, e.within, b.phase
    ORDER BY e.money_rank, e.precedence, b.margin, b.fact_id
  ) = 1
),
pairs AS MATERIALIZED (
  SELECT * FROM stated_pairs
  UNION ALL
  SELECT * FROM implied_pairs
),
-- The published rate of a pair of published figures. A bare 完成预算 is measured on the budget of the year's end; where
-- none is published, on the approved one that it fits.
rates AS (
  SELECT p.executed_id, p.budget_id, r.fact_id AS rate_id
  FROM stated_pairs p
  JOIN usable e ON e.fact_id = p.executed_id
  JOIN usable b ON b.fact_id = p.budget_id
  JOIN figures r
    ON r.document_id = e.document_id AND r.fiscal_year = p.fiscal_year AND r.scope = p.scope AND r.code = p.code
    AND r.money = p.money AND r.measure = 'execution_rate' AND r.phase = 'executed'
  LEFT JOIN pairs other
    ON other.executed_id = p.executed_id AND other.base_phase = 'adjusted' AND p.base_phase = 'approved'
  WHERE coalesce(r.base_phase, 'adjusted') = p.base_phase
    OR r.base_phase IS NULL AND other.executed_id IS NULL
      AND abs(b.value * r.value / 100 - e.value)
        <= e.margin + b.margin * r.value / 100 + b.value * r.margin / 100 + 1e-9
  QUALIFY row_number() OVER (
    PARTITION BY p.executed_id, p.budget_id ORDER BY abs(r.line - e.line), r.line, r.cell, r.fact_id
  ) = 1
),
-- Published figures of the same scope that say something else.
others AS (
  SELECT DISTINCT p.executed_id, p.budget_id, o.phase, o.value, first_value(o.line) OVER same AS line,
    CASE WHEN first_value(o.document_id) OVER same = e.document_id THEN '' ELSE first_value(o.document_id) OVER same || ' ' END AS place
  FROM pairs p
  JOIN usable e ON e.fact_id = p.executed_id
  JOIN published o
    ON o.bureau_id = p.bureau_id AND o.fiscal_year = p.fiscal_year AND o.scope = p.scope AND o.code = p.code
    AND o.within = p.within AND o.money = p.money AND o.phase IN ('executed', p.base_phase)
  JOIN usable shown ON shown.fact_id = CASE o.phase WHEN 'executed' THEN p.executed_id ELSE p.budget_id END
  WHERE abs(o.value - shown.value) > greatest(o.margin, shown.margin) + 1e-9
    -- In the same table it is a row of a unit; in a project's text a part of it.
    AND NOT (o.document_id = shown.document_id AND o.statement = shown.statement AND o.statement <> 'text')
    AND NOT (p.scope = 'project' AND o.phase = 'executed')
  WINDOW same AS (
    PARTITION BY p.executed_id, p.budget_id, o.phase, o.value
    ORDER BY o.document_id <> e.document_id, o.document_id, o.line, o.cell, o.fact_id
  )
),
notes AS (
  SELECT
    executed_id, budget_id,
    string_agg('另有' || CASE phase WHEN 'approved' THEN '年初预算数' WHEN 'adjusted' THEN '调整预算数' ELSE '决算数' END
      || number || '万元（' || place || '第' || line || '行）', '；' ORDER BY phase, place, line, value) AS note,
    string_agg('Another ' || phase || CASE phase WHEN 'executed' THEN ' figure' ELSE ' budget' END || ' is stated: '
      || number || ' × 10,000 yuan (' || place || 'line ' || line || ')', '; ' ORDER BY phase, place, line, value) AS note_en
  FROM (SELECT *, regexp_replace(CAST(round(value, 6) AS VARCHAR), '\.0$', '') AS number FROM others)
  GROUP BY executed_id, budget_id
),
evidence AS (
  SELECT executed_id, budget_id, unnest(list_concat([executed_id, budget_id, rate_id], derived_from)) AS evidence_id
  FROM (
    SELECT p.executed_id, p.budget_id, coalesce(p.rate_id, r.rate_id) AS rate_id, b.derived_from
    FROM pairs p
    JOIN usable b ON b.fact_id = p.budget_id
    LEFT JOIN rates r USING (executed_id, budget_id)
  )
),
found AS (
  SELECT e.executed_id, e.budget_id, list_sort(list_distinct(flatten(list(f.findings)))) AS findings
  FROM evidence e
  JOIN findings f ON f.fact_id = e.evidence_id
  GROUP BY e.executed_id, e.budget_id
)
SELECT
  p.bureau_id,
  CAST(p.fiscal_year AS INTEGER) AS fiscal_year,
  p.scope,
  nullif(p.code, '') AS code,
  CASE p.scope
    WHEN 'total' THEN '支出合计'
    WHEN 'project' THEN p.code
    WHEN 'function' THEN coalesce(n.name, e.item)
    ELSE CASE p.code
      WHEN 'three_public' THEN '“三公”经费'
      WHEN 'three_public.abroad' THEN '因公出国（境）费'
      WHEN 'three_public.vehicles' THEN '公务用车购置及运行维护费'
      WHEN 'three_public.vehicle_purchase' THEN '公务用车购置费'
      WHEN 'three_public.vehicle_running' THEN '公务用车运行维护费'
      ELSE '公务接待费'
    END
  END AS label,
  p.base_phase,
  b.value AS budget,
  e.value AS executed,
  round(100 * e.value / nullif(b.value, 0), 6) AS rate,
  r.value AS stated_rate,
  p.budget_id AS budget_fact_id,
  p.executed_id AS executed_fact_id,
  r.fact_id AS stated_rate_fact_id,
  CASE b.origin WHEN 'derived' THEN 'derived' ELSE 'published' END AS budget_origin,
  e.fund,
  e.document_id,
  t.note,
  t.note_en,
  f.findings
FROM pairs p
JOIN usable e ON e.fact_id = p.executed_id
JOIN usable b ON b.fact_id = p.budget_id
LEFT JOIN rates s ON s.executed_id = p.executed_id AND s.budget_id = p.budget_id
LEFT JOIN figures r ON r.fact_id = coalesce(p.rate_id, s.rate_id)
LEFT JOIN functions n ON n.code = p.code
LEFT JOIN notes t ON t.executed_id = p.executed_id AND t.budget_id = p.budget_id
LEFT JOIN found f ON f.executed_id = p.executed_id AND f.budget_id = p.budget_id
ORDER BY p.bureau_id, p.fiscal_year, CASE p.scope WHEN 'total' THEN 1 WHEN 'function' THEN 2 WHEN 'three_public' THEN 3 ELSE 4 END,
  p.code, p.within, p.base_phase
