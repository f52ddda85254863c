import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, type RunResult } from '../../scripts/lib/run.ts';
import { ingestWithRules, sha256 } from '../../src/ingest/node.ts';
import { marts } from '../../src/ingest/output/marts/index.ts';
import { tables } from '../../src/ingest/output/tables.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  rows: number;
  schema: { fields: { name: string; type: string }[] };
}

/** What a column of Parquet is called in a data package. */
const TYPES: Record<string, string> = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  DOUBLE: 'number',
  BOOLEAN: 'boolean',
  'VARCHAR[]': 'array',
};

let out: string;
let result: RunResult;
let connection: DuckDBConnection;

async function rows(sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

beforeAll(async () => {
  out = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'out');
  result = await run({
    sources: 'data/sources',
    out,
    strict: false,
    cache: null,
    ingest: await ingestWithRules(),
  });
  connection = await (await DuckDBInstance.create()).connect();
  for (const { name } of published) {
    await connection.run(`CREATE VIEW "${name}" AS SELECT * FROM '${out}/${name}.parquet'`);
  }
});

afterAll(() => {
  connection.closeSync();
  rmSync(join(out, '..'), { recursive: true, force: true });
});

const published = [...tables, ...marts];

const list = (columns: readonly string[], of = ''): string =>
  columns.map((column) => `${of}"${column}"`).join(', ');

describe('the release of the published documents', () => {
  it('has them all', () => {
    expect(result.documents.map(({ problem }) => problem)).toEqual([null, null, null, null, null]);
  });

  it.each(published.flatMap((t) => (t.primaryKey ? [[t.name, t.primaryKey] as const] : [])))(
    '%s has the primary key that it is said to have',
    async (name, key) => {
      const repeated = `SELECT ${list(key)} FROM "${name}" GROUP BY ALL HAVING count(*) > 1`;
      expect(await rows(repeated)).toEqual([]);
    },
  );

  it.each(
    published.flatMap((t) => (t.foreignKeys ?? []).map((key) => [t.name, key.table, key] as const)),
  )('%s leads to %s', async (name, other, { columns, references }) => {
    const lost = `SELECT count(*)::INTEGER FROM "${name}" a WHERE (${list(columns, 'a.')})
      NOT IN (SELECT (${list(references)}) FROM "${other}")`;
    expect(await rows(lost)).toEqual([[0]]);
  });

  it.each(
    published.flatMap((t) => t.columns.filter((c) => c.required).map((c) => [t.name, c.name])),
  )('%s has a %s in every row', async (name, column) => {
    const lacking = `SELECT count(*)::INTEGER FROM "${name}" WHERE "${column}" IS NULL`;
    expect(await rows(lacking)).toEqual([[0]]);
  });

  it.each(
    published.flatMap((t) =>
      t.columns.flatMap((c) => (c.values ? [[t.name, c.name, c.values] as const] : [])),
    ),
  )('%s has no other %s than the listed ones', async (name, column, values) => {
    const found = await rows(
      `SELECT DISTINCT "${column}" FROM "${name}" WHERE "${column}" NOTNULL`,
    );
    expect(values).toEqual(expect.arrayContaining(found.flat()));
  });

  it('has facts that were derived from facts that are there', async () => {
    const lost = `WITH sources AS (SELECT fact_id, unnest(derived_from) AS source FROM facts)
      SELECT fact_id, source FROM sources ANTI JOIN facts f ON f.fact_id = source`;
    expect(await rows(lost)).toEqual([]);
    const unsaid = `SELECT count(*)::INTEGER FROM facts
      WHERE (origin = 'derived') <> (derived_from IS NOT NULL)`;
    expect(await rows(unsaid)).toEqual([[0]]);
  });

  it('has every figure that was seen in the facts or in unread', async () => {
    const sums = `SELECT document_id, figures_seen, figures_taken + count(u.raw)::INTEGER
      FROM documents LEFT JOIN unread u USING (document_id)
      GROUP BY document_id, figures_seen, figures_taken`;
    for (const [, seen, accounted] of await rows(sums)) expect(accounted).toBe(seen);
  });

  it('shows each fact and each unread figure in its line', async () => {
    for (const table of ['facts', 'unread']) {
      const astray = `SELECT f.document_id, f.line, f.start, f.raw, l.text FROM "${table}" f
        JOIN lines l USING (document_id, line)
        WHERE f.raw IS NOT NULL AND substr(l.text, f.start + 1, length(f.raw)) <> f.raw`;
      expect(await rows(astray)).toEqual([]);
    }
  });

  it('is described file by file and column by column', async () => {
    const text = readFileSync(join(out, 'datapackage.json'), 'utf8');
    const { resources } = JSON.parse(text) as { resources: Resource[] };
    expect(resources.map(({ name }) => name)).toEqual(published.map(({ name }) => name));
    for (const { name, path, bytes, hash, rows: count, schema } of resources) {
      const file = join(out, path);
      expect(statSync(file).size).toBe(bytes);
      expect(`sha256:${sha256(readFileSync(file))}`).toBe(hash);
      expect(await rows(`SELECT count(*)::INTEGER FROM "${name}"`)).toEqual([[count]]);
      const columns = await rows(`SELECT column_name, column_type FROM (DESCRIBE "${name}")`);
      expect(schema.fields.map(({ name, type }) => [name, type])).toEqual(
        columns.map(([column, type]) => [column, TYPES[type as string]]),
      );
    }
  });
});
