-- 每个部门、年度、阶段一行；total 是支出总额（万元），占比即以它为分母。
-- One row per bureau, year and phase; total is its spending (万元), what the shares are of.
-- approved 是年初预算，executed 是决算：不同阶段不要排在一起比高低。
-- approved is the budget, executed the final accounts: do not rank one against the other.
-- 每个维度都写有同一总额，只取一个维度，再去掉重复。
-- Every axis carries the same total: one axis, each total once.
SELECT DISTINCT b.region, b.level, c.fiscal_year, c.phase, c.total, c.total_fund, c.total_fact_id AS fact_id
FROM composition c
JOIN bureaus b ON b.bureau_id = c.bureau_id
WHERE c.axis = 'function'
ORDER BY c.phase, c.total DESC, b.region, c.fiscal_year, fact_id
