import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { tablePart } from '../../scripts/lib/csv.ts';
import { ParquetWriter } from '../../scripts/lib/parquet.ts';
import { readMartSql } from '../../scripts/lib/sql.ts';
import { facts } from '../../src/ingest/output/fact-table.ts';
import { lines } from '../../src/ingest/output/document-tables.ts';
import { spending } from '../fact.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function query(sql: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** Of the tables alone: what is made of their rows is no matter here. */
const NO_MARTS = { schema: [], marts: [], hash: '' };

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '"', '""', ',', '\n', '\r\n', '\r', '\\', '\0', 'NULL', '"a",\n"b"'),
);

it('keeps every value: any text, number and list, and a missing one apart from an empty one', async () => {
  const value = fc.record({
    fact_id: text,
    item: fc.option(text),
    heading: fc.option(text),
    raw: text,
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
    line: fc.option(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
    is_leaf: fc.boolean(),
    derived_from: fc.option(fc.array(text)),
  });
  const property = fc.asyncProperty(fc.array(value, { minLength: 1 }), async (values) => {
    const writer = new ParquetWriter(newFolder());
    writer.add(
      tablePart(
        facts,
        values.map((some) => spending(some)),
      ),
    );
    await writer.finish(NO_MARTS);
    const names = Object.keys(values[0] ?? {}).join(', ');
    expect(await query(`SELECT ${names} FROM '${writer.folder}/facts.parquet'`)).toEqual(values);
  });
  await fc.assert(property, { numRuns: 20 });
});

it('keeps the order of very many rows and a very long one, and leaves nothing but the tables', async () => {
  const folder = newFolder();
  const writer = new ParquetWriter(folder);
  const long = '医'.repeat(5_000_000);
  const count = 90_000;
  for (let document = 0; document < 3; document++) {
    const rows = Array.from({ length: count }, (_, i) => ({
      document_id: `d${document}`,
      line: i,
      text: i === 7 ? long : 'some text that is in every line of it',
    }));
    writer.add(tablePart(lines, rows));
  }
  const written = await writer.finish(readMartSql());
  expect(written.find(({ name }) => name === 'lines')?.rows).toBe(3 * count);
  const disorder = `SELECT count(*)::INTEGER AS n FROM '${folder}/lines.parquet'
    WHERE document_id != 'd' || (file_row_number // ${count}) OR line != file_row_number % ${count}`;
  expect(await query(disorder)).toEqual([{ n: 0 }]);
  expect(
    await query(`SELECT max(length(text))::INTEGER AS n FROM '${folder}/lines.parquet'`),
  ).toEqual([{ n: long.length }]);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.parquet'))).toEqual([]);
});
