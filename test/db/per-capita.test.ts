import { describe, expect, it } from 'vitest';
import {
  administrativeCosts,
  nationalStandard,
  subsidiesPerPerson,
} from '../../src/db/per-capita.ts';
import { loadPerCapita } from '../../src/views/per-capita/load.ts';
import { ledgerOf } from '../sql/ledger.ts';
import { failedCheck, factsOf, idsOf, madeUpDocument } from '../sql/made-up.ts';
import { scopeWith } from '../views/page.ts';
import { withMartsAsTables } from './marts.ts';

const facts = factsOf('000001', 'budget', [
  {
    ...{ value: 500, statement: 'project', origin: 'table', nature: 'project', is_leaf: true },
    ...{ fund: 'general', item: '城乡居民基本医疗保险县级配套资金' },
  },
  {
    ...{ value: 100_000, concept: 'insured.resident', measure: 'count', unit: '人', phase: null },
    ...{ item: '居民参保人数', direction: null, fund: null },
  },
  { value: 30, concept: 'agency_operation', direction: null, fund: null },
  {
    ...{ value: 70, statement: 'general_basic', nature: 'personnel', fund: 'general' },
    ...{ item: '合计', origin: 'table' },
  },
]);

const ledger = ledgerOf({
  bureaus: [
    { bureau_id: '000001', level: 'county', name: '甲县医疗保障局' },
    { bureau_id: '000002', level: 'prefecture', name: '乙市医疗保障局' },
    { bureau_id: '000003', level: 'county', name: '丙县医疗保障局' },
  ],
  documents: [madeUpDocument('000001', 'budget'), madeUpDocument('000002', 'final')],
  standards: [
    {
      fiscal_year: 2024,
      kind: 'subsidy',
      yuan_per_person: 670,
      source: 's',
      verified_by: 'recall',
    },
    { fiscal_year: 2024, kind: 'contribution', yuan_per_person: 400 },
  ],
  checks: [failedCheck('c1', 'r', idsOf(facts, 0))],
  facts,
});
withMartsAsTables(ledger, ['per_capita_subsidy', 'administrative_cost']);
const { native, wasm } = ledger;

describe.each([
  ['native', native],
  ['wasm', wasm],
])('the subsidy per person on %s', (_, engine) => {
  it('has the bases of the bureaus asked for, in the year asked for', async () => {
    const rows = await subsidiesPerPerson(
      engine(),
      ['000001', '000002', '000003', "no'such"],
      2024,
    );
    expect(rows).toMatchObject([
      {
        ...{ bureau_id: '000001', basis: 'project/count', phase: 'approved', preferred: true },
        ...{ subsidy: 500, insured: 100_000, yuan_per_person: 50, insured_kind: 'count' },
        ...{ subsidy_fact_ids: idsOf(facts, 0), findings: ['c1'] },
      },
      { bureau_id: '000002', basis: null, phase: null, subsidy: null, preferred: true },
    ]);
    expect(await subsidiesPerPerson(engine(), ['000001'], 1999)).toEqual([]);
  });

  it('has the costs of the office, with their sum', async () => {
    const rows = await administrativeCosts(engine(), ['000001', '000002'], 2024);
    expect(
      rows.map((row) => [row.per, row.cost, row.amount, row.yuan_per_person, row.together]),
    ).toEqual([
      ['insured.resident', 'personnel', 70, 7, 10],
      ['insured.resident', 'agency_operation', 30, 3, 10],
    ]);
  });

  it('has the standard of the year, or none', async () => {
    expect(await nationalStandard(engine(), 2024)).toMatchObject({ yuan_per_person: 670 });
    expect(await nationalStandard(engine(), 2001)).toBeNull();
  });

  it('is loaded as one', async () => {
    const scope = scopeWith({ '000001': 'county', '000003': 'county' });
    const data = await loadPerCapita(engine(), scope);
    expect(data).toMatchObject({ scope, standard: { verified_by: 'recall' } });
    expect(data.subsidies).toHaveLength(1);
    expect(data.costs).toHaveLength(2);
  });
});
