import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerColumn } from '../../../src/model/index.ts';
import { datapackage } from '../../../src/ingest/output/datapackage.ts';
import { marts } from '../../../src/ingest/output/marts/index.ts';
import { tables as definitions } from '../../../src/ingest/output/tables.ts';
import { tablesOfPackage } from '../../../src/workbench/schema/package.ts';
import { unitsOf } from '../../../src/workbench/schema/units.ts';

const written = [...definitions, ...marts].map(({ name }) => ({
  name,
  bytes: 1,
  sha256: 'ab',
  rows: 1,
}));
const tables = tablesOfPackage(
  JSON.stringify(datapackage(written, { pipeline: 'a', inputs: 'b' })),
);

const numbers = (...names: string[]): AnswerColumn[] =>
  names.map((name) => ({ name, type: 'DOUBLE', kind: 'number' }));

const units = (statement: string, ...names: string[]): (string | null)[] =>
  unitsOf(statement, numbers(...names), tables);

describe('units that are told', () => {
  it.each([
    ['SELECT amount, share FROM composition', ['amount', 'share'], ['万元', '%']],
    ['select AMOUNT from Composition where share > 5', ['amount'], ['万元']],
    ['FROM composition SELECT amount LIMIT 3', ['amount'], ['万元']],
    ['SELECT * FROM per_capita_subsidy', ['insured', 'yuan_per_person'], ['人', '元/人']],
    [
      'SELECT c.amount, t.amount FROM composition c, three_public AS t ORDER BY 1',
      ['amount', 'amount'],
      ['万元', '万元'],
    ],
    [
      "WITH big AS (SELECT * FROM composition WHERE amount > 100 AND axis = 'fund') SELECT region, amount, round(amount, 1) AS r FROM big JOIN bureaus USING (bureau_id) ORDER BY amount DESC",
      ['region', 'amount', 'r'],
      [null, '万元', '万元'],
    ],
    [
      'SELECT x.budget FROM (SELECT * FROM execution) x -- budget is 万元\nGROUP BY budget',
      ['budget'],
      ['万元'],
    ],
    [
      'SELECT bureau_id, sum(amount) AS total, avg(amount) FROM composition GROUP BY 1',
      ['bureau_id', 'total', 'avg(amount)'],
      [null, '万元', '万元'],
    ],
    [
      'SELECT round(sum(DISTINCT c.amount), -1) "x", median(share) FILTER (WHERE true), max(amount) OVER w m, abs(amount - total) d FROM composition c WINDOW w AS ()',
      ['x', 'median(share) FILTER (WHERE true)', 'm', 'd'],
      ['万元', '%', '万元', null],
    ],
    [
      'SELECT coalesce(budget, executed, 0) a, coalesce(budget, rate) b, coalesce(rate, 1) c, first(rate ORDER BY year) d FROM execution',
      ['a', 'b', 'c', 'd'],
      ['万元', null, null, '%'],
    ],
    [
      'WITH t AS (SELECT bureau_id, sum(amount) AS total, sum(amount) / 2 AS half FROM composition GROUP BY 1) SELECT *, total AS again FROM t',
      ['bureau_id', 'total', 'half', 'again'],
      [null, '万元', null, '万元'],
    ],
    [
      'SELECT share, a.amount FROM (SELECT share AS amount, amount AS share FROM composition) a',
      ['share', 'amount'],
      ['万元', '%'],
    ],
    ['SELECT share amount FROM composition', ['amount'], ['%']],
    ['SELECT share "Amount" FROM composition', ['Amount'], ['%']],
    ['SELECT amount FROM (SELECT share AS amount FROM composition)', ['amount'], ['%']],
    [
      'SELECT x.yuan_per_person AS a, sum(y.amount) AS b FROM per_capita_subsidy x JOIN three_public y USING (bureau_id) GROUP BY 1',
      ['a', 'b'],
      ['元/人', '万元'],
    ],
  ])('%s', (statement, names, expected) => {
    expect(units(statement, ...names)).toEqual(expected);
  });
});

