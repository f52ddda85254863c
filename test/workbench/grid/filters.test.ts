import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../src/db/names.ts';
import type { AnswerColumn, Value } from '../../../src/model/index.ts';
import {
  faultOf,
  FilterError,
  opsOf,
  orderSql,
  type Filter,
  type FilterOp,
  type Sort,
} from '../../../src/workbench/grid/filters.ts';
import { ledgerOf } from '../../sql/ledger.ts';
import { column, make, rowsOf, TABLE, hostileName } from './engines.ts';

const { native, wasm } = ledgerOf({});

describe.each([
  ['native', native],
  ['wasm', wasm],
])('the view of an answer on %s', (_, engine) => {
  const view = async (
    columns: AnswerColumn[],
    select: string,
    filters: Filter[],
    sort: Sort[] = [],
  ): Promise<Value[][]> => {
    await make(engine(), columns, select);
    const all = await rowsOf(engine(), `SELECT * FROM ${quoted(TABLE)} ORDER BY rowid`);
    const order = await rowsOf(engine(), orderSql(TABLE, columns, filters, sort));
    const found = order.map(([row]) => all[Number(row)] ?? []);
    // What is taken away is what is shown.
    const taken = await rowsOf(engine(), orderSql(TABLE, columns, filters, sort, 't.*'));
    expect(taken).toEqual(found);
    return found;
  };
  /** The values of one column that fulfil a condition. */
  const kept = async (
    asked: AnswerColumn,
    values: string,
    op: FilterOp,
    value = '',
  ): Promise<unknown[]> => {
    const select = `SELECT CAST(v AS VARCHAR) AS s, v FROM (VALUES ${values}) AS made(v)`;
    const columns = [column('s', 'text'), asked];
    const rows = await view(columns, select, [{ column: 1, op, value }]);
    return rows.map((row) => row[0]);
  };

  it('takes hostile names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { minLength: 1, maxLength: 6 }), async (names) => {
        const columns = names.map((name) => column(name, 'integer', 'BIGINT'));
        const select = `SELECT ${names.map((_, i) => `r.i + ${i}`).join(', ')} FROM range(5) AS r(i)`;
        const last = names.length - 1;
        await make(engine(), columns, select);
        const sql = orderSql(
          TABLE,
          columns,
          [{ column: last, op: '>', value: String(last) }],
          [{ column: 0, descending: true }],
        );
        expect(await rowsOf(engine(), `SELECT count(*) FROM (${sql}) AS v`)).toEqual([[4]]);
      }),
      { numRuns: 40 },
    );
  });

  it('compares names of a list of them with any text', async () => {
    await engine().query(`CREATE TYPE grade AS ENUM ('low', 'high')`);
    const asked = column('v', 'text', 'ENUM');
    expect(await kept(asked, "('low'::grade), ('high'::grade)", '=', 'none')).toEqual([]);
    expect(await kept(asked, "('low'::grade), ('high'::grade)", '=', 'low')).toEqual(['low']);
  });

  it('compares text with any text, and knows no wildcards in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }).filter((one) => !one.includes('\0')),
      fc.constantFrom("'", '%', '_', '\\', '\\%', "'; DROP TABLE x; --", '长%', ''),
    );
    const columns = [column('v', 'text', 'VARCHAR')];
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (all, value) => {
        const quote = (one: string): string => `'${one.replaceAll("'", "''")}'`;
        await make(
          engine(),
          columns,
          `SELECT * FROM (VALUES ${all.map((one) => `(${quote(one)})`).join(', ')}) AS made(v)`,
        );
        const found = async (op: FilterOp): Promise<unknown[]> =>
          (await rowsOf(engine(), orderSql(TABLE, columns, [{ column: 0, op, value }], []))).map(
            ([row]) => all[Number(row)],
          );
        expect(await found('=')).toEqual(all.filter((one) => one === value));
        const containing = await found('contains');
        for (const one of all.filter((one) => one.includes(value))) {
          expect(containing).toContain(one);
        }
        const lower = (one: string): string => one.toLowerCase();
        if (/^[\x20-\x7e]*$/.test(all.join('') + value)) {
          expect(await found('starts')).toEqual(
            all.filter((one) => lower(one).startsWith(lower(value))),
          );
          expect(containing).toEqual(all.filter((one) => lower(one).includes(lower(value))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('compares numbers as numbers, each in its own type', async () => {
    const number = '(9.5::DOUBLE), (10), (-2), (NULL), (0.1)';
    const double = column('v', 'number', 'DOUBLE');
    expect(await kept(double, number, '<', ' 1，000 ')).toEqual(['9.5', '10.0', '-2.0', '0.1']);
    expect(await kept(double, number, '>=', '9.5')).toEqual(['9.5', '10.0']);
    expect(await kept(double, number, '<>', '+1e1')).toEqual(['9.5', '-2.0', '0.1']);
    expect(await kept(double, number, '=', '－２')).toEqual(['-2.0']);
    expect(
      await kept(double, '(0.30000000000000004::DOUBLE), (0.3)', '=', '0.30000000000000004'),
    ).toEqual(['0.30000000000000004']);
    expect(await kept(column('v', 'number', 'FLOAT'), '(0.1::FLOAT), (0.2)', '=', '0.1')).toEqual([
      '0.1',
    ]);
    const decimal = column('v', 'decimal', 'DECIMAL(18,2)');
    const decimals = '(9007199254740993.01::DECIMAL(18,2)), (9007199254740993.02)';
    expect(await kept(decimal, decimals, '=', '9,007,199,254,740,993.01')).toEqual([
      '9007199254740993.01',
    ]);
    const wide = column('v', 'decimal', 'DECIMAL(38,2)');
    expect(await kept(wide, '(1.50::DECIMAL(38,2)), (2)', '>', '1.505')).toEqual(['2.00']);
    const whole = column('v', 'integer', 'BIGINT');
    const wholes = '(9007199254740993::BIGINT), (9007199254740992), (2101)';
    expect(await kept(whole, wholes, '=', '9007199254740993')).toEqual(['9007199254740993']);
    expect(await kept(whole, wholes, '<', '2101.5')).toEqual(['2101']);
    expect(await kept(whole, wholes, '<', '1e300')).toHaveLength(3);
    expect(await kept(whole, wholes, '<', '9'.repeat(60))).toHaveLength(3);
    expect(await kept(whole, wholes, 'starts', '210')).toEqual(['2101']);
    const huge = column('v', 'integer', 'HUGEINT');
    expect(
      await kept(huge, '(170141183460469231731687303715884105727::HUGEINT), (1)', '>', '1.5'),
    ).toEqual(['170141183460469231731687303715884105727']);
  });

  it('compares whole numbers and decimals with any number', async () => {
    const cases = [
      ['integer', 'HUGEINT', 1],
      ['decimal', 'DECIMAL(38,2)', 100],
      ['decimal', 'DECIMAL(9,3)', 1000],
    ] as const;
    const inHundreds = [-300, -251, -250, -100, -1, 0, 1, 100, 149, 150, 151, 200];
    for (const [kind, type, size] of cases) {
      const values = inHundreds.map((n) => Math.round((n / 100) * size) / size);
      const asked = column('v', kind, type);
      const rows = values.map((n) => `(${n}::${type})`).join(', ');
      await make(engine(), [asked], `SELECT * FROM (VALUES ${rows}) AS made(v)`);
      for (const typed of ['-2.5', '-2.505', '-.5', '0.0', '1.5', '1.50', '1.4999', '1e0', '-0']) {
        for (const [op, holds] of [
          ['<', (n: number) => n < Number(typed)],
          ['<=', (n: number) => n <= Number(typed)],
          ['>', (n: number) => n > Number(typed)],
          ['>=', (n: number) => n >= Number(typed)],
          ['=', (n: number) => n === Number(typed) + 0],
          ['<>', (n: number) => n !== Number(typed) + 0],
        ] as const) {
          const sql = orderSql(TABLE, [asked], [{ column: 0, op, value: typed }], []);
          const found = await rowsOf(engine(), `SELECT count(*)::INTEGER FROM (${sql}) AS v`);
          expect([type, typed, op, found]).toEqual([
            type,
            typed,
            op,
            [[values.filter(holds).length]],
          ]);
        }
      }
    }
  });

  it('asks for what is not finite', async () => {
    const values = "('nan'::DOUBLE), ('inf'::DOUBLE), ('-inf'::DOUBLE), (1::DOUBLE), (NULL)";
    const double = column('v', 'number', 'DOUBLE');
    expect(await kept(double, values, '=', 'NaN')).toEqual(['nan']);
    expect(await kept(double, values, '=', '-Infinity')).toEqual(['-inf']);
    expect(await kept(double, values, '<', '+inf')).toEqual(['-inf', '1.0']);
    expect(await kept(double, values, 'null')).toEqual([null]);
  });

  it('compares truth values, dates and times', async () => {
    expect(await kept(column('v', 'boolean'), '(true), (false), (NULL)', '=', '是')).toEqual([
      'true',
    ]);
    expect(await kept(column('v', 'boolean'), '(true), (false), (NULL)', 'not null')).toHaveLength(
      2,
    );
    const dates = "(DATE '2024-01-31'), (DATE '2024-02-01'), (NULL)";
    expect(await kept(column('v', 'date', 'DATE'), dates, '<', '2024年2月1日')).toEqual([
      '2024-01-31',
    ]);
    const stamps = "(TIMESTAMP '2024-01-31 10:00:00'), (TIMESTAMP '2024-01-31 10:00:00.5')";
    const stamp = column('v', 'timestamp', 'TIMESTAMP');
    expect(await kept(stamp, stamps, '>', '2024-01-31T10:00')).toHaveLength(1);
    expect(await kept(stamp, stamps, '>', '2024-1-31')).toHaveLength(2);
    expect(await kept(column('v', 'time', 'TIME'), "(TIME '09:30:00')", '=', '9:30')).toHaveLength(
      1,
    );
  });

  it('asks lists, structs, bytes and intervals for what they contain', async () => {
    for (const [kind, values, value] of [
      ['list', "(['a%b', NULL]), (['ab'])", 'a%b'],
      ['struct', "({k: 'x'}), ({k: 'y'})", 'x'],
      ['interval', "(INTERVAL '3 days'), (INTERVAL '1 month')", 'day'],
    ] as const) {
      expect(await kept(column('v', kind), values, 'contains', value)).toHaveLength(1);
    }
  });

  it('sorts by several columns, NULL last, equals in the order of the answer', async () => {
    const columns = [column('k', 'text'), column('K', 'number', 'DOUBLE'), column('', 'integer')];
    const select = `SELECT * FROM (VALUES ('b', 1, 0), ('a', NULL, 1), (NULL, 3, 2), ('a', 2, 3), ('a', 'nan'::DOUBLE, 4), ('b', 1, 5)) AS v(k, n, i)`;
    await make(engine(), columns, select);
    const order = async (...sort: Sort[]): Promise<unknown[]> => {
      const rows = await rowsOf(engine(), orderSql(TABLE, columns, [], sort));
      return rows.map(([row]) => Number(row));
    };
    expect(await order({ column: 0, descending: false })).toEqual([1, 3, 4, 0, 5, 2]);
    expect(await order({ column: 0, descending: true })).toEqual([0, 5, 1, 3, 4, 2]);
    expect(await order({ column: 0, descending: false }, { column: 1, descending: true })).toEqual([
      4, 3, 1, 0, 5, 2,
    ]);
    expect(await order()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each([
    ...[
      '[1, i]',
      '{a: i}',
      'map([i], [1])',
      "'x'::BLOB",
      "INTERVAL '1 day'",
      'NULL',
      "'e'::VARCHAR",
    ],
  ])('sorts %s, of no row as well', async (value) => {
    for (const rows of [0, 3]) {
      const select = `SELECT ${value} AS v FROM range(${rows}) AS r(i)`;
      const found = await view(
        [column('v', 'other')],
        select,
        [],
        [{ column: 0, descending: true }],
      );
      expect(found).toHaveLength(rows);
    }
  });
});

describe('a filter', () => {
  const columns = [
    column('n', 'number', 'DOUBLE'),
    column('d', 'date', 'DATE'),
    column('b', 'boolean', 'BOOLEAN'),
    column('s', 'text', 'VARCHAR'),
    column('l', 'list', 'VARCHAR[]'),
    column('h', 'time', 'TIME'),
    column('i', 'integer', 'BIGINT); DROP TABLE x; --'),
    column('m', 'timestamp', 'TIMESTAMP); DROP TABLE x; --'),
  ];
  it('that cannot be asked tells why, and where it stands', () => {
    const faults = [
      [0, '=', '1,00'],
      [0, '<', '1; DROP TABLE x'],
      [0, '=', ''],
      [0, 'contains', '1'],
      [1, '=', '2024-02-30'],
      [1, '=', "2024-01-01' OR true"],
      [2, '=', 'maybe'],
      [2, '<', 'true'],
      [3, '=', 'a\0b'],
      [4, '=', 'a'],
      [5, '=', '24:00'],
      [7, '=', '2024-01-01 10:00 x'],
      [9, '=', ''],
    ] as const;
    expect(faults.map(([column, op, value]) => faultOf({ column, op, value }, columns))).toEqual([
      ...['number', 'number', 'number', 'op', 'date', 'date', 'boolean', 'op', 'text', 'op'],
      ...['time', 'timestamp', 'column'],
    ]);
    const good: Filter = { column: 3, op: '=', value: '' };
    const bad: Filter = { column: 0, op: '=', value: 'ten' };
    expect(() => orderSql('t', columns, [good, bad], [])).toThrow(new FilterError(1, 'number'));
    expect(() => orderSql('t', columns, [], [{ column: 8, descending: true }])).toThrow(RangeError);
  });

  it('sends no type and no number as it was written', () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom("1'", '1 OR 1=1', '0x10', '1e', '--1'));
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(0, 6),
        fc.constantFrom('=', '<'),
        (value, column, op) => {
          const filter: Filter = { column, op: op === '=' ? '=' : '<', value };
          if (faultOf(filter, columns) !== null) return;
          const [, asked = ''] = orderSql('t', columns, [filter], [])
            .replace(/ ORDER BY t\.rowid$/, '')
            .split(' WHERE ');
          expect(asked).toMatch(
            /^t\."[ni]" [=<] (?:-?[\d.]+|CAST\('-?(?:[\d.]+(?:e[+-]?\d+)?|nan|inf(?:inity)?)' AS DOUBLE\))$/i,
          );
        },
      ),
    );
    expect(orderSql('t', columns, [{ column: 7, op: '=', value: '2024-01-01' }], [])).not.toContain(
      'DROP',
    );
  });

  it('is offered for every kind', () => {
    for (const { kind } of columns) expect(opsOf(kind)).toContain('not null');
  });
});
