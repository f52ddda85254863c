import { describe, expect, it } from 'vitest';
import { summaryOf, summarySql, type ColumnSummary } from '../../../src/workbench/grid/summary.ts';
import type { Filter } from '../../../src/workbench/grid/filters.ts';
import type { AnswerColumn } from '../../../src/model/index.ts';
import { ledgerOf } from '../../sql/ledger.ts';
import { column, make, rowsOf, TABLE } from './engines.ts';

const { native, wasm } = ledgerOf({});

describe.each([
  ['native', native],
  ['wasm', wasm],
])('the summary of a column on %s', (_, engine) => {
  const summary = async (
    asked: AnswerColumn,
    select: string,
    filters: Filter[] = [],
    rows = 0,
  ): Promise<ColumnSummary> => {
    await make(engine(), [asked], select);
    const sql = summarySql(TABLE, [asked], 0, filters, rows);
    return summaryOf(asked, await rowsOf(engine(), sql));
  };

  it('counts whole numbers one by one where they are few', async () => {
    const found = await summary(
      column('y"; DROP', 'integer', 'BIGINT'),
      'SELECT * FROM (VALUES (2023), (2024), (2024), (2026), (NULL)) AS v',
    );
    expect(found).toEqual({
      rows: 5,
      nulls: 1,
      distinct: 3,
      estimated: false,
      min: '2023',
      max: '2026',
      notFinite: 0,
      frequent: null,
      numbers: {
        mean: 2024.25,
        quartiles: [2023.75, 2024, 2024.5],
        bins: [
          { lower: 2023, upper: 2023, n: 1 },
          { lower: 2024, upper: 2024, n: 2 },
          { lower: 2025, upper: 2025, n: 0 },
          { lower: 2026, upper: 2026, n: 1 },
        ],
      },
    });
  });

  it.each([
    ['DOUBLE', 'number', 'i * 0.5'],
    ['DECIMAL(18,2)', 'decimal', 'i * 0.5'],
    ['HUGEINT', 'integer', 'i * 3'],
    ['BIGINT', 'integer', 'i * 9000000000000000'],
  ] as const)('has every number of %s in at most 20 bins', async (type, kind, value) => {
    const found = await summary(
      column('n', kind, type),
      `SELECT CAST(${value} AS ${type}) FROM range(1000) AS r(i)`,
    );
    const bins = found.numbers?.bins ?? [];
    expect(bins.length).toBeLessThanOrEqual(20);
    expect(bins.length).toBeGreaterThan(15);
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(1000);
    expect(Math.max(...bins.map(({ n }) => n))).toBeLessThan(70);
    expect(found.numbers?.mean).toBeCloseTo(found.numbers?.quartiles[1] ?? NaN, 6);
    expect(found.distinct).toBe(1000);
  });

  it.each([
    ["1e308, -1e308, 'inf', '-inf', 'nan'", 3],
    ['1e308, 1e308', 0],
    ['1.7976931348623157e308, -1.7976931348623157e308', 0],
    ['5e-324, 0', 0],
    ['0.1', 0],
    ["'nan', 'nan'", 2],
  ] as const)('does not fail over %s', async (values, notFinite) => {
    const rows = values.split(', ').map((value) => `(CAST(${value} AS DOUBLE))`);
    const found = await summary(
      column('n', 'number', 'DOUBLE'),
      `SELECT * FROM (VALUES ${rows.join(', ')}) AS v`,
    );
    expect(found.notFinite).toBe(notFinite);
    const finite = rows.length - notFinite;
    const bins = found.numbers?.bins ?? [];
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(finite);
    expect(found.numbers === null).toBe(finite === 0);
    if (found.numbers) {
      const { mean, quartiles } = found.numbers;
      expect([mean, ...quartiles].every(Number.isFinite)).toBe(true);
      expect(mean).toBeLessThanOrEqual(Number(found.max?.replace('inf', 'Infinity')) || 5e-324);
    }
  });

  it('gives the most frequent texts, cut, with what is equal in order', async () => {
    const found = await summary(
      column('', 'text', 'VARCHAR'),
      `SELECT v FROM (SELECT 'k' || (i % 15) AS v FROM range(30) AS r(i)
       UNION ALL SELECT repeat('长', 5000) FROM range(9) UNION ALL SELECT '' FROM range(4) UNION ALL SELECT NULL) AS u`,
    );
    expect(found.rows).toBe(44);
    expect(found.nulls).toBe(1);
    expect(found.distinct).toBe(17);
    expect(found.frequent?.length).toBe(10);
    expect(found.frequent?.[0]).toEqual({ value: `${'长'.repeat(200)}…`, n: 9 });
    expect(found.frequent?.slice(1, 4)).toEqual([
      { value: '', n: 4 },
      { value: 'k0', n: 2 },
      { value: 'k1', n: 2 },
    ]);
    expect(found.max?.length).toBe(201);
  });

  it('counts truth values and dates', async () => {
    const truths = await summary(
      column('b', 'boolean', 'BOOLEAN'),
      'SELECT * FROM (VALUES (true), (false), (true), (NULL)) AS v',
    );
    expect(truths.frequent).toEqual([
      { value: 'true', n: 2 },
      { value: 'false', n: 1 },
    ]);
    const dates = await summary(
      column('d', 'date', 'DATE'),
      "SELECT * FROM (VALUES (DATE '2024-01-02'), (DATE '2023-12-31')) AS v",
    );
    expect([dates.min, dates.max]).toEqual(['2023-12-31', '2024-01-02']);
    expect(dates.frequent?.[0]).toEqual({ value: '2023-12-31', n: 1 });
  });

  it.each([
    ['BIGINT', 'integer'],
    ['DOUBLE', 'number'],
    ['VARCHAR', 'text'],
    ['BOOLEAN', 'boolean'],
    ['DATE', 'date'],
    ['TIMESTAMP', 'timestamp'],
    ['INTERVAL', 'interval'],
    ['BLOB', 'bytes'],
    ['INTEGER[]', 'list'],
    ['STRUCT(a INTEGER)', 'struct'],
    ['MAP(VARCHAR, INTEGER)', 'struct'],
  ] as const)('of no row and of nothing but NULL is told for %s', async (type, kind) => {
    for (const [limit, rows] of [
      [0, 0],
      [2, 2],
    ]) {
      const found = await summary(
        column('v', kind, type),
        `SELECT CAST(NULL AS ${type}) FROM range(2) LIMIT ${limit}`,
      );
      expect(found).toMatchObject({ rows, nulls: rows, distinct: 0, min: null, max: null });
      expect(found.numbers).toBeNull();
      expect(found.frequent ?? []).toEqual([]);
    }
  });

  it('counts lists, structs and bytes', async () => {
    for (const [kind, value] of [
      ['list', '[i % 3]'],
      ['struct', '{a: i % 3}'],
      ['bytes', 'CAST(CAST(i % 3 AS VARCHAR) AS BLOB)'],
    ] as const) {
      const found = await summary(column('v', kind), `SELECT ${value} FROM range(10) AS r(i)`);
      expect(found).toMatchObject({ rows: 10, nulls: 0, distinct: 3 });
    }
  });

  it('is of the rows that are shown, and estimates only where there are many', async () => {
    const found = await summary(
      column('n', 'integer', 'BIGINT'),
      'SELECT i FROM range(100) AS r(i)',
      [{ column: 0, op: '>=', value: '90' }],
      1_000_001,
    );
    expect(found).toMatchObject({ rows: 10, min: '90', max: '99', estimated: true });
    expect(found.distinct).toBeLessThanOrEqual(10);
    expect(found.distinct).toBeGreaterThan(7);
  });
});

describe('the summary of a column', () => {
  it('refuses a column that is not there', () => {
    expect(() => summarySql(TABLE, [column('a', 'text')], 1, [], 0)).toThrow(RangeError);
  });
});
