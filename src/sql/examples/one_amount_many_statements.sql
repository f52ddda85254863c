-- 同一科目的同一金额（万元）出现在几张报表里：都在 facts 中，加起来就重复了。
-- One amount of one code (万元) stands in several statements: all are facts, and adding them repeats it.
SELECT b.region, x.fiscal_year, x.phase, x.function_code, f.name, x.value AS "amount (万元)",
  count(DISTINCT x.statement) AS statements,
  string_agg(DISTINCT x.statement, ', ' ORDER BY x.statement) AS which,
  min(x.fact_id) AS fact_id
FROM facts x
JOIN functions f ON f.code = x.function_code
JOIN bureaus b ON b.bureau_id = x.bureau_id
WHERE x.concept = 'expenditure' AND x.measure = 'amount' AND x.origin <> 'derived' AND x.value > 0
GROUP BY b.region, x.fiscal_year, x.phase, x.function_code, f.name, x.value
HAVING count(DISTINCT x.statement) > 1
ORDER BY statements DESC, x.value DESC, b.region, x.fiscal_year, x.phase, x.function_code
LIMIT 100
