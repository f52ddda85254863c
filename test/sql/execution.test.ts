import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/index.ts';
import { itIsTheSameOnBoth, ledgerOf } from './ledger.ts';
import { factsOf, failedCheck, idsOf, implied, madeUpDocument, publicCost } from './made-up.ts';

const rate = { measure: 'execution_rate', unit: '%' } as const;
const approved = { phase: 'approved' } as const;
const adjusted = { phase: 'adjusted' } as const;
const whole = { fund: 'all', nature: 'all' } as const;
const general = { fund: 'general', nature: 'all' } as const;
const table = { statement: 'income_expenditure', origin: 'table' } as const;
const self = { statement: 'self_evaluation', origin: 'table' } as const;
const reception = { concept: 'three_public.reception' };

// 1: all of the adjusted budget and a quarter of the approved one; an executed figure that is another in one place.
const ONE = factsOf('000001', 'final', [
  { ...whole, value: 1784.89 },
  { ...whole, ...approved, value: 6834.42 },
  { ...whole, ...approved, ...self, value: 5619.61 },
  { ...general, value: 1784.89 },
  { ...general, value: 1784.89 },
  { ...general, value: 1789.89 },
  { ...general, ...rate, value: 100 },
  { ...general, function_code: '2101301', item: '医疗救助', value: 754.81 },
  { ...general, function_code: '2101301', ...rate, value: 100, raw: '100' },
  { ...general, function_code: '2101501', value: 4 },
  { ...general, function_code: '2101501', ...approved, ...whole, value: 8 },
  publicCost(0, { concept: 'three_public.abroad' }),
  publicCost(0, { ...rate, concept: 'three_public.abroad' }),
  { fund: null, nature: 'all', value: 7 },
]);
const ONE_IMPLIED = [
  implied('000001', 'final', [ONE[5], ONE[6]], { ...adjusted, value: 1789.89 }),
  implied('000001', 'final', [ONE[7], ONE[8]], { ...adjusted, value: 754.81 }),
];

// 2: tables that print both budgets; a code on two rows of units; rates in sentences; a share for a rate.
const TWO = factsOf('000002', 'final', [
  { ...table, ...whole, ...approved, value: 400 },
  { ...table, ...whole, ...adjusted, value: 500 },
  { ...table, ...whole, value: 450 },
  { ...table, ...whole, value: 200, item: '甲局本级' },
  { ...whole, value: 450 },
  { ...whole, ...rate, base_phase: 'approved', value: 112.5 },
  { ...whole, ...rate, value: 90 },
  { ...table, ...whole, ...approved, function_code: '210', value: 10 },
  { ...table, ...whole, function_code: '210', value: 4 },
  { ...table, ...whole, function_code: '210', value: 6 },
  { ...table, ...whole, ...approved, function_code: '221', value: 0 },
  { ...table, ...whole, function_code: '221', value: 0 },
  publicCost(5, { ...approved, raw: '5.00' }),
  publicCost(3, { raw: '3.00' }),
  publicCost(60, { ...rate, raw: '60' }),
  publicCost(1, { ...reception, raw: '1.00' }),
  publicCost(33.33, { ...rate, ...reception, raw: '33.33' }),
]);
const TWO_IMPLIED = [
  implied('000002', 'final', [TWO[4], TWO[5]], { ...approved, value: 400 }),
  implied('000002', 'final', [TWO[4], TWO[6]], { ...adjusted, value: 500 }),
  implied('000002', 'final', [TWO[13], TWO[14]], { ...adjusted, value: 5 }),
  implied('000002', 'final', [TWO[15], TWO[16]], { ...adjusted, value: 3 }),
];

// 3: the approved budget stands in the budget document, which also guesses at its year; projects of two documents.
const project = (name: string): Partial<Fact> => ({ project: name, nature: 'project' });
const THREE = [
  ...factsOf('000003', 'budget', [
    { ...table, ...whole, value: 90 },
    { ...table, ...whole, phase: 'executed', value: 89 },
    { statement: 'project', origin: 'table', ...project('甲'), value: 20 },
    { statement: 'project_form', origin: 'table', ...project('乙'), value: 30 },
    { statement: 'project_form', origin: 'table', ...project('乙'), phase: 'executed', value: 30 },
  ]),
  ...factsOf('000003', 'final', [
    { ...table, ...whole, value: 81 },
    { ...self, ...project('甲'), ...approved, value: 22.8 },
    { ...self, ...project('甲'), ...approved, fund: 'fiscal', value: 20 },
    { ...self, ...project('甲'), value: 21.24 },
    { ...self, ...project('甲'), fund: 'fiscal', value: 20 },
    { ...self, ...project('丙'), fund: null, value: 103 },
    { ...self, ...project('丙'), fund: null, ...rate, value: 90.23, raw: '90.23' },
    { ...project('丙'), fund: null, value: 96.35 },
    { ...project('丁'), value: 5 },
  ]),
];
const THREE_IMPLIED = [
  implied('000003', 'final', [THREE[10], THREE[11]], { ...adjusted, value: 114.15 }),
];

// 4: a budget alone, with last year's execution.
const FOUR = factsOf('000004', 'budget', [
  { ...table, ...whole, value: 90 },
  { ...table, ...whole, fiscal_year: 2023, value: 80 },
  { ...table, ...whole, fiscal_year: 2023, phase: 'executed', value: 79 },
]);

