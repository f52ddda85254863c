import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../src/db/workbench/file-refused.ts';
import { kindOf, tableName } from '../../../src/db/workbench/own-files.ts';
import { ledgerOf } from '../../sql/ledger.ts';

const bytes = (...given: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    given.flatMap((one) => (typeof one === 'number' ? [one] : [...Buffer.from(one)])),
  );

describe('what a file is', () => {
  it('is told by its content, whatever its name', () => {
    expect(kindOf('x.csv', bytes('PAR1...'))).toBe('parquet');
    expect(kindOf('x', bytes('ARROW1', 0, 0))).toBe('arrow');
    expect(kindOf('x.txt', bytes(255, 255, 255, 255, 16, 0, 0, 0))).toBe('arrow');
    expect(kindOf('x.CSV', bytes('a,b'))).toBe('csv');
    expect(kindOf('x.tsv', bytes(0xff, 0xfe, 'a', 0))).toBe('csv');
  });

  it.each([
    ['a program that calls itself CSV', 'x.csv', bytes('MZ', 0x90, 0, 3)],
    ['a spreadsheet', 'x.xlsx', bytes('PK', 3, 4)],
    ['a text of another name', 'x.json', bytes('{"a":1}')],
    ['two dots', '..', bytes('a,b')],
  ])('is refused: %s', (_, name, head) => {
    expect(() => kindOf(name, head)).toThrow(FileRefused);
  });
});

describe('Feather of before 2020', () => {
  it('is refused as what it is', () => {
    expect(() => kindOf('a.feather', bytes('FEA1', 0, 0))).toThrow('Feather of version 1');
  });
});

describe('the name of a table', () => {
  it.each([
    ['2024年 预算表(终).csv', 't_2024年_预算表_终'],
    ['预算.csv', '预算'],
    ['Facts.CSV', 'facts_2'],
    ['select.csv', 't_select'],
    ['a"; drop table facts; --.csv', 'a_drop_table_facts'],
    ['\u202efdp.csv', 'fdp'],
    ['..', 't'],
    ['....csv', 't'],
    ['"\'`.csv', 't'],
    ['../../etc/passwd', 'etc_passwd'],
    ['长'.repeat(300), '长'.repeat(40)],
  ])('of %s is %s', (file, name) => {
    expect(tableName(file, ['facts'])).toBe(name);
  });

  it('is told apart from all that are taken', () => {
    expect(tableName('a.csv', ['a', 'A_2', 'b'])).toBe('a_3');
  });

  const { native, wasm } = ledgerOf({});

  it('needs no quotes, whatever word of SQL the file is called by', async () => {
    const words = await native().query<{ word: string }>(
      'SELECT DISTINCT keyword_name AS word FROM duckdb_keywords()',
    );
    expect(words.length).toBeGreaterThan(400);
    for (const engine of [native(), wasm()]) {
      for (const { word } of words) {
        const name = tableName(`${word}.csv`, []);
        await engine.query(`CREATE OR REPLACE TEMP TABLE "${name}" AS SELECT 1 AS a`);
        for (const sql of [
          `SELECT x.a FROM ${name} x JOIN ${name} USING (a)`,
          `SELECT * FROM ${name} WHERE ${name}.a = 1`,
          `SELECT q.a FROM (SELECT 1 AS a) q, ${name} ORDER BY ${name}.a`,
        ]) {
          expect(await engine.query(sql)).toEqual([{ a: 1 }]);
        }
        await engine.query(`DROP TABLE "${name}"`);
      }
    }
  }, 60_000);

  it('needs none for any other name either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (file) => {
        const name = tableName(file, []);
        expect([...name].length).toBeLessThanOrEqual(40);
        for (const engine of [native(), wasm()]) {
          await engine.query(`CREATE OR REPLACE TEMP TABLE "${name}" AS SELECT 1 AS a`);
          expect(await engine.query(`SELECT a FROM ${name}`)).toEqual([{ a: 1 }]);
          await engine.query(`DROP TABLE "${name}"`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
