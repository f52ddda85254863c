-- 每条规则核对了多少处：相符、不符、缺少内容未核对。
-- How often each rule was tried: passed, failed, skipped for lack of what it needs.
SELECT r.rule, r.title, r.title_en,
  count(CASE WHEN c.status = 'pass' THEN 1 END) AS passed,
  count(CASE WHEN c.status = 'fail' THEN 1 END) AS failed,
  count(CASE WHEN c.status = 'skip' THEN 1 END) AS skipped,
  count(DISTINCT CASE WHEN c.status <> 'skip' THEN c.document_id END) AS documents_tried
FROM rules r
LEFT JOIN checks c ON c.rule = r.rule
GROUP BY r.rule, r.title, r.title_en
ORDER BY failed DESC, passed DESC, r.rule
