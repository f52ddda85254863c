-- Amounts and completion rates that can be set beside each other, with what comparing them needs.
--
-- `margin` is how far the true value can be from the printed one: half of the last printed digit, in the unit of
-- `value`; for a derived amount what the margins of its sources add up to. A zero is exact: nobody rounds to it.
-- `phase` is that of the fact, but for one case: an amount that its sentence calls 预算 and nothing more, with a bare
-- completion rate (完成预算) on it in the same sentence, is the budget that the rate is measured on: `adjusted`, as the
-- budget that such a rate implies.
-- `made_for` is whether the document is the one for that year and phase: a budget for `approved`, final accounts for
-- `adjusted` and `executed`.
-- `scope` and `code` say what a figure is about: `total`, `function` (its code), `three_public` (its concept) or
-- `project` (its name); figures about anything else, or about one kind of spending only, are left out, and so are plans
-- (forms and targets). `money` is whose: for 三公经费 财政拨款, 一般公共预算 and no stated fund are the same (`fiscal`),
-- all funds are more (`wider`); for the rest it is the fund, with no stated fund as a kind of its own.
-- `source_id` and `relative_id` are the amount and the change or rate that a derived amount was computed from.
--
-- Two kinds of derived amount are left out, because the document itself proves them wrong:
--   1 a budget from a "completion rate" that is in fact the share of the total (check `execution.is_share`);
--   2 a budget of the year's end from a bare 完成预算, where the same document publishes the approved budget that the
--     rate fits and no adjusted one: the rate then speaks of the published budget and there is no second one.
WITH printed AS (
  SELECT
    f.*,
    CASE
      WHEN concept LIKE 'three_public%' THEN 'three_public'
      WHEN project IS NOT NULL THEN 'project'
      WHEN function_code IS NOT NULL THEN 'function'
      ELSE 'total'
    END AS scope,
    -- Digits may be of full width, and the run of characters may hold blanks, commas and marks of scanning.
    regexp_replace(translate(coalesce(f.raw, ''), '０１２３４５６７８９．', '0123456789.'), '[^0-9.]', '', 'g') AS digits,
    CASE WHEN concept LIKE 'three_public%' THEN concept ELSE coalesce(project, function_code, '') END AS code,
    CASE
      WHEN concept NOT LIKE 'three_public%' THEN coalesce(fund, '')
      WHEN fund = 'all' THEN 'wider'
      ELSE 'fiscal'
    END AS money
  FROM facts f
  WHERE f.value IS NOT NULL
    AND f.measure IN ('amount', 'change', 'change_rate', 'execution_rate')
    AND f.statement NOT IN ('project_form', 'project_targets', 'department_targets')
    AND coalesce(f.direction, 'expenditure') = 'expenditure'
    -- An indicator of what is to be paid has no side.
    AND (f.concept <> 'resident_subsidy' OR f.direction IS NOT NULL)
    AND coalesce(f.fund, 'all') IN ('all', 'fiscal', 'general')
    AND f.economic_code IS NULL AND f.gov_economic_code IS NULL
    AND CASE
      WHEN f.concept IN (
        'three_public', 'three_public.abroad', 'three_public.vehicles', 'three_public.vehicle_purchase',
        'three_public.vehicle_running', 'three_public.reception'
      ) THEN coalesce(f.nature, 'all') = 'all' AND f.function_code IS NULL AND f.project IS NULL
      WHEN f.concept NOT IN ('expenditure', 'resident_subsidy') THEN FALSE
      WHEN f.project IS NOT NULL THEN
        f.nature IS NULL OR f.nature = 'all' OR f.nature LIKE 'project%'
      WHEN f.function_code IS NOT NULL THEN coalesce(f.nature, 'all') = 'all'
      -- A sentence that says neither whose money nor of what kind is not about the whole.
      ELSE f.concept = 'expenditure' AND f.nature = 'all' AND f.fund IS NOT NULL
    END
),
bare_rates AS (
  SELECT DISTINCT document_id, fiscal_year, scope, code, money, line
  FROM printed
  WHERE measure = 'execution_rate' AND base_phase IS NULL
),
rounded AS MATERIALIZED (
  SELECT
    p.* REPLACE (
      CASE
        WHEN p.phase IS NULL AND r.line IS NOT NULL AND regexp_matches(coalesce(p.heading, ''), '预算(数|额|安排)?[为是]?$')
          THEN 'adjusted'
        ELSE p.phase
      END AS phase
    ),
    CASE
      WHEN value = 0 THEN 0
      WHEN coalesce(try_cast(digits AS DOUBLE), 0) = 0 THEN CASE measure WHEN 'amount' THEN 0.005 ELSE 0 END
      ELSE 0.5 * abs(value) / CAST(digits AS DOUBLE)
        * pow(10, -CASE WHEN strpos(digits, '.') = 0 THEN 0 ELSE length(digits) - strpos(digits, '.') END)
    END AS margin
  FROM printed p
  LEFT JOIN bare_rates r USING (document_id, fiscal_year, scope, code, money, line)
),
published AS (
  SELECT *, CAST(NULL AS VARCHAR) AS source_id, CAST(NULL AS VARCHAR) AS relative_id, FALSE AS is_bare
  FROM rounded
  WHERE origin <> 'derived' AND phase IS NOT NULL
),
-- amount − change, amount ÷ (1 + rate), amount ÷ rate; what is computed from a rate is rounded to the hundredth.
derived AS (
  SELECT
    d.* EXCLUDE (margin),
    CASE r.measure
      WHEN 'change' THEN a.margin + r.margin
      WHEN 'change_rate' THEN (a.margin + abs(d.value) * r.margin / 100) / abs(1 + r.value / 100) + 0.005
      ELSE (a.margin + abs(d.value) * r.margin / 100) / abs(r.value / 100) + 0.005
    END AS margin,
    a.fact_id AS source_id,
    r.fact_id AS relative_id,
    r.measure = 'execution_rate' AND r.base_phase IS NULL AS is_bare
  FROM rounded d
  JOIN published a ON a.fact_id = d.derived_from[1]
  JOIN published r ON r.fact_id = d.derived_from[2]
  WHERE d.origin = 'derived'
),
shares AS (
  SELECT DISTINCT unnest(fact_ids) AS fact_id FROM checks WHERE rule = 'execution.is_share' AND status = 'fail'
),
false_rates AS (
  SELECT fact_id FROM rounded JOIN shares USING (fact_id) WHERE measure = 'execution_rate'
),
budgets AS (
  SELECT
    document_id, fiscal_year, scope, code, money, phase, value, margin,
    max(phase = 'adjusted') OVER (PARTITION BY document_id, fiscal_year, scope, code, money) AS has_adjusted
  FROM published
  WHERE measure = 'amount' AND phase IN ('approved', 'adjusted')
),
said_already AS (
  SELECT d.fact_id
  FROM derived d
  JOIN budgets b USING (document_id, fiscal_year, scope, code, money)
  WHERE d.is_bare AND d.phase = 'adjusted' AND b.phase = 'approved' AND NOT b.has_adjusted
    AND abs(d.value - b.value) <= d.margin + b.margin + 1e-9
),
figures AS (
  SELECT * FROM published WHERE measure IN ('amount', 'execution_rate')
  UNION ALL BY NAME
  SELECT *
  FROM derived
  WHERE relative_id NOT IN (SELECT fact_id FROM false_rates)
    AND fact_id NOT IN (SELECT fact_id FROM said_already)
)
SELECT
  f.* EXCLUDE (digits, is_bare),
  d.kind AS document_kind,
  d.fiscal_year = f.fiscal_year AND (d.kind = 'budget') = (f.phase = 'approved') AS made_for
FROM figures f
JOIN documents d ON d.document_id = f.document_id
