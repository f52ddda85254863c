import type { Phase } from '../model/index.ts';
import { ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** One basis of a bureau's subsidy for each resident insured. Amounts in 万元, standards in yuan a person. */
export interface SubsidyRow {
  bureau_id: string;
  /** Null, as `basis`, in the one row of a bureau that publishes no subsidy: `note` says why. */
  phase: Phase | null;
  basis: string | null;
  subsidy: number | null;
  subsidy_fact_id: string | null;
  /** All figures that the subsidy was added from. */
  subsidy_fact_ids: readonly string[] | null;
  insured: number | null;
  insured_fact_id: string | null;
  insured_kind: 'count' | 'target' | null;
  /** The day or month of the count, where it is said. */
  insured_as_of: string | null;
  yuan_per_person: number | null;
  preferred: boolean;
  note: string | null;
  note_en: string | null;
  /** What the document says that is paid for each person, by all levels of government and by its own. */
  stated_standard: number | null;
  stated_standard_fact_id: string | null;
  stated_local_standard: number | null;
  stated_local_standard_fact_id: string | null;
  /** Ids of the failed checks that touch its figures. */
  findings: readonly string[] | null;
}

/** Every basis of some bureaus in a year, the preferred one of a bureau first. */
export function subsidiesPerPerson(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<SubsidyRow[]> {
  return connector.query<SubsidyRow>(
    `SELECT
      bureau_id, phase, basis, subsidy, subsidy_fact_id, subsidy_fact_ids, insured, insured_fact_id, insured_kind,
      insured_as_of, yuan_per_person, preferred, note, note_en, stated_standard, stated_standard_fact_id,
      stated_local_standard, stated_local_standard_fact_id, findings
    FROM ${ofBureaus('per_capita_subsidy', bureaus)}
    WHERE fiscal_year = ?
    ORDER BY bureau_id, preferred DESC, basis, phase`,
    [year],
  );
}

/** What a national notice sets for a year, in yuan a person. */
export interface StandardRow {
  yuan_per_person: number;
  source: string;
  verified_by: string;
}

/** The national standard of subsidy of a year, of all levels of government together; null where none is known. */
export async function nationalStandard(
  connector: Connector,
  year: number,
): Promise<StandardRow | null> {
  const rows = await connector.query<StandardRow>(
    `SELECT yuan_per_person, source, verified_by FROM standards
     WHERE kind = 'subsidy' AND fiscal_year = ? ORDER BY source LIMIT 1`,
    [year],
  );
  return rows[0] ?? null;
}

export type Cost = 'personnel' | 'agency_operation';
export type Per = 'staff' | 'insured.resident';

/** A cost of running the bureau (万元) for each of its staff or of the residents insured. */
export interface CostRow {
  bureau_id: string;
  phase: Phase;
  cost: Cost;
  per: Per;
  amount: number;
  amount_fact_id: string;
  count: number;
  count_fact_id: string;
  yuan_per_person: number;
  /** The same of all costs of the bureau and phase together. */
  together: number;
  note: string | null;
  note_en: string | null;
  findings: readonly string[] | null;
}

/** What running some bureaus costs in a year, for each person. */
export function administrativeCosts(
  connector: Connector,
  bureaus: readonly string[],
  year: number,
): Promise<CostRow[]> {
  return connector.query<CostRow>(
    `SELECT
      bureau_id, phase, cost, per, amount, amount_fact_id, count, count_fact_id, yuan_per_person,
      sum(yuan_per_person) OVER (PARTITION BY bureau_id, phase, per) AS together, note, note_en, findings
    FROM ${ofBureaus('administrative_cost', bureaus)}
    WHERE fiscal_year = ?
    ORDER BY bureau_id, phase, per, cost DESC`,
    [year],
  );
}
