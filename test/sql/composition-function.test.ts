import { describe, expect, it } from 'vitest';
import { compositionOf, published } from './composition-support.ts';

const general = { statement: 'general_budget', fund: 'general' } as const;
const text = { statement: 'text', origin: 'text' } as const;

describe('composition by function, below the classes', () => {
  const { native, rows } = compositionOf(
    [
      // 1: classes of the whole department, items of the general public budget and of the state capital budget.
      published('000001', 'budget', [
        { value: 3129.6, is_leaf: false },
        { function_code: '210', value: 2479.6 },
        { function_code: '223', value: 650 },
        { ...general, function_code: '210', value: 2179.6, is_leaf: false },
        { ...general, function_code: '21011', value: 844.02, is_leaf: false },
        { ...general, function_code: '2101101', value: 822.09 },
        { ...general, function_code: '2101103', value: 21.94 },
        { ...general, function_code: '21015', value: 1335.58, is_leaf: false },
        { statement: 'state_capital', fund: 'state_capital', function_code: '2230105', value: 650 },
      ]),
      // 2: items only, of two units; another table states one group, and another amount for the other.
      published('000002', 'budget', [
        { statement: 'expenditure', value: 60, is_leaf: false },
        { statement: 'expenditure', function_code: '2101101', value: 10 },
        { statement: 'expenditure', function_code: '2101101', value: 20 },
        { statement: 'expenditure', function_code: '2101501', value: 25 },
        { statement: 'expenditure', function_code: '2101502', value: 5 },
        { ...general, function_code: '21011', value: 30, item: '行政事业单位医疗', is_leaf: false },
        { ...general, function_code: '21015', value: 29, is_leaf: false },
      ]),
      // 3: the only items come to more than the class; another class has two sources, the lesser of which adds up.
      published('000003', 'final', [
        { value: 30, is_leaf: false },
        { function_code: '208', value: 10 },
        { function_code: '210', value: 20 },
        { ...text, function_code: '2080505', value: 12 },
        { ...general, function_code: '2101501', value: 15 },
        { ...text, function_code: '2101501', value: 15 },
        { ...text, function_code: '2101502', value: 5 },
      ]),
      // 4: a statement that does not add up, before one that does.
      published('000004', 'final', [
        { value: 30, is_leaf: false },
        { function_code: '208', value: 10 },
        { statement: 'expenditure', function_code: '208', value: 10, is_leaf: false },
        { statement: 'expenditure', function_code: '210', value: 20, is_leaf: false },
      ]),
      // 5: the table of the department, then those of its two units, which say it again.
      published('000005', 'budget', [
        { value: 30, is_leaf: false },
        { function_code: '208', value: 10 },
        { function_code: '210', value: 20 },
        { value: 25, is_leaf: false },
        { function_code: '208', value: 10 },
        { function_code: '210', value: 15 },
        { value: 5, is_leaf: false },
        { function_code: '210', value: 5 },
        { statement: 'expenditure', function_code: '2101501', value: 15 },
        { statement: 'expenditure', function_code: '2101501', value: 5 },
      ]),
      // 6: a budget, and the final accounts of the same year, which quote it.
      published('000006', 'budget', [
        { value: 30, is_leaf: false },
        { function_code: '210', value: 30 },
      ]),
      published('000006', 'final', [
        { fact_id: 'x-0', value: 40, is_leaf: false },
        { fact_id: 'x-1', function_code: '210', value: 40 },
        { fact_id: 'x-2', phase: 'approved', value: 31, is_leaf: false },
        { fact_id: 'x-3', phase: 'approved', function_code: '210', value: 31 },
        { fact_id: 'x-4', phase: 'approved', ...text, function_code: '2101501', value: 30 },
      ]),
      // 7: a table of classes without a total, and sentences about another year without one.
      published('000007', 'budget', [
        { function_code: '208', value: 10 },
        { function_code: '210', value: 30 },
        { ...text, fiscal_year: 2023, function_code: '210', value: 30 },
        { statement: 'general_basic', fund: 'general', economic_code: '301', value: 5 },
      ]),
    ],
    {
      functions: [
        { code: '21011', name: '行政事业单位医疗', level: 2, parent: '210' },
        { code: '2101101', name: '行政单位医疗', level: 3, parent: '21011' },
      ],
      checks: [
        {
          check_id: 'sum-7',
          document_id: '000001-budget',
          bureau_id: '000001',
          rule: 'sum',
          status: 'fail',
          severity: 'error',
          expected: 1,
          found: 2,
          difference: 1,
          tolerance: 0,
          fact_ids: ['000001-1'],
          message: '',
          message_en: '',
          line: 1,
          unit: '万元',
        },
      ],
    },
  );

  it('divides a class by what a narrower table says and leaves the rest in one row', async () => {
    expect(await rows('000001', 'function')).toEqual([
      [null, '210', 2479.6, '000001-1'],
      [null, '223', 650, '000001-2'],
      ['210', '21011', 844.02, '000001-4'],
      ['210', '21015', 1335.58, '000001-7'],
      ['210', null, 300, '000001-1'],
      ['223', '22301', 650, '000001-8'],
      ['21011', '2101101', 822.09, '000001-5'],
      ['21011', '2101103', 21.94, '000001-6'],
      ['22301', '2230105', 650, '000001-8'],
    ]);
  });

  it('adds items up, and points at a figure that states the sum where there is one', async () => {
    expect(await rows('000002', 'function', 'statement', 'label', 'len(fact_ids)')).toEqual([
      [null, '210', 60, '000002-3', 'expenditure', null, 4],
      ['210', '21011', 30, '000002-5', 'general_budget', '行政事业单位医疗', 1],
      ['210', '21015', 30, '000002-3', 'expenditure', null, 2],
      ['21011', '2101101', 30, '000002-2', 'expenditure', '行政单位医疗', 2],
      ['21015', '2101501', 25, '000002-3', 'expenditure', null, 1],
      ['21015', '2101502', 5, '000002-4', 'expenditure', null, 1],
    ]);
  });

  it('takes no items that come to more than their class, and those that add up first', async () => {
    expect(await rows('000003', 'function')).toEqual([
      [null, '208', 10, '000003-1'],
      [null, '210', 20, '000003-2'],
      ['210', '21015', 20, '000003-5'],
      ['21015', '2101501', 15, '000003-5'],
      ['21015', '2101502', 5, '000003-6'],
    ]);
  });

  it('takes a statement that adds up to the total before one that does not', async () => {
    expect(await rows('000004', 'function')).toEqual([
      [null, '208', 10, '000004-2'],
      [null, '210', 20, '000004-3'],
    ]);
  });

  it('counts the department once where its units follow', async () => {
    expect(await rows('000005', 'function')).toEqual([
      [null, '208', 10, '000005-1'],
      [null, '210', 20, '000005-2'],
      ['210', '21015', 20, '000005-8'],
      ['21015', '2101501', 20, '000005-8'],
    ]);
  });

  it('takes each phase from the document that is made for it, and parts from any', async () => {
    expect(await rows('000006', 'function', 'phase')).toEqual([
      [null, '210', 30, '000006-1', 'approved'],
      [null, '210', 40, 'x-1', 'executed'],
      ['210', '21015', 30, 'x-4', 'approved'],
      ['21015', '2101501', 30, 'x-4', 'approved'],
    ]);
  });

  it('divides a year without a total by the classes of a table only', async () => {
    expect(await rows('000007', 'function', 'share', 'fiscal_year')).toEqual([
      [null, '208', 10, '000007-0', 25, 2024],
      [null, '210', 30, '000007-1', 75, 2024],
    ]);
    expect(await rows('000007', 'economic')).toEqual([]);
  });

  it('names the findings that touch a row, of the rest too', async () => {
    expect(
      await native().query(
        `SELECT code, findings FROM composed WHERE findings IS NOT NULL AND axis = 'function' ORDER BY code`,
      ),
    ).toEqual([
      { code: '210', findings: ['sum-7'] },
      { code: null, findings: ['sum-7'] },
    ]);
  });
});
