import type { Bureau, DocumentEntry, Phase } from '../model/index.ts';
import type { Connector } from './connector.ts';

/** One part of one bureau's spending. */
export interface CompositionRow {
  bureau_id: string;
  fiscal_year: number;
  phase: Phase;
  /** 类, three digits; null for what is published in the total only. */
  code: string | null;
  /** Official name, or as published; null with `code`. */
  label: string | null;
  /** 万元. */
  amount: number;
  /** Percent of the bureau's total; null where that is zero. */
  share: number | null;
  /** The figure that the part was read from: its own, its largest item's, or the total's. */
  fact_id: string;
  region: Bureau['region'];
  region_en: Bureau['region_en'];
  level: Bureau['level'];
  city: Bureau['city'];
  province: Bureau['province'];
  kind: DocumentEntry['kind'];
}

const SELECT = `
  SELECT
    c.bureau_id, c.fiscal_year, c.phase, c.code, c.label, c.amount, c.share, c.fact_id,
    b.region, b.region_en, b.level, b.city, b.province, d.kind
  FROM composition c
  JOIN bureaus b ON b.bureau_id = c.bureau_id
  -- What a document was published for: a budget's approved figures, final accounts' executed ones.
  JOIN documents d ON d.bureau_id = c.bureau_id AND d.fiscal_year = c.fiscal_year
    AND c.phase = CASE d.kind WHEN 'budget' THEN 'approved' ELSE 'executed' END
  -- The classes; what they consist of stands below them.
  WHERE c.axis = 'function' AND c.parent_code IS NULL
  ORDER BY sum(c.amount) OVER (PARTITION BY c.bureau_id, c.fiscal_year, c.phase) DESC,
    c.bureau_id, c.fiscal_year, c.phase, c.code NULLS LAST`;

/** Every bureau's spending by functional class, the largest bureau first. */
export function compositionByFunction(connector: Connector): Promise<CompositionRow[]> {
  return connector.query<CompositionRow>(SELECT);
}
