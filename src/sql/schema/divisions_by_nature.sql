-- Every published way to divide spending by nature: all of it into 基本支出 and 项目支出, the first into 人员经费 and
-- 公用经费, the second into 其他运转类 and 特定目标类. The mart `composition` chooses.
--
-- A source is a statement of a document at one fund: the widest fund first; then the table of spending, the table of
-- income and spending, fiscal appropriation, the general public budget, sentences. What basic expenditure consists of
-- may come from the table of the general public budget's basic expenditure, and what project expenditure consists of
-- from the leaves of the table of projects; last, and only where it adds up exactly, from what the bureau says its
-- performance targets cover.
--
-- The total is the largest of a table's rows without codes (the others are those of units), of sentences the first that
-- names the nature: a sentence about a single project is about a nature, too. 人员 and 公用经费 without a column of their
-- own are the sum of theirs: wages and grants, goods and capital.
WITH figures AS MATERIALIZED (
  SELECT *,
    CASE WHEN statement = 'text' OR regexp_matches(item, '基本|项目|人员|公用') THEN item ELSE heading END AS label
  FROM amounts
  WHERE nature <> 'all'
    AND concept IN ('expenditure', 'performance_projects')
    AND coalesce(direction, 'expenditure') = 'expenditure'
    AND (fund IN ('all', 'fiscal', 'general') OR statement = 'project')
    AND economic_code IS NULL
    AND gov_economic_code IS NULL
),
picked AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, concept, nature,
    list_sort(list({'turn': turn, 'part': part, 'value': value, 'label': label}))[1] AS pick
  FROM figures
  WHERE statement IN ('income_expenditure', 'expenditure', 'fiscal_summary', 'general_budget', 'general_basic', 'text')
    AND function_code IS NULL
    AND project IS NULL
    AND (statement <> 'text' OR concept = 'performance_projects' OR (fund_stated AND regexp_matches(
      item, '(基本|项目)(支出|经费)|(人员|公用)(类?经费|支出)|(运转|特定目标)类'
    )))
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, concept, nature
),
named AS MATERIALIZED (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, concept, nature,
    pick.value AS amount, [pick.part] AS facts, true AS published,
    CASE concept WHEN 'expenditure' THEN pick.label END AS published_label
  FROM picked
),
made AS (
  SELECT p.bureau_id, p.fiscal_year, p.phase, p.document_id, p.statement, p.fund, p.document_rank, p.concept, p.whole,
    sum(p.amount) AS amount, list_sort(flatten(list(p.facts))) AS facts, false AS published,
    CAST(NULL AS VARCHAR) AS published_label
  FROM (
    SELECT *, split_part(nature, '.', 1) AS whole
    FROM named
    WHERE nature LIKE 'personnel.%' OR nature LIKE 'operating.%'
  ) p
  LEFT JOIN named n ON n.bureau_id = p.bureau_id AND n.fiscal_year = p.fiscal_year AND n.phase = p.phase
    AND n.document_id = p.document_id AND n.statement = p.statement AND n.fund = p.fund AND n.nature = p.whole
  WHERE n.nature IS NULL
  GROUP BY p.bureau_id, p.fiscal_year, p.phase, p.document_id, p.statement, p.fund, p.document_rank, p.concept, p.whole
),
project_leaves AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, 'all' AS fund, document_rank, concept, nature,
    sum(value) AS amount, list_sort(list(part)) AS facts, false AS published, CAST(NULL AS VARCHAR) AS published_label
  FROM figures
  WHERE statement = 'project' AND is_leaf AND concept = 'expenditure' AND nature LIKE 'project.%'
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, document_rank, concept, nature
),
placed AS (
  SELECT *,
    CASE
      WHEN nature IN ('personnel', 'operating') THEN 'basic'
      WHEN nature IN ('project.operating', 'project.specific') THEN 'project'
    END AS parent_code,
    concat_ws('/', document_id, statement, fund, concept) AS source
  FROM (
    SELECT * FROM named
    UNION ALL SELECT * FROM made
    UNION ALL SELECT * FROM project_leaves
  ) parts
  WHERE nature IN ('project.operating', 'project.specific')
    OR (concept = 'expenditure' AND nature IN ('basic', 'project', 'personnel', 'operating'))
)
SELECT
  bureau_id, fiscal_year, phase, 'nature' AS axis, parent_code, source,
  CASE concept WHEN 'expenditure' THEN 0 ELSE 1000 END
    + 100 * CASE fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 ELSE 3 END
    + 10 * CASE statement
      WHEN 'expenditure' THEN 1 WHEN 'income_expenditure' THEN 2 WHEN 'fiscal_summary' THEN 3
      WHEN 'general_budget' THEN 4 WHEN 'general_basic' THEN 5 WHEN 'project' THEN 6 ELSE 7
    END + document_rank AS rank,
  -- One of the two alone says what all spending is only where it is all of it.
  concept <> 'expenditure' OR (
    parent_code IS NULL AND count(*) OVER (PARTITION BY bureau_id, fiscal_year, phase, parent_code, source) = 1
  ) AS exact_only,
  nature AS code, amount, published, facts, published_label
FROM placed
