-- Every published way to divide spending by nature: all of it into 基本支出 and 项目支出, the first into 人员经费 and
-- 公用经费, the second into 其他运转类 and 特定目标类. The mart `composition` chooses.
--
-- A source is a statement of a document at one fund: the widest fund first; then the table of spending, the table of
-- income and spending, fiscal appropriation, the general public budget, sentences. What basic expenditure consists of may come from the table
-- of the general public budget's basic expenditure, and what project expenditure consists of from the leaves of the
-- table of projects; last, and only where it adds up exactly, from what the bureau says its performance targets cover.
--
-- The total is the largest of a table's rows without codes (the others are those of units), of sentences the first that
-- names the nature: a sentence about a single project is about a nature, too. 人员 and 公用经费 without a column of their
-- own are the sum of theirs: wages and grants, goods and capital.
WITH named AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, nature, value, fact_id,
    CASE WHEN statement = 'text' OR regexp_matches(item, '基本|项目|人员|公用') THEN item ELSE heading END AS label
  FROM amounts
  WHERE statement IN ('income_expenditure', 'expenditure', 'fiscal_summary', 'general_budget', 'general_basic', 'text')
    AND concept = 'expenditure'
    AND coalesce(direction, 'expenditure') = 'expenditure'
    AND fund IN ('all', 'fiscal', 'general')
    AND nature <> 'all'
    AND function_code IS NULL
    AND economic_code IS NULL
    AND gov_economic_code IS NULL
    AND project IS NULL
    AND (statement <> 'text' OR (fund_stated AND regexp_matches(
      item, '(基本|项目)(支出|经费)|(人员|公用)(类?经费|支出)|(运转|特定目标)类'
    )))
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, statement, fund, nature
    ORDER BY CASE WHEN statement = 'text' THEN line END, CASE WHEN statement = 'text' THEN start END, value DESC, fact_id
  ) = 1
),
made AS (
  SELECT p.bureau_id, p.fiscal_year, p.phase, p.document_id, p.statement, p.fund, p.document_rank,
    split_part(p.nature, '.', 1) AS nature, sum(p.value) AS value,
    list(p.fact_id ORDER BY p.value DESC, p.fact_id) AS fact_ids
  FROM named p
  LEFT JOIN named whole ON whole.bureau_id = p.bureau_id AND whole.fiscal_year = p.fiscal_year
    AND whole.phase = p.phase AND whole.document_id = p.document_id AND whole.statement = p.statement
    AND whole.fund = p.fund AND whole.nature = split_part(p.nature, '.', 1)
  WHERE (p.nature LIKE 'personnel.%' OR p.nature LIKE 'operating.%') AND whole.fact_id IS NULL
  GROUP BY p.bureau_id, p.fiscal_year, p.phase, p.document_id, p.statement, p.fund, p.document_rank,
    split_part(p.nature, '.', 1)
),
project_leaves AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, document_rank, nature, sum(value) AS value,
    list(fact_id ORDER BY value DESC, line, cell, start, fact_id) AS fact_ids
  FROM amounts
  WHERE statement = 'project' AND is_leaf AND concept = 'expenditure' AND nature LIKE 'project.%'
  GROUP BY bureau_id, fiscal_year, phase, document_id, statement, document_rank, nature
),
under_targets AS (
  SELECT *
  FROM amounts
  WHERE concept = 'performance_projects' AND nature LIKE 'project.%'
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, document_id, statement, nature ORDER BY line, cell, start, fact_id
  ) = 1
),
parts AS (
  SELECT bureau_id, fiscal_year, phase, document_id, statement, fund, document_rank, concept, nature, value, fact_ids,
    label, published
  FROM (
    SELECT *, 'expenditure' AS concept, [fact_id] AS fact_ids, true AS published FROM named
    UNION ALL BY NAME
    SELECT *, 'expenditure' AS concept, CAST(NULL AS VARCHAR) AS label, false AS published FROM made
    UNION ALL BY NAME
    SELECT *, 'all' AS fund, 'expenditure' AS concept, CAST(NULL AS VARCHAR) AS label, false AS published
    FROM project_leaves
    UNION ALL BY NAME
    SELECT bureau_id, fiscal_year, phase, document_id, statement, 'all' AS fund, document_rank, concept, nature, value,
      [fact_id] AS fact_ids, CAST(NULL AS VARCHAR) AS label, true AS published
    FROM under_targets
  )
),
placed AS (
  SELECT *,
    CASE
      WHEN nature IN ('personnel', 'operating') THEN 'basic'
      WHEN nature IN ('project.operating', 'project.specific') THEN 'project'
    END AS parent_code,
    concat_ws('/', document_id, statement, fund, concept) AS source
  FROM parts
  WHERE nature IN ('basic', 'project', 'personnel', 'operating', 'project.operating', 'project.specific')
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
  nature AS code, value AS amount, published, fact_ids[1] AS fact_id, fact_ids, statement, label AS published_label
FROM placed
