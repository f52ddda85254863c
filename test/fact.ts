import type { Fact } from '../src/model/index.ts';

/** A fact about the spending of a bureau, with what a test does not care about filled in. */
export function spending(over: Partial<Fact> & Pick<Fact, 'fact_id' | 'value'>): Fact {
  return {
    document_id: 'a-2024-budget',
    bureau_id: '000001',
    fiscal_year: 2024,
    phase: 'approved',
    statement: 'income_expenditure',
    concept: 'expenditure',
    direction: 'expenditure',
    fund: 'all',
    nature: null,
    function_code: null,
    economic_code: null,
    gov_economic_code: null,
    item: null,
    project: null,
    measure: 'amount',
    base_year: null,
    base_phase: null,
    comparator: null,
    as_of: null,
    heading: null,
    raw: String(over.value),
    unit: '万元',
    origin: 'table',
    line: 1,
    cell: 1,
    start: 0,
    derived_from: null,
    is_leaf: true,
    ...over,
  };
}
