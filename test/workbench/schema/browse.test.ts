import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datapackage } from '../../../src/ingest/output/datapackage.ts';
import { sqlName } from '../../../src/workbench/editor/names.ts';
import { browse, type OwnTable } from '../../../src/workbench/schema/browse.ts';
import { tablesOfPackage } from '../../../src/workbench/schema/package.ts';
import { tokensOf } from '../../../src/workbench/editor/tokens.ts';

const tables = tablesOfPackage(
  JSON.stringify(
    datapackage(
      ['facts', 'bureaus', 'composition'].map((name) => ({ name, bytes: 1, sha256: 'a', rows: 2 })),
      { pipeline: 'a', inputs: 'b' },
    ),
  ),
);
const own: OwnTable[] = [
  { name: 'My data', columns: [{ name: 'Amount', type: 'DOUBLE' }], rows: 5 },
];

const found = (search: string, language: 'zh' | 'en' = 'zh'): [string, string, number, boolean][] =>
  browse(tables, own, language, search).flatMap(({ group, tables: members }) =>
    members.map(({ name, columns, isOpen }): [string, string, number, boolean] => [
      group,
      name,
      columns.length,
      isOpen,
    ]),
  );

describe('what the schema browser shows', () => {
  it('is every table in its group, closed, own ones first', () => {
    expect(found('').map(([group, name, , isOpen]) => [group, name, isOpen])).toEqual([
      ['own', 'My data', false],
      ['marts', 'composition', false],
      ['tables', 'bureaus', false],
      ['tables', 'facts', false],
    ]);
  });

  it('opens a table at the columns that have the words, in any case and either language', () => {
    expect(found('AMOUNT 万元')).toEqual([['marts', 'composition', 1, true]]);
    expect(found('amount').map(([, name, columns]) => [name, columns])).toContainEqual([
      'My data',
      1,
    ]);
    expect(found('行政区划')).toEqual([['tables', 'bureaus', 1, true]]);
    expect(found('GB/T 2260 six digits', 'en')).toEqual([['tables', 'bureaus', 1, true]]);
    expect(found('没有这样的词')).toEqual([]);
  });

  it('keeps every column of a table whose own words are searched for', () => {
    const [all] = found('').filter(([, name]) => name === 'bureaus');
    expect(found('医疗保障部门 bureaus')).toEqual([all]);
  });
});

describe('a name for the editor', () => {
  it('has quotes where SQL needs them, and no others', () => {
    expect(sqlName('fact_id')).toBe('fact_id');
    expect(sqlName('order')).toBe('"order"');
    expect(sqlName('My "data"')).toBe('"My ""data"""');
    expect(sqlName('金额')).toBe('金额');
  });

  it('is one name, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
        const tokens = tokensOf(sqlName(name));
        expect(tokens.map(({ kind }) => kind === 'word' || kind === 'quoted')).toEqual([true]);
      }),
    );
  });
});
