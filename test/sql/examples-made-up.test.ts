import { describe, expect, it } from 'vitest';
import { EXAMPLES, exampleSql } from './examples-support.ts';
import { ledgerOf } from './ledger.ts';
import { factsOf, failedCheck, idsOf, implied, madeUpDocument, publicCost } from './made-up.ts';

type Row = Record<string, unknown>;

const table = { statement: 'general_budget', origin: 'table', fund: 'general' } as const;
const total = { ...table, nature: 'all', item: '合计' } as const;

// 1: a budget of 30 in one table, each amount once as a row and once by its nature, and the same in words.
const BUDGET = factsOf('000001', 'budget', [
  { value: 30, ...total },
  { value: 30, ...total, nature: 'basic' },
  { value: 20, ...table, nature: 'all', function_code: '2101202' },
  { value: 20, ...table, nature: 'basic', function_code: '2101202', is_leaf: true },
  { value: 10, ...table, nature: 'all', function_code: '2101501' },
  { value: 10, ...table, nature: 'basic', function_code: '2101501', is_leaf: true },
  { value: 20, function_code: '2101202' },
  { value: 1, concept: 'insured.resident', measure: 'count', unit: '人', direction: null },
  publicCost(0, { origin: 'table', statement: 'three_public' }),
]);

// 2: final accounts whose two answers for the year before contradict each other.
const FINAL = factsOf('000002', 'final', [
  publicCost(1.49),
  publicCost(-1.82, { measure: 'change' }),
  publicCost(-58.14, { measure: 'change_rate', unit: '%' }),
]);
const IMPLIED = [
  implied('000002', 'final', [FINAL[0], FINAL[1]], { value: 3.31, fiscal_year: 2023 }),
  implied('000002', 'final', [FINAL[0], FINAL[2]], { value: 3.56, fiscal_year: 2023 }),
];

const [BUDGET_ID, FINAL_ID] = ['000001-2024-budget', '000002-2024-final'];
const { native, wasm } = ledgerOf({
  bureaus: [
    { bureau_id: '000001', region: '甲县', level: 'county' },
    { bureau_id: '000002', region: '乙市', level: 'prefecture' },
  ],
  documents: [madeUpDocument('000001', 'budget'), madeUpDocument('000002', 'final')],
  lines: [
    { document_id: BUDGET_ID, line: 8, text: '参保人数1人' },
    { document_id: FINAL_ID, line: 2, text: '减少1.82万元' },
  ],
  functions: [
    { code: '210', name: '卫生健康支出', level: 1, parent: null },
    { code: '21012', name: '财政对基本医疗保险基金的补助', level: 2, parent: '210' },
    { code: '21015', name: '医疗保障管理事务', level: 2, parent: '210' },
    { code: '2101202', name: '财政对城乡居民基本医疗保险基金的补助', level: 3, parent: '21012' },
    { code: '2101501', name: '行政运行', level: 3, parent: '21015' },
  ],
  standards: [
    { fiscal_year: 2024, kind: 'subsidy', yuan_per_person: 670 },
    { fiscal_year: 2024, kind: 'contribution', yuan_per_person: 400 },
  ],
  rules: [
    {
      ...{
        rule: 'change.rate',
        title: '增减率',
        title_en: 'Rate',
        rationale: '',
        rationale_en: '',
      },
      ...{ needs: '', needs_en: '' },
    },
  ],
  checks: [
    {
      ...failedCheck('c1', 'change.rate', idsOf(FINAL, 2)),
      ...{ document_id: FINAL_ID, severity: 'error', line: 3 },
    },
  ],
  unread: [{ document_id: BUDGET_ID, line: 8, raw: '1', seen_in: 'text', reason: 'threshold' }],
  statements: [
    {
      document_id: BUDGET_ID,
      statement: 'gov_fund',
      title: '基金表',
      status: 'empty',
      first_line: 3,
    },
  ],
  facts: [...BUDGET, ...FINAL, ...IMPLIED],
});

const rowsOf = (name: string): Promise<Row[]> => native().query<Row>(exampleSql(name));

describe('the examples over made-up documents', () => {
  it.each(EXAMPLES)('%s has the same rows on both engines', async (name) => {
    expect(await wasm().query(exampleSql(name))).toEqual(await rowsOf(name));
  });

  it('add the leaves of one statement, and show what adding all rows would give', async () => {
    expect(await rowsOf('leaves_and_totals')).toMatchObject([
      {
        'all rows, wrong (万元)': 120,
        'leaves (万元)': 30,
        'published total (万元)': 30,
        fact_id: '000001-2024-budget:0',
      },
    ]);
    expect(await rowsOf('items_to_classes')).toMatchObject([
      { code: '21012', 'amount (万元)': 20, figures: 1, fact_id: '000001-2024-budget:3' },
      { code: '21015', 'amount (万元)': 10, figures: 1, fact_id: '000001-2024-budget:5' },
    ]);
  });

  it('compute no change from a year in conflict, and keep both of its answers', async () => {
    const rows = await rowsOf('three_public_years');
    expect(rows.map((row) => [row['fiscal_year'], row['amount'], row['change (万元)']])).toEqual([
      [2023, 3.31, null],
      [2023, 3.56, null],
      [2024, 1.49, null],
      [2024, 0, null],
    ]);
  });

  it('leave a conflict out of columns that are set side by side, and zero in', async () => {
    const rows = await rowsOf('phases_side_by_side');
    expect(rows.map((row) => [row['approved (万元)'], row['executed (万元)']])).toEqual([
      [null, 1.49],
      [0, null],
    ]);
  });

  it('take the standard of one kind, so that a bureau is one row', async () => {
    const rows = await rowsOf('local_share_of_standard');
    expect(rows.map((row) => row['region'])).toEqual(['甲县', '乙市']);
    expect(rows.every((row) => row['standard (元/人)'] === 670)).toBe(true);
  });
});
