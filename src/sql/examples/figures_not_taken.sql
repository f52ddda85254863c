-- 原文中见到而没有读取的数字和原因：缺的数不会被当成零。
-- Figures that were seen and not taken, with the reason: what is missing never becomes zero.
SELECT b.region, u.document_id, u.line, u.raw, u.seen_in, u.reason, l.text
FROM unread u
JOIN documents d ON d.document_id = u.document_id
JOIN bureaus b ON b.bureau_id = d.bureau_id
JOIN lines l ON l.document_id = u.document_id AND l.line = u.line
ORDER BY u.document_id, u.line, u.cell, u.start
