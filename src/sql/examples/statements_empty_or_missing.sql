-- 公布为空表的报表，和目录列出而正文没有的报表：没有数不等于零。
-- Statements published as empty, and those that the contents list and the body lacks: neither is zero.
SELECT b.region, d.fiscal_year, d.kind, s.status, s.statement, s.title, s.note, s.document_id, s.first_line AS line
FROM statements s
JOIN documents d ON d.document_id = s.document_id
JOIN bureaus b ON b.bureau_id = d.bureau_id
WHERE s.status <> 'read'
ORDER BY s.status, s.document_id, s.first_line, s.title
