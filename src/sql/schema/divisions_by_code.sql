-- Every published way to divide spending by code: the axes `function` (类 → 款 → 项) and `economic` (类 → 款 of the
-- department's classification). One row per part, with the `source` it belongs to; the mart `composition` chooses.
--
-- A source is a statement of a document at one fund. Where it is the general public budget's, the tables of the other
-- two budgets (gov_fund, state_capital) are added to it: they are disjoint and make up fiscal appropriation. The basic
-- expenditure of the general public budget is a source of economic codes in this way too.
--
-- Precedence (`rank`): for function the whole department by class, by item, fiscal appropriation, general public budget,
-- sentences; for economic codes the summary by economic class, tables that carry the codes on the side, the basic
-- expenditure, sentences. In a statement the widest fund, then the document that is made for the phase.
--
-- A code without a row of its own is the sum of its finest codes in the same statement, and so is a code that stands in
-- several rows: those of several units. Where that is too much, because the tables of the units follow that of the
-- department, the largest row of each code counts, if these add up. A sentence may repeat what an earlier one said: there
-- the first counts.
WITH coded AS MATERIALIZED (
  SELECT *,
    CASE WHEN function_code IS NULL THEN 'economic' ELSE 'function' END AS axis,
    coalesce(function_code, economic_code) AS code,
    CASE
      WHEN nature = 'all' OR statement = 'text' THEN 1 WHEN nature IN ('basic', 'project') THEN 2
      WHEN nature IN ('personnel', 'operating') OR nature LIKE 'project.%' THEN 3 ELSE 4
    END AS breadth
  FROM amounts
  WHERE (function_code IS NULL) <> (economic_code IS NULL)
    AND (function_code IS NULL OR (nature = 'all' AND gov_economic_code IS NULL))
    AND project IS NULL
    AND (concept = 'expenditure' OR (concept = 'resident_subsidy' AND function_code IS NOT NULL))
    AND coalesce(direction, 'expenditure') = 'expenditure'
    AND statement NOT IN ('revenue', 'project', 'project_targets')
    AND (statement NOT IN ('economic_summary', 'general_basic') OR economic_code IS NOT NULL)
    AND (fund IN ('all', 'fiscal', 'general') OR fund = statement)
),
-- Of the columns of a row the widest: all spending, else basic and project, else what these consist of; of sentences
-- the first.
widest AS (
  SELECT axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code, min(breadth) AS breadth,
    min(turn) AS turn
  FROM coded
  GROUP BY axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code
),
rows AS MATERIALIZED (
  SELECT c.*
  FROM coded c
  JOIN widest w USING (axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code, breadth, turn)
),
repeated AS (
  SELECT DISTINCT axis, bureau_id, fiscal_year, phase, document_id, statement, fund
  FROM rows
  GROUP BY axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code
  HAVING count(*) > 1
),
largest AS (
  SELECT axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, code,
    list_sort(list({'part': part, 'value': value, 'item': item}))[1] AS pick
  FROM rows
  JOIN repeated USING (axis, bureau_id, fiscal_year, phase, document_id, statement, fund)
  GROUP BY axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, code
),
figures AS MATERIALIZED (
  SELECT 'all' AS counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, code, value,
    part, item
  FROM rows
  UNION ALL
  SELECT 'largest' AS counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, code,
    pick.value, pick.part, pick.item
  FROM largest
),
-- Rows that other rows of the statement split up. (A join, not NOT EXISTS: the browser's engine answers a correlated
-- one wrongly.)
split_up AS (
  SELECT DISTINCT counted, axis, p.part.id AS fact_id
  FROM figures p
  JOIN figures finer USING (counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund)
  WHERE length(finer.code) > length(p.code) AND left(finer.code, length(p.code)) = p.code
),
sums AS (
  SELECT f.counted, f.axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank,
    left(f.code, l.digits) AS code, sum(value) AS amount, list_sort(list(part)) AS facts
  FROM figures f
  LEFT JOIN split_up s ON s.counted = f.counted AND s.axis = f.axis AND s.fact_id = f.part.id
  JOIN (SELECT unnest([3, 5, 7]) AS digits) l ON length(f.code) >= l.digits
  WHERE s.fact_id IS NULL
  GROUP BY f.counted, f.axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank,
    left(f.code, l.digits)
),
own_rows AS (
  SELECT counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code, count(*) AS rows,
    any_value(value) AS amount, any_value(part) AS part, any_value(item) AS item
  FROM figures
  GROUP BY counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code
),
amounts_by_code AS MATERIALIZED (
  SELECT counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, code,
    coalesce(o.rows, 0) = 1 AS published,
    CASE WHEN o.rows = 1 THEN o.amount ELSE s.amount END AS amount,
    CASE WHEN o.rows = 1 THEN [o.part] ELSE s.facts END AS facts,
    CASE WHEN o.rows = 1 THEN o.item END AS item
  FROM sums s
  LEFT JOIN own_rows o USING (counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund, code)
),
-- Each source by itself, and to that of the general public budget what the other two budgets publish.
joined AS (
  SELECT *, statement AS main, fund AS main_fund FROM amounts_by_code
  UNION ALL
  SELECT o.*, g.statement AS main, g.fund AS main_fund
  FROM (
    SELECT DISTINCT counted, axis, bureau_id, fiscal_year, phase, document_id, statement, fund
    FROM amounts_by_code WHERE fund = 'general'
  ) g
  JOIN amounts_by_code o USING (counted, axis, bureau_id, fiscal_year, phase, document_id)
  WHERE o.fund IN ('gov_fund', 'state_capital')
)
SELECT
  bureau_id, fiscal_year, phase, axis,
  CASE length(code) WHEN 5 THEN left(code, 3) WHEN 7 THEN left(code, 5) END AS parent_code,
  concat_ws('/', document_id, main, main_fund, counted) AS source,
  100 * CASE main
    WHEN 'economic_summary' THEN 0 WHEN 'income_expenditure' THEN 1 WHEN 'expenditure' THEN 2
    WHEN 'fiscal_summary' THEN 3 WHEN 'general_budget' THEN 4 WHEN 'general_basic' THEN 5 WHEN 'text' THEN 6 ELSE 7
  END + 10 * CASE main_fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 ELSE 3 END
    + CASE counted WHEN 'all' THEN 0 ELSE 5 END + min(document_rank) AS rank,
  counted = 'largest' AS exact_only,
  code,
  sum(amount) AS amount,
  count(*) = 1 AND bool_and(published) AS published,
  list_sort(flatten(list(facts))) AS facts,
  CASE WHEN count(*) = 1 THEN any_value(item) END AS published_label
FROM joined
-- One of the two smaller budgets alone can say what a class consists of, but not what all spending does.
WHERE length(code) > 3 OR main_fund IN ('all', 'fiscal', 'general')
GROUP BY bureau_id, fiscal_year, phase, axis, document_id, main, main_fund, counted, code
