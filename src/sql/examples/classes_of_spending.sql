-- 支出按功能分类的“类”：金额（万元）和占比（%）。
-- Spending by class of the functional classification: amount (万元) and share (%).
-- parent_code 为空的是第一级，合计恰为总额；再加下级行就重复了。
-- Rows without parent_code are the first level and add up to the total; adding lower ones counts twice.
-- LEFT JOIN 保留没有编码的“未细分”部分。
-- LEFT JOIN keeps what no statement divides further, which has no code.
SELECT b.region, c.fiscal_year, c.phase, c.code, f.name AS class, c.amount, c.share, c.total, c.fact_id
FROM composition c
JOIN bureaus b ON b.bureau_id = c.bureau_id
LEFT JOIN functions f ON f.code = c.code
WHERE c.axis = 'function' AND c.parent_code IS NULL
ORDER BY b.region, c.fiscal_year, c.phase, c.amount DESC, c.code NULLS LAST
