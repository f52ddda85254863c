import { describe, expect, it } from 'vitest';
import type { AnswerColumn, Rows, Value } from '../../src/model/index.ts';
import { documentsOf, tablesNamed } from '../../src/workbench/about.ts';

const DOCUMENTS = new Map([
  ['a-2024', '甲'],
  ['b-2024', '乙'],
]);
function rowsOf(names: readonly string[], all: readonly (readonly Value[])[]): Rows {
  const columns = names.map((name): AnswerColumn => ({ name, type: 'VARCHAR', kind: 'text' }));
  return { columns, count: all.length, row: (index) => all[index] ?? [] };
}
const ids = (rows: Rows): string[] =>
  documentsOf(rows, DOCUMENTS).map(({ document_id }) => document_id);

describe('the documents of an answer', () => {
  it('are those that its rows name, once each', () => {
    expect(ids(rowsOf(['fact_id'], [['a-2024:1.0.2'], ['a-2024:3.0.1'], [null]]))).toEqual([
      'a-2024',
    ]);
    expect(ids(rowsOf(['document_id', 'line'], [['b-2024', 3]]))).toEqual(['b-2024']);
  });

  it('are all where the rows name none, or are too many', () => {
    expect(ids(rowsOf(['n'], [[1]]))).toEqual(['a-2024', 'b-2024']);
    expect(ids(rowsOf(['fact_id'], [[null]]))).toEqual(['a-2024', 'b-2024']);
    const many = { ...rowsOf(['fact_id'], []), count: 20_001, row: () => ['a-2024:1'] };
    expect(ids(many)).toEqual(['a-2024', 'b-2024']);
  });
});

it('the tables of a statement are those that it names as words', () => {
  const tables = [{ name: 'facts' }, { name: 'lines' }, { name: 'rules' }];
  expect(tablesNamed('SELECT * FROM FACTS f JOIN "lines" USING (x)', tables)).toEqual([
    'facts',
    'lines',
  ]);
  expect(tablesNamed('SELECT my_facts', tables)).toEqual([]);
});
