import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seenAt } from '../../../src/workbench/editor/derived.ts';
import { tokensOf } from '../../../src/workbench/editor/tokens.ts';
import type { VocabularyTable } from '../../../src/workbench/editor/vocabulary.ts';

const column = (name: string, unit = '') => ({ name, type: 'VARCHAR', title: '', unit });
const table = (name: string, ...columns: VocabularyTable['columns']): VocabularyTable => ({
  name,
  title: '',
  rows: 1,
  columns,
});
const tables = [
  table('facts', column('fact_id'), column('amount', '元'), column('code')),
  table('documents', column('document_id'), column('year', '年')),
];

/** What is seen at the bar in `marked`. */
function at(marked: string) {
  const position = marked.indexOf('|');
  const text = marked.slice(0, position) + marked.slice(position + 1);
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'comment');
  return seenAt(tokens, position, tables);
}
const names = (columns: readonly { name: string }[] | null | undefined) =>
  columns?.map(({ name }) => name) ?? null;
/** The columns of the query of WITH, or of the alias, as the bar sees them. */
const made = (marked: string, name = 'a') =>
  names(at(marked).tables.find((one) => one.name === name)?.columns);
const read = (marked: string, alias: string) => {
  const { near, far } = at(marked);
  return names([...near, ...far].find((one) => one.alias === alias)?.columns);
};
const listed = (list: string, from = 'from facts f') =>
  made(`with a as (select ${list} ${from}) select | from a`);

describe('what a query is known to give', () => {
  it.each([
    ['amount', ['amount']],
    ['f.amount, f."code", main.facts.fact_id', ['amount', 'code', 'fact_id']],
    [
      'sum(amount) as total, count(*) n, amount * 2 AS "twice, or so"',
      ['total', 'n', 'twice, or so'],
    ],
    [
      `concat(code, ', x') as b, ', as c' as d, [1, 2] as e, {'a': 1, 'b': 2} as g`,
      ['b', 'd', 'e', 'g'],
    ],
    ['*', ['fact_id', 'amount', 'code']],
    ['f.*, 1 as one', ['fact_id', 'amount', 'code', 'one']],
    ['* exclude (amount, code), 2 two', ['fact_id', 'two']],
    ['distinct on (code) code, amount', ['code', 'amount']],
    ['case when code is distinct from 1 then 2 end as "say ""so"""', ['say "so"']],
    ["case code when 1 then 2 end kind, '210' 科目", ['kind', '科目']],
    ['listagg(code) within group (order by code) as codes, f.order', ['codes', 'order']],
    ['amount /* as x, y */ as b -- as c, d\n, code', ['b', 'code']],
    ['amount as b, amount as B', ['b']],
  ])('by its list: %s', (list, expected) => {
    expect(listed(list)).toEqual(expected);
  });

  it.each([
    'sum(amount)',
    'amount + 1',
    'amount::double precision',
    "amount, interval 2 days, date '2024-01-01' at time zone",
    'x.*',
    'columns(*)',
    '* replace (1 as amount)',
    '',
  ])('and nothing where its list does not tell: %s', (list) => {
    expect(listed(list)?.filter((name) => name !== 'amount')).toEqual([]);
  });

  it('with the units of columns that it only names', () => {
    const { near } = at(
      'with a as (select amount as paid, amount / 2 as half from facts) select | from a',
    );
    expect(near[0]?.columns).toEqual([
      { ...column('paid', '元') },
      { name: 'half', type: '', title: '', unit: '' },
    ]);
    const union = 'select amount as paid from facts union all select year from documents';
    expect(at(`select | from (${union}) u`).near[0]?.columns).toEqual([
      { name: 'paid', type: '', title: '', unit: '' },
    ]);
  });

  it('from one query to the next', () => {
    const chain =
      'with a as (select amount x from facts), b as (select *, 1 as y from a), "C d" as (from b)';
    expect(made(`${chain} select | from b`, 'b')).toEqual(['x', 'y']);
    expect(made(`${chain} select | from b`, 'C d')).toEqual(['x', 'y']);
    expect(read(`${chain} select | from "C d" as c, facts`, 'c')).toEqual(['x', 'y']);
    expect(made('with a(p, q) as materialized (values (1, 2)) select |')).toEqual(['p', 'q']);
    const recursive = 'with recursive a as (select 1 as n union all select | from a)';
    expect(read(recursive, 'a')).toEqual(['n']);
    expect(made('select 1 from (with a as (select 1 as n) select | from a) s')).toEqual(['n']);
  });

  it('in brackets with an alias, at any depth', () => {
    expect(
      read('select | from (select s.x from (select amount as x from facts) s) t', 't'),
    ).toEqual(['x']);
    expect(read('select t.| from ((select code c from facts)) as t(d)', 't')).toEqual(['d']);
    expect(read('select | from documents d join (select 1 as k) t on true', 't')).toEqual(['k']);
    expect(read('select | from (facts f join documents d on true)', 'd')).toEqual([
      'document_id',
      'year',
    ]);
    expect(read('select | from (pivot facts on code) p', 'p')).toBeNull();
    expect(read('select | from facts pivot (sum(amount) for code in (1)) p', 'p')).toBeNull();
  });
});

