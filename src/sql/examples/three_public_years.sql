-- “三公”经费合计逐年对比（万元）：只与同一阶段的上一个年度比。
-- Three public expenses by year (万元): each against the year before, in the same phase.
-- 有矛盾（conflict）的年度有两行，不能当作一个数，这里不算增减。
-- A year in conflict has two rows, neither of which is the answer: no change is computed.
-- derived 是由原文的增减额或比例推算的，不是直接公布的。
-- derived figures follow from a change or a rate in the text; they are not published as such.
WITH years AS (
  SELECT bureau_id, phase, fiscal_year, amount, conflict, origin, fact_id
  FROM three_public
  WHERE component = 'three_public'
)
SELECT b.region, y.phase, y.fiscal_year, y.amount, y.origin, y.conflict,
  round(y.amount - p.amount, 4) AS "change (万元)",
  y.fact_id
FROM years y
JOIN bureaus b ON b.bureau_id = y.bureau_id
LEFT JOIN years p
  ON p.bureau_id = y.bureau_id AND p.phase = y.phase AND p.fiscal_year = y.fiscal_year - 1
  AND NOT p.conflict AND NOT y.conflict
ORDER BY b.region, y.phase, y.fiscal_year, y.amount, y.fact_id
