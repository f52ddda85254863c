-- Every published list that divides project spending into projects. The mart `composition` puts it below basic and
-- project spending, and chooses; a document that names only some of its projects divides nothing.
--
--   1 project          the table of projects: its leaves, each row once, at all funds where it says so
--   2 project_targets  the list of projects with targets, only if it adds up to project spending
--   3 text             the projects that sentences name, only if they add up to project spending
--
-- A table of project spending whose rows are functional or economic items is no list of projects.
WITH figures AS MATERIALIZED (
  SELECT *, coalesce(project, item) AS name
  FROM amounts
  WHERE statement IN ('project', 'project_targets', 'text')
    AND concept IN ('expenditure', 'resident_subsidy')
    AND (nature LIKE 'project%' OR (statement = 'project' AND nature = 'all'))
    AND coalesce(project, item) IS NOT NULL
),
by_line AS (
  SELECT f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.document_rank, f.line, min(f.name) AS name,
    bool_or(n.code IS NOT NULL OR e.code IS NOT NULL) AS is_class,
    list_sort(list(f.part) FILTER (f.is_leaf)) AS leaves,
    sum(f.value) FILTER (f.is_leaf) AS leaf_sum,
    -- The row's own total: the widest nature at all funds.
    list_sort(list({'nature': length(f.nature), 'part': f.part, 'value': f.value}) FILTER (f.fund = 'all'))[1] AS whole
  FROM figures f
  LEFT JOIN functions n ON n.code = f.function_code AND n.name = f.item
  LEFT JOIN economics e ON e.code = f.economic_code AND e.name = f.item
  WHERE f.statement = 'project'
  GROUP BY f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.document_rank, f.line
),
classified AS (
  SELECT bureau_id, fiscal_year, phase, document_id
  FROM by_line
  WHERE leaf_sum IS NOT NULL
  GROUP BY bureau_id, fiscal_year, phase, document_id
  HAVING 2 * count(*) FILTER (is_class) > count(*)
),
listed AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, name,
    CASE statement WHEN 'text' THEN name ELSE fact_id END AS entry,
    list_sort(list({'turn': turn, 'part': part, 'value': value}))[1] AS pick
  FROM figures
  WHERE fund_stated
    AND function_code IS NULL
    AND economic_code IS NULL
    -- (LIKE, because the browser's engine answers NOT regexp_matches wrongly here.)
    AND ((statement = 'project_targets' AND is_leaf) OR (statement = 'text' AND name NOT LIKE '%项目支出%'))
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, name,
    CASE statement WHEN 'text' THEN name ELSE fact_id END
),
rows AS (
  SELECT bureau_id, fiscal_year, phase, document_id, 'project' AS statement, 'all' AS fund, document_rank, name,
    CASE WHEN whole IS NULL THEN leaf_sum ELSE whole.value END AS value,
    CASE WHEN whole IS NULL THEN leaves ELSE [whole.part] END AS facts
  FROM by_line
  LEFT JOIN (SELECT *, true AS rejected FROM classified) USING (bureau_id, fiscal_year, phase, document_id)
  WHERE leaf_sum IS NOT NULL AND rejected IS NULL
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, name, pick.value, [pick.part]
  FROM listed
),
-- A name that stands in several rows is one project: of several units, or under several functional items. Where that is
-- too much, because the tables of the units follow that of the department, its largest row counts, if these add up.
counted AS (
  SELECT *, 'all' AS counted FROM rows
  UNION ALL
  SELECT *, 'largest' AS counted
  FROM rows
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, statement, fund, name ORDER BY value DESC, facts[1].place
  ) = 1
)
SELECT
  bureau_id, fiscal_year, phase, 'project' AS axis, 'project' AS parent_code,
  concat_ws('/', document_id, statement, fund, counted) AS source,
  100 * CASE statement WHEN 'project' THEN 1 WHEN 'project_targets' THEN 2 ELSE 3 END
    + 10 * CASE fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 ELSE 3 END
    + CASE counted WHEN 'all' THEN 0 ELSE 5 END + document_rank AS rank,
  statement <> 'project' OR counted = 'largest' AS exact_only,
  name AS code,
  sum(value) AS amount,
  count(*) = 1 AND min(len(facts)) = 1 AS published,
  list_sort(flatten(list(facts))) AS facts,
  name AS published_label
FROM counted
GROUP BY bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, counted, name