describe('what a place sees', () => {
  it('is what its own SELECT reads, then what those around it do', () => {
    const { near, far } = at('select 1 from facts f where exists (select | from documents d)');
    expect(near.map(({ alias }) => alias)).toEqual(['d']);
    expect(far.map(({ alias }) => alias)).toEqual(['f']);
    expect(read('select t.| from (select 1 as k) t union select t.x from facts t', 't')).toEqual([
      'k',
    ]);
    expect(read('select t.k from (select 1 as k) t union select t.| from facts t', 't')).toContain(
      'code',
    );
  });

  it('is no query of brackets that it is not in, nor one that comes later', () => {
    expect(made('select (with a as (select 1 as n) select n from a), |')).toBeNull();
    expect(made('with b as (select |), a as (select 1 as n) select 1')).toBeNull();
    const hides = 'with facts as (select code from facts) select | from facts';
    expect(read(hides, 'facts')).toEqual(['code']);
    expect(
      read(hides.replace('select code', 'select | code').replace('t | f', 't f'), 'facts'),
    ).toContain('amount');
    expect(made('select 1 from facts window a as (partition by code) order by |')).toBeNull();
  });
});

describe('any text', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'with ',
          'recursive ',
          'a as (',
          'select ',
          '*',
          ' from ',
          'facts',
          ' f',
          ',',
          '.',
          '(',
          ')',
        ],
        ...[
          "'",
          '"',
          '--',
          '\n',
          '/*',
          ' as ',
          'union ',
          '[',
          '}',
          ' exclude ',
          ' join ',
          'lateral ',
          '::',
          'pivot ',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 40 },
  );

  it('is read without an error', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (pieces, n) => {
        const text = pieces.join('');
        const { tables: found } = seenAt(tokensOf(text), n % (text.length + 1), tables);
        expect(found.every(({ columns }) => columns.length <= 1000)).toBe(true);
      }),
    );
  });

  it.each([
    ['brackets', '('],
    ['subqueries', 'select * from ('],
    ['tables in brackets', '(a join '],
    ['stars', 'select *,*,*,*,* from facts,'],
    ['columns', 'select a,a,a,a,a,a,a,'],
    ['queries', 'a as (select * from facts, a, a), '],
    ['queries inside others', 'with a as (select * from a, '],
    ['tables', 'facts, facts, facts, '],
  ])('of 32 kB is read, of nothing but %s', (_, piece) => {
    const text = `with ${piece.repeat(32_768 / piece.length)}`;
    const { tables: found } = seenAt(
      tokensOf(`${text} select 1 as z from facts`),
      text.length,
      tables,
    );
    for (const { columns } of found) expect(columns.length).toBeLessThanOrEqual(1000);
  });
});