describe('units that are not told', () => {
  it.each([
    ['the unit of a value depends on its measure', 'SELECT value FROM facts', 'value'],
    ['a product', 'SELECT sum(amount * 2) AS amount FROM composition', 'amount'],
    ['a ratio', 'SELECT sum(amount) / sum(total) FROM composition', '(sum(amount) / sum(total))'],
    ['a count', 'SELECT count(amount) AS amount FROM composition', 'amount'],
    ['another type', 'SELECT sum(amount)::INT AS amount FROM composition', 'amount'],
    ['a sum of a list', 'SELECT sum(amount, 1) AS amount FROM composition', 'amount'],
    [
      'a query of its own',
      'SELECT (SELECT sum(share) FROM composition) AS amount FROM composition',
      'amount',
    ],
    ['a sum over a table of the reader', 'SELECT sum(amount) AS a FROM mine', 'a'],
    ['behind a word that is a column', 'SELECT first amount FROM composition', 'amount'],
    ['behind a number', 'SELECT 5 amount FROM composition', 'amount'],
    ['behind a bracket', 'SELECT count(*) amount FROM composition', 'amount'],
    ['behind CASE', 'SELECT CASE WHEN true THEN 1 END amount FROM composition', 'amount'],
    ['a list of columns', 'SELECT amount FROM composition AS t(a, b, amount)', 'amount'],
    ['without AS', 'SELECT amount FROM (SELECT share FROM composition) t(amount)', 'amount'],
    [
      'of an expression',
      'WITH a AS (SELECT 1), t(x, amount) AS (SELECT share, share FROM composition) SELECT amount FROM t',
      'amount',
    ],
    [
      'combined answers',
      'SELECT amount FROM composition UNION ALL SELECT share FROM composition',
      'amount',
    ],
    ['replaced', 'SELECT * REPLACE (share * 2 AS amount) FROM composition', 'amount'],
    ['a field of a struct', "SELECT unnest({'amount': share}) FROM composition", 'amount'],
    ['a field below zero', "SELECT unnest({'amount':-1}) FROM composition", 'amount'],
    ['a packed field', 'SELECT unnest(struct_pack(amount := 1)) FROM composition', 'amount'],
    ['another table', 'SELECT amount FROM mine', 'amount'],
    ['with another table', 'SELECT amount FROM composition JOIN mine USING (code)', 'amount'],
    ['in brackets', 'SELECT mine.amount FROM (mine JOIN composition USING (code))', 'amount'],
    ['behind a comma', 'SELECT mine.amount FROM composition, mine', 'amount'],
    ['from a file', "SELECT amount FROM 'composition.parquet'", 'amount'],
    ['from a function', "SELECT amount FROM read_parquet('composition.parquet')", 'amount'],
    ['of another schema', 'SELECT amount FROM other.composition', 'amount'],
    ['no table', 'SELECT 1', 'amount'],
    ['no question', 'UPDATE composition SET amount = 1', 'amount'],
    [
      'two units of one name',
      'SELECT unit, figures FROM statements JOIN facts USING (unit)',
      'unit',
    ],
    ['an unfinished statement', 'SELECT amount FROM', 'amount'],
  ])('%s', (_, statement, name) => {
    expect(units(statement, name)).toEqual([null]);
  });

  it('of tables that the reader changed, also behind an expression of that name', () => {
    const own = (statement: string) =>
      unitsOf(statement, numbers('amount'), tables, new Set(['Composition']));
    expect(own('SELECT amount FROM composition')).toEqual([null]);
    expect(
      own('WITH composition AS (SELECT * FROM composition) SELECT amount FROM three_public'),
    ).toEqual([null]);
    expect(own('SELECT amount FROM three_public')).toEqual(['万元']);
  });

  it('of text', () => {
    const column: AnswerColumn = { name: 'amount', type: 'VARCHAR', kind: 'text' };
    expect(unitsOf('SELECT amount FROM composition', [column], tables)).toEqual([null]);
  });

  it('of the column that is taken for another by its name, however it is put', () => {
    const expression = fc.constantFrom(
      'share',
      '1',
      "'x'",
      'count(*)',
      '[1][1]',
      'NULL',
      'a.share',
    );
    const name = fc.constantFrom('amount', '"amount"', 'AMOUNT', '"AMOUNT"');
    const blank = fc.constantFrom(' ', '\n', ' /* */ ', ' -- x\n', '\u3000');
    const link = fc.constantFrom('', 'AS', 'as');
    fc.assert(
      fc.property(expression, blank, link, blank, name, (what, left, as, right, given) => {
        const statement = `SELECT ${what}${left}${as}${right}${given} FROM composition a`;
        expect(units(statement, 'amount')).toEqual([what.endsWith('share') ? '%' : null]);
      }),
    );
  });
});
