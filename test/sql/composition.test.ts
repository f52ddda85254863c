import { describe, expect, it } from 'vitest';
import { compositionOf, published } from './composition-support.ts';

describe('composition by function', () => {
  const { native } = compositionOf(
    [
      // 1: classes in the statement of the whole department; the same again, narrower, elsewhere.
      published('000001', 'budget', [
        { function_code: '208', value: 65.14 },
        { function_code: '210', value: 4068.84 },
        { function_code: '221', value: 53.92 },
        { value: 4187.9, is_leaf: false },
        { value: 4187.9, is_leaf: false, concept: 'total' },
        { function_code: '210', value: 3000, statement: 'general_budget', fund: 'general' },
        { function_code: '213', value: 0 },
      ]),
      // 2: no statement of classes, only items; a class row for one of them.
      published('000002', 'budget', [
        { statement: 'expenditure', function_code: '2100101', value: 10, is_leaf: false },
        {
          statement: 'expenditure',
          function_code: '2101202',
          value: 30,
          concept: 'resident_subsidy',
        },
        { statement: 'expenditure', function_code: '21012', value: 30, is_leaf: false },
        { statement: 'expenditure', function_code: '2080505', value: 5, nature: 'basic' },
        { statement: 'expenditure', function_code: '2080505', value: 5 },
        { statement: 'expenditure', function_code: '221', value: 2, is_leaf: false },
        { statement: 'expenditure', function_code: '2210201', value: 2 },
        { statement: 'fiscal_summary', function_code: '210', value: 11, fund: 'fiscal' },
        { statement: 'expenditure', value: 47, is_leaf: false },
      ]),
      // 3: only sentences, which repeat themselves and leave a part of the total out.
      published('000003', 'final', [
        { statement: 'text', origin: 'text', value: 912.99, direction: null, is_leaf: false },
        { statement: 'text', origin: 'text', value: 911.65, fund: 'general', is_leaf: false },
        { statement: 'text', origin: 'text', function_code: '208', value: 42.01, fund: 'general' },
        { statement: 'text', origin: 'text', function_code: '210', value: 869.64, fund: 'general' },
        { statement: 'text', origin: 'text', function_code: '210', value: 869.64, fund: 'general' },
        {
          statement: 'text',
          origin: 'derived',
          function_code: '210',
          value: 900,
          phase: 'adjusted',
        },
        { statement: 'text', origin: 'text', value: 1, function_code: '210', fiscal_year: 2023 },
      ]),
    ],
    {
      functions: [
        { code: '208', name: '社会保障和就业支出' },
        { code: '210', name: '卫生健康支出' },
      ],
    },
  );

  async function rowsOf(bureauId: string) {
    const rows = await native().query<Record<string, unknown>>(
      `SELECT * FROM composed WHERE bureau_id = ? AND axis = 'function' AND parent_code IS NULL ORDER BY fiscal_year, phase, code NULLS LAST`,
      [bureauId],
    );
    return rows.map((r) => [r['fiscal_year'], r['phase'], r['code'], r['amount'], r['fact_id']]);
  }

  it('takes the classes of the statement of the whole department, zero as zero', async () => {
    expect(await rowsOf('000001')).toEqual([
      [2024, 'approved', '208', 65.14, '000001-0'],
      [2024, 'approved', '210', 4068.84, '000001-1'],
      [2024, 'approved', '213', 0, '000001-6'],
      [2024, 'approved', '221', 53.92, '000001-2'],
    ]);
  });

  it('adds the leaves of a class that has no row, once, and points at the largest', async () => {
    expect(await rowsOf('000002')).toEqual([
      [2024, 'approved', '208', 5, '000002-4'],
      [2024, 'approved', '210', 40, '000002-1'],
      [2024, 'approved', '221', 2, '000002-5'],
    ]);
  });

  it('shows what the parts leave of the total, and makes nothing of a year without a total', async () => {
    expect(await rowsOf('000003')).toEqual([
      [2024, 'executed', '208', 42.01, '000003-2'],
      [2024, 'executed', '210', 869.64, '000003-3'],
      [2024, 'executed', null, 1.34, '000003-0'],
    ]);
  });

  it('names a class officially, else by the row, and the rest not at all', async () => {
    const rows = await native().query<{ code: string | null; label: string | null }>(
      `SELECT DISTINCT code, label FROM composed
       WHERE bureau_id <> '000002' AND axis = 'function' ORDER BY code NULLS LAST`,
    );
    expect(rows).toEqual([
      { code: '208', label: '社会保障和就业支出' },
      { code: '210', label: '卫生健康支出' },
      { code: '213', label: null },
      { code: '221', label: null },
      { code: null, label: null },
    ]);
  });

  it('adds up to 100 % for every bureau', async () => {
    const rows = await native().query<{ share: number }>(
      `SELECT sum(share) AS share FROM composed WHERE parent_code IS NULL
       GROUP BY bureau_id, fiscal_year, phase, axis`,
    );
    expect(rows).toHaveLength(3);
    for (const { share } of rows) expect(share).toBeCloseTo(100, 4);
  });
});
