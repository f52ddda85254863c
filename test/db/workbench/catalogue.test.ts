import { describe, expect, it } from 'vitest';
import { catalogueOf, restoring, type Listed } from '../../../src/db/workbench/catalogue.ts';

const VIEW = "CREATE VIEW facts AS SELECT * FROM read_parquet('facts.parquet');";
const shipped = new Map([['facts', VIEW]]);
const view: Listed = {
  database: 'memory',
  schema: 'main',
  name: 'facts',
  kind: 'view',
  rows: null,
  sql: VIEW,
};
const table = (name: string, database = 'memory'): Listed => ({
  database,
  schema: 'main',
  name,
  kind: 'table',
  rows: 3,
  sql: '',
});

describe('what there is besides what was shipped', () => {
  it('is nothing at first', () => {
    expect(catalogueOf([view], [], shipped)).toEqual({ own: [], changed: [] });
    expect(restoring([view], [], shipped)).toEqual(['USE memory.main']);
  });

  it('are tables of the reader, with their columns', () => {
    const columns = [
      { name: 'mine', column: 'a "b"', type: 'INTEGER' },
      { name: 'facts', column: 'value', type: 'DOUBLE' },
    ];
    expect(catalogueOf([view, table('mine')], columns, shipped)).toEqual({
      own: [
        { name: 'mine', kind: 'table', rows: 3, columns: [{ name: 'a "b"', type: 'INTEGER' }] },
      ],
      changed: [],
    });
  });

  it('a shipped table that was dropped is put back', () => {
    expect(catalogueOf([], [], shipped).changed).toEqual(['facts']);
    expect(restoring([], ['facts'], shipped)).toEqual([
      'USE memory.main',
      "CREATE VIEW facts AS SELECT * FROM read_parquet('facts.parquet')",
    ]);
  });

  it('what is in its place, or hides it, goes', () => {
    const other = { ...view, sql: 'CREATE VIEW facts AS SELECT 1;' };
    expect(catalogueOf([other], [], shipped).changed).toEqual(['facts']);
    expect(restoring([other], ['facts'], shipped)).toEqual([
      'DROP view "memory"."main"."facts"',
      'USE memory.main',
      "CREATE VIEW facts AS SELECT * FROM read_parquet('facts.parquet')",
    ]);
    const hiding = table('Facts', 'temp');
    expect(catalogueOf([view, hiding], [], shipped).changed).toEqual(['facts']);
    expect(restoring([view, hiding], ['facts'], shipped)).toEqual([
      'DROP table "temp"."main"."Facts"',
      'USE memory.main',
    ]);
  });

  it('names are quoted', () => {
    const odd = { ...table('facts'), schema: 'a"; DROP TABLE b; --' };
    expect(restoring([view, odd], ['facts'], shipped)[0]).toBe(
      'DROP table "memory"."a""; DROP TABLE b; --"."facts"',
    );
  });
});
