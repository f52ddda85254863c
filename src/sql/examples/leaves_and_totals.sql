-- 同一张报表的支出（万元）：全部行相加、末级行相加与公布的合计。
-- Spending in one statement (万元): the sum of all rows, the sum of its leaves, and the published total.
-- 全部行相加把合计、小计和分项都算了一遍；末级行合计等于公布的合计，相差 0.01 左右是四舍五入。
-- The sum of all rows counts totals, subtotals and parts; the leaves come to the total but for rounding.
SELECT b.region, x.fiscal_year, x.phase, x.statement,
  round(sum(x.value), 2) AS "all rows, wrong (万元)",
  round(sum(CASE WHEN x.is_leaf THEN x.value END), 2) AS "leaves (万元)",
  max(CASE WHEN x.function_code IS NULL AND x.nature = 'all' THEN x.value END) AS "published total (万元)",
  -- 出处是公布的合计。
  -- The source is that of the published total.
  first(x.fact_id ORDER BY (x.function_code IS NULL AND x.nature = 'all') DESC, x.value DESC, x.fact_id) AS fact_id
FROM facts x
JOIN bureaus b ON b.bureau_id = x.bureau_id
WHERE x.concept = 'expenditure' AND x.measure = 'amount' AND x.origin = 'table'
  AND x.statement IN ('income_expenditure', 'expenditure', 'general_budget')
GROUP BY b.region, x.fiscal_year, x.phase, x.statement
ORDER BY b.region, x.fiscal_year, x.phase, x.statement
