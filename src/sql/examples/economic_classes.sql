-- 部门预算支出经济分类的“类”：金额（万元）和占比（%）。
-- Spending by class of the department's economic classification: amount (万元) and share (%).
-- 编码为空的一行是没有按经济分类公布的部分（多为项目支出）。
-- The row without code is what is not published by economic class, mostly project spending.
-- economics 有两套科目，编码相同而名称不同：联结时要选定 list。
-- economics holds two lists with the same codes for different names: the join picks one.
SELECT b.region, c.fiscal_year, c.phase, c.code, e.name AS class, c.amount, c.share, c.statement, c.fact_id
FROM composition c
LEFT JOIN economics e ON e.code = c.code AND e.list = 'department'
JOIN bureaus b ON b.bureau_id = c.bureau_id
WHERE c.axis = 'economic' AND c.parent_code IS NULL
ORDER BY b.region, c.fiscal_year, c.phase, c.code NULLS LAST
