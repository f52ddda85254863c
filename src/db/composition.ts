import type { Phase } from '../model/index.ts';
import { ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** A part of a bureau's spending, at any level of an axis. Amounts are in 万元, those per person in yuan. */
export interface CompositionRow {
  bureau_id: string;
  phase: Phase;
  /** Null for what is left of the total, or of `parent_code`: published, but not divided further. */
  code: string | null;
  /** Official name, or as published; null with `code`. */
  label: string | null;
  /** What it is a part of; null for the parts of the bureau's total. */
  parent_code: string | null;
  amount: number;
  /** Null where nobody counted the people insured. */
  per_person: number | null;
  /** Percent of the bureau's total; null where that is zero. */
  share: number | null;
  /** What it is a part of, as published: the total, or the amount of `parent_code`. Parts add up to it but for rounding. */
  whole: number;
  whole_per_person: number | null;
  /** The figure of `whole`; null where no document states the total. */
  whole_fact_id: string | null;
  /** Percent of `whole`; null where that is zero. */
  share_of_whole: number | null;
  /** In every bureau asked for below `SMALL` percent of what it is a part of. */
  small: boolean;
  /** All small parts of the same whole together. */
  small_amount: number | null;
  small_per_person: number | null;
  small_share: number | null;
  small_share_of_whole: number | null;
  /** The figure that the part was read from: its own, its largest item's, or that of what it is left of. */
  fact_id: string;
  /** How many figures it is the sum of. */
  figures: number;
  /** How many checks failed that these figures take part in. */
  findings: number;
}

export type CompositionAxis = 'function' | 'nature' | 'economic' | 'project' | 'fund';

/** Below this many percent a part is small. */
export const SMALL = 1;

const RANK = "CASE phase WHEN 'executed' THEN 1 WHEN 'approved' THEN 2 ELSE 3 END";

/**
 * What the spending of some bureaus in a year is made of, on one axis, at all of its levels: each part after what it is
 * a part of, by code. `auto` takes for each bureau its final accounts, else its approved, else its adjusted budget; a
 * phase takes that alone. A bureau that publishes nothing of the kind has no rows.
 * @throws RangeError when no bureau is given.
 */
export function composition(
  connector: Connector,
  bureaus: readonly string[],
  { year, axis, phase }: { year: number; axis: CompositionAxis; phase: Phase | 'auto' },
): Promise<CompositionRow[]> {
  const only = phase === 'auto' ? '' : 'AND phase = ?';
  return connector.query<CompositionRow>(
    `WITH published AS MATERIALIZED (
      SELECT bureau_id, phase, code, label, parent_code, amount, share, total, total_fact_id, fact_id,
        CAST(len(fact_ids) AS INTEGER) AS figures,
        CAST(coalesce(len(findings), 0) AS INTEGER) AS findings,
        ${RANK} AS phase_rank
      FROM ${ofBureaus('composition', bureaus)}
      WHERE fiscal_year = ? AND axis = ? ${only}
    ),
    insured AS (
      SELECT bureau_id, insured FROM ${ofBureaus('per_capita_subsidy', bureaus)}
      WHERE fiscal_year = ? AND preferred AND insured > 0
      QUALIFY row_number() OVER (PARTITION BY bureau_id ORDER BY ${RANK}, basis) = 1
    ),
    levels AS MATERIALIZED (
      SELECT * FROM published
      QUALIFY phase_rank = min(phase_rank) OVER (PARTITION BY bureau_id)
    ),
    parts AS (
      SELECT l.*, i.insured,
        CASE WHEN l.parent_code IS NULL THEN l.total ELSE w.amount END AS whole,
        CASE WHEN l.parent_code IS NULL THEN l.total_fact_id ELSE w.fact_id END AS whole_fact_id
      FROM levels l
      LEFT JOIN levels w ON w.bureau_id = l.bureau_id AND w.code = l.parent_code
      LEFT JOIN insured i ON i.bureau_id = l.bureau_id
    ),
    sized AS (
      SELECT *, code IS NOT NULL
        -- What is zero everywhere is said, not gathered; what is negative or a part of nothing stands alone.
        AND min(amount) OVER same >= 0 AND max(amount) OVER same > 0
        AND max(CASE WHEN whole > 0 THEN 100 * amount / whole ELSE 100 END) OVER same < ${SMALL} AS small
      FROM parts
      WINDOW same AS (PARTITION BY parent_code, code)
    ),
    gathered AS (
      SELECT *,
        sum(CASE WHEN small THEN amount END) OVER level AS small_amount,
        sum(CASE WHEN small THEN share END) OVER level AS small_share
      FROM sized
      WINDOW level AS (PARTITION BY bureau_id, parent_code)
    )
    SELECT
      bureau_id, phase, code, label, parent_code, amount,
      round(10000 * amount / insured, 4) AS per_person,
      share,
      round(whole, 4) AS whole,
      round(10000 * whole / insured, 4) AS whole_per_person,
      whole_fact_id,
      round(100 * amount / nullif(whole, 0), 6) AS share_of_whole,
      small,
      round(small_amount, 4) AS small_amount,
      round(10000 * small_amount / insured, 4) AS small_per_person,
      round(small_share, 6) AS small_share,
      round(100 * small_amount / nullif(whole, 0), 6) AS small_share_of_whole,
      fact_id, figures, findings
    FROM gathered
    ORDER BY bureau_id, parent_code NULLS FIRST, code NULLS LAST`,
    [year, axis, ...(phase === 'auto' ? [] : [phase]), year],
  );
}
