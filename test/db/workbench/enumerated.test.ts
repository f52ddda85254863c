import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../../src/db/connector.ts';
import { inWords, type Described } from '../../../src/db/workbench/enumerated.ts';
import { openWasm } from '../../sql/engines.ts';

let engine: Connector;
beforeAll(async () => {
  engine = await openWasm('', []);
  await engine.query(`CREATE TYPE mood AS ENUM ('a', 'it''s, ENUM(''b'')', 'c"')`);
  await engine.query(`CREATE TABLE p AS SELECT unnest(enum_range(NULL::mood))::mood AS m`);
});
afterAll(() => engine.close());

async function wordsOf(statement: string): Promise<string | null> {
  return inWords(statement, await engine.query<Described>(`DESCRIBE ${statement}`));
}

describe('a statement with enumerated values', () => {
  it.each([
    ['SELECT m FROM p', ['VARCHAR']],
    ["SELECT 1 AS x, 'a'::mood AS x -- a comment", ['INTEGER', 'VARCHAR']],
    ['FROM p', ['VARCHAR']],
    ['SELECT list(m) FROM p', ['VARCHAR[]']],
    ['SELECT [[m]] FROM p', ['VARCHAR[][]']],
    ["SELECT {'x': m, 'ENUM(\"': [m], 'n': 1} FROM p", null],
    ['SELECT MAP {m: 1} FROM p', ['MAP(VARCHAR, INTEGER)']],
    ['SELECT union_value(k := m) FROM p', ['UNION(k VARCHAR)']],
  ])('has them as text, however deep they lie: %s', async (statement, types) => {
    const words = await wordsOf(statement);
    const columns = await engine.query<Described>(`DESCRIBE ${words ?? ''}`);
    const got = columns.map(({ column_type: type }) => type);
    expect(got).toEqual(types ?? ['STRUCT(x VARCHAR, "ENUM(""" VARCHAR[], n INTEGER)']);
    const before = await engine.query<Described>(`DESCRIBE ${statement}`);
    expect(columns.map((one) => one.column_name)).toEqual(before.map((one) => one.column_name));
  });

  it('gives the same words', async () => {
    const words = await wordsOf('SELECT m AS v FROM p ORDER BY m DESC');
    const rows = await engine.query<{ v: string }>(words ?? '');
    expect(rows.map(({ v }) => v)).toEqual(['c"', "it's, ENUM('b')", 'a']);
  });

  it.each(['SELECT 1', "SELECT 'ENUM(''a'')' AS \"ENUM('a')\"", 'SELECT {"ENUM(\'a\')": 1}'])(
    'is left as it is where it has none: %s',
    async (statement) => expect(await wordsOf(statement)).toBeNull(),
  );
});
