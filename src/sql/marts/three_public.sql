-- What the documents say of 三公经费: total and parts, for every year that they state or imply, each phase apart. One
-- row per distinct answer: a bureau, year, phase and component with two answers has two rows, both in `conflict`.
--
-- Which figures answer:
--   * money of 财政拨款, 一般公共预算 or of no stated fund is the same money (三公经费 is paid from it by definition);
--     政府性基金 and 国有资本 are others. An amount of all funds is wider, so it answers only where nothing else does;
--   * derived ones too (last year's from a change or a rate, a budget from a completion rate), except those that the
--     document proves wrong (schema/spending_figures.sql);
--   * in a table with a row per unit the row of the whole; where there is none, the row that the others add up to.
--
-- Figures that agree within the printed precision of the coarser one are one answer. It is shown as stated by
--   1 a published figure before a derived one,
--   2 the document made for that year and phase (a budget for `approved`, final accounts for the rest),
--   3 a table before the text,
--   4 more digits before fewer,
--   5 the first line.
-- The first answer by this order is always shown; others only where they differ from it and from each other.
WITH figures AS (
  SELECT
    *,
    origin = 'derived' AS is_derived,
    -- A row whose label is neither a sum nor the name of a part is that of a unit.
    origin = 'table' AND item IS NOT NULL
      AND NOT regexp_matches(item, '[合总小]计|三公|出国|公务接待|公务用车|接待费|购置费|运行费|维护费|财政拨款|公共预算') AS is_unit
  FROM spending_figures
  WHERE measure = 'amount' AND scope = 'three_public'
),
of_units AS (
  SELECT
    *,
    min(is_unit) OVER whole_table AS only_units,
    sum(value) OVER whole_table AS units_sum,
    max(value) OVER whole_table AS largest,
    row_number() OVER (whole_table ORDER BY value DESC, line, cell, fact_id) AS size_rank
  FROM figures
  WINDOW whole_table AS (PARTITION BY document_id, statement, origin, fiscal_year, phase, concept, money)
),
of_the_whole AS (
  SELECT * EXCLUDE (is_unit, only_units, units_sum, largest, size_rank)
  FROM of_units
  WHERE NOT is_unit
    OR (only_units AND size_rank = 1
      AND (abs(units_sum - largest) < 0.005 OR abs(units_sum - 2 * largest) < 0.02))
),
candidates AS MATERIALIZED (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY bureau_id, fiscal_year, phase, concept
      ORDER BY is_derived, made_for DESC, origin <> 'table', margin, line, cell, fact_id
    ) AS precedence
  FROM (
    SELECT *
    FROM of_the_whole
    QUALIFY rank() OVER (
      PARTITION BY bureau_id, fiscal_year, phase, concept ORDER BY money = 'wider'
    ) = 1
  )
),
-- Every two figures of one key that agree, each with itself too.
agreeing AS MATERIALIZED (
  SELECT a.fact_id, a.precedence, b.fact_id AS other_id, b.precedence AS other_precedence, b.derived_from
  FROM candidates a
  JOIN candidates b USING (bureau_id, fiscal_year, phase, concept)
  WHERE abs(a.value - b.value) <= greatest(a.margin, b.margin) + 1e-9
),
differing AS (
  SELECT fact_id FROM candidates
  WHERE fact_id NOT IN (SELECT fact_id FROM agreeing WHERE other_precedence = 1)
),
repeating AS (
  SELECT a.fact_id
  FROM agreeing a
  JOIN differing o ON o.fact_id = a.other_id
  WHERE a.other_precedence < a.precedence
),
answers AS (
  SELECT
    *,
    count(*) OVER (PARTITION BY bureau_id, fiscal_year, phase, concept) > 1 AS conflict
  FROM candidates
  WHERE precedence = 1
    OR fact_id IN (SELECT fact_id FROM differing) AND fact_id NOT IN (SELECT fact_id FROM repeating)
),
evidence AS (
  SELECT fact_id, other_id AS evidence_id FROM agreeing
  UNION
  SELECT fact_id, unnest(derived_from) AS evidence_id FROM agreeing
),
found AS (
  SELECT e.fact_id, list_sort(list_distinct(flatten(list(f.findings)))) AS findings
  FROM evidence e
  JOIN findings f ON f.fact_id = e.evidence_id
  GROUP BY e.fact_id
),
stated AS (
  SELECT fact_id, list(other_id ORDER BY other_precedence) AS fact_ids FROM agreeing GROUP BY fact_id
)
SELECT
  a.bureau_id,
  CAST(a.fiscal_year AS INTEGER) AS fiscal_year,
  a.phase,
  a.concept AS component,
  a.value AS amount,
  a.fact_id,
  a.conflict,
  a.origin,
  a.document_id,
  s.fact_ids,
  f.findings
FROM answers a
JOIN stated s ON s.fact_id = a.fact_id
LEFT JOIN found f ON f.fact_id = a.fact_id
ORDER BY a.bureau_id, a.fiscal_year, a.phase, a.concept, a.precedence
