-- 各部门的钱用在哪些“项”：有几个部门、金额最小和最大（万元）。
-- Which items the bureaus spend on: how many bureaus, and the smallest and largest amount (万元).
-- 先选阶段和末级（项，level = 3），同一部门的类、款、项才不会重复。
-- One phase and one level (items), so that classes, divisions and items of a bureau are not added.
SELECT c.phase, parent.name AS division, c.code, f.name AS item,
  count(DISTINCT c.bureau_id) AS bureaus,
  min(c.amount) AS "least (万元)",
  max(c.amount) AS "most (万元)",
  first(b.region ORDER BY c.amount DESC, b.region) AS "region of most",
  first(c.fact_id ORDER BY c.amount DESC, b.region, c.fact_id) AS fact_id
FROM composition c
JOIN bureaus b ON b.bureau_id = c.bureau_id
JOIN functions f ON f.code = c.code AND f.level = 3
JOIN functions parent ON parent.code = f.parent
WHERE c.axis = 'function'
GROUP BY c.phase, parent.name, c.code, f.name
ORDER BY bureaus DESC, c.phase, "most (万元)" DESC, c.code
