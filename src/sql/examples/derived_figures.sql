-- 推算数（origin = 'derived'）从哪些公布数得来：上年数来自增减额，预算数来自完成率。
-- What each derived figure came from: last year's from a change, a budget from a completion rate.
-- 只要公布数时加上 origin <> 'derived'。
-- For published figures only, add origin <> 'derived'.
WITH sources AS (
  SELECT fact_id, fiscal_year, phase, concept, function_code, value, unnest(derived_from) AS source_id
  FROM facts
  WHERE origin = 'derived' AND measure = 'amount'
)
SELECT s.fiscal_year, s.phase, s.concept, s.function_code, s.value AS "derived (万元)",
  p.measure AS source_measure, p.raw AS source_raw, p.document_id, p.line, s.fact_id, s.source_id
FROM sources s
JOIN facts p ON p.fact_id = s.source_id
ORDER BY p.document_id, s.fact_id, s.source_id
