-- Every published way to divide spending by the fund that pays for it. The mart `composition` chooses.
--
-- First what is spent from each fund: the columns by fund of the summary by economic class, of the table of spending, of
-- the table of income and spending; the totals of the tables of the three budgets, taken together; the summary of fiscal
-- appropriation; sentences. Then, only where it adds up to spending exactly, what each fund brings in, with what was
-- carried over from the year before: income and spending, revenue, sentences, fiscal appropriation.
--
-- In a table a fund's total is the largest of the rows without codes (the others are those of units), of sentences the
-- first counts. 财政拨款 stands for the budgets it consists of: beside them it would count twice, so it is a part only
-- where they are not given, or where the parts add up with it and not with them.
WITH uncoded AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, fund, value, fact_id, line, cell,
    CASE WHEN direction = 'revenue' THEN 'revenue' ELSE 'expenditure' END AS side,
    concept = 'carryover_in' AS carried,
    concept = 'total' AS is_total,
    CASE WHEN statement = 'text' THEN line END AS text_line,
    CASE WHEN statement = 'text' THEN start END AS text_start,
    CASE
      WHEN statement IN ('text', 'income_expenditure') OR statement = 'fiscal_summary' AND direction = 'revenue' THEN item
      ELSE heading
    END AS label
  FROM amounts
  WHERE function_code IS NULL
    AND economic_code IS NULL
    AND gov_economic_code IS NULL
    AND project IS NULL
    AND nature = 'all'
    AND (
      direction = 'revenue' AND concept = 'revenue' AND fund <> 'all'
      OR direction = 'revenue' AND concept = 'carryover_in'
      OR direction = 'expenditure' AND concept IN ('expenditure', 'total') AND fund <> 'all'
        AND (statement <> 'text' OR regexp_matches(item, '支出|拨款|资金'))
    )
),
-- One total a fund. What is carried over may stand in several columns of a row, one for each budget: these are added.
by_row AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, is_total, fund, line,
    min(text_line) AS text_line, min(text_start) AS text_start,
    CASE
      WHEN fund = 'carryover' AND statement <> 'text' THEN sum(value)
      ELSE first(value ORDER BY text_start, value DESC, cell, fact_id)
    END AS value,
    CASE
      WHEN fund = 'carryover' AND statement <> 'text' THEN list(fact_id ORDER BY value DESC, cell, fact_id)
      ELSE [first(fact_id ORDER BY text_start, value DESC, cell, fact_id)]
    END AS fact_ids,
    first(label ORDER BY text_start, value DESC, cell, fact_id) AS label
  FROM uncoded
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, is_total, fund, line
),
by_fund AS (
  SELECT *
  FROM by_row
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, statement, side, carried, fund
    ORDER BY is_total, text_line, text_start, value DESC, line, fact_ids[1]
  ) = 1
),
-- What is carried over in all stands beside what is carried over in each budget.
without_repeats AS (
  SELECT *
  FROM by_fund
  QUALIFY NOT carried OR fund = 'all' OR count(*) FILTER (carried AND fund = 'all') OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, statement, side
  ) = 0
),
figures AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, side,
    CASE
      WHEN side = 'expenditure' AND statement IN ('general_budget', 'gov_fund', 'state_capital') THEN 'budgets'
      ELSE statement
    END AS main,
    CASE WHEN carried THEN 'carryover' ELSE fund END AS code, value, fact_ids, label
  FROM without_repeats
  WHERE statement NOT IN ('gov_fund', 'state_capital') OR fund = statement
),
given AS (
  SELECT *,
    code IN ('general', 'gov_fund', 'state_capital') AS of_fiscal,
    bool_or(code = 'fiscal') OVER same_source AS has_fiscal,
    bool_or(code IN ('general', 'gov_fund', 'state_capital')) OVER same_source AS has_budgets
  FROM figures
  WINDOW same_source AS (PARTITION BY bureau_id, fiscal_year, phase, document_id, main, side)
),
variants AS (
  SELECT *, 'budgets' AS variant FROM given WHERE code <> 'fiscal' AND (has_budgets OR NOT has_fiscal)
  UNION ALL
  SELECT *, 'fiscal' AS variant FROM given WHERE NOT of_fiscal AND has_fiscal
)
SELECT
  bureau_id, fiscal_year, phase, 'fund' AS axis, CAST(NULL AS VARCHAR) AS parent_code,
  concat_ws('/', document_id, side, main, variant) AS source,
  CASE side WHEN 'expenditure' THEN 0 ELSE 1000 END
    + 100 * CASE main
      WHEN 'economic_summary' THEN 1 WHEN 'expenditure' THEN 2 WHEN 'income_expenditure' THEN 3 WHEN 'budgets' THEN 4
      WHEN 'revenue' THEN 5 WHEN 'fiscal_summary' THEN CASE side WHEN 'expenditure' THEN 5 ELSE 7 END ELSE 6
    END + 10 * CASE variant WHEN 'budgets' THEN 1 ELSE 2 END + min(document_rank) AS rank,
  side = 'revenue' AS exact_only,
  code,
  sum(value) AS amount,
  count(*) = 1 AND min(len(fact_ids)) = 1 AS published,
  first(fact_ids[1] ORDER BY value DESC, fact_ids[1]) AS fact_id,
  flatten(list(fact_ids ORDER BY value DESC, fact_ids[1])) AS fact_ids,
  first(statement ORDER BY value DESC, fact_ids[1]) AS statement,
  first(label ORDER BY value DESC, fact_ids[1]) AS published_label
FROM variants
GROUP BY bureau_id, fiscal_year, phase, document_id, side, main, variant, code
