-- Every published list that divides project spending into projects, below what `divisions_by_nature` says basic and
-- project spending are. The mart `composition` chooses; a document that names only some of its projects divides nothing.
--
--   1 project          the table of projects: its leaves, each row once, at all funds where it says so
--   2 project_targets  the list of projects with targets, only if it adds up to project spending
--   3 text             the projects that sentences name, only if they add up to project spending
--
-- A table of project spending whose rows are functional items is no list of projects.
WITH by_line AS (
  SELECT a.bureau_id, a.fiscal_year, a.phase, a.document_id, a.statement, a.document_rank, a.line,
    any_value(coalesce(a.project, a.item)) AS name,
    bool_or(n.code IS NOT NULL) AS is_function,
    list(a.fact_id ORDER BY a.value DESC, a.cell, a.fact_id) FILTER (a.is_leaf) AS leaves,
    sum(a.value) FILTER (a.is_leaf) AS leaf_sum,
    -- The row's own total: the widest nature at all funds.
    first(a.fact_id ORDER BY length(a.nature), a.cell, a.fact_id) FILTER (a.fund = 'all') AS whole,
    first(a.value ORDER BY length(a.nature), a.cell, a.fact_id) FILTER (a.fund = 'all') AS whole_value
  FROM amounts a
  LEFT JOIN functions n ON n.code = a.function_code AND n.name = a.item
  WHERE a.statement = 'project'
    AND a.concept IN ('expenditure', 'resident_subsidy')
    AND (a.nature = 'all' OR a.nature LIKE 'project%')
  GROUP BY a.bureau_id, a.fiscal_year, a.phase, a.document_id, a.statement, a.document_rank, a.line
),
table_rows AS (
  SELECT *, coalesce(whole_value, leaf_sum) AS value, CASE WHEN whole IS NULL THEN leaves ELSE [whole] END AS fact_ids
  FROM by_line
  WHERE leaves IS NOT NULL AND name IS NOT NULL
  QUALIFY 2 * count(*) FILTER (is_function) OVER (PARTITION BY bureau_id, fiscal_year, phase, document_id)
    <= count(*) OVER (PARTITION BY bureau_id, fiscal_year, phase, document_id)
),
listed AS (
  SELECT *, coalesce(project, item) AS name
  FROM amounts
  WHERE statement IN ('project_targets', 'text')
    AND concept IN ('expenditure', 'resident_subsidy')
    AND fund_stated
    AND nature LIKE 'project%'
    AND function_code IS NULL
    AND economic_code IS NULL
    AND coalesce(project, item) IS NOT NULL
    AND CASE statement WHEN 'text' THEN NOT regexp_matches(item, '项目支出') ELSE is_leaf END
  QUALIFY statement <> 'text' OR row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, fund, coalesce(project, item) ORDER BY line, cell, start, fact_id
  ) = 1
),
rows AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, 'all' AS fund, document_rank, name, value, fact_ids
  FROM table_rows
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, name, value, [fact_id] AS fact_ids
  FROM listed
)
SELECT bureau_id, fiscal_year, phase, 'project' AS axis, parent_code, source, rank, exact_only, code, amount, published,
  fact_id, fact_ids, statement, published_label
FROM divisions_by_nature
WHERE parent_code IS NULL
UNION ALL
-- A name that stands in several rows is one project: of several units, or under several functional items.
SELECT
  bureau_id, fiscal_year, phase, 'project' AS axis, 'project' AS parent_code,
  concat_ws('/', document_id, statement, fund) AS source,
  100 * CASE statement WHEN 'project' THEN 1 WHEN 'project_targets' THEN 2 ELSE 3 END
    + 10 * CASE fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 ELSE 3 END + document_rank AS rank,
  statement <> 'project' AS exact_only,
  name AS code,
  sum(value) AS amount,
  count(*) = 1 AND min(len(fact_ids)) = 1 AS published,
  first(fact_ids[1] ORDER BY value DESC, fact_ids[1]) AS fact_id,
  flatten(list(fact_ids ORDER BY value DESC, fact_ids[1])) AS fact_ids,
  statement,
  name AS published_label
FROM rows
GROUP BY bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, name
