import { describe, expect, it } from 'vitest';
import { linesBetween } from '../../src/db/documents.ts';
import { directory } from '../../src/db/index.ts';
import { factById, factsAt, factsFrom, factsNamed, linesAround } from '../../src/db/source.ts';
import { spending } from '../fact.ts';
import { ledgerOf } from '../sql/ledger.ts';

const DOCUMENT = {
  document_id: 'a-2024-budget',
  bureau_id: '000001',
  fiscal_year: 2024,
  kind: 'budget',
  title: '甲区医疗保障局2024年部门预算',
  published_on: null,
  source_file: 'a.txt',
  lines: 9,
  tables: 1,
  figures_seen: 5,
  figures_taken: 4,
} as const;

const { native, wasm } = ledgerOf({
  bureaus: [
    {
      bureau_id: '000001',
      region: '甲区',
      region_en: 'Jia',
      name: '甲区医疗保障局',
      level: 'district',
      city: null,
      province: '乙省',
    },
  ],
  documents: [DOCUMENT],
  functions: [{ code: '2100101', name: '行政运行', level: 3, parent: '21001' }],
  statements: [
    {
      document_id: 'a-2024-budget',
      statement: 'expenditure',
      title: '支出总表',
      status: 'read',
      ...{ first_line: 2, last_line: 8 },
    },
  ],
  lines: ['一', '二', '', '四', '五	7.5', '', '', '八', '九'].map((text, i) => ({
    document_id: 'a-2024-budget',
    line: i + 1,
    text,
  })),
  facts: [
    spending({
      fact_id: 'x',
      value: 7.5,
      statement: 'expenditure',
      function_code: '2100101',
      line: 5,
    }),
    spending({
      fact_id: 'y',
      value: 1,
      statement: 'expenditure',
      function_code: '2100102',
      line: 8,
    }),
    spending({ fact_id: 't', value: 9, statement: 'expenditure', is_leaf: false, line: 4 }),
    spending({
      fact_id: 'd',
      value: 6,
      origin: 'derived',
      line: null,
      cell: null,
      start: null,
      raw: null,
      fiscal_year: 2023,
      derived_from: ['x', 'y'],
    }),
  ],
});

describe.each([
  ['native', native],
  ['wasm', wasm],
])('queries on %s', (_, engine) => {
  it('a figure with its document and table', async () => {
    expect(await factById(engine(), 'x')).toMatchObject({
      value: 7.5,
      raw: '7.5',
      line: 5,
      title: DOCUMENT.title,
      table_title: '支出总表',
      function_name: '行政运行',
      document_year: 2024,
      derived_from: null,
    });
    expect(await factById(engine(), "no'such")).toBeNull();
  });

  it('what a derived figure came from', async () => {
    expect(await factById(engine(), 'd')).toMatchObject({ derived_from: ['x', 'y'], line: null });
    const named = await factsNamed(engine(), '000001', ['y', 'x', 'none']);
    expect(named.map((f) => f.fact_id)).toEqual(['x', 'y']);
    expect(await factsNamed(engine(), '000001', [])).toEqual([]);
  });

  it('what was computed from a figure', async () => {
    const from = (fact_id: string) => factsFrom(engine(), { bureau_id: '000001', fact_id });
    expect((await from('y')).map((f) => f.fact_id)).toEqual(['d']);
    expect(await from('d')).toEqual([]);
  });

  it('the figures of one line, and none of a line or document that is not there', async () => {
    const at = async (line: number, document_id = 'a-2024-budget', bureau_id = '000001') =>
      (await factsAt(engine(), { bureau_id, document_id }, line)).map((fact) => fact.fact_id);
    expect(await at(8)).toEqual(['y']);
    expect(await at(3)).toEqual([]);
    expect(await at(9_999_999)).toEqual([]);
    expect(await at(8, "a'; --")).toEqual([]);
    expect(await at(8, 'a-2024-budget', '000002')).toEqual([]);
  });

  it('the lines around a line, blank ones left out, numbers as published', async () => {
    const lines = await linesAround(engine(), 'a-2024-budget', 5, 2);
    expect(lines.map((l) => l.line)).toEqual([2, 4, 5, 8, 9]);
    expect(lines[2]).toEqual({ line: 5, text: '五	7.5' });
    expect(await linesBetween(engine(), 'a-2024-budget', 8, 20)).toHaveLength(2);
  });

  it('the bureaus that are compared, with their documents and the counts of these', async () => {
    const found = await directory(engine(), []);
    expect(found).toMatchObject({ all: 1, bureaus: [{ bureau_id: '000001', number: 0 }] });
    expect(found.bureaus[0]?.documents).toMatchObject([
      { document_id: 'a-2024-budget', fiscal_year: 2024, lines: 9, figures_unread: 1 },
    ]);
    expect((await directory(engine(), ["no'such", '000001'])).bureaus).toHaveLength(1);
    expect((await directory(engine(), ['none'])).bureaus).toHaveLength(1);
  });
});
