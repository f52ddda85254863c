-- The money that a bureau publishes, as the marts add it up: amounts with a phase, read and not derived (figures derived
-- from rates are rounded and would not add up), from the statements that account for the whole department. Forms,
-- targets of the department and self-evaluations ask for money or judge it; they do not account for it.
SELECT
  f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.statement, f.concept, f.direction,
  coalesce(f.fund, 'all') AS fund, f.fund IS NOT NULL AS fund_stated, coalesce(f.nature, 'all') AS nature,
  f.function_code, f.economic_code, f.gov_economic_code, f.item, f.project, f.heading,
  f.value, f.fact_id, f.is_leaf, f.line,
  -- Of several figures that say the same, those that sort first count: of sentences the first, of table rows the largest
  -- (that of all units). Parts of a sum are listed by `part`, the largest first.
  CASE WHEN f.statement = 'text' THEN f.place ELSE 0 END AS turn,
  {'less': -f.value, 'place': f.place, 'id': f.fact_id, 'statement': f.statement} AS part,
  -- Where two documents could answer, the one that is made for it: a budget for `approved`, final accounts for the rest.
  CASE
    WHEN d.fiscal_year = f.fiscal_year AND (d.kind = 'budget') = (f.phase = 'approved') THEN 1 ELSE 2
  END AS document_rank
FROM (
  SELECT *, 1000000.0 * coalesce(line, 0) + 10000 * coalesce(cell, 0) + coalesce(start, 0) AS place FROM facts
) f
JOIN documents d ON d.document_id = f.document_id
WHERE f.measure = 'amount'
  AND f.value IS NOT NULL
  AND f.phase IS NOT NULL
  AND f.origin <> 'derived'
  AND f.statement IN (
    'income_expenditure', 'revenue', 'expenditure', 'fiscal_summary', 'general_budget', 'general_basic',
    'economic_summary', 'gov_fund', 'state_capital', 'project', 'project_targets', 'text'
  )
