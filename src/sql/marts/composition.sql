-- What a bureau's spending is made of, on five axes. The rows without a parent_code add up to its published total
-- (`basis`) once, and the rows below a code add up to that code's amount once.
--
-- The same amounts stand in several statements. The views `divisions_by_…` list every published way to divide the total,
-- or the amount of a code, into parts, each with its precedence; here one of them is chosen for the total, then one for
-- each part of it, then one for each part of these: the first in precedence that adds up, else the first that leaves a
-- rest. One that comes to more than what it divides is of another scope and is not taken, and some are taken only where
-- they add up. (By function a first level that exceeds the total is kept: the statement contradicts itself, and a
-- negative rest says so.) A year without a published total is divided by function only, and not by sentences.
-- Adding up means but for rounding: half of the last digit for each figure.
--
-- What is left of the total or of a code stands in a row whose code and label are null: published, but not divided
-- further. It is never spread over the others. `fact_id` is then that of what it is left of; for a published amount its
-- own; for a sum a figure that states the same amount for the same code elsewhere, else the largest part's. What the
-- shares are of stands in every row, so that a page need not look for it among all figures.
WITH totals AS MATERIALIZED (
  SELECT * FROM basis
),
by_nature AS MATERIALIZED (
  SELECT * FROM divisions_by_nature
),
divisions AS MATERIALIZED (
  SELECT * FROM divisions_by_code
  UNION ALL SELECT * FROM divisions_by_fund
  UNION ALL SELECT * FROM divisions_by_project
  UNION ALL SELECT * FROM by_nature
  -- Projects stand below project spending.
  UNION ALL SELECT * REPLACE ('project' AS axis) FROM by_nature WHERE parent_code IS NULL
),
sets AS MATERIALIZED (
  SELECT bureau_id, fiscal_year, phase, axis, parent_code, source, min(rank) AS rank, bool_or(exact_only) AS exact_only,
    sum(amount) AS amount, sum(len(facts)) AS figures,
    bool_and(facts[1].statement = 'text') AS from_text
  FROM divisions
  GROUP BY bureau_id, fiscal_year, phase, axis, parent_code, source
),
first_choice AS (
  SELECT s.*, b.total - s.amount AS gap, 0.005 * (s.figures + 1) + 1e-9 AS envelope
  FROM sets s
  LEFT JOIN totals b USING (bureau_id, fiscal_year, phase)
  WHERE s.parent_code IS NULL
    AND (b.total IS NOT NULL OR (s.axis = 'function' AND NOT s.from_text))
    -- A total of the general public budget alone is not divided by fund.
    AND (s.axis <> 'fund' OR b.fund <> 'general')
    AND (s.axis = 'function' OR gap >= -envelope)
    AND (NOT s.exact_only OR abs(gap) <= envelope)
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, s.axis ORDER BY coalesce(abs(gap) > envelope, true), s.rank, s.source
  ) = 1
),
first_level AS MATERIALIZED (
  SELECT d.*
  FROM first_choice c
  JOIN divisions d USING (bureau_id, fiscal_year, phase, axis, source)
  WHERE d.parent_code IS NULL
),
second_choice AS (
  SELECT s.*, p.amount - s.amount AS gap, 0.005 * (s.figures + len(p.facts)) + 1e-9 AS envelope
  FROM sets s
  JOIN first_level p USING (bureau_id, fiscal_year, phase, axis)
  WHERE s.parent_code = p.code AND gap >= -envelope AND (NOT s.exact_only OR abs(gap) <= envelope)
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, axis, s.parent_code ORDER BY abs(gap) > envelope, s.rank, s.source
  ) = 1
),
second_level AS MATERIALIZED (
  SELECT d.*
  FROM second_choice c
  JOIN divisions d USING (bureau_id, fiscal_year, phase, axis, parent_code, source)
),
third_choice AS (
  SELECT s.*, p.amount - s.amount AS gap, 0.005 * (s.figures + len(p.facts)) + 1e-9 AS envelope
  FROM sets s
  JOIN second_level p USING (bureau_id, fiscal_year, phase, axis)
  WHERE s.parent_code = p.code AND gap >= -envelope AND (NOT s.exact_only OR abs(gap) <= envelope)
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, axis, s.parent_code ORDER BY abs(gap) > envelope, s.rank, s.source
  ) = 1
),
third_level AS (
  SELECT d.*
  FROM third_choice c
  JOIN divisions d USING (bureau_id, fiscal_year, phase, axis, parent_code, source)
),
coded AS MATERIALIZED (
  SELECT * FROM first_level
  -- Basic and project spending alone are the axis `nature`; the axis `project` is there for its projects.
  WHERE axis <> 'project' OR (bureau_id, fiscal_year, phase) IN (
    SELECT (bureau_id, fiscal_year, phase) FROM second_level WHERE axis = 'project'
  )
  UNION ALL SELECT * FROM second_level
  UNION ALL SELECT * FROM third_level
),
-- A sum that a statement publishes for the same code is a published amount.
stated AS (
  SELECT c.bureau_id, c.fiscal_year, c.phase, c.axis, c.code, d.facts, d.published_label
  FROM coded c
  JOIN divisions d USING (bureau_id, fiscal_year, phase, axis, code)
  WHERE NOT c.published AND d.published AND abs(c.amount - d.amount) < 1e-6
  QUALIFY row_number() OVER (
    PARTITION BY c.bureau_id, c.fiscal_year, c.phase, c.axis, c.code ORDER BY d.rank, d.source
  ) = 1
),
divided AS (
  SELECT bureau_id, fiscal_year, phase, axis, parent_code, sum(amount) AS amount, sum(len(facts)) AS figures
  FROM coded
  GROUP BY bureau_id, fiscal_year, phase, axis, parent_code
),
wholes AS (
  SELECT bureau_id, fiscal_year, phase, axis, code, amount, facts FROM coded
  UNION ALL
  SELECT b.bureau_id, b.fiscal_year, b.phase, d.axis, NULL, b.total, b.facts
  FROM totals b
  JOIN divided d USING (bureau_id, fiscal_year, phase)
  WHERE d.parent_code IS NULL
),
parts AS MATERIALIZED (
  SELECT bureau_id, fiscal_year, phase, axis, code, c.parent_code, c.amount, coalesce(s.facts, c.facts) AS facts,
    coalesce(s.published_label, c.published_label) AS published_label
  FROM coded c
  LEFT JOIN stated s USING (bureau_id, fiscal_year, phase, axis, code)
  UNION ALL
  SELECT d.bureau_id, d.fiscal_year, d.phase, d.axis, NULL, d.parent_code, w.amount - d.amount, w.facts, NULL
  FROM divided d
  JOIN wholes w USING (bureau_id, fiscal_year, phase, axis)
  WHERE w.code IS NOT DISTINCT FROM d.parent_code
    AND abs(w.amount - d.amount) > 0.005 * (d.figures + len(w.facts)) + 1e-9
),
bases AS (
  SELECT d.bureau_id, d.fiscal_year, d.phase, d.axis, coalesce(b.total, d.amount) AS total,
    b.facts[1].id AS total_fact_id, b.fund AS total_fund
  FROM divided d
  LEFT JOIN totals b USING (bureau_id, fiscal_year, phase)
  WHERE d.parent_code IS NULL
),
touched AS (
  SELECT bureau_id, fiscal_year, phase, axis, parent_code, code, list_sort(list_distinct(flatten(list(findings)))) AS findings
  FROM (SELECT *, unnest(facts).id AS fact_id FROM parts) p
  JOIN findings f USING (fact_id)
  GROUP BY bureau_id, fiscal_year, phase, axis, parent_code, code
)
SELECT
  p.bureau_id,
  CAST(p.fiscal_year AS INTEGER) AS fiscal_year,
  p.phase,
  p.axis,
  p.code,
  coalesce(n.name, p.published_label) AS label,
  p.parent_code,
  -- Two digits more than are published: enough to hide the noise of adding doubles.
  round(p.amount, 4) AS amount,
  round(100 * p.amount / nullif(b.total, 0), 6) AS share,
  p.facts[1].id AS fact_id,
  p.published_label,
  p.facts[1].statement AS statement,
  list_transform(p.facts, f -> f.id) AS fact_ids,
  t.findings,
  round(b.total, 4) AS total,
  b.total_fact_id,
  b.total_fund
FROM parts p
JOIN bases b USING (bureau_id, fiscal_year, phase, axis)
LEFT JOIN part_names n ON n.axis = p.axis AND n.code = p.code
LEFT JOIN touched t ON t.bureau_id = p.bureau_id AND t.fiscal_year = p.fiscal_year AND t.phase = p.phase
  AND t.axis = p.axis AND t.parent_code IS NOT DISTINCT FROM p.parent_code AND t.code IS NOT DISTINCT FROM p.code
ORDER BY p.bureau_id, p.fiscal_year, p.phase, p.axis, p.parent_code NULLS FIRST, p.code NULLS LAST
