import type { CostRow, SubsidyRow } from '../../../src/db/per-capita.ts';

/** A basis of a bureau, with what a test does not care about filled in. */
export const basis = (over: Partial<SubsidyRow> & { bureau_id: string }): SubsidyRow => ({
  phase: 'approved',
  basis: 'project/target',
  subsidy: 100,
  subsidy_fact_id: `${over.bureau_id}:s`,
  subsidy_fact_ids: null,
  insured: 20_000,
  insured_fact_id: `${over.bureau_id}:i`,
  insured_kind: 'target',
  insured_as_of: null,
  yuan_per_person: 50,
  preferred: false,
  note: null,
  note_en: null,
  stated_standard: null,
  stated_standard_fact_id: null,
  stated_local_standard: null,
  stated_local_standard_fact_id: null,
  findings: null,
  ...over,
});

/** The row of a bureau that publishes no subsidy. */
export const none = (bureau_id: string): SubsidyRow =>
  basis({
    ...{ bureau_id, phase: null, basis: null, subsidy: null, subsidy_fact_id: null, insured: null },
    ...{ insured_fact_id: null, insured_kind: null, yuan_per_person: null, preferred: true },
    ...{ note: '没有公布', note_en: 'none published' },
  });

export const cost = (over: Partial<CostRow> & { bureau_id: string }): CostRow => ({
  phase: 'approved',
  cost: 'personnel',
  per: 'staff',
  amount: 300,
  amount_fact_id: `${over.bureau_id}:a`,
  count: 20,
  count_fact_id: `${over.bureau_id}:c`,
  yuan_per_person: 150_000,
  together: 150_000,
  note: null,
  note_en: null,
  findings: null,
  ...over,
});
