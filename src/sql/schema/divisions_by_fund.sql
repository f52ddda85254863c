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
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, fund, value, part, turn, line,
    CASE WHEN direction = 'revenue' THEN 'revenue' ELSE 'expenditure' END AS side,
    concept = 'carryover_in' AS carried,
    concept = 'total' AS is_total,
    fund = 'carryover' AND statement <> 'text' AS in_columns,
    CASE
      WHEN statement IN ('text', 'income_expenditure') OR (statement = 'fiscal_summary' AND direction = 'revenue') THEN item
      ELSE heading
    END AS label
  FROM amounts
  WHERE function_code IS NULL
    AND economic_code IS NULL
    AND gov_economic_code IS NULL
    AND project IS NULL
    AND nature = 'all'
    AND (
      (direction = 'revenue' AND (concept = 'carryover_in' OR (concept = 'revenue' AND fund <> 'all')))
      OR (
        direction = 'expenditure' AND concept IN ('expenditure', 'total') AND fund <> 'all'
        AND (statement <> 'text' OR regexp_matches(item, '支出|拨款|资金'))
      )
    )
),
-- What is carried over may stand in several columns of a row, one for each budget: these are added.
by_row AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, is_total, in_columns, fund,
    line, sum(value) AS row_sum, list_sort(list(part)) AS parts,
    list_sort(list({'turn': turn, 'part': part, 'value': value, 'label': label}))[1] AS pick
  FROM uncoded
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, is_total, in_columns,
    fund, line
),
by_fund AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, fund,
    list_sort(list({
      'is_total': is_total, 'turn': pick.turn,
      'less': -CASE WHEN in_columns THEN row_sum ELSE pick.value END, 'line': line,
      'value': CASE WHEN in_columns THEN row_sum ELSE pick.value END,
      'facts': CASE WHEN in_columns THEN parts ELSE [pick.part] END, 'label': pick.label
    }))[1] AS pick
  FROM by_row
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, document_rank, side, carried, fund
),
given AS (
  SELECT *,
    code IN ('general', 'gov_fund', 'state_capital') AS of_fiscal,
    bool_or(code = 'fiscal') OVER same_source AS has_fiscal,
    bool_or(code IN ('general', 'gov_fund', 'state_capital')) OVER same_source AS has_budgets,
    bool_or(carried AND fund = 'all') OVER same_source AS carried_in_all
  FROM (
    SELECT *,
      CASE
        WHEN side = 'expenditure' AND statement IN ('general_budget', 'gov_fund', 'state_capital') THEN 'budgets'
        ELSE statement
      END AS main,
      CASE WHEN carried THEN 'carryover' ELSE fund END AS code
    FROM by_fund
    WHERE statement NOT IN ('gov_fund', 'state_capital') OR fund = statement
  ) figures
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
  sum(pick.value) AS amount,
  count(*) = 1 AND min(len(pick.facts)) = 1 AS published,
  list_sort(flatten(list(pick.facts))) AS facts,
  min(pick.label) AS published_label
FROM variants
-- What is carried over in all stands beside what is carried over in each budget.
WHERE NOT carried OR fund = 'all' OR NOT carried_in_all
GROUP BY bureau_id, fiscal_year, phase, document_id, side, main, variant, code
