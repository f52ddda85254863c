-- 核对发现的问题：规则、应为、实为、差额（单位见 unit）和原文所在行。
-- What the checks found: rule, expected, found and difference (in unit), and the line of the text.
SELECT c.severity, r.title, r.title_en, c.expected, c.found, c.difference, c.unit, c.message, c.message_en,
  c.document_id, c.line, c.fact_ids[1] AS fact_id
FROM checks c
JOIN rules r ON r.rule = c.rule
WHERE c.status = 'fail'
ORDER BY CASE c.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, c.document_id, c.line, c.check_id
