-- 在全部原文中查找词语：把 '参保人数' 换成要找的词。
-- Searches the text of every document: put your word in place of '参保人数'.
SELECT d.fiscal_year, d.kind, l.document_id, l.line, l.text
FROM lines l
JOIN documents d ON d.document_id = l.document_id
WHERE contains(l.text, '参保人数')
ORDER BY l.document_id, l.line
LIMIT 100
