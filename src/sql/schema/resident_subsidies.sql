-- What is paid for residents' insurance (城乡居民医保), for each bureau, year and phase in each place (`scope`) that says so:
--   project          projects of the table of projects, or of a budget's text, named as the subsidy of residents'
--                    insurance; several are added, largest first in subsidy_fact_ids
--   function         the line 2101202 财政对城乡居民基本医疗保险基金的补助, in the widest fund; it may hold other projects too
--   self_evaluation  stated in final accounts' self-evaluation or text, outside the tables
--   form             an application form
--   all_levels       what all levels of government paid in, where the same sentence gives a standard or the insured
-- Not a subsidy: service fees, medical assistance (医疗救助), vaccines, serious-illness insurance, aid to single groups,
-- and money of higher levels of government that only passes through. 居保 is pensions elsewhere: it counts in the
-- documents of a medical-insurance bureau.
--
-- One document and statement each: the document made for the phase (a budget for `approved`), a table before a text.
-- Without a phase (`is_phase_read`), an amount about a document's own year is what final accounts say was done, or what
-- a budget plans.
WITH candidates AS (
  SELECT
    f.bureau_id, f.fiscal_year, f.document_id, f.statement, f.concept, f.project, f.fact_id, f.value, f.line, f.cell,
    f.function_code, f.nature, d.kind, b.level, b.name AS bureau,
    d.fiscal_year = f.fiscal_year AS is_own_year,
    coalesce(f.project, f.item, '') AS label,
    coalesce(f.phase, CASE WHEN f.fiscal_year <> d.fiscal_year THEN NULL WHEN d.kind = 'final' THEN 'executed'
      ELSE 'approved' END) AS phase,
    f.phase IS NULL AS is_phase_read,
    CASE coalesce(f.fund, 'all') WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 WHEN 'general' THEN 3 END AS fund_rank,
    -- A row that is split up by project is none; one that is split up by fund only is.
    bool_or(f.is_leaf) OVER (PARTITION BY f.document_id, f.statement, coalesce(f.project, f.item, '')) AS is_project_row
  FROM facts f
  JOIN documents d ON d.document_id = f.document_id
  JOIN bureaus b ON b.bureau_id = f.bureau_id
  WHERE f.measure = 'amount' AND f.value IS NOT NULL AND f.origin <> 'derived'
    AND f.concept IN ('expenditure', 'resident_subsidy', 'subsidy_received')
    AND coalesce(f.direction, 'expenditure') = 'expenditure'
    -- An indicator of what is to be paid has no side, and may count what all levels pay.
    AND (f.concept <> 'resident_subsidy' OR f.direction IS NOT NULL)
    AND f.economic_code IS NULL AND f.gov_economic_code IS NULL
    -- What the rules below can take at all, so that they look at few rows.
    AND (f.function_code = '2101202' OR f.concept <> 'expenditure'
      OR regexp_matches(coalesce(f.project, f.item, ''), '居民|居保'))
),
-- `contains` for plain words: the browser's engine answers a regular expression without any operator wrongly.
named AS (
  SELECT *,
    (regexp_matches(label, '居民.{0,10}(医疗|医保)')
        OR (contains(label, '居保') AND regexp_matches(bureau, '医疗保障|医保')))
      AND regexp_matches(label, '配套|补助|补贴|匹配')
      AND NOT regexp_matches(label, '救助|疫苗|养老|大病|服务|业务|手续|经办|代办|宣传|工作经费')
      AND NOT regexp_matches(label, '资助|困难|低保|特困|贫困|脱贫|残疾|离休|优抚')
      AND (regexp_matches(label, '本级|区级|县级')
        OR NOT regexp_matches(label, CASE level WHEN 'prefecture' THEN '中央|国家|省级|上级' ELSE '中央|国家|省级|上级|市级' END))
      AS is_named
  FROM candidates
),
-- Sentences about enrolment: what was paid in is residents' where they say so.
enrolment_lines AS (
  SELECT DISTINCT document_id, line FROM facts WHERE concept IN ('insured.resident', 'subsidy_standard')
),
scoped AS (
  SELECT a.*,
    CASE
      WHEN a.concept = 'subsidy_received' THEN CASE WHEN e.line IS NOT NULL THEN 'all_levels' END
      WHEN a.fund_rank IS NULL THEN NULL
      WHEN a.function_code = '2101202' AND a.project IS NULL AND coalesce(a.nature, 'all') = 'all'
        AND a.statement IN ('income_expenditure', 'expenditure', 'fiscal_summary', 'general_budget', 'text')
        THEN 'function'
      WHEN NOT a.is_named THEN NULL
      WHEN a.statement = 'project' AND a.is_project_row THEN 'project'
      WHEN a.statement IN ('project_form', 'project_targets') AND a.project IS NOT NULL THEN 'form'
      WHEN a.kind = 'final' AND a.statement = 'self_evaluation' AND a.project IS NOT NULL THEN 'self_evaluation'
      WHEN a.statement = 'text' AND a.concept = 'resident_subsidy' AND a.function_code IS NULL
        THEN CASE WHEN a.kind = 'final' THEN 'self_evaluation' ELSE 'project' END
    END AS scope,
    CASE WHEN a.is_own_year AND (a.kind = 'budget') = (a.phase = 'approved') THEN 1 ELSE 2 END AS document_rank,
    CASE a.statement WHEN 'expenditure' THEN 2 WHEN 'fiscal_summary' THEN 3 WHEN 'general_budget' THEN 4
      WHEN 'text' THEN 5 ELSE 1 END AS statement_rank
  FROM named a
  LEFT JOIN enrolment_lines e ON e.document_id = a.document_id AND e.line = a.line
),
from_one_statement AS (
  SELECT *
  FROM scoped
  WHERE scope IS NOT NULL AND phase IS NOT NULL
  QUALIFY rank() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, scope ORDER BY document_rank, statement_rank, document_id, statement
  ) = 1
),
-- One figure a project, in the widest fund, and one where no project is told apart, however often it is printed: the
-- largest, because the smaller ones are its parts.
figures AS (
  SELECT *
  FROM from_one_statement
  QUALIFY row_number() OVER (
    PARTITION BY bureau_id, fiscal_year, phase, scope,
      CASE WHEN statement IN ('project', 'project_form', 'project_targets') THEN label END
    ORDER BY fund_rank, value DESC, line, cell, fact_id
  ) = 1
)
SELECT bureau_id, fiscal_year, phase, scope, sum(value) AS subsidy, bool_or(is_phase_read) AS is_phase_read,
  list(fact_id ORDER BY value DESC, line, cell, fact_id) AS subsidy_fact_ids,
  first(document_id ORDER BY value DESC, line, cell, fact_id) AS document_id,
  first(label ORDER BY value DESC, line, cell, fact_id) AS label
FROM figures
GROUP BY bureau_id, fiscal_year, phase, scope
