import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connector } from '../../src/db/connector.ts';
import { TABLES } from '../../src/db/tables.ts';
import { withPublished } from '../cases/marts.ts';
import { openNative, openWasm } from './engines.ts';
import { EXAMPLES, exampleSql, goldenExample, renderRows, REVIEWED } from './examples-support.ts';

type Row = Record<string, unknown>;

/** Puts the rows of every table the other way round: what is not ordered comes in another order. */
async function reverse(engine: Connector, folder: string): Promise<void> {
  for (const table of TABLES) {
    await engine.query(`DROP VIEW ${table}`);
    await engine.query(
      `CREATE TABLE ${table} AS SELECT * EXCLUDE (place) FROM (
        SELECT *, row_number() OVER () AS place FROM read_parquet('${join(folder, table)}.parquet')
      ) ORDER BY place DESC`,
    );
  }
}

describe('the examples over the published documents', () => {
  const native = new Map<string, Row[]>();
  const reversed = new Map<string, Row[]>();
  const facts = new Set<unknown>();
  const lines = new Set<string>();
  let wasm: Connector;

  beforeAll(() =>
    withPublished(async (folder) => {
      wasm = await openWasm(folder, TABLES);
      const engine = await openNative(folder);
      for (const name of EXAMPLES) native.set(name, await engine.query<Row>(exampleSql(name)));
      for (const { fact_id } of await engine.query<Row>('SELECT fact_id FROM facts')) {
        facts.add(fact_id);
      }
      for (const row of await engine.query<Row>('SELECT document_id, line FROM lines')) {
        lines.add(`${String(row['document_id'])}:${String(row['line'])}`);
      }
      await reverse(engine, folder);
      for (const name of EXAMPLES) reversed.set(name, await engine.query<Row>(exampleSql(name)));
      await engine.close();
    }),
  );

  afterAll(() => wasm.close());

  it.each(EXAMPLES)('%s has the same rows on both engines', async (name) => {
    expect(native.get(name)?.length).toBeGreaterThan(0);
    expect(await wasm.query(exampleSql(name))).toEqual(native.get(name));
  });

  it.each(EXAMPLES)('%s has its rows in one order, whatever that of the tables', (name) => {
    expect(reversed.get(name)).toEqual(native.get(name));
  });

  it.each(EXAMPLES)('%s names figures and lines that are there', (name) => {
    for (const row of native.get(name) ?? []) {
      const ids = Object.entries(row).filter(
        ([column, value]) => /(?:fact|source)_id$/.test(column) && value !== null,
      );
      expect(ids.filter(([, id]) => !facts.has(id))).toEqual([]);
      const { document_id: document, line } = row;
      if (typeof document === 'string' && typeof line === 'number') {
        expect(lines).toContain(`${document}:${line}`);
      }
    }
  });

  it.each(REVIEWED)('%s is as it was reviewed', (name) => {
    expect(renderRows(native.get(name) ?? [])).toBe(readFileSync(goldenExample(name), 'utf8'));
  });

  it('lead to a source from most of them', () => {
    const without = EXAMPLES.filter((name) => {
      const [row = {}] = native.get(name) ?? [];
      return !('fact_id' in row) && !('document_id' in row && 'line' in row);
    });
    // Counts of trials have no place in a document.
    expect(without).toEqual(['rules_by_outcome']);
  });
});

describe('the text of the examples', () => {
  it.each(EXAMPLES)('%s is one statement with comments in both languages', (name) => {
    const sql = exampleSql(name);
    const comments = [...sql.matchAll(/^\s*-- (.*)$/gm)].map(([, text = '']) => text);
    // A Chinese line and an English one in turn, short enough for a narrow editor.
    expect(comments.length).toBeGreaterThan(1);
    expect(comments.length % 2).toBe(0);
    comments.forEach((text, i) => {
      if (i % 2 === 0) expect(text).toMatch(/\p{Script=Han}.*。$/u);
      else expect(text).toMatch(/^[A-Za-z].*\.$/);
      expect(text.length).toBeLessThan(118);
    });
    expect(sql).not.toContain(';\n');
    expect(sql).toMatch(/\bORDER BY\b/);
  });
});
