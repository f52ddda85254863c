import type { ChangeRow, ExecutionRow } from '../../../src/db/execution.ts';

/** A row of execution, with what a test does not care about filled in. */
export const executed = (over: Partial<ExecutionRow> = {}): ExecutionRow => ({
  bureau_id: '甲县',
  scope: 'total',
  code: null,
  label: '支出合计',
  base_phase: 'approved',
  budget: 200,
  executed: 50,
  budget_per_person: null,
  executed_per_person: null,
  rate: 25,
  stated_rate: null,
  budget_fact_id: 'budget',
  executed_fact_id: 'executed',
  stated_rate_fact_id: null,
  budget_origin: 'published',
  fund: 'all',
  note: null,
  note_en: null,
  findings: null,
  ...over,
});

/** A budget beside that of the year before. */
export const changed = (over: Partial<ChangeRow> = {}): ChangeRow => ({
  bureau_id: '甲县',
  scope: 'total',
  concept: 'total',
  code: null,
  label: '收支总计',
  fund: 'all',
  amount: 110,
  prior: 100,
  change: 10,
  rate: 10,
  stated_change: 10,
  stated_rate: 10,
  amount_fact_id: 'amount',
  prior_fact_id: 'prior',
  stated_change_fact_id: 'change',
  stated_rate_fact_id: 'rate',
  prior_from: 'change',
  conflict: false,
  findings: null,
  ...over,
});
