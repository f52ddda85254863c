-- 决算数与预算数（万元）差在哪里，差额大的在前；rate、stated_rate 为 %。
-- Where executed and budgeted amounts (万元) differ, largest gaps first; rate and stated_rate in %.
-- base_phase：与年初预算比、与调整预算比分开看。budget_origin 为 derived 的预算数由完成率推算，rate 只是重复它。
-- base_phase: approved and adjusted stay apart. A derived budget came from the rate, which rate then repeats.
SELECT b.region, e.fiscal_year, e.scope, e.base_phase, e.code, e.label, e.budget, e.budget_origin, e.executed,
  round(e.executed - e.budget, 4) AS "gap (万元)",
  e.rate, e.stated_rate, e.note, e.executed_fact_id AS fact_id, e.budget_fact_id
FROM execution e
JOIN bureaus b ON b.bureau_id = e.bureau_id
WHERE e.executed <> e.budget
ORDER BY abs(e.executed - e.budget) DESC, b.region, e.fiscal_year, e.scope, e.base_phase, e.code, e.executed_fact_id
