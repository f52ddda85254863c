-- 本级财政的人均补助占国家标准（各级财政合计，元/人）的几成。
-- What part of the national standard (all levels of government together) the county pays itself.
-- standards 中同年还有个人缴费标准：先选定 kind，否则每行变成两行。
-- standards also has the contribution of the same year: pick one kind, or every row doubles.
SELECT b.region, p.fiscal_year, p.phase, p.basis, p.yuan_per_person, s.yuan_per_person AS "standard (元/人)",
  round(100 * p.yuan_per_person / s.yuan_per_person, 2) AS "local part (%)",
  s.source, p.subsidy_fact_id AS fact_id
FROM per_capita_subsidy p
JOIN standards s ON s.fiscal_year = p.fiscal_year AND s.kind = 'subsidy'
JOIN bureaus b ON b.bureau_id = p.bureau_id
WHERE p.preferred
ORDER BY "local part (%)" DESC NULLS LAST, b.region, p.fiscal_year
