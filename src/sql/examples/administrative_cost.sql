-- 每名在职人员分摊的人员经费和机关运行经费：amount 万元，count 人，yuan_per_person 元/人。
-- Personnel and operating cost for each of the staff: amount in 万元, count in persons, yuan per person.
-- phase 不同的行不可比：年初预算与决算。
-- Rows of different phases do not compare: budget and final accounts.
SELECT b.region, a.fiscal_year, a.phase, a.cost, a.amount, a.count, a.yuan_per_person, a.note,
  a.amount_fact_id AS fact_id, a.count_fact_id
FROM administrative_cost a
JOIN bureaus b ON b.bureau_id = a.bureau_id
WHERE a.per = 'staff'
ORDER BY a.cost, a.phase, a.yuan_per_person DESC, b.region, a.fiscal_year
