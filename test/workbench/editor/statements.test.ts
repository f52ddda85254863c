import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementAt, statementsOf } from '../../../src/workbench/editor/statements.ts';
import { tokensOf } from '../../../src/workbench/editor/tokens.ts';

const texts = (sql: string) => statementsOf(sql).map(({ text }) => text);
const kinds = (sql: string) => tokensOf(sql).map(({ kind, text }) => `${kind} ${text}`);

/** Text in which quotes, comments and their beginnings are frequent. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["'", '"', "E'", '\\', '$$', '$a$', '$', '--', '/*', '*/', ';', '\n', '\r', ' '],
        ...['\u3000', '\u200b', '210', '.', '卫生', '🙂', '\ud83d', 'select', '->>', '1e', ':='],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('the tokens of a text', () => {
  it('are those of DuckDB', () => {
    expect(kinds(`select a.名称, 'it''s', "a""b" from t where x->>'y' >= .5e-3 -- 备注`)).toEqual([
      'word select',
      'word a',
      'operator .',
      'word 名称',
      'operator ,',
      "string 'it''s'",
      'operator ,',
      'quoted "a""b"',
      'word from',
      'word t',
      'word where',
      'word x',
      'operator ->>',
      "string 'y'",
      'operator >=',
      'number .5e-3',
      'comment -- 备注',
    ]);
    expect(kinds(String.raw`E'\'' e'a\\' 'a\' x`)).toEqual([
      String.raw`string E'\''`,
      String.raw`string e'a\\'`,
      String.raw`string 'a\'`,
      'word x',
    ]);
    expect(kinds('$$a;$b$ $$ $中$ $$ $中$ a$b $1')).toEqual([
      'string $$a;$b$ $$',
      'string $中$ $$ $中$',
      'word a$b',
      'operator $',
      'number 1',
    ]);
    expect(kinds('1/*/*;*/*/-/* x')).toEqual([
      'number 1',
      'comment /*/*;*/*/',
      'operator -',
      'comment /* x',
    ]);
    expect(kinds('a\u3000b\u00a0，c')).toEqual(['word a', 'word b', 'word ，c']);
  });

  it('cover any text but its blanks, in order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0;
        for (const token of tokensOf(text)) {
          expect(text.slice(at, token.from)).toMatch(/^[\s\u200b]*$/);
          expect(token.text).toBe(text.slice(token.from, token.to));
          expect(token.to).toBeGreaterThan(token.from);
          at = token.to;
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b]*$/);
      }),
    );
  });

  it.each([`'`, `"`, '$', '$a$', '$a', '/*', '--\n', 'a\u3000', '1.', `e'\\`, ';', '\u3000'])(
    'are found in a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(text.slice(tokensOf(text).at(-1)?.to).trim()).toBe('');
    },
  );
});

describe('the statements of a text', () => {
  it('end at semicolons, not at those in quotes and comments', () => {
    expect(texts(`select ';'; select ";" -- ;\n; select $$;$$ /* ; /* ; */ ; */ , 1;`)).toEqual([
      `select ';'`,
      `select ";" -- ;`,
      'select $$;$$ /* ; /* ; */ ; */ , 1',
    ]);
  });

  it('are none where there is nothing to run', () => {
    expect(texts(' ;; -- select 1;\n; /* select 2 */')).toEqual([]);
    expect(texts('')).toEqual([]);
  });

  it('run to the end where a quote or a comment is not closed', () => {
    expect(texts(`select 1; select 'a; select 2`)).toEqual(['select 1', `select 'a; select 2`]);
    expect(texts('select 1 /* ; select 2')).toEqual(['select 1 /* ; select 2']);
  });

  it('stand where they say, and the semicolons between them are all that is cut', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0;
        for (const { text: sql, from, to } of statementsOf(text)) {
          expect(sql).toBe(text.slice(from, to));
          expect(texts(sql)).toEqual([sql]);
          const between = tokensOf(text).filter((t) => t.from >= at && t.to <= from);
          expect(between.filter((t) => t.kind !== 'comment' && t.text !== ';')).toEqual([]);
          at = to;
        }
      }),
    );
  });
});

describe('the statement at the cursor', () => {
  const sql = '-- first\nselect 1;\n\nselect 2 ; -- said\n\nselect\n3\n\n';
  const at = (mark: string, shift = 0) => statementAt(sql, sql.indexOf(mark) + shift)?.text;

  it('is the one that it is in, also in the comment before it', () => {
    expect(at('first')).toBe('-- first\nselect 1');
    expect(at('2')).toBe('select 2');
    expect(at('3')).toBe('-- said\n\nselect\n3');
  });

  it('is the one before, in the blank after it', () => {
    expect(at(';', 1)).toBe('-- first\nselect 1');
    expect(at(';', 2)).toBe('-- first\nselect 1');
    expect(statementAt(sql, sql.length)?.text).toBe('-- said\n\nselect\n3');
    expect(statementAt('select 1; -- the end', 20)?.text).toBe('select 1');
  });

  it('is the first where none is before, and nothing where there is none', () => {
    expect(statementAt('\n\nselect 1', 0)?.text).toBe('select 1');
    expect(statementAt(' -- nothing', 3)).toBeNull();
  });
});
