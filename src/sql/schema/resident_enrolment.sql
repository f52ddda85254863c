-- How many residents are insured (城乡居民医保), for each bureau and year: every figure that can be divided by, best
-- first (`rank`). What marts divide by is chosen here once, so that they all divide by the same.
--
-- Whose insurance it is:
--   resident     the document says residents, or the figure stands in the form of a project that does
--   matched      it says 参保人数 only, and equals a residents' figure of the same kind to its own printed digits, or is
--                the same indicator as one that does (its target, where what was reached equals)
--   unspecified  it says 参保人数 only, of the whole department, where the bureau gives no residents' figure for the year:
--                employees may be in it
-- Employees, one group of people (困难群众, 学生), the newly insured, pensions and a figure in another project's form are
-- never taken.
--
-- The order: residents before unspecified; a count before a target; a count of a day or month of the year, latest first,
-- before what a self-evaluation says was reached, and that before a count without a date (nobody can say of what day);
-- a target in the form of a subsidy's project first, then one that says how it is to be met (≥), then other tasks.
WITH figures AS (
  SELECT
    bureau_id, fiscal_year, fact_id, document_id, statement, value, comparator, project, line, cell,
    coalesce(item, '') AS item,
    CASE WHEN left(as_of, 4) = CAST(fiscal_year AS VARCHAR) THEN as_of END AS as_of,
    phase IS NOT DISTINCT FROM 'executed' AS is_achieved,
    CASE WHEN comparator IS NOT NULL OR coalesce(phase, 'executed') <> 'executed' THEN 'target' ELSE 'count' END AS kind,
    coalesce(regexp_matches(project, '居民|居保') AND regexp_matches(project, '配套|补助|补贴|匹配'), false)
      AS is_own_project,
    concept = 'insured.resident' OR coalesce(regexp_matches(project, '居民|居保'), false) AS is_resident,
    -- Half of the last printed digit, in persons.
    0.5 * CASE WHEN unit LIKE '%亿%' THEN 1e8 WHEN unit LIKE '%万%' THEN 1e4 ELSE 1 END
      / pow(10, length(regexp_extract(raw, '[.．] ?([0-9]+)', 1))) AS half_digit
  FROM facts
  WHERE concept IN ('insured', 'insured.resident')
    AND measure = 'count'
    AND value > 0
    AND origin <> 'derived'
    AND NOT regexp_matches(coalesce(item, ''), '困难|特殊|低保|低收入|特困|贫困|脱贫|救助|资助|儿童|学生|新生|离休|残疾')
    AND NOT regexp_matches(coalesce(item, ''), '新增|净增|职工|养老|失业|工伤|生育')
    AND NOT regexp_matches(coalesce(project, ''), '养老|失业|工伤|救助')
),
equal_to_residents AS (
  SELECT u.fact_id, u.document_id, u.statement, u.project, u.item,
    first(r.value ORDER BY r.as_of DESC NULLS LAST, r.fact_id) AS matched_value
  FROM figures u
  JOIN figures r USING (bureau_id, fiscal_year, kind)
  WHERE r.is_resident AND NOT u.is_resident AND abs(u.value - r.value) <= greatest(u.half_digit, r.half_digit)
  GROUP BY u.fact_id, u.document_id, u.statement, u.project, u.item
),
same_indicator AS (
  SELECT document_id, statement, coalesce(project, '') AS project, item, min(matched_value) AS matched_value
  FROM equal_to_residents
  GROUP BY document_id, statement, coalesce(project, ''), item
),
said_for_residents AS (
  SELECT DISTINCT bureau_id, fiscal_year FROM figures WHERE is_resident
),
admitted AS (
  SELECT f.*,
    m.matched_value,
    CASE WHEN f.is_resident THEN 'resident' WHEN m.item IS NOT NULL THEN 'matched' ELSE 'unspecified' END AS population
  FROM figures f
  LEFT JOIN same_indicator m ON m.document_id = f.document_id AND m.statement = f.statement
    AND m.project = coalesce(f.project, '') AND m.item = f.item
  LEFT JOIN said_for_residents s ON s.bureau_id = f.bureau_id AND s.fiscal_year = f.fiscal_year
  WHERE f.is_resident OR m.item IS NOT NULL OR (s.bureau_id IS NULL AND f.project IS NULL)
),
ordered AS (
  SELECT *,
    row_number() OVER (
      PARTITION BY bureau_id, fiscal_year
      ORDER BY population = 'unspecified', kind, as_of DESC NULLS LAST, kind = 'target' OR NOT is_achieved,
        NOT is_own_project, comparator IS NULL, population = 'matched', document_id, line, cell, fact_id
    ) AS place
  FROM admitted
),
-- The same figure said twice is one.
once AS (
  SELECT *,
    kind
      || CASE WHEN as_of IS NOT NULL THEN '.' || as_of WHEN kind = 'count' AND is_achieved THEN '.achieved' ELSE '' END
      || CASE WHEN population = 'unspecified' THEN '.unspecified' ELSE '' END AS name
  FROM ordered
  QUALIFY row_number() OVER (PARTITION BY bureau_id, fiscal_year, kind, coalesce(as_of, ''), value ORDER BY place) = 1
),
numbered AS (
  SELECT *,
    row_number() OVER (PARTITION BY bureau_id, fiscal_year, name ORDER BY place) AS of_name,
    CASE
      WHEN comparator IN ('≥', '>') THEN 'least'
      WHEN comparator IN ('≤', '<') THEN 'most'
      WHEN kind = 'target' THEN 'target'
      WHEN as_of IS NULL THEN CASE WHEN is_achieved THEN 'achieved' ELSE 'undated' END
      WHEN NOT regexp_matches(as_of, '-12(-31)?$') THEN 'dated'
    END AS what,
    CASE population WHEN 'unspecified' THEN 'unspecified' WHEN 'matched' THEN 'matched.' || kind END AS whose
  FROM once
),
phrases(code, zh, en) AS (
  VALUES
    ('least', '参保人数是目标值（不低于），达到时人均不高于此数',
      'enrolment is a target (at least): where it is met, the amount per person is no more than this'),
    ('most', '参保人数是目标值（不高于），达到时人均不低于此数',
      'enrolment is a target (at most): where it is met, the amount per person is no less than this'),
    ('target', '参保人数是目标或任务数，不是实际人数', 'enrolment is a target or task, not a count'),
    ('achieved', '参保人数是绩效完成值，未写明时点', 'enrolment is what was reached of a target, without a date'),
    ('undated', '参保人数未写明时点', 'enrolment is a count without a date'),
    ('dated', '参保人数是{}的时点数，不是年末数', 'enrolment is a count of {}, not of the end of the year'),
    ('unspecified', '参保人数未写险种，可能含职工', 'whose insurance is not said: employees may be counted in'),
    ('matched.count', '参保人数未写险种，与居民参保人数{}人一致',
      'whose insurance is not said: the figure equals the {} residents insured'),
    ('matched.target', '参保人数未写险种，与另处的居民参保人数一致',
      'whose insurance is not said: it, or what was reached of it, equals the residents insured elsewhere')
)
SELECT
  n.bureau_id, n.fiscal_year, n.fact_id, n.value, n.kind, n.as_of, n.population,
  n.name || CASE WHEN n.of_name > 1 THEN '.' || n.of_name ELSE '' END AS name,
  row_number() OVER (PARTITION BY n.bureau_id, n.fiscal_year ORDER BY n.place) AS rank,
  -- What keeps it from being the residents insured at the end of the year; null where nothing does.
  nullif(concat_ws('；', replace(a.zh, '{}', coalesce(n.as_of, '')),
    replace(b.zh, '{}', coalesce(printf('%.0f', n.matched_value), ''))), '') AS note,
  nullif(concat_ws('; ', replace(a.en, '{}', coalesce(n.as_of, '')),
    replace(b.en, '{}', coalesce(printf('%.0f', n.matched_value), ''))), '') AS note_en
FROM numbered n
LEFT JOIN phrases a ON a.code = n.what
LEFT JOIN phrases b ON b.code = n.whose
