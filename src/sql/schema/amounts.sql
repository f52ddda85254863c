-- The money that a bureau publishes, as the marts add it up: amounts with a phase, read and not derived (figures derived
-- from rates are rounded and would not add up), from the statements that account for the whole department. Forms,
-- targets of the department and self-evaluations ask for money or judge it; they do not account for it.
SELECT
  f.bureau_id, f.fiscal_year, f.phase, f.document_id, f.statement, f.concept, f.direction,
  coalesce(f.fund, 'all') AS fund, f.fund IS NOT NULL AS fund_stated, coalesce(f.nature, 'all') AS nature,
  f.function_code, f.economic_code, f.gov_economic_code, f.item, f.project, f.heading,
  f.value, f.fact_id, f.is_leaf, f.line, f.cell, f.start,
  -- Where two documents could answer, the one that is made for it: a budget for `approved`, final accounts for the rest.
  CASE
    WHEN d.fiscal_year = f.fiscal_year AND (d.kind = 'budget') = (f.phase = 'approved') THEN 1 ELSE 2
  END AS document_rank
FROM facts f
JOIN documents d ON d.document_id = f.document_id
WHERE f.measure = 'amount'
  AND f.value IS NOT NULL
  AND f.phase IS NOT NULL
  AND f.origin <> 'derived'
  AND f.statement IN (
    'income_expenditure', 'revenue', 'expenditure', 'fiscal_summary', 'general_budget', 'general_basic',
    'economic_summary', 'gov_fund', 'state_capital', 'project', 'project_targets', 'text'
  )
