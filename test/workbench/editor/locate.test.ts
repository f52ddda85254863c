import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/db/connector.ts';
import { failureOf } from '../../../src/db/workbench/failure.ts';
import { headline, locateError } from '../../../src/workbench/editor/locate.ts';
import { openWasm } from '../../sql/engines.ts';

const columns = 'a, '.repeat(60);
const names = '"名称", '.repeat(40);

/** Wrong statements, the wrong word between the marks. */
const WRONG = [
  'SELECT [foo] FROM t',
  '[SELEC] a FROM t',
  'SELECT a FROM t WHER [a] = 1',
  'SELECT a,\n  [foo]\nFROM t',
  '\n\n  SELECT a\n  , [nofun](a)\nFROM t',
  'SELECT * FROM [nix]',
  'SELECT ((a [FROM] t',
  "SELECT ['abc FROM t]",
  'SELECT [/* a]',
  'SELECT "名称", [foo] FROM t',
  "SELECT '卫生健康支出' AS x, [名字] FROM t",
  "SELECT '（万元）…—·é🙂', [foo] FROM t",
  "SELECT 'e\u0301\u200b\u3000', [foo] FROM t",
  'SELECT\u3000a,\u00a0\u3000[foo] FROM t',
  '\tSELECT\ta,\t[foo] FROM t',
  'SELECT a\r\n\t,\t[foo] FROM t',
  'SELECT [nix.a] FROM t',
  "SELECT a + b [+] 'x' FROM t",
  'SELECT sum([sum](a)) FROM t',
  'SELECT ["x""y"] FROM t',
  // Lines that are cut in the message, on either side.
  `SELECT ${columns} [foo] FROM t`,
  `SELECT ${columns} [foo], ${columns} a FROM t`,
  `SELECT [foo], ${columns} a FROM t`,
  `SELECT ${names} [foo], ${names} a FROM t`,
  `SELECT ${names} [名字] FROM t`,
  // Cut in a later line, where the message shows another place.
  `SELECT a,\n  ${columns} [foo] FROM t`,
  `SELECT a, -- 备注\n  ${columns} [foo], ${columns} a FROM t`,
  `SELECT a,\n${names} [foo], ${names} a\nFROM t`,
  `SELECT '${'中'.repeat(100)}',\n  ${columns} [foo], ${columns} a FROM t`,
  `${'-- 备注\n'.repeat(30)}SELECT [foo], ${columns} a FROM t`,
  // Without a line in the message: by the name, or the end.
  'SELECT (SELECT [foo]) FROM t',
  'CREATE VIEW v AS\nSELECT [foo] FROM t',
  'UPDATE t SET [zz] = 1',
  'SELECT a::[nix] FROM t',
  'SELECT a FROM t [WHERE]\n',
  'DROP TABLE [nope]',
  'DROP VIEW IF EXISTS [t]',
  'CREATE TABLE [v] AS\nSELECT 1 AS x',
  "SELECT date ['2020-13-01']",
  "SELECT ['x']::int",
  "SELECT * FROM read_csv(['http://example.com/x.csv'])",
];

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm('', []);
  await engine.query('CREATE TABLE t (a INT, "名称" VARCHAR, b DATE)');
  await engine.query('CREATE VIEW v AS SELECT 1 AS x');
});
afterAll(() => engine.close());

const messageOf = async (sql: string): Promise<string> => {
  try {
    await engine.query(sql);
  } catch (thrown) {
    if (thrown instanceof Error) return thrown.message;
  }
  throw new Error(`The engine has nothing against ${sql}`);
};

describe('the place of an error', () => {
  it.each(WRONG)('is that of DuckDB: %s', async (marked) => {
    const from = marked.indexOf('[');
    const to = marked.indexOf(']') - 1;
    const sql = marked.replace(/[[\]]/g, '');
    const { message } = failureOf(await messageOf(sql));
    const place = locateError(message, sql);
    expect(place && sql.slice(place.from, place.to)).toBe(sql.slice(from, to));
    expect(place?.from).toBe(from);
    const before = sql.slice(0, from).replaceAll('\r\n', '\n').split('\n');
    expect(place).toMatchObject({
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
    });
  });

  it('is the right one of several that look alike', async () => {
    const sql = `SELECT a FROM t WHERE foo = 1 OR a = 2 -- foo\n OR 'foo' = foo`;
    expect(locateError(await messageOf(sql), sql)?.from).toBe(22);
  });

  it('is found in a message that was cut', async () => {
    const sql = `SELECT a,\n '${'b '.repeat(3000)}`;
    expect(locateError((await messageOf(sql)).slice(0, 4000), sql)?.from).toBe(11);
  });

  it('is none where the message points nowhere', async () => {
    const sql = 'SELECT a FROM t ORDER BY 5';
    expect(locateError(await messageOf(sql), sql)).toBeNull();
    expect(locateError('Catalog Error: Table with name x does not exist!', 'x x')).toBeNull();
  });

  it('is none where the message is about another text', () => {
    const message = 'Binder Error: no!\nLINE 1: SELECT b FROM u\n               ^';
    expect(locateError(message, 'SELECT * FROM view')).toBeNull();
    expect(locateError(message.replace('LINE 1', 'LINE 900'), 'SELECT 1')).toBeNull();
  });

  it('stays within the statement, whatever the message', () => {
    const tail = fc.tuple(fc.nat(5), fc.string(), fc.nat(40), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(tail, fc.string({ unit: 'binary' }), ([line, shown, blanks, said], text) => {
        const message = `${said} "${text}"\nLINE ${line}: ${shown}\n${' '.repeat(blanks)}^`;
        const place = locateError(message, text);
        if (place === null) return;
        expect(place.from).toBeLessThan(place.to);
        expect(place.to).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is found in a megabyte', () => {
    const sql = `SELECT ${'a, '.repeat(300_000)} foo FROM t`;
    const message = `Binder Error: Referenced column "foo" not found in FROM clause!\nLINE 1: ...${'a, '.repeat(13)} foo FROM t\n${' '.repeat(50)}^`;
    const place = locateError(message, sql);
    expect(place && sql.slice(place.from, place.to)).toBe('foo');
  });
});

describe('the headline of an error', () => {
  it('is what DuckDB says without the line that it shows', async () => {
    expect(headline(await messageOf('SELECT foo FROM t'))).toBe(
      'Binder Error: Referenced column "foo" not found in FROM clause!\nCandidate bindings: "t.a", "t.b"',
    );
    expect(headline('Out of Memory')).toBe('Out of Memory');
  });

  it('is bounded', () => {
    expect(headline('x'.repeat(10_000_000)).length).toBeLessThan(700);
  });
});
