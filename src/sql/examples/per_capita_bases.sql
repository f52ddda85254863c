-- 人均补助换一种口径会差多少：各口径与首选口径之差。
-- How far the subsidy per person depends on the basis: each basis against the preferred one.
-- 各级财政合计（all_levels）不是本级支出，不与首选口径比。
-- all_levels is not the county's own payment and is left out.
SELECT b.region, p.fiscal_year, p.phase, p.basis, p.preferred, p.subsidy, p.insured, p.yuan_per_person,
  round(p.yuan_per_person - f.yuan_per_person, 4) AS "against preferred (元/人)",
  p.subsidy_fact_id AS fact_id
FROM per_capita_subsidy p
JOIN per_capita_subsidy f ON f.bureau_id = p.bureau_id AND f.fiscal_year = p.fiscal_year AND f.preferred
JOIN bureaus b ON b.bureau_id = p.bureau_id
WHERE p.yuan_per_person IS NOT NULL AND NOT starts_with(p.basis, 'all_levels')
ORDER BY b.region, p.fiscal_year, p.preferred DESC, p.basis, p.phase
