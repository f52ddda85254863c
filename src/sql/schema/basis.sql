-- What each axis of a bureau, year and phase must add up to: its published spending. The widest fund first; then
-- `expenditure` before `total`, because the sum of both sides also holds what is carried over to the next year; then the
-- statement: the whole department by class, the whole department by item, fiscal appropriation, general public budget,
-- sentences. In a table the largest of its total rows (the others are those of units); of sentences the first.
SELECT bureau_id, fiscal_year, phase, value AS total, fund, [part] AS facts
FROM amounts
WHERE statement IN ('income_expenditure', 'expenditure', 'fiscal_summary', 'general_budget', 'text')
  AND concept IN ('expenditure', 'total')
  AND coalesce(direction, 'expenditure') = 'expenditure'
  AND fund IN ('all', 'fiscal', 'general')
  AND nature = 'all'
  AND function_code IS NULL
  AND economic_code IS NULL
  AND gov_economic_code IS NULL
  AND project IS NULL
QUALIFY row_number() OVER (
  PARTITION BY bureau_id, fiscal_year, phase
  ORDER BY
    CASE fund WHEN 'all' THEN 1 WHEN 'fiscal' THEN 2 ELSE 3 END,
    CASE concept WHEN 'expenditure' THEN 1 ELSE 2 END,
    CASE statement
      WHEN 'income_expenditure' THEN 1 WHEN 'expenditure' THEN 2 WHEN 'fiscal_summary' THEN 3
      WHEN 'general_budget' THEN 4 ELSE 5
    END,
    document_rank, is_leaf, turn, value DESC, fact_id
) = 1
