import { describe, expect, it } from 'vitest';
import { checksOf, usesOf } from '../../src/db/uses.ts';
import { spending } from '../fact.ts';
import { ledgerOf } from '../sql/ledger.ts';
import { withMartsAsTables } from './marts.ts';

const BUREAU = '000001';
const spent = (fact_id: string, function_code: string, value: number, line: number) =>
  spending({ fact_id, value, function_code, line, nature: 'all', statement: 'expenditure' });
const check = (
  check_id: string,
  status: 'pass' | 'fail',
  severity: 'error' | 'warning' | 'info',
) => ({
  ...{ check_id, document_id: 'a-2024-budget', bureau_id: BUREAU, rule: 'share', status, severity },
  ...{ line: 1, fact_ids: ['health', 'total'], message: '不符', message_en: 'differs' },
});

const ledger = ledgerOf({
  bureaus: [{ bureau_id: BUREAU, region: '甲区', region_en: 'Jia', level: 'district' }],
  documents: [
    { document_id: 'a-2024-budget', bureau_id: BUREAU, fiscal_year: 2024, kind: 'budget' },
  ],
  functions: [
    { code: '210', name: '卫生健康支出', level: 1, parent: null },
    { code: '21015', name: '医疗保障管理事务', level: 2, parent: '210' },
    { code: '2101501', name: '行政运行', level: 3, parent: '21015' },
    { code: '2101502', name: '一般行政管理事务', level: 3, parent: '21015' },
    { code: '221', name: '住房保障支出', level: 1, parent: null },
  ],
  facts: [
    spending({ fact_id: 'total', value: 12, line: 1, is_leaf: false, nature: 'all' }),
    spent('running', '2101501', 7, 2),
    spent('other', '2101502', 3, 3),
    spending({
      ...{ fact_id: 'reception', value: 0.5, statement: 'three_public', line: 6 },
      ...{ concept: 'three_public.reception', direction: null, fund: 'general' },
    }),
    spending({
      ...{ fact_id: 'rise', value: 2, measure: 'change', statement: 'text', line: 7 },
      is_leaf: false,
    }),
    spending({
      ...{ fact_id: 'before', value: 10, fiscal_year: 2023, statement: 'text', line: null },
      ...{ origin: 'derived', derived_from: ['total', 'rise'], is_leaf: false },
    }),
    spending({
      ...{ fact_id: 'wages', value: 4, nature: 'personnel', statement: 'general_basic', line: 8 },
      is_leaf: false,
    }),
    spending({
      ...{ fact_id: 'staff', value: 8, measure: 'count', concept: 'staff', statement: 'text' },
      ...{ item: '在职人员', direction: null, fund: null, nature: null, line: 9, is_leaf: false },
    }),
  ],
  checks: [
    check('c-agrees', 'pass', 'info'),
    check('b-small', 'fail', 'info'),
    check('a-grave', 'fail', 'error'),
    { ...check('elsewhere', 'fail', 'error'), fact_ids: ['running'] },
  ],
});
// The page has marts as tables; `execution`, which has no rows here, stays the view that it is.
withMartsAsTables(ledger, ['composition', 'per_capita_subsidy', 'three_public']);
const { native, wasm } = ledger;

describe.each([
  ['native', native],
  ['wasm', wasm],
])('where a figure is used, on %s', (_, engine) => {
  const uses = (fact_id: string, bureau_id = BUREAU) => usesOf(engine(), { bureau_id, fact_id });

  it('takes part in checks: failed ones first, the gravest of them first', async () => {
    const found = await checksOf(engine(), { bureau_id: BUREAU, fact_id: 'total' });
    expect(found.map((row) => row.check_id)).toEqual(['a-grave', 'b-small', 'c-agrees']);
    expect(await checksOf(engine(), { bureau_id: BUREAU, fact_id: "no'such" })).toEqual([]);
  });

  it('is the amount of a code, and the first or another of those added up for the code above', async () => {
    const roles = (rows: Awaited<ReturnType<typeof uses>>) =>
      rows.filter((row) => row.kind === 'function').map(({ code, role }) => [code, role]);
    expect(roles(await uses('running'))).toEqual([
      ['210', 'sum'],
      ['21015', 'sum'],
      ['2101501', 'own'],
    ]);
    expect(roles(await uses('other'))).toEqual([
      ['210', 'part'],
      ['21015', 'part'],
      ['2101502', 'own'],
    ]);
    const [class210] = await uses('running');
    expect(class210).toMatchObject({ mart: 'composition', fiscal_year: 2024, amount: 10 });
    expect([...(class210?.fact_ids ?? [])].sort()).toEqual(['other', 'running']);
  });

  it('is what a rest is left of', async () => {
    expect(await uses('total')).toContainEqual(
      expect.objectContaining({ kind: 'function', role: 'rest', code: null, amount: 2 }),
    );
  });

  it('is a part of the three public expenses', async () => {
    expect(await uses('reception')).toEqual([
      expect.objectContaining({ mart: 'three_public', kind: 'three_public.reception' }),
    ]);
  });

  it('is the budget of the year before, and one of the two figures of a cost per person', async () => {
    expect(await uses('before')).toEqual([
      expect.objectContaining({ mart: 'change', role: 'prior', fiscal_year: 2024, amount: 10 }),
    ]);
    const cost = { mart: 'administrative_cost', kind: 'personnel', amount: 5000 };
    expect(await uses('wages')).toContainEqual(expect.objectContaining({ ...cost, role: 'cost' }));
    expect(await uses('staff')).toEqual([expect.objectContaining({ ...cost, role: 'people' })]);
  });

  it('is nowhere where the id is of another bureau or of none', async () => {
    expect(await uses('running', '000002')).toEqual([]);
    expect(await uses("no'such")).toEqual([]);
  });
});
