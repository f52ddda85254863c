import type { Measure, Phase } from '../model/index.ts';
import { literal, ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** What a document says, or implies, of one component in a year. `amount` is in 万元. */
export interface ThreePublicRow {
  bureau_id: string;
  fiscal_year: number;
  phase: Phase;
  /** `three_public` for the whole, `three_public.reception` and so on for its parts. */
  component: string;
  amount: number;
  /** In yuan for each resident insured; null where nobody counted them in that year. */
  per_person: number | null;
  fact_id: string;
  /** The document gives more than one answer: each is a row. */
  conflict: boolean;
  origin: 'table' | 'text' | 'derived';
  /** Ids of the failed checks that touch it. */
  findings: readonly string[] | null;
}

/** The residents insured of the preferred basis of the subsidy, which amounts are divided by. */
const insuredOf = (bureaus: readonly string[]): string => `(
  SELECT bureau_id AS insured_bureau, fiscal_year AS insured_year, max(insured) AS insured
  FROM ${ofBureaus('per_capita_subsidy', bureaus)}
  WHERE preferred
  GROUP BY bureau_id, fiscal_year
)`;

/** Every answer of some bureaus, in the order of years. */
export function threePublic(
  connector: Connector,
  bureaus: readonly string[],
): Promise<ThreePublicRow[]> {
  return connector.query<ThreePublicRow>(
    `SELECT
      t.bureau_id, t.fiscal_year, t.phase, t.component, t.amount, t.amount * 10000 / i.insured AS per_person,
      t.fact_id, t.conflict, t.origin, t.findings
    FROM ${ofBureaus('three_public', bureaus)} t
    LEFT JOIN ${insuredOf(bureaus)} i ON i.insured_bureau = t.bureau_id AND i.insured_year = t.fiscal_year
    ORDER BY t.bureau_id, t.component, t.fiscal_year, t.phase, t.fact_id`,
  );
}

/** A part of the bar of one bureau and basis: a published part, or `rest`, what the parts leave of the published whole. */
export interface PartRow {
  bureau_id: string;
  phase: Phase;
  component: string;
  amount: number;
  per_person: number | null;
  /** Percent of the whole; null where that is not published, or zero. */
  share: number | null;
  /** Of a rest: that of the whole. */
  fact_id: string;
}

/** A rest that rounding explains is none. */
const ROUNDING = 0.0201;

/**
 * The parts of a year that add up to the whole once: the purchase and the running of vehicles where both are published,
 * else vehicles as one. Where a document gives two answers the printed one is taken. A negative rest is what the parts
 * exceed the whole by.
 */
export function threePublicParts(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<PartRow[]> {
  const of = (name: string): string =>
    `max(CASE WHEN component = 'three_public${name}' THEN amount END)`;
  return connector.query<PartRow>(
    `WITH answers AS (
      SELECT *
      FROM ${ofBureaus('three_public', bureaus)}
      WHERE fiscal_year = ?
      QUALIFY row_number() OVER (
        PARTITION BY bureau_id, phase, component ORDER BY origin = 'derived', fact_id
      ) = 1
    ),
    published AS (
      SELECT bureau_id AS own, phase AS own_phase, ${of('')} AS total, ${of('.abroad')} AS abroad,
        ${of('.reception')} AS reception, ${of('.vehicles')} AS vehicles,
        ${of('.vehicle_purchase')} AS purchase, ${of('.vehicle_running')} AS running
      FROM answers
      GROUP BY bureau_id, phase
    ),
    divided AS (
      SELECT *, vehicles IS NULL OR (purchase IS NOT NULL AND running IS NOT NULL) AS is_split
      FROM published
    ),
    whole AS (
      SELECT own, own_phase, is_split, total,
        coalesce(abroad, 0) + coalesce(reception, 0)
          + CASE WHEN is_split THEN coalesce(purchase, 0) + coalesce(running, 0) ELSE vehicles END AS parts,
        coalesce(total, abroad + reception + CASE WHEN is_split THEN purchase + running ELSE vehicles END) AS whole
      FROM divided
    ),
    leaves AS (
      SELECT a.bureau_id, a.phase, a.component, a.amount, w.whole, a.fact_id
      FROM answers a
      JOIN whole w ON w.own = a.bureau_id AND w.own_phase = a.phase
      WHERE a.component IN ('three_public.abroad', 'three_public.reception')
        OR (a.component = 'three_public.vehicles' AND NOT w.is_split)
        OR (a.component IN ('three_public.vehicle_purchase', 'three_public.vehicle_running') AND w.is_split)
      UNION ALL
      SELECT a.bureau_id, a.phase, 'rest' AS component, round(w.total - w.parts, 4) AS amount, w.whole, a.fact_id
      FROM answers a
      JOIN whole w ON w.own = a.bureau_id AND w.own_phase = a.phase
      WHERE a.component = 'three_public' AND abs(w.total - w.parts) > ${ROUNDING}
    )
    SELECT
      l.bureau_id, l.phase, l.component, l.amount, l.amount * 10000 / i.insured AS per_person,
      CASE WHEN l.whole > 0 THEN 100 * l.amount / l.whole END AS share, l.fact_id
    FROM leaves l
    LEFT JOIN ${insuredOf(bureaus)} i ON i.insured_bureau = l.bureau_id AND i.insured_year = ${literal(year)}
    ORDER BY l.bureau_id, l.phase, l.component`,
    [year],
  );
}

/** A component of a year beside that of the year before, on the same basis; a row for every pair of answers. */
export interface ChangeRow {
  bureau_id: string;
  phase: Phase;
  component: string;
  amount: number;
  fact_id: string;
  /** Null, as what follows from it, where nothing is known of the year before. */
  before: number | null;
  before_fact_id: string | null;
  before_origin: ThreePublicRow['origin'] | null;
  change: number | null;
  /** Percent of the year before; null where that was zero. */
  rate: number | null;
}

/** How every component of a year changed against the year before. */
export function threePublicChanges(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<ChangeRow[]> {
  return connector.query<ChangeRow>(
    `WITH answers AS (
      SELECT * FROM ${ofBureaus('three_public', bureaus)} WHERE fiscal_year BETWEEN ? AND ?
    )
    SELECT
      n.bureau_id, n.phase, n.component, n.amount, n.fact_id, b.amount AS before, b.fact_id AS before_fact_id,
      b.origin AS before_origin, round(n.amount - b.amount, 4) AS change,
      CASE WHEN b.amount > 0 THEN round(100 * (n.amount - b.amount) / b.amount, 2) END AS rate
    FROM answers n
    LEFT JOIN answers b ON b.bureau_id = n.bureau_id AND b.phase = n.phase AND b.component = n.component
      AND b.fiscal_year = n.fiscal_year - 1
    WHERE n.fiscal_year = ?
    ORDER BY n.bureau_id, n.phase, n.component, n.fact_id, b.fact_id`,
    [year - 1, year, year],
  );
}

/** A figure that a derived one was computed from. */
export interface BehindRow {
  /** The derived figure. */
  derived_fact_id: string;
  fact_id: string;
  fiscal_year: number;
  measure: Measure;
  value: number | null;
  raw: string | null;
}

/** What some figures were computed from, in the order of each. Figures that are printed are not in it. */
export function figuresBehind(
  connector: Connector,
  bureaus: readonly string[],
  facts: readonly string[],
): Promise<BehindRow[]> {
  const names = facts.map(literal).join(', ');
  return connector.query<BehindRow>(
    `WITH wanted AS (
      SELECT fact_id AS derived_fact_id, unnest(derived_from) AS source_id
      FROM ${ofBureaus('facts', bureaus)}
      WHERE fact_id IN (${names})
    )
    SELECT w.derived_fact_id, f.fact_id, CAST(f.fiscal_year AS INTEGER) AS fiscal_year, f.measure, f.value, f.raw
    FROM wanted w
    JOIN ${ofBureaus('facts', bureaus)} f ON f.fact_id = w.source_id
    ORDER BY w.derived_fact_id, f.line, f.cell, f."start", f.fact_id`,
  );
}
