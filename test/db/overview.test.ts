import { beforeAll, describe, expect, it } from 'vitest';
import { measuresOf, recordsOf, spendingOf } from '../../src/db/overview.ts';
import type { Check } from '../../src/model/index.ts';
import { spending } from '../fact.ts';
import { ledgerOf } from '../sql/ledger.ts';

const document = (bureau_id: string, kind: 'budget' | 'final') => ({
  ...{ document_id: `${bureau_id}-${kind}`, bureau_id, kind, fiscal_year: 2024 },
  ...{ title: '文件', lines: 9, tables: 1, figures_seen: 1, figures_taken: 1 },
});
const bureau = (bureau_id: string) => ({ bureau_id, level: 'county' as const, province: '某省' });
const own = { bureau_id: '000001', document_id: '000001-budget', is_leaf: false } as const;
const table = { ...own, statement: 'expenditure', nature: 'all' } as const;
const check: Partial<Check> = {
  ...{ document_id: '000001-budget', bureau_id: '000001', rule: 'sum', status: 'fail' },
  ...{ severity: 'error', unit: '万元', expected: 10, found: 8, difference: -2 },
  fact_ids: ['total'],
};

const { native, wasm } = ledgerOf({
  bureaus: ['000001', '000002', '000003'].map(bureau),
  documents: [document('000001', 'budget'), document('000002', 'final')],
  facts: [
    spending({ ...table, fact_id: 'total', value: 100 }),
    spending({ ...table, fact_id: 'basic', value: 30, nature: 'basic' }),
    spending({ ...table, fact_id: 'project', value: 60, nature: 'project' }),
    ...[
      { fact_id: 'subsidy', function_code: '2101202', value: 70 },
      { fact_id: 'office', function_code: '2101501', value: 30 },
    ].map((item) => spending({ ...table, ...item, is_leaf: true })),
    spending({
      ...own,
      fact_id: 'tp',
      value: 2,
      concept: 'three_public',
      statement: 'three_public',
    }),
    spending({
      ...{ ...own, fact_id: 'tp-old', value: 4, concept: 'three_public', fiscal_year: 2023 },
      ...{ statement: 'text', origin: 'text' },
    }),
  ],
  checks: [
    { ...check, check_id: 'a' },
    { ...check, check_id: 'b', difference: 9, found: 19, fact_ids: ['basic'] },
    { ...check, check_id: 'c', difference: 999, unit: '%' },
    { ...check, check_id: 'd', status: 'pass', severity: 'info' },
    { ...check, check_id: 'e', severity: 'warning' },
  ],
  statements: (
    [
      ['expenditure', 'read'],
      ['gov_fund', 'empty'],
      ['revenue', 'missing'],
    ] as const
  ).map(([statement, status]) => ({
    ...{ document_id: '000001-budget', statement, title: '表', first_line: 1, last_line: 2 },
    status,
  })),
});

const ALL = ['000001', '000002', '000003'];

describe.each([
  ['native', native],
  ['wasm', wasm],
])('the overview on %s', (_, engine) => {
  // On the page the marts are tables as well: as views they would be made anew for every bureau.
  beforeAll(async () => {
    for (const mart of ['composition', 'per_capita_subsidy', 'three_public', 'execution']) {
      await engine().query(`CREATE TABLE made_${mart} AS SELECT * FROM ${mart}`);
      await engine().query(`CREATE OR REPLACE VIEW ${mart} AS SELECT * FROM made_${mart}`);
    }
  });

  it('has the total with its figure, the parts and what they leave, and the largest item', async () => {
    const rows = await spendingOf(engine(), ALL, 2024);
    expect(
      rows.map((row) => ('amount' in row ? [row.kind, row.code, row.amount, row.fact_id] : [])),
    ).toEqual([
      ['item', '2101202', 70, 'subsidy'],
      ['part', 'project', 60, 'project'],
      ['part', 'basic', 30, 'basic'],
      ['part', null, 10, 'total'],
      ['total', null, 100, 'total'],
    ]);
    expect(rows.at(-1)).toMatchObject({ fund: 'all', phase: 'approved', per_person: null });
  });

  it('has 三公经费 beside the year before', async () => {
    const rows = await measuresOf(engine(), ALL, 2024);
    expect(rows.filter(({ kind }) => kind === 'three_public')).toMatchObject([
      { amount: 2, fact_id: 'tp', before: 4, before_fact_id: 'tp-old', change_rate: -50 },
    ]);
    expect(rows.filter(({ kind }) => kind === 'subsidy')).toMatchObject([
      { bureau_id: '000001', subsidy: 70, yuan_per_person: null, note: null },
      { bureau_id: '000002', subsidy: null, yuan_per_person: null },
    ]);
  });

  it('has findings by severity, the largest error in 万元, and the tables, of all documents', async () => {
    expect(await recordsOf(engine(), ALL, ['000001-budget', '000002-final'])).toEqual([
      {
        ...{
          document_id: '000001-budget',
          errors: 3,
          warnings: 1,
          infos: 0,
          passed: 1,
          skipped: 0,
        },
        ...{ check_id: 'b', rule: 'sum', expected: 10, found: 19, difference: 9, fact_id: 'basic' },
        ...{ read: ['expenditure'], empty: ['gov_fund'], missing: ['revenue'] },
        ...{ empty_titles: ['表'], missing_titles: ['表'] },
      },
      {
        ...{ document_id: '000002-final', errors: 0, warnings: 0, infos: 0, passed: 0, skipped: 0 },
        ...{
          check_id: null,
          rule: null,
          expected: null,
          found: null,
          difference: null,
          fact_id: null,
        },
        ...{ read: null, empty: null, missing: null, empty_titles: null, missing_titles: null },
      },
    ]);
  });

  it('has nothing of unknown bureaus, of other years, and of nobody', async () => {
    expect(await spendingOf(engine(), ["no'such"], 2024)).toEqual([]);
    expect(await spendingOf(engine(), ALL, 1999)).toEqual([]);
    expect(await measuresOf(engine(), ALL, 1999)).toEqual([]);
    expect(await spendingOf(engine(), [], 2024)).toEqual([]);
    expect(await recordsOf(engine(), ALL, [])).toEqual([]);
  });
});
