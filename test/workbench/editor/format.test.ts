import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorWords } from '../../../src/i18n/workbench/editor.ts';
import { format, movedPosition, saysTheSame } from '../../../src/workbench/editor/format.ts';

const words = editorWords.en;
const laidOut = async (text: string) => {
  const result = await format(text, words);
  return 'text' in result ? result.text : `not: ${result.reason}`;
};

describe('the layout of a text', () => {
  it('puts clauses on lines of their own and keeps words, comments and strings', async () => {
    const sql = `-- 各单位\nselect region, sum(amount) as "合 计" /* 元 */ from facts where code like '21 0%' group by all; FROM t`;
    expect(await laidOut(sql)).toBe(
      [
        '-- 各单位',
        'select',
        '  region,',
        '  sum(amount) as "合 计" /* 元 */',
        'from',
        '  facts',
        'where',
        "  code like '21 0%'",
        'group by all;',
        '',
        'FROM',
        '  t',
      ].join('\n'),
    );
  });

  it.each([
    "select list_transform(l, x -> x + 1)[1], {'a': 1}.a, a::int, x->>'$.a'",
    "select * exclude (a) replace (b as c), columns('a.*') from t",
    'from t asof join u on t.a >= u.a select $$a;  b$$',
    'pivot t on a using sum(b)',
    'with recursive x as (select 1 union all select 2) select * from x qualify row_number() over () = 1',
    "copy t to 'x.parquet' (format parquet)",
    'select a from t -- said\n-- and said\n;;',
  ])('takes the SQL of DuckDB: %s', async (sql) => {
    const text = await laidOut(sql);
    expect(saysTheSame(sql, text)).toBe(true);
    expect(await laidOut(text)).toBe(text);
  });

  it('is refused with the reason where the text is not understood', async () => {
    expect(await laidOut("select 'abc")).toMatch(/^not: Parse error: .*line 1/);
    expect(await laidOut('select (')).toMatch(/^not: /);
    expect((await laidOut('('.repeat(3000))).length).toBeLessThan(300);
    expect(await laidOut('select 1 '.repeat(10_000))).toMatch(/^not: a text of more than 50,000/);
  });

  it('is refused where it would say something else', async () => {
    expect(await laidOut('select a /* /* */ b')).toBe(`not: ${words.changedMeaning}`);
    expect(saysTheSame("select 'a  b'", "select 'a b'")).toBe(false);
    expect(saysTheSame('select a b', 'select ab')).toBe(false);
    expect(saysTheSame('a -- b\n c', 'a -- b c')).toBe(false);
  });

  it('leaves the cursor at the same word', () => {
    const blanks = fc.stringMatching(/^[ \n]{0,3}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), blanks, blanks)), (all) => {
        const before = all.map(([word, blank]) => word + blank).join('');
        const after = all.map(([word, , blank]) => word + blank).join('');
        for (let at = 0; at <= before.length; at++) {
          const signs = (text: string) => text.replace(/\s/g, '');
          const moved = movedPosition(before, at, after);
          expect(signs(after.slice(0, moved))).toBe(signs(before.slice(0, at)));
        }
      }),
    );
  });
});
