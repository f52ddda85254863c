-- “三公”经费的三个阶段并列（万元）：年初预算、调整预算、决算各占一列，不相加。
-- The three phases of the three public expenses side by side (万元), never added.
-- 有矛盾（conflict）的数不并入；空值表示未公布，0 表示公布为零。
-- Figures in conflict are left out; null is not published, 0 is published as zero.
SELECT b.region, t.fiscal_year, t.component,
  max(CASE WHEN t.phase = 'approved' THEN t.amount END) AS "approved (万元)",
  max(CASE WHEN t.phase = 'adjusted' THEN t.amount END) AS "adjusted (万元)",
  max(CASE WHEN t.phase = 'executed' THEN t.amount END) AS "executed (万元)",
  bool_or(t.origin = 'derived') AS has_derived,
  coalesce(
    max(CASE WHEN t.phase = 'executed' THEN t.fact_id END),
    max(CASE WHEN t.phase = 'approved' THEN t.fact_id END),
    max(t.fact_id)
  ) AS fact_id
FROM three_public t
JOIN bureaus b ON b.bureau_id = t.bureau_id
WHERE NOT t.conflict
GROUP BY b.region, t.fiscal_year, t.component
ORDER BY b.region, t.fiscal_year, t.component
