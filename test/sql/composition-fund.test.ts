import { describe, expect, it } from 'vitest';
import { compositionOf, published } from './composition-support.ts';

const summary = { statement: 'economic_summary' } as const;
const basic = { statement: 'general_basic', fund: 'general', nature: 'basic' } as const;
const capital = { statement: 'state_capital', fund: 'state_capital' } as const;
const revenue = { direction: 'revenue', concept: 'revenue' } as const;
const text = { statement: 'text', origin: 'text', is_leaf: false } as const;

const total = (value: number) => ({ value, is_leaf: false });

describe('composition by economic class and by fund', () => {
  const { rows } = compositionOf(
    [
      // 1: the summary by economic class, with columns by fund; one code in two rows of other government classes.
      published('000001', 'budget', [
        total(100),
        { ...summary, value: 100, is_leaf: false },
        { ...summary, value: 92, fund: 'general', is_leaf: false, heading: '一般公共预算 / 小计' },
        { ...summary, value: 92, fund: 'fiscal', is_leaf: false },
        { ...summary, value: 5, fund: 'carryover', line: 2, cell: 7, is_leaf: false },
        { ...summary, value: 3, fund: 'carryover', line: 2, cell: 8, is_leaf: false },
        { ...summary, economic_code: '30101', gov_economic_code: '50101', value: 60 },
        { ...summary, economic_code: '30101', gov_economic_code: '50501', value: 10 },
        { ...summary, economic_code: '30101', value: 70, fund: 'general' },
        { ...summary, economic_code: '30201', value: 30 },
        { ...basic, economic_code: '301', value: 70, is_leaf: false },
      ]),
      // 2: basic expenditure of the general public budget and all that of the state capital budget; revenue says the rest.
      published('000002', 'budget', [
        total(100),
        { ...basic, economic_code: '303', value: 10, is_leaf: false },
        { ...basic, economic_code: '303', nature: 'personnel', value: 10, is_leaf: false },
        { ...basic, economic_code: '30302', value: 10 },
        { ...basic, economic_code: '30399', value: 0 },
        { ...capital, value: 25, is_leaf: false },
        { ...capital, economic_code: '303', value: 25, is_leaf: false },
        { ...capital, economic_code: '30399', value: 25 },
        { statement: 'general_budget', fund: 'general', value: 60, is_leaf: false },
        { ...revenue, fund: 'general', value: 60, item: '一般公共预算拨款收入' },
        { ...revenue, fund: 'state_capital', value: 25 },
        { ...revenue, fund: 'other', value: 15 },
        { ...revenue, fund: 'business', value: 0 },
        { ...revenue, concept: 'carryover_in', fund: null, value: 0 },
      ]),
      // 3: sentences: revenue does not add up to spending.
      published('000003', 'final', [
        { ...text, value: 100, direction: null },
        { ...text, value: 98, fund: 'general', item: '一般公共预算财政拨款支出' },
        { ...text, value: 99, fund: 'general', item: '一般公共预算支出' },
        { ...text, value: 0, fund: 'gov_fund', item: '政府性基金预算财政拨款支出' },
        { ...text, ...revenue, value: 98, fund: 'general', item: '一般公共预算财政拨款收入' },
        { ...text, ...revenue, value: 1, fund: 'other', item: '其他收入' },
        { ...text, value: 70, fund: 'general', nature: 'personnel', economic_code: '30101' },
        { ...text, value: 70, fund: 'general', nature: 'personnel', economic_code: '30101' },
      ]),
      // 4: fiscal appropriation without the budgets it consists of, and what was carried over twice.
      published('000004', 'final', [
        total(100),
        { ...revenue, statement: 'revenue', fund: 'fiscal', value: 90 },
        { ...revenue, statement: 'revenue', fund: 'other', value: 4 },
        { ...revenue, statement: 'revenue', concept: 'carryover_in', fund: 'all', value: 6 },
        { ...revenue, statement: 'revenue', concept: 'carryover_in', fund: 'general', value: 6 },
      ]),
      // 5: fiscal appropriation of which one budget only is given: with it the parts add up.
      published('000005', 'final', [
        total(100),
        { ...revenue, fund: 'fiscal', value: 90 },
        { ...revenue, fund: 'general', value: 70 },
        { ...revenue, fund: 'other', value: 10 },
      ]),
      // 6: no total but that of the general public budget.
      published('000006', 'budget', [
        { statement: 'general_budget', fund: 'general', value: 100, is_leaf: false },
        { statement: 'general_budget', fund: 'general', function_code: '210', value: 100 },
      ]),
    ],
    {
      economics: [
        { list: 'department', code: '301', name: '工资福利支出', level: 1, parent: null },
        { list: 'government', code: '301', name: 'another list', level: 1, parent: null },
      ],
    },
  );

  it('adds up economic codes over all funds', async () => {
    expect(await rows('000001', 'economic', 'label', 'len(fact_ids)')).toEqual([
      [null, '301', 70, '000001-10', '工资福利支出', 1],
      [null, '302', 30, '000001-9', null, 1],
      ['301', '30101', 70, '000001-8', null, 1],
      ['302', '30201', 30, '000001-9', null, 1],
    ]);
  });

  it('joins the tables of different budgets and leaves the rest of the total', async () => {
    expect(await rows('000002', 'economic', 'fact_ids')).toEqual([
      [null, '303', 35, '000002-6', ['000002-6', '000002-1']],
      [null, null, 65, '000002-0', ['000002-0']],
      ['303', '30302', 10, '000002-3', ['000002-3']],
      ['303', '30399', 25, '000002-7', ['000002-7']],
    ]);
  });

  it('takes what sentences say about economic codes, once, and nothing where there is nothing', async () => {
    expect(await rows('000003', 'economic')).toEqual([
      [null, '301', 70, '000003-6'],
      [null, null, 30, '000003-0'],
      ['301', '30101', 70, '000003-6'],
    ]);
    expect(await rows('000004', 'economic')).toEqual([]);
  });

  it('takes the columns by fund, without the sum of some of them', async () => {
    expect(await rows('000001', 'fund', 'label', 'published_label', 'fact_ids')).toEqual([
      [null, 'carryover', 8, '000001-4', '上年结转', null, ['000001-4', '000001-5']],
      [null, 'general', 92, '000001-2', '一般公共预算', '一般公共预算 / 小计', ['000001-2']],
    ]);
  });

  it('takes revenue where only it is complete, with its published zeros', async () => {
    expect(await rows('000002', 'fund')).toEqual([
      [null, 'business', 0, '000002-12'],
      [null, 'carryover', 0, '000002-13'],
      [null, 'general', 60, '000002-9'],
      [null, 'other', 15, '000002-11'],
      [null, 'state_capital', 25, '000002-10'],
    ]);
  });

  it('else takes spending with a rest, the first sentence about each fund', async () => {
    expect(await rows('000003', 'fund')).toEqual([
      [null, 'general', 98, '000003-1'],
      [null, 'gov_fund', 0, '000003-3'],
      [null, null, 2, '000003-0'],
    ]);
  });

  it('takes 财政拨款 only where its budgets are not all given', async () => {
    expect(await rows('000004', 'fund')).toEqual([
      [null, 'carryover', 6, '000004-3'],
      [null, 'fiscal', 90, '000004-1'],
      [null, 'other', 4, '000004-2'],
    ]);
    expect(await rows('000005', 'fund')).toEqual([
      [null, 'fiscal', 90, '000005-1'],
      [null, 'other', 10, '000005-3'],
    ]);
  });

  it('does not divide the total of one budget by fund', async () => {
    expect(await rows('000006', 'fund')).toEqual([]);
    expect(await rows('000006', 'function')).toEqual([[null, '210', 100, '000006-1']]);
  });
});
