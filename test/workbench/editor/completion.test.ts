import { readFileSync } from 'node:fs';
import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorWords } from '../../../src/i18n/workbench/editor.ts';
import { completionSource } from '../../../src/workbench/editor/completion.ts';
import { suggest } from '../../../src/workbench/editor/suggest.ts';
import type { Vocabulary, VocabularyCode } from '../../../src/workbench/editor/vocabulary.ts';

const codesOf = (file: string, list: VocabularyCode['list']): VocabularyCode[] =>
  readFileSync(`data/reference/${file}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = ''] = line.split('\t');
      return { code, name, list, level: Math.ceil(code.length / 2) - 1 };
    });

const column = (name: string, title: string, unit = '') => ({ name, type: 'VARCHAR', title, unit });

const vocabulary: Vocabulary = {
  tables: [
    {
      name: 'facts',
      title: '公布的数字',
      rows: 4321,
      columns: [
        column('fact_id', '编号'),
        column('document_id', '文件'),
        column('amount', '金额', '元'),
        column('code', '科目编码'),
      ],
    },
    {
      name: 'documents',
      title: '文件',
      rows: 5,
      columns: [column('document_id', '文件编号'), column('fiscal_year', '年度', '年')],
    },
    {
      name: 'three_public',
      title: '三公经费',
      mart: true,
      rows: 30,
      columns: [column('amount', '金额', '元')],
    },
    {
      name: '我的 表',
      title: '',
      rows: null,
      columns: [column('单位名称', ''), column('order', ''), column('a"b', '')],
    },
  ],
  functions: [
    { name: 'count', signature: 'count(x)', description: 'The number of rows.' },
    { name: 'sum', signature: 'sum(x)', description: 'The sum.' },
    { name: 'cosh', signature: 'cosh(x)', description: '' },
    { name: 'first', signature: 'first(x)', description: '' },
  ],
  keywords: ['select', 'from', 'where', 'group', 'join', 'collate', 'fetch', 'array', 'summarize'],
  codes: [
    ...codesOf('functions', 'function'),
    ...codesOf('economics', 'department'),
    ...codesOf('gov-economics', 'government'),
  ],
};

/** What is suggested at the bar in `marked`. */
function at(marked: string, { asked = false, vocabulary: known = vocabulary } = {}) {
  const position = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = suggest(text, position, known, editorWords.zh, asked);
  const options = found?.options ?? [];
  return {
    found,
    labels: options.map(({ label }) => label),
    kinds: options.map(({ kind, label }) => `${kind} ${label}`),
    /** The text after the first suggestion, or that of `label`, with a bar at the cursor. */
    taken: (label?: string) => {
      const option = options.find((one) => label === undefined || one.label === label);
      if (found === null || option === undefined) throw new Error(`${label} is not suggested`);
      const end = found.from + option.insert.length - option.back;
      const whole = text.slice(0, found.from) + option.insert + text.slice(found.to);
      return `${whole.slice(0, end)}|${whole.slice(end)}`;
    },
  };
}

describe('completion', () => {
  it('offers tables first after FROM and JOIN, and in the list of FROM', () => {
    expect(at('select * from f|').kinds.slice(0, 1)).toEqual(['table facts']);
    expect(at('select 1 from documents d join f|').kinds[0]).toBe('table facts');
    expect(at('select 1 from documents d, f|').kinds[0]).toBe('table facts');
    expect(at('select count(*), f| from documents').kinds[0]).not.toBe('table facts');
    expect(at('from |', { asked: true }).labels.slice(0, 4)).toEqual([
      'facts',
      'documents',
      'three_public',
      '我的 表',
    ]);
  });

  it('tells what a table and a column are', () => {
    expect(at('from three|').found?.options[0]).toMatchObject({
      detail: '三公经费',
      info: 'three_public · 汇总表 · 30 行',
    });
    expect(at('select am| from facts').found?.options[0]).toMatchObject({
      detail: '金额 · 元',
      info: 'facts.amount · VARCHAR',
    });
  });

  it('offers the columns of the tables that the statement reads, before everything else', () => {
    expect(at('select | from facts', { asked: true }).labels.slice(0, 4)).toEqual([
      'fact_id',
      'document_id',
      'amount',
      'code',
    ]);
    expect(at('select co| from facts').kinds).toEqual([
      'column code',
      'function cosh',
      'function count',
      'keyword collate',
    ]);
    expect(at('select 1; select am| from facts').kinds[0]).toBe('column amount');
    expect(at('select 1 from facts; select fisc|').kinds).toEqual(['column fiscal_year']);
  });

  it('offers those of the alias alone after a dot', () => {
    expect(at('select d.| from facts f join documents as d using (document_id)').labels).toEqual([
      'document_id',
      'fiscal_year',
    ]);
    expect(at('select facts.am|').labels).toEqual(['amount']);
    expect(at('select x.| from facts').found).toBeNull();
    expect(at('select "D".fi| from documents "D"').labels).toEqual(['fiscal_year']);
  });

  it('tells apart the columns that several tables have', () => {
    const joined = 'select docu| from facts f join documents d on true';
    expect(at(joined).taken()).toBe('select f.document_id| from facts f join documents d on true');
    expect(at('from facts join documents using (docu|').taken()).toBe(
      'from facts join documents using (document_id|',
    );
  });

  it('finds columns and tables by their Chinese titles', () => {
    expect(at('select 金额| from facts').taken()).toBe('select amount| from facts');
    expect(at('select 1 from 三公|').taken()).toBe('select 1 from three_public|');
  });

  it('offers functions with brackets, the cursor between them, and keywords as they are typed', () => {
    expect(at('select sum|').kinds).toEqual(['function sum', 'keyword summarize']);
    expect(at('select su|').taken('sum')).toBe('select sum(|)');
    expect(at('select su|(amount)').taken('sum')).toBe('select sum|(amount)');
    expect(at('sel|').taken()).toBe('select|');
    expect(at('SEL|').taken()).toBe('SELECT|');
  });

  it('offers names that the statement gives', () => {
    const given = 'with totals as (select amount as paid from facts) select pa| from totals';
    expect(at(given).labels).toContain('paid');
    expect(at('with totals as (select 1) select * from tot|').labels).toEqual(['totals']);
  });

  it('offers the queries of WITH as tables, and what their lists name as columns', () => {
    const paid = 'with paid as (select amount as 金额, sum(x) total, max(y) from facts f)';
    expect(at(`${paid} select p.| from paid p`).labels).toEqual(['金额', 'total']);
    expect(at(`${paid} select paid.to| from paid`).kinds).toEqual(['column total']);
    expect(at(`${paid} select 1 from pa|`).kinds[0]).toBe('table paid');
    expect(at(`${paid} select to| from paid`).kinds[0]).toBe('column total');
    expect(at(`${paid} select f.| from paid`).labels).toContain('fact_id');
    expect(at('select t.| from (select code, 1 as n from facts) t').labels).toEqual(['code', 'n']);
    expect(at('with facts as (select code c from facts) select facts.| from facts').labels).toEqual(
      ['c'],
    );
    expect(at('with a as (select 1) select a.| from a').found).toBeNull();
    expect(at('select t.| from (select "a ""b""" from facts) t').taken()).toContain('"a ""b"""');
  });

  it('tells the columns of one SELECT apart, not those of another', () => {
    const inner = 'select 1 from facts where code in (select docu| from documents)';
    expect(at(inner).taken()).toContain('(select document_id| from');
    expect(at(inner.replace('docu|', 'facts.fa|')).labels).toEqual(['fact_id']);
  });

  it('quotes names that need it', () => {
    expect(at('from 我的|').taken()).toBe('from "我的 表"|');
    expect(at('select ord| from "我的 表"').taken()).toBe('select "order"| from "我的 表"');
    expect(at('select "单位|" from "我的 表"').taken()).toBe('select 单位名称| from "我的 表"');
    expect(at('select "a|" from "我的 表"').taken('a"b')).toBe('select "a""b"| from "我的 表"');
  });

  it('offers the parts of a code, topmost first, quoted where it is bare', () => {
    const bare = at('select * from facts where code = 210|');
    expect(bare.labels[0]).toBe('210 卫生健康支出');
    expect(bare.labels[1]).toMatch(/^21001 /);
    expect(bare.labels.every((label) => label.startsWith('210'))).toBe(true);
    expect(bare.labels.length).toBe(60);
    expect(bare.taken()).toBe(`select * from facts where code = '210'|`);
    expect(at(`where code = '210|'`).taken()).toBe(`where code = '210|'`);
    expect(at(`where code = '2101|`).taken()).toMatch(/^where code = '2101\d\|$/);
  });

  it('offers codes by their names', () => {
    const named = at('where code = 卫生|');
    expect(named.labels[0]).toBe('210 卫生健康支出');
    expect(named.taken()).toBe(`where code = '210'|`);
    expect(at(`where code = '工资福利|'`).taken()).toBe(`where code = '301|'`);
    expect(at(`where code = '工资福利|'`).found?.options[0]?.detail).toBe('部门经济分类');
  });

  it.each([
    'select 1 limit 20|',
    'select 1 limit 201|',
    'select amount * 210|',
    'select round(amount, 2|',
    '-- 210|',
    '/* sel| */ select 1',
    'select $$sel|$$',
    `select 'sel|'`,
    `select 'sel' |`,
    'select f.210|',
    `select '${'2'.repeat(50)}|'`,
  ])('offers nothing at %s', (marked) => {
    expect(at(marked).found).toBeNull();
  });

  it('knows the tables of the moment', () => {
    let known: Vocabulary = { ...vocabulary, tables: [] };
    const source = completionSource(
      () => known,
      () => editorWords.en,
    );
    const ask = () =>
      source(
        new CompletionContext(EditorState.create({ doc: 'from fac' }), 8, false),
      ) as CompletionResult | null;
    expect(ask()).toBeNull();
    known = vocabulary;
    expect(ask()).toMatchObject({ from: 5, to: 8, filter: false });
    expect(ask()?.options.map(({ label }) => label)).toEqual(['facts']);
  });

  it('is bounded and stays in place, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...['select ', 'from ', 'facts f', ',', '.', '(', ')', "'", '"', '210', '卫生', ';'],
          ...[' as ', 'with x as (', '--', '\n', '$$', ' join ', 'f.', 'am', ' '],
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.boolean(), (parts, n, asked) => {
        const text = parts.join('');
        const position = n % (text.length + 1);
        const found = suggest(text, position, vocabulary, editorWords.zh, asked);
        if (found === null) return;
        expect(found.options.length).toBeLessThanOrEqual(60);
        expect(found.from).toBeLessThanOrEqual(position);
        expect(found.to).toBeGreaterThanOrEqual(position);
      }),
    );
  });

  it.each([
    ['select * exclude (fact_id, |) from facts', 'document_id amount code'],
    ['select * exclude (|, amount) from facts', 'fact_id document_id code'],
    ['select * exclude | from facts', 'fact_id document_id amount code'],
    ['select f.* exclude (|) from documents d, facts f', 'fact_id document_id amount code'],
    ['select * replace (round(amount) as |) from facts', 'fact_id document_id amount code'],
    ['select * exclude (code) rename (|) from facts', 'fact_id document_id amount code'],
    ['select columns(* exclude (|)) from facts', 'fact_id document_id amount code'],
    ['from facts join documents using (|)', 'document_id fact_id amount code fiscal_year'],
    ['from facts join documents using (fact_id, |)', 'document_id amount code fiscal_year'],
    ['insert into facts (|) select * from documents', 'fact_id document_id amount code'],
    ['insert into main.documents (document_id, |', 'fiscal_year'],
  ])('offers names of columns alone, without those that are there, in %s', (text, names) => {
    expect(at(text, { asked: true }).kinds.join()).toBe(
      names
        .split(' ')
        .map((name) => `column ${name}`)
        .join(),
    );
  });

  it.each([
    ['select columns(|) from documents', 'document_id fiscal_year'],
    ['pivot documents on |', 'document_id fiscal_year'],
    ['pivot documents on fiscal_year using max(|)', 'document_id fiscal_year'],
    ['pivot documents on fiscal_year using max(document_id) group by |', 'document_id fiscal_year'],
    ['with q as (select code as k from facts) pivot q on |', 'k'],
    ['pivot (select code as k from facts) on |', 'k'],
    ['unpivot documents on |', 'document_id fiscal_year'],
    ['from documents pivot (count(*) for | in (1))', 'document_id fiscal_year'],
    ['from documents unpivot include nulls (v for n in (|))', 'document_id fiscal_year'],
    ['insert into facts select | from documents', 'document_id fiscal_year'],
    ['insert into documents select 1 from facts returning |', 'document_id fiscal_year'],
    ['select * replace (|) from documents', 'document_id fiscal_year'],
  ])('offers the columns that are meant first, and no others, in %s', (text, names) => {
    const wanted = names.split(' ').map((name) => `column ${name}`);
    const { found } = at(text, { asked: true });
    const first = found?.options.slice(0, wanted.length) ?? [];
    expect(first.map(({ kind, insert }) => `${kind} ${insert}`)).toEqual(wanted);
    expect(found?.options[wanted.length]?.kind).not.toBe('column');
  });

  it('offers tables after PIVOT', () => {
    expect(at('pivot f|').kinds[0]).toBe('table facts');
    expect(at('unpivot f|').kinds[0]).toBe('table facts');
  });

  it('answers in a large statement of brackets', () => {
    const text = 'select 1 from ('.repeat(10_000);
    expect(suggest(`${text} f`, text.length + 2, vocabulary, editorWords.zh, false)).not.toBeNull();
  });
});