// 5: 预算 and nothing more, with a bare rate in the same sentence and without; figures of one document and of two.
const abroad = { concept: 'three_public.abroad', line: 22 };
const called = { phase: null, heading: '支出预算为' };
const FIVE = [
  ...factsOf('000005', 'budget', [{ ...table, ...whole, value: 820 }]),
  ...factsOf('000005', 'final', [
    { ...table, ...whole, value: 1020.3 },
    { fund: 'fiscal', nature: 'all', ...approved, value: 800 },
    { fund: 'fiscal', nature: 'all', value: 1000 },
    publicCost(5, { ...called, line: 20 }),
    publicCost(3, { line: 20 }),
    publicCost(60, { ...rate, line: 20, raw: '60' }),
    publicCost(2, { ...called, ...reception, line: 21 }),
    publicCost(1, { ...reception, line: 21 }),
    publicCost(0, { ...called, ...abroad }),
    publicCost(0, abroad),
    publicCost(0, { ...rate, ...abroad }),
  ]),
];
const FIVE_IMPLIED = [implied('000005', 'final', [FIVE[5], FIVE[6]], { ...adjusted, value: 5 })];

const ledger = ledgerOf({
  documents: [
    madeUpDocument('000001', 'final'),
    madeUpDocument('000002', 'final'),
    madeUpDocument('000003', 'budget'),
    madeUpDocument('000003', 'final'),
    madeUpDocument('000004', 'budget'),
    madeUpDocument('000005', 'budget'),
    madeUpDocument('000005', 'final'),
  ],
  functions: [{ code: '2101301', name: '城乡医疗救助' }],
  checks: [
    failedCheck('c2', 'execution.is_share', idsOf(TWO, 16, 15)),
    failedCheck('c1', 'execution.base', idsOf(ONE, 6, 1)),
  ],
  facts: [
    [ONE, ONE_IMPLIED, TWO, TWO_IMPLIED],
    [THREE, THREE_IMPLIED, FOUR, FIVE, FIVE_IMPLIED],
  ].flat(2),
});
const { native } = ledger;

interface Row {
  scope: string;
  code: string | null;
  base_phase: string;
  budget: number;
  executed: number;
  rate: number | null;
  stated_rate: number | null;
  budget_origin: string;
  budget_fact_id: string;
  executed_fact_id: string;
  note: string | null;
  note_en: string | null;
  findings: string[] | null;
}

const all = (bureau: string): Promise<Row[]> =>
  native().query<Row>('SELECT * FROM execution WHERE bureau_id = ?', [bureau]);

async function rowsOf(bureau: string): Promise<string[]> {
  return (await all(bureau)).map((row) => {
    const subject = [row.scope, row.code].filter((word) => word !== null).join(' ');
    const rates = `${row.rate ?? '-'} % (${row.stated_rate ?? '-'})`;
    const figures = `${row.executed} of ${row.base_phase} ${row.budget} ${row.budget_origin}`;
    return `${subject}: ${figures} = ${rates}`;
  });
}

describe('execution', () => {
  itIsTheSameOnBoth(ledger, 'execution', 9);

  it('holds both budgets apart, pairs an implied one with its own figure, and no two funds', async () => {
    expect(await rowsOf('000001')).toEqual([
      'total: 1789.89 of adjusted 1789.89 derived = 100 % (100)',
      'total: 1784.89 of approved 6834.42 published = 26.116188 % (-)',
      'function 2101301: 754.81 of adjusted 754.81 derived = 100 % (100)',
    ]);
  });

  it('says which other figures there are, and which findings touch the row', async () => {
    const [implied, published, item] = await all('000001');
    expect(implied?.note).toBe('另有决算数1784.89万元（第4行）');
    expect(implied?.note_en).toBe(
      'Another executed figure is stated: 1784.89 × 10,000 yuan (line 4)',
    );
    expect(published?.note).toBe('另有年初预算数5619.61万元（第3行）');
    expect(published?.note_en).toBe(
      'Another approved budget is stated: 5619.61 × 10,000 yuan (line 3)',
    );
    expect(item?.note).toBeNull();
    expect([implied?.findings, published?.findings, item?.findings]).toEqual([
      ['c1'],
      ['c1'],
      null,
    ]);
  });

  it('takes published budgets first, with the rate that was stated for each; a zero budget has no rate', async () => {
    expect(await rowsOf('000002')).toEqual([
      'total: 450 of adjusted 500 published = 90 % (90)',
      'total: 450 of approved 400 published = 112.5 % (112.5)',
      'function 221: 0 of approved 0 published = - % (-)',
      'three_public three_public: 3 of approved 5 published = 60 % (60)',
    ]);
  });

  it('finds the budget in another document, but projects only in the same, and no plans', async () => {
    expect(await rowsOf('000003')).toEqual([
      'total: 81 of approved 90 published = 90 % (-)',
      'project 丙: 103 of adjusted 114.15 derived = 90.232151 % (90.23)',
      'project 甲: 21.24 of approved 22.8 published = 93.157895 % (-)',
    ]);
    const [total] = await all('000003');
    expect(total?.budget_fact_id).toBe('000003-2024-budget:0');
    expect(total?.executed_fact_id).toBe('000003-2024-final:0');
  });

  it('has nothing to say of a budget alone', async () => {
    expect(await rowsOf('000004')).toEqual([]);
  });

  it('takes what a sentence calls 预算 for the base of its bare rate, and one document before two', async () => {
    expect(await rowsOf('000005')).toEqual([
      'total: 1000 of approved 800 published = 125 % (-)',
      'three_public three_public: 3 of adjusted 5 published = 60 % (60)',
      'three_public three_public.abroad: 0 of adjusted 0 published = - % (0)',
    ]);
  });

  it('names a code officially', async () => {
    expect(
      await native().query(
        "SELECT DISTINCT label FROM execution WHERE scope = 'function' ORDER BY label NULLS LAST",
      ),
    ).toEqual([{ label: '城乡医疗救助' }, { label: null }]);
  });
});
