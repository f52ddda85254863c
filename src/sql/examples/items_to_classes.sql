-- 一般公共预算支出：从“项”（七位）经 functions.parent 汇总到“款”和“类”（万元）。
-- General public budget: items (seven digits) added up to divisions and classes by functions.parent (万元).
-- 只取一张报表、同一阶段、末级行，再汇总。
-- One statement, one phase, leaves only, and then the sum.
SELECT b.region, x.fiscal_year, x.phase, class.name AS class, division.code, division.name AS division,
  round(sum(x.value), 4) AS "amount (万元)",
  count(*) AS figures,
  -- 一个款由多个数据合计时，出处取最大的一个。
  -- Of several figures the largest stands for the source.
  first(x.fact_id ORDER BY x.value DESC, x.fact_id) AS fact_id
FROM facts x
JOIN functions item ON item.code = x.function_code AND item.level = 3
JOIN functions division ON division.code = item.parent
JOIN functions class ON class.code = division.parent
JOIN bureaus b ON b.bureau_id = x.bureau_id
WHERE x.statement = 'general_budget' AND x.concept = 'expenditure' AND x.measure = 'amount'
  AND x.phase = 'approved' AND x.is_leaf
GROUP BY b.region, x.fiscal_year, x.phase, class.code, class.name, division.code, division.name
ORDER BY b.region, x.fiscal_year, class.code, division.code
