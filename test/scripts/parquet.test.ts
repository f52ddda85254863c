import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tablePart } from '../../scripts/lib/csv.ts';
import { ParquetWriter } from '../../scripts/lib/parquet.ts';
import { readMartSql, type MartSql } from '../../scripts/lib/sql.ts';
import { facts } from '../../src/ingest/output/fact-table.ts';
import { bureaus, lines } from '../../src/ingest/output/document-tables.ts';
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

describe('marts of more bureaus than are looked at together', () => {
  const ids = ['000001', '000002', '000003', '000004', '000005'];

  /** With more facts of each than one range has. */
  function collected(): ParquetWriter {
    const writer = new ParquetWriter(newFolder());
    const region = { region: '甲', region_en: 'Jia', level: 'county', city: null, province: '乙' };
    writer.add(
      tablePart(
        bureaus,
        ids.map((bureau_id) => ({ bureau_id, name: '丙', ...region })),
      ),
    );
    for (const bureau_id of ids) {
      const some = Array.from({ length: 12_500 }, (_, i) =>
        spending({ fact_id: `${bureau_id}-${i}`, bureau_id, value: i % 7 }),
      );
      writer.add(tablePart(facts, some));
    }
    return writer;
  }

  /** One mart over what it shares with others. */
  const counting = (select: string): MartSql => ({
    schema: [
      { name: 'ones', file: 'ones.sql', select: 'SELECT bureau_id FROM facts WHERE value = 1' },
    ],
    marts: [{ name: 'ones_of_bureaus', file: 'mart.sql', select }],
    hash: '',
  });

  it('are the same, in the same order, by one engine and by many', async () => {
    const sql = counting('SELECT bureau_id, count(*)::INTEGER AS n FROM ones GROUP BY bureau_id');
    const [one, many] = [collected(), collected()];
    expect(await many.finish(sql, 3)).toEqual(await one.finish(sql, 1));
    const file = join(many.folder, 'ones_of_bureaus.parquet');
    const rows = ids.map((bureau_id) => ({ bureau_id, n: 1786 }));
    expect(await query(`SELECT * FROM '${file}'`)).toEqual(rows);
  });

  it('end in the error of the first of them that fails', async () => {
    const failing = `SELECT error('no ' || min(bureau_id)) AS n FROM ones`;
    const writer = collected();
    await expect(writer.finish(counting(failing), 3)).rejects.toMatchObject({
      rule: 'mart.failed',
      file: 'mart.sql',
      found: expect.stringContaining('no 000001') as string,
    });
  });
});
