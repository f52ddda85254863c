-- 每个部门、年度只取 preferred 一行：其他行是同一补助的别的口径，相加就重复了。
-- One preferred row per bureau and year: the others are other bases of the same subsidy, not to be added.
-- subsidy 万元，insured 人，yuan_per_person 和 national_standard 元/人；未公布的是空值，不是 0。
-- subsidy in 万元, insured in persons, the rest in yuan per person; unpublished is null, not 0.
SELECT b.region, p.fiscal_year, p.phase, p.basis, p.subsidy, p.insured, p.yuan_per_person, p.national_standard,
  p.note, p.subsidy_fact_id AS fact_id, p.insured_fact_id
FROM per_capita_subsidy p
JOIN bureaus b ON b.bureau_id = p.bureau_id
WHERE p.preferred
ORDER BY p.yuan_per_person DESC NULLS LAST, b.region, p.fiscal_year
