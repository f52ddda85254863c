-- What running the bureau costs for each of its staff and for each resident insured, in the years and phases for which
-- both figures are published; no row otherwise.
--
-- Costs, one each for a bureau, year and phase, from the document that is made for it (a budget for `approved`):
--   agency_operation  机关运行经费, from the text before a table
--   personnel         人员经费 of the department as one figure, without economic or functional code, from the first of:
--                     general_basic, general_budget, expenditure, economic_summary, text; in it the widest fund, then the
--                     largest (the others are its units'). Forms of targets are not asked: they round, and may be of
--                     another year.
-- Staff are those in service (实有, 在职), not the posts (编制): one figure, and, because a department's cost is that of all
-- its units, those of its subordinate units in the same document, at the same date, added (`count_fact_ids`). They are
-- not added to a figure that says it is the total or equals their sum, nor where the cost is of the bureau itself (本级).
-- In a document counts before targets; the document of the cost before others. The insured are those of the preferred row
-- of per_capita_subsidy: the best of schema/resident_enrolment.sql.
WITH candidates AS (
  SELECT
    f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.fact_id, f.value, f.line, f.cell,
    CASE f.concept WHEN 'agency_operation' THEN 'agency_operation' ELSE 'personnel' END AS cost,
    contains(coalesce(f.item, ''), '本级') AS is_of_one_unit,
    CASE WHEN d.fiscal_year = f.fiscal_year AND (d.kind = 'budget') = (f.phase = 'approved') THEN 1 ELSE 2 END
      AS document_rank,
    CASE WHEN f.concept = 'agency_operation' THEN CASE f.statement WHEN 'text' THEN 1 ELSE 2 END
      ELSE CASE f.statement WHEN 'general_basic' THEN 1 WHEN 'general_budget' THEN 2 WHEN 'expenditure' THEN 3
        WHEN 'economic_summary' THEN 4 WHEN 'text' THEN 5 END
    END AS statement_rank,
    CASE coalesce(f.fund, 'all') WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 WHEN 'general' THEN 3 END AS fund_rank
  FROM facts f
  JOIN documents d ON d.document_id = f.document_id
  WHERE f.measure = 'amount' AND f.value IS NOT NULL AND f.phase IS NOT NULL AND f.origin <> 'derived'
    AND coalesce(f.direction, 'expenditure') = 'expenditure'
    AND f.project IS NULL AND f.function_code IS NULL AND f.economic_code IS NULL AND f.gov_economic_code IS NULL
    AND (f.concept = 'agency_operation' OR (f.concept = 'expenditure' AND f.nature = 'personnel'))
),
costs AS (
  SELECT *
  FROM candidates
  WHERE statement_rank IS NOT NULL AND fund_rank IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, cost
    ORDER BY document_rank, statement_rank, fund_rank, value DESC, document_id, is_of_one_unit, line, cell, fact_id
  ) = 1
),
staff_figures AS (
  SELECT
    bureau_id, fiscal_year, document_id, fact_id, value, line, cell, coalesce(item, '') AS item, coalesce(as_of, '') AS as_of,
    CASE WHEN comparator IS NOT NULL OR phase IN ('approved', 'adjusted') THEN 'target' ELSE 'count' END AS kind,
    regexp_matches(coalesce(item, ''), '下属|所属|直属|二级|(中心|站|所|大队|支队)(实有|在职|在编|在岗|人)')
      AS is_of_subordinate
  FROM facts
  WHERE concept = 'staff' AND measure = 'count' AND value > 0 AND origin <> 'derived'
),
heads AS (
  SELECT *
  FROM staff_figures
  WHERE NOT is_of_subordinate
  QUALIFY row_number() OVER (
    PARTITION BY document_id, fiscal_year ORDER BY kind, as_of DESC, line, cell, fact_id
  ) = 1
),
-- A figure printed twice is one unit's.
subordinates AS (
  SELECT *
  FROM staff_figures
  WHERE is_of_subordinate
  QUALIFY row_number() OVER (
    PARTITION BY document_id, fiscal_year, kind, as_of, item ORDER BY line, cell, fact_id
  ) = 1
),
others AS (
  SELECT h.fact_id, sum(s.value) AS value, list(s.fact_id ORDER BY s.line, s.cell, s.fact_id) AS fact_ids
  FROM heads h
  JOIN subordinates s USING (document_id, fiscal_year, kind, as_of)
  WHERE NOT regexp_matches(h.item, '合计|总数|总人|共有|共计|全部|全局|全系统')
  GROUP BY h.fact_id, h.value
  HAVING sum(s.value) <> h.value
),
per_staff AS (
  SELECT c.*, 'staff' AS per, h.fact_id AS count_fact_id,
    h.value + CASE WHEN c.is_of_one_unit THEN 0 ELSE coalesce(o.value, 0) END AS count,
    list_concat([h.fact_id], CASE WHEN NOT c.is_of_one_unit THEN o.fact_ids END) AS count_fact_ids,
    nullif(concat_ws('；',
      CASE WHEN c.is_of_one_unit THEN '经费和人数都是本级的' WHEN o.fact_id IS NOT NULL THEN '人数为本级和下属单位合计' END,
      CASE WHEN h.kind = 'target' THEN '人数是绩效目标值，不是年末实有人数' END), '') AS note,
    nullif(concat_ws('; ',
      CASE WHEN c.is_of_one_unit THEN 'cost and staff of the bureau itself'
        WHEN o.fact_id IS NOT NULL THEN 'staff of the bureau and its subordinate units together' END,
      CASE WHEN h.kind = 'target' THEN 'staff is a target, not a count at the end of the year' END), '') AS note_en
  FROM costs c
  JOIN heads h ON h.bureau_id = c.bureau_id AND h.fiscal_year = c.fiscal_year
  LEFT JOIN others o ON o.fact_id = h.fact_id
  QUALIFY row_number() OVER (
    PARTITION BY c.fact_id ORDER BY h.document_id <> c.document_id, h.kind, h.document_id
  ) = 1
),
per_insured AS (
  SELECT c.*, 'insured.resident' AS per, e.fact_id AS count_fact_id, e.value AS count, [e.fact_id] AS count_fact_ids,
    e.note, e.note_en
  FROM costs c
  JOIN resident_enrolment e ON e.bureau_id = c.bureau_id AND e.fiscal_year = c.fiscal_year AND e.rank = 1
),
answers AS (
  SELECT bureau_id, fiscal_year, phase, cost, per, value, fact_id, count, count_fact_id, count_fact_ids, note, note_en
  FROM per_staff
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, cost, per, value, fact_id, count, count_fact_id, count_fact_ids, note, note_en
  FROM per_insured
),
touched AS (
  SELECT u.fact_id, u.per, list_sort(list_distinct(flatten(list(x.findings)))) AS findings
  FROM (SELECT fact_id, per, unnest(list_concat(count_fact_ids, [fact_id])) AS touched_id FROM answers) u
  JOIN findings x ON x.fact_id = u.touched_id
  GROUP BY u.fact_id, u.per
)
SELECT
  a.bureau_id, CAST(a.fiscal_year AS INTEGER) AS fiscal_year, a.phase, a.cost, a.per, a.value AS amount,
  a.fact_id AS amount_fact_id, a.count, a.count_fact_id, round(a.value * 1e4 / a.count, 4) AS yuan_per_person,
  a.note, a.note_en, a.count_fact_ids, t.findings
FROM answers a
LEFT JOIN touched t ON t.fact_id = a.fact_id AND t.per = a.per
ORDER BY a.bureau_id, a.fiscal_year, a.phase, a.cost, a.per
