-- What a bureau's spending is made of. One row per part; each axis of a bureau, year and phase adds up to its
-- published total once. For now one axis, `function`: the classes (类) of the functional classification.
--
-- The same amounts stand in several statements, so one statement is chosen per bureau, year and phase:
--   1 income_expenditure  the whole department, by class
--   2 expenditure         the whole department, often by item (项) only
--   3 fiscal_summary      fiscal appropriation only
--   4 general_budget      general public budget only
--   5 text                the sentences, where no table gives it and the text also gives the total
-- the first of them that has figures by function; in it the widest fund; and, where two documents could answer,
-- the one that is made for it (a budget for `approved`, final accounts for the rest). Figures derived from rates
-- are left out: they are rounded and would not add up.
--
-- A class without a row of its own is the sum of its finest codes in the same statement; its `fact_id` is then that
-- of the largest of them. What the chosen statement leaves of the published total stands in a row whose code and label
-- are null and whose `fact_id` is the total's: published, but not by function. It is never spread over the others,
-- and it is negative where the parts exceed the total. A difference that rounding explains (half of the last digit
-- for each figure) makes no row.
WITH spending AS (
  SELECT
    f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.statement, f.concept, f.fact_id, f.value, f.is_leaf,
    f.item, f.function_code, f.line, f.cell,
    CASE f.statement
      WHEN 'income_expenditure' THEN 1 WHEN 'expenditure' THEN 2 WHEN 'fiscal_summary' THEN 3
      WHEN 'general_budget' THEN 4 WHEN 'text' THEN 5
    END AS statement_rank,
    CASE coalesce(f.fund, 'all') WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 WHEN 'general' THEN 3 END AS fund_rank,
    CASE
      WHEN d.fiscal_year = f.fiscal_year AND (d.kind = 'budget') = (f.phase = 'approved') THEN 1 ELSE 2
    END AS document_rank
  FROM facts f
  JOIN documents d ON d.document_id = f.document_id
  WHERE f.measure = 'amount'
    AND f.value IS NOT NULL
    AND f.phase IS NOT NULL
    AND f.origin <> 'derived'
    AND f.statement IN ('income_expenditure', 'expenditure', 'fiscal_summary', 'general_budget', 'text')
    AND coalesce(f.direction, 'expenditure') = 'expenditure'
    AND coalesce(f.fund, 'all') IN ('all', 'fiscal', 'general')
    AND coalesce(f.nature, 'all') = 'all'
    AND f.economic_code IS NULL
    AND f.gov_economic_code IS NULL
    AND f.project IS NULL
    AND f.concept IN ('expenditure', 'total', 'resident_subsidy')
),
totals AS (
  SELECT bureau_id, fiscal_year, phase, value AS total, fact_id AS total_fact_id
  FROM spending
  WHERE function_code IS NULL AND concept <> 'resident_subsidy'
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase
    -- `expenditure` before `total`: the sum of both sides also holds what is carried over to the next year.
    ORDER BY fund_rank, CASE concept WHEN 'expenditure' THEN 1 ELSE 2 END, statement_rank, document_rank,
      is_leaf, value DESC, fact_id
  ) = 1
),
coded AS (
  SELECT s.*, left(s.function_code, 3) AS class
  FROM spending s
  LEFT JOIN totals t USING (bureau_id, fiscal_year, phase)
  WHERE s.function_code IS NOT NULL AND s.concept <> 'total'
    AND (s.statement <> 'text' OR t.total IS NOT NULL)
),
chosen AS (
  SELECT *
  FROM coded
  QUALIFY rank() OVER (
    PARTITION BY bureau_id, fiscal_year, phase
    ORDER BY statement_rank, fund_rank, document_rank, document_id
  ) = 1
),
-- A sentence may repeat what an earlier one said; a table may not.
distinct_parts AS (
  SELECT *
  FROM chosen
  QUALIFY statement <> 'text' OR row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, function_code, value ORDER BY line, cell, fact_id
  ) = 1
),
class_rows AS (
  SELECT bureau_id, fiscal_year, phase, class, count(*) AS rows,
    first(value ORDER BY line, cell, fact_id) AS value,
    first(fact_id ORDER BY line, cell, fact_id) AS fact_id,
    first(item ORDER BY line, cell, fact_id) AS item
  FROM distinct_parts
  WHERE length(function_code) = 3
  GROUP BY bureau_id, fiscal_year, phase, class
),
-- Rows that other rows of the statement split up. (A join, not NOT EXISTS: the browser's engine answers a correlated
-- one wrongly.)
split_up AS (
  SELECT DISTINCT p.fact_id
  FROM distinct_parts p
  JOIN distinct_parts finer USING (bureau_id, fiscal_year, phase, class)
  WHERE length(finer.function_code) > length(p.function_code)
    AND left(finer.function_code, length(p.function_code)) = p.function_code
),
leaf_sums AS (
  SELECT bureau_id, fiscal_year, phase, class, sum(value) AS value,
    first(fact_id ORDER BY value DESC, line, cell, fact_id) AS fact_id
  FROM distinct_parts
  WHERE fact_id NOT IN (SELECT fact_id FROM split_up)
  GROUP BY bureau_id, fiscal_year, phase, class
),
-- Several rows of one class in one table are those of several units: their finest codes are added.
classes AS (
  SELECT
    bureau_id, fiscal_year, phase, class,
    CASE WHEN c.rows = 1 OR l.value IS NULL THEN c.value ELSE l.value END AS amount,
    CASE WHEN c.rows = 1 OR l.value IS NULL THEN c.fact_id ELSE l.fact_id END AS fact_id,
    c.item
  FROM class_rows c
  FULL JOIN leaf_sums l USING (bureau_id, fiscal_year, phase, class)
),
sums AS (
  SELECT bureau_id, fiscal_year, phase, sum(amount) AS classified, count(*) AS parts
  FROM classes
  GROUP BY bureau_id, fiscal_year, phase
),
names AS (
  SELECT code, min(name) AS name FROM functions WHERE length(code) = 3 GROUP BY code
),
parts AS (
  SELECT c.bureau_id, c.fiscal_year, c.phase, c.class AS code, coalesce(n.name, c.item) AS label, c.amount, c.fact_id
  FROM classes c
  LEFT JOIN names n ON n.code = c.class
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, NULL, NULL, t.total - s.classified, t.total_fact_id
  FROM sums s
  JOIN totals t USING (bureau_id, fiscal_year, phase)
  WHERE abs(t.total - s.classified) > 0.005 * (s.parts + 1) + 1e-9
)
SELECT
  p.bureau_id,
  CAST(p.fiscal_year AS INTEGER) AS fiscal_year,
  p.phase,
  'function' AS axis,
  p.code,
  p.label,
  CAST(NULL AS VARCHAR) AS parent_code,
  -- Two digits more than are published: enough to hide the noise of adding doubles.
  round(p.amount, 4) AS amount,
  round(100 * p.amount / nullif(coalesce(t.total, s.classified), 0), 6) AS share,
  p.fact_id
FROM parts p
JOIN sums s USING (bureau_id, fiscal_year, phase)
LEFT JOIN totals t USING (bureau_id, fiscal_year, phase)
ORDER BY p.bureau_id, p.fiscal_year, p.phase, p.code NULLS LAST
