-- 每个居民参保人数连同它在原文中的那一行；raw 是原文字符，可能以万人计。
-- Every number of residents insured with the line that it was read from; raw as printed, often in 万人.
-- 绩效目标里的是目标数，不是实际参保人数：看 statement。
-- Those of performance targets are aimed at, not counted: see statement.
SELECT x.fiscal_year, x.statement, x.item, x.value AS "insured (人)", x.raw, x.as_of,
  x.document_id, x.line, l.text, x.fact_id
FROM facts x
JOIN lines l ON l.document_id = x.document_id AND l.line = x.line
WHERE x.concept = 'insured.resident' AND x.measure = 'count'
ORDER BY x.document_id, x.line, x.cell, x.fact_id
