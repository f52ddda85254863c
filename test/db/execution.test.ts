import { describe, expect, it } from 'vitest';
import { changesOf, executionOf } from '../../src/db/execution.ts';
import { factsOf, failedCheck, implied, madeUpDocument, publicCost } from '../sql/made-up.ts';
import { ledgerOf } from '../sql/ledger.ts';

const whole = { fund: 'all', nature: 'all' } as const;
const total = { concept: 'total', direction: null, fund: 'all' } as const;
const change = { measure: 'change' } as const;
const rate = { measure: 'change_rate', unit: '%' } as const;

// 1: final accounts with both budgets.
const ONE = factsOf('000001', 'final', [
  { ...whole, phase: 'approved', value: 400 },
  { ...whole, phase: 'adjusted', value: 500 },
  { ...whole, value: 450 },
  { ...whole, measure: 'execution_rate', value: 90, raw: '90' },
  { ...whole, phase: 'approved', function_code: '221', value: 0 },
  { ...whole, function_code: '221', value: 0 },
]);
// 2: a budget with changes: revenue beside spending, a contradiction, zeros, another phase of the year before.
const TWO = factsOf('000002', 'budget', [
  { ...total, direction: 'revenue', value: 110, item: '收入总计' },
  { ...total, direction: 'revenue', ...change, value: 10 },
  { ...total, value: 110, item: '收支总计', line: 3 },
  { ...total, ...change, value: 10, line: 3 },
  { ...total, ...rate, value: 10, line: 3 },
  { ...whole, function_code: '2101506', value: 209, line: 6 },
  { ...whole, function_code: '2101506', ...change, value: 134, line: 6 },
  { ...whole, function_code: '2101506', ...rate, value: 39.07, line: 6 },
  publicCost(0, { line: 9 }),
  publicCost(0, { ...change, line: 9 }),
  { ...total, fund: 'general', value: 90, item: '一般公共预算', line: 11 },
  { ...total, fund: 'general', ...change, value: 5, line: 11 },
]);
const before = { fiscal_year: 2023, phase: 'approved' } as const;
const IMPLIED = [
  implied('000002', 'budget', [TWO[0], TWO[1]], { ...before, value: 100 }),
  implied('000002', 'budget', [TWO[2], TWO[3]], { ...before, value: 100 }),
  implied('000002', 'budget', [TWO[5], TWO[6]], { ...before, value: 75 }),
  implied('000002', 'budget', [TWO[5], TWO[7]], { ...before, value: 150.28 }),
  implied('000002', 'budget', [TWO[8], TWO[9]], { ...before, value: 0 }),
  implied('000002', 'budget', [TWO[10], TWO[11]], { ...before, phase: null, value: 85 }),
];

const { native, wasm } = ledgerOf({
  bureaus: ['000001', '000002', '000003'].map((bureau_id) => ({ bureau_id, level: 'county' })),
  documents: [
    madeUpDocument('000001', 'final'),
    madeUpDocument('000002', 'budget'),
    madeUpDocument('000003', 'budget'),
  ],
  functions: [{ code: '2101506', name: '医疗保障经办事务', level: 3, parent: '21015' }],
  facts: [...ONE, ...TWO, ...IMPLIED],
  checks: [
    {
      ...failedCheck('c', 'change.rate', [TWO[7]?.fact_id ?? '', TWO[6]?.fact_id ?? '']),
      bureau_id: '000002',
      document_id: '000002-2024-budget',
    },
  ],
});

describe.each([
  ['native', native],
  ['wasm', wasm],
])('execution on %s', (_, engine) => {
  it('has a row for each budget, never mixed', async () => {
    const rows = await executionOf(engine(), ['000001', '000003'], 2024);
    expect(rows.map((r) => [r.scope, r.base_phase, r.budget, r.executed, r.rate])).toEqual([
      ['function', 'approved', 0, 0, null],
      ['total', 'adjusted', 500, 450, 90],
      ['total', 'approved', 400, 450, 112.5],
    ]);
    expect(rows.map((r) => r.stated_rate)).toEqual([null, 90, null]);
    // Nobody counted the people insured.
    expect(rows.map((r) => r.executed_per_person)).toEqual([null, null, null]);
  });

  it('has nothing for a year or a bureau without figures', async () => {
    expect(await executionOf(engine(), ['000001'], 1999)).toEqual([]);
    expect(await executionOf(engine(), ["no'such"], 2024)).toEqual([]);
  });

  it('sets budgets beside those of the year before, the total first and revenue left out', async () => {
    const rows = await changesOf(engine(), ['000002', '000003'], 2024);
    expect(
      rows.map((r) => [r.scope, r.code, r.label, r.prior, r.amount, r.change, r.rate]),
    ).toEqual([
      ['total', null, '收支总计', 100, 110, 10, 10],
      ['function', '2101506', '医疗保障经办事务', 75, 209, 134, 178.666667],
      ['function', '2101506', '医疗保障经办事务', 150.28, 209, 58.72, 39.073729],
      ['three_public', 'three_public', 'three_public', 0, 0, 0, null],
    ]);
  });

  it('has both answers where change and rate contradict each other, and what found it', async () => {
    const rows = await changesOf(engine(), ['000002'], 2024);
    const two = rows.filter(({ scope }) => scope === 'function');
    expect(two.map((r) => [r.prior_from, r.conflict, r.stated_change, r.stated_rate])).toEqual([
      ['change', true, 134, 39.07],
      ['change_rate', true, null, 39.07],
    ]);
    expect(two.map(({ findings }) => findings)).toEqual([['c'], ['c']]);
    expect(rows[0]).toMatchObject({ stated_rate: 10, conflict: false, findings: null });
  });

  it('has no change for a year that no document compares', async () => {
    expect(await changesOf(engine(), ['000002'], 2023)).toEqual([]);
  });
});
