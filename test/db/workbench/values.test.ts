import { beforeAll, describe, expect, it } from 'vitest';
import { ArrowRows } from '../../../src/db/workbench/arrow-rows.ts';
import { startWasm } from '../../sql/engines.ts';

let connection: ReturnType<Awaited<ReturnType<typeof startWasm>>['connect']>;
beforeAll(async () => {
  connection = (await startWasm(false)).connect();
});

/** An answer as the page gets it: the engine's own bytes. */
function rowsOf(sql: string): ArrowRows {
  return connection.useUnsafe((bindings, id) => {
    const statement = bindings.createPrepared(id, sql);
    try {
      const rows = new ArrowRows(bindings.sendPrepared(id, statement, []));
      for (;;) {
        const piece = bindings.fetchQueryResults(id);
        if (piece.length === 0) return rows;
        rows.append(piece.slice());
      }
    } finally {
      bindings.closePrepared(id, statement);
    }
  });
}

describe('values as the engine sends them', () => {
  it.each([
    ['true', 'BOOLEAN', 'boolean', true],
    ['(-128)::TINYINT', 'TINYINT', 'integer', -128],
    ['255::UTINYINT', 'UTINYINT', 'integer', 255],
    ['32767::SMALLINT', 'SMALLINT', 'integer', 32767],
    ['4294967295::UINTEGER', 'UINTEGER', 'integer', 4294967295],
    ['9007199254740991::BIGINT', 'BIGINT', 'integer', 9007199254740991],
    ['-9007199254740993::BIGINT', 'BIGINT', 'integer', -9007199254740993n],
    ['18446744073709551615::UBIGINT', 'UBIGINT', 'integer', 18446744073709551615n],
    ['1.5::FLOAT', 'FLOAT', 'number', 1.5],
    ['0.1::DOUBLE', 'DOUBLE', 'number', 0.1],
    ["'NaN'::DOUBLE", 'DOUBLE', 'number', NaN],
    ["'-Infinity'::DOUBLE", 'DOUBLE', 'number', -Infinity],
    ['1.10::DECIMAL(4,2)', 'DECIMAL(4,2)', 'decimal', '1.10'],
    ['-0.05::DECIMAL(4,2)', 'DECIMAL(4,2)', 'decimal', '-0.05'],
    ['12345::DECIMAL(9,0)', 'DECIMAL(9,0)', 'decimal', '12345'],
    [
      '-1234567890123456789012345678.0123456789::DECIMAL(38,10)',
      'DECIMAL(38,10)',
      'decimal',
      '-1234567890123456789012345678.0123456789',
    ],
    ["''", 'VARCHAR', 'text', ''],
    ["'居民医保 🏥'", 'VARCHAR', 'text', '居民医保 🏥'],
    ["DATE '2024-02-29'", 'DATE', 'date', '2024-02-29'],
    ["DATE '1949-10-01'", 'DATE', 'date', '1949-10-01'],
    ["DATE '0001-01-01'", 'DATE', 'date', '0001-01-01'],
    ["TIME '00:00:00'", 'TIME', 'time', '00:00:00'],
    ["TIME '23:59:59.000001'", 'TIME', 'time', '23:59:59.000001'],
    ["TIMESTAMP '1969-12-31 23:59:59.5'", 'TIMESTAMP', 'timestamp', '1969-12-31T23:59:59.5'],
    [
      "TIMESTAMP '2024-01-02 03:04:05.000006'",
      'TIMESTAMP',
      'timestamp',
      '2024-01-02T03:04:05.000006',
    ],
    ["'1969-12-31 23:59:59'::TIMESTAMP_S", 'TIMESTAMP', 'timestamp', '1969-12-31T23:59:59'],
    [
      "'2024-01-02 03:04:05.678'::TIMESTAMP_MS",
      'TIMESTAMP',
      'timestamp',
      '2024-01-02T03:04:05.678',
    ],
    [
      "'1900-01-02 03:04:05.678901'::TIMESTAMP_NS",
      'TIMESTAMP',
      'timestamp',
      '1900-01-02T03:04:05.678901',
    ],
    [
      "'2024-01-02 03:04:05+00'::TIMESTAMPTZ",
      'TIMESTAMP WITH TIME ZONE',
      'timestamp',
      '2024-01-02T03:04:05',
    ],
    [
      'INTERVAL 14 MONTH + INTERVAL 3 DAY + INTERVAL 1500 MILLISECOND',
      'INTERVAL',
      'interval',
      'P1Y2M3DT1.5S',
    ],
    ["INTERVAL '-1 day'", 'INTERVAL', 'interval', 'P-1D'],
    [
      "INTERVAL '-1 month' + INTERVAL '2 days' + INTERVAL '11045600 milliseconds'",
      'INTERVAL',
      'interval',
      'P-1M2DT3H4M5.6S',
    ],
    ["INTERVAL '-14 months' - INTERVAL '61 minutes'", 'INTERVAL', 'interval', 'P-1Y-2MT-1H-1M'],
    ["DATE 'infinity'", 'DATE', 'date', 'infinity'],
    ["DATE '-infinity'", 'DATE', 'date', '-infinity'],
    ["TIMESTAMP 'infinity'", 'TIMESTAMP', 'timestamp', 'infinity'],
    ["'-infinity'::TIMESTAMPTZ", 'TIMESTAMP WITH TIME ZONE', 'timestamp', '-infinity'],
    ["INTERVAL '0 days'", 'INTERVAL', 'interval', 'PT0S'],
    ["'\\x00\\xFF'::BLOB", 'BLOB', 'bytes', Uint8Array.of(0, 255)],
    ['[1, NULL, 3]', 'INTEGER[]', 'list', [1, null, 3]],
    ['[]::INTEGER[]', 'INTEGER[]', 'list', []],
    ["[['a'], NULL, []]", 'VARCHAR[][]', 'list', [['a'], null, []]],
    ["[DATE '1949-10-01']", 'DATE[]', 'list', ['1949-10-01']],
    [
      "{'a': 1.5::DECIMAL(3,1), 'b': {'c': NULL::DATE}}",
      'STRUCT(a DECIMAL(3,1), b STRUCT(c DATE))',
      'struct',
      { a: '1.5', b: { c: null } },
    ],
    ["MAP(['x', 'y'], [1, NULL])", 'MAP(VARCHAR, INTEGER)', 'struct', { x: 1, y: null }],
    [
      "MAP([DATE '1949-10-01'], [['a']])",
      'MAP(DATE, VARCHAR[])',
      'struct',
      { '1949-10-01': ['a'] },
    ],
  ])('%s', (sql, type, kind, value) => {
    const rows = rowsOf(`SELECT ${sql} AS v UNION ALL SELECT NULL`);
    expect(rows.columns).toEqual([{ name: 'v', type, kind }]);
    expect([rows.row(0), rows.row(1)]).toEqual([[value], [null]]);
  });

  it('a number of 128 bits keeps its digits', () => {
    const rows = rowsOf("SELECT '170141183460469231731687303715884105727'::HUGEINT AS v");
    expect(rows.columns[0]).toMatchObject({ type: 'HUGEINT', kind: 'decimal' });
    expect(rows.row(0)).toEqual(['170141183460469231731687303715884105727']);
  });

  it('many batches are one answer, and a row is found in any order', () => {
    const rows = rowsOf('SELECT range AS n, range % 7 = 0 AS s FROM range(10000)');
    expect(rows.count).toBe(10_000);
    for (const i of [9_999, 0, 2_048, 2_047, 5_000]) expect(rows.row(i)).toEqual([i, i % 7 === 0]);
    expect(() => rows.row(10_000)).toThrow(RangeError);
    expect(() => rows.row(-1)).toThrow(RangeError);
    const again = ArrowRows.of(rows.pieces());
    expect([again.count, again.row(4_711)]).toEqual([10_000, [4_711, true]]);
  });

  it('two columns of one name are two', () => {
    const rows = rowsOf('SELECT 1 AS a, 2 AS a, 3 AS "<b>"');
    expect(rows.columns.map(({ name }) => name)).toEqual(['a', 'a', '<b>']);
    expect(rows.row(0)).toEqual([1, 2, 3]);
  });

  it('no rows are an answer, too', () => {
    const rows = rowsOf("SELECT * FROM (SELECT 1 AS a, 'x' AS b) WHERE a > 1");
    expect(rows.count).toBe(0);
    expect(rows.columns.map(({ type }) => type)).toEqual(['INTEGER', 'VARCHAR']);
  });
});
