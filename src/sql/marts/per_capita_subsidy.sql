-- What the county pays for each resident insured (城乡居民医保), by every basis that can be defended: a subsidy of
-- schema/resident_subsidies.sql (the first word of `basis`) over an enrolment of the same bureau and year (its second
-- word; which there are, in what order, and what is to be said of them: schema/resident_enrolment.sql).
--
-- A form or self-evaluation that repeats the amount of `project` or `function` of its phase is no basis of its own.
-- What all levels of government paid in is divided by counts only: it tests the stated standard, and is never preferred.
--
-- Preferred is one row for each bureau and year, by in turn: both figures published; the county's payment; a subsidy
-- above zero; insured who are said to be residents; project, function, self_evaluation, form (the narrower line first,
-- the accounts before what only a form plans); executed, adjusted, approved; the better enrolment.
-- A year of a bureau's document without a county's payment has one row with nulls and the reason in `note`; a payment
-- without an enrolment has a row without an amount a person. A year that no document is about has rows only where both
-- figures are published.
--
-- Standards stated in the documents stand beside, first one printed each: of all levels of government (no level is named,
-- or 各级) and of the county itself (本级, 县级, 区级; 市级 of a prefecture). Standards of aid to single groups are neither.
WITH subsidies AS MATERIALIZED (
  SELECT * FROM resident_subsidies
),
in_accounts AS (
  SELECT bureau_id, fiscal_year, phase,
    max(CASE WHEN scope = 'project' THEN subsidy END) AS of_projects,
    max(CASE WHEN scope = 'function' THEN subsidy END) AS of_function
  FROM subsidies
  WHERE scope IN ('project', 'function')
  GROUP BY bureau_id, fiscal_year, phase
),
-- Aid to single groups that a form counts in, by its own basis of calculation: persons × 元.
aid AS (
  SELECT document_id, label, sum(persons * yuan) / 1e4 AS aid
  FROM (
    SELECT DISTINCT p.document_id, p.project AS label, p.item, p.value AS persons, s.value AS yuan
    FROM facts p
    JOIN facts s ON s.document_id = p.document_id AND s.project = p.project AND s.item = p.item
    WHERE p.concept = 'assisted' AND p.measure = 'count' AND s.concept = 'subsidy_standard' AND s.measure = 'standard'
  )
  GROUP BY document_id, label
),
-- Where a document says that the finance bureau paid the subsidy itself.
paid_directly AS (
  SELECT l.document_id, min(l.line) AS line
  FROM lines l
  JOIN (SELECT DISTINCT document_id FROM subsidies WHERE scope = 'self_evaluation') s USING (document_id)
  WHERE regexp_matches(l.text, '居民[^。；]{0,40}(补助|补贴|配套)[^。；]{0,30}财政[^。；]{0,4}(直接|代为)(支付|拨付|列支)')
  GROUP BY l.document_id
),
standards_said AS (
  SELECT f.bureau_id, f.fiscal_year, f.fact_id, f.value,
    CASE
      WHEN regexp_matches(f.item, '资助|困难|特殊|低保|特困|贫困|救助|学生|儿童|职工|养老') THEN NULL
      WHEN contains(f.item, '各级') THEN 'all'
      WHEN regexp_matches(f.item, '本级|[区县][级财]') OR (b.level = 'prefecture' AND regexp_matches(f.item, '市[级财]'))
        THEN 'local'
      WHEN NOT regexp_matches(f.item, '中央|国家|[省市]') THEN 'all'
    END AS payer,
    row_number() OVER (PARTITION BY f.bureau_id, f.fiscal_year, payer ORDER BY f.document_id, f.line, f.cell, f.fact_id)
      AS place
  FROM facts f
  JOIN bureaus b ON b.bureau_id = f.bureau_id
  WHERE f.concept = 'subsidy_standard' AND f.measure = 'standard' AND f.item IS NOT NULL AND f.value IS NOT NULL
),
bases AS (
  SELECT
    s.*, e.fact_id AS insured_fact_id, e.value AS insured, e.kind AS insured_kind, e.as_of AS insured_as_of,
    e.population, e.rank AS enrolment_rank,
    coalesce(e.note, CASE WHEN e.fact_id IS NULL THEN '未公布当年居民参保人数，不能计算人均' END) AS enrolment_note,
    coalesce(e.note_en, CASE WHEN e.fact_id IS NULL THEN 'how many residents are insured in the year is not published' END)
      AS enrolment_note_en,
    s.scope || coalesce('/' || e.name, '') AS basis,
    round(s.subsidy * 1e4 / e.value, 4) AS yuan_per_person,
    a.of_projects, a.of_function,
    CASE WHEN aid.aid < s.subsidy THEN aid.aid END AS aid,
    CASE WHEN s.scope = 'self_evaluation' THEN p.line END AS paid_line
  FROM subsidies s
  LEFT JOIN resident_enrolment e ON e.bureau_id = s.bureau_id AND e.fiscal_year = s.fiscal_year
  LEFT JOIN in_accounts a ON a.bureau_id = s.bureau_id AND a.fiscal_year = s.fiscal_year AND a.phase = s.phase
  LEFT JOIN aid ON aid.document_id = s.document_id AND aid.label = s.label
  LEFT JOIN paid_directly p ON p.document_id = s.document_id
  WHERE (s.scope <> 'all_levels' OR e.kind = 'count')
    -- Forms round to one decimal what tables print with two.
    AND (s.scope NOT IN ('form', 'self_evaluation')
      OR least(abs(s.subsidy - coalesce(a.of_projects, 1e12)), abs(s.subsidy - coalesce(a.of_function, 1e12))) > 0.0501)
),
own_years AS (
  SELECT DISTINCT bureau_id, fiscal_year FROM documents
),
kept AS MATERIALIZED (
  SELECT b.*,
    b.scope <> 'all_levels' AND row_number() OVER (
      PARTITION BY b.bureau_id, b.fiscal_year
      ORDER BY b.yuan_per_person IS NULL, b.scope = 'all_levels', b.subsidy <= 0,
        coalesce(b.population = 'unspecified', false),
        CASE b.scope WHEN 'project' THEN 1 WHEN 'function' THEN 2 WHEN 'self_evaluation' THEN 3 ELSE 4 END,
        CASE b.phase WHEN 'executed' THEN 1 WHEN 'adjusted' THEN 2 ELSE 3 END,
        b.enrolment_rank
    ) = 1 AS preferred
  FROM bases b
  LEFT JOIN own_years y ON y.bureau_id = b.bureau_id AND y.fiscal_year = b.fiscal_year
  WHERE y.bureau_id IS NOT NULL OR b.yuan_per_person IS NOT NULL
),
-- What there is to say of a row: a code of `phrases` and what stands in it.
reasons AS (
  SELECT bureau_id, fiscal_year, phase, basis, 1 AS place,
    CASE scope
      WHEN 'function' THEN CASE WHEN of_projects IS NULL THEN 'function' WHEN subsidy - of_projects > 0.0501
        THEN 'function.more' WHEN of_projects - subsidy > 0.0501 THEN 'function.less' ELSE 'function.same' END
      WHEN 'form' THEN CASE WHEN coalesce(of_projects, of_function) IS NULL THEN 'form' ELSE 'form.other' END
      WHEN 'self_evaluation'
        THEN CASE WHEN coalesce(of_projects, of_function) IS NULL THEN 'report' ELSE 'report.other' END
      WHEN 'all_levels' THEN 'all_levels'
    END AS code,
    printf('%.2f', abs(subsidy - coalesce(of_projects, of_function))) AS said
  FROM kept
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, basis, 2, 'paid', CAST(paid_line AS VARCHAR) FROM kept WHERE paid_line IS NOT NULL
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, basis, 3, 'phase.' || phase, NULL FROM kept WHERE is_phase_read
  UNION ALL
  SELECT bureau_id, fiscal_year, phase, basis, 4, 'aid', printf('%.2f', aid) FROM kept WHERE aid IS NOT NULL
),
phrases(code, zh, en) AS (
  VALUES
    ('function', '取自功能科目2101202，没有单列的补助项目，可能含其他支出',
      'the line 2101202; no subsidy project is listed, so it may hold other spending'),
    ('function.more', '功能科目2101202比居民医保补助项目多{}万元，含同科目的其他项目',
      'the line 2101202 is {} × 10,000 yuan more than the subsidy project: it holds other projects too'),
    ('function.less', '功能科目2101202比居民医保补助项目少{}万元',
      'the line 2101202 is {} × 10,000 yuan less than the subsidy project'),
    ('function.same', '功能科目2101202与居民医保补助项目金额相同', 'the line 2101202 equals the subsidy project'),
    ('form', '只见于项目申报表，未见于预算的项目和功能科目，是申报数',
      'only in an application form, not found in the projects or functions of the budget: applied for'),
    ('form.other', '项目申报表与预算相差{}万元', 'the application form differs from the budget by {} × 10,000 yuan'),
    ('report', '只见于绩效自评或情况说明，未见于部门收支',
      'only in the self-evaluation or the text, not found in the accounts of the department'),
    ('report.other', '绩效自评或情况说明与部门收支相差{}万元',
      'the self-evaluation or the text differs from the accounts by {} × 10,000 yuan'),
    ('all_levels', '各级财政到位资金合计，不是本级支出，用来核对各级财政补助标准',
      'paid in by all levels of government together, not by the county: tests the standard of all levels'),
    ('paid', '第{}行写明由财政部门直接支付或代为列支', 'line {} says that the finance bureau paid it directly'),
    ('phase.executed', '原文未写明是预算数还是执行数，按决算文件作执行数',
      'not said whether budgeted or spent; read as spent, in final accounts'),
    ('phase.approved', '原文未写明预算阶段，按预算文件作年初预算数', 'phase not said; read as approved, in a budget'),
    ('aid', '其中按人数和标准计算有{}万元是对特殊人群参保的资助',
      '{} × 10,000 yuan of it, by persons and standard, is aid to single groups')
),
notes AS (
  SELECT r.bureau_id, r.fiscal_year, r.phase, r.basis,
    string_agg(replace(p.zh, '{}', coalesce(r.said, '')), '；' ORDER BY r.place) AS note,
    string_agg(replace(p.en, '{}', coalesce(r.said, '')), '; ' ORDER BY r.place) AS note_en
  FROM reasons r
  JOIN phrases p ON p.code = r.code
  GROUP BY r.bureau_id, r.fiscal_year, r.phase, r.basis
),
answers AS (
  SELECT k.bureau_id, k.fiscal_year, k.phase, k.basis, k.subsidy, k.subsidy_fact_ids, k.insured, k.insured_fact_id,
    k.yuan_per_person, k.preferred,
    nullif(concat_ws('；', n.note, k.enrolment_note), '') AS note,
    nullif(concat_ws('; ', n.note_en, k.enrolment_note_en), '') AS note_en, k.insured_kind, k.insured_as_of
  FROM kept k
  LEFT JOIN notes n USING (bureau_id, fiscal_year, phase, basis)
  UNION ALL
  SELECT y.bureau_id, y.fiscal_year, NULL, NULL, NULL, NULL, NULL, NULL, NULL, true,
    CASE WHEN a.bureau_id IS NOT NULL THEN '只公布各级财政到位资金，未公布本级财政对居民医保的补助'
      WHEN b.level = 'prefecture' THEN '市级部门：居民医保的财政补助由县（区）安排，本部门未公布此项收支'
      ELSE '未公布本级财政对居民医保的补助' END,
    CASE WHEN a.bureau_id IS NOT NULL THEN 'only what all levels of government paid in is published, not the payment of the county'
      WHEN b.level = 'prefecture' THEN 'bureau of a prefecture: the counties pay the subsidy, and it publishes none'
      ELSE 'no subsidy of residents'' insurance is published' END,
    NULL, NULL
  FROM (SELECT * FROM own_years UNION SELECT bureau_id, fiscal_year FROM kept) y
  JOIN bureaus b ON b.bureau_id = y.bureau_id
  LEFT JOIN (SELECT DISTINCT bureau_id, fiscal_year FROM kept WHERE preferred) p
    ON p.bureau_id = y.bureau_id AND p.fiscal_year = y.fiscal_year
  LEFT JOIN (SELECT DISTINCT bureau_id, fiscal_year FROM kept WHERE scope = 'all_levels') a
    ON a.bureau_id = y.bureau_id AND a.fiscal_year = y.fiscal_year
  WHERE p.bureau_id IS NULL
),
compared AS (
  SELECT w.*, n.yuan_per_person AS national_standard, g.value AS stated_standard, g.fact_id AS stated_standard_fact_id,
    l.value AS stated_local_standard, l.fact_id AS stated_local_standard_fact_id
  FROM answers w
  LEFT JOIN standards n ON n.fiscal_year = w.fiscal_year AND n.kind = 'subsidy'
  LEFT JOIN standards_said g
    ON g.bureau_id = w.bureau_id AND g.fiscal_year = w.fiscal_year AND g.payer = 'all' AND g.place = 1
  LEFT JOIN standards_said l
    ON l.bureau_id = w.bureau_id AND l.fiscal_year = w.fiscal_year AND l.payer = 'local' AND l.place = 1
),
touched AS (
  SELECT c.bureau_id, c.fiscal_year, c.basis, c.phase, list_sort(list_distinct(flatten(list(x.findings)))) AS findings
  FROM (
    SELECT bureau_id, fiscal_year, basis, phase, unnest(list_concat(subsidy_fact_ids,
      [insured_fact_id, stated_standard_fact_id, stated_local_standard_fact_id])) AS fact_id
    FROM compared
  ) c
  JOIN findings x ON x.fact_id = c.fact_id
  GROUP BY c.bureau_id, c.fiscal_year, c.basis, c.phase
)
SELECT c.bureau_id, CAST(c.fiscal_year AS INTEGER) AS fiscal_year, c.phase, c.basis, round(c.subsidy, 4) AS subsidy,
  c.subsidy_fact_ids[1] AS subsidy_fact_id, c.insured, c.insured_fact_id, c.yuan_per_person, c.preferred, c.note, c.note_en,
  c.insured_kind, c.insured_as_of, c.national_standard, c.stated_standard, c.stated_standard_fact_id,
  c.stated_local_standard, c.stated_local_standard_fact_id, c.subsidy_fact_ids, t.findings
FROM compared c
LEFT JOIN touched t ON t.bureau_id = c.bureau_id AND t.fiscal_year = c.fiscal_year
  AND t.basis IS NOT DISTINCT FROM c.basis AND t.phase IS NOT DISTINCT FROM c.phase
ORDER BY c.bureau_id, c.fiscal_year, c.preferred DESC, c.basis, c.phase
