-- 每份文件的行数、表格数，以及见到和读取的数字个数。
-- Lines and tables of each document, and how many figures were seen and taken.
SELECT b.region, d.fiscal_year, d.kind, d.title, d.published_on, d.lines, d.tables, d.figures_seen, d.figures_taken,
  round(100 * d.figures_taken / d.figures_seen, 2) AS "taken (%)",
  d.document_id,
  -- 有 document_id 和 line 的行可以打开原文。
  -- A row with document_id and line opens its source.
  1 AS line
FROM documents d
JOIN bureaus b ON b.bureau_id = d.bureau_id
ORDER BY d.document_id
