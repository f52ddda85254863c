import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, rowsMarkdown } from '../../src/export/markdown.ts';
import { ABOUT, NO_UNITS, rowsOf, WORDS } from './answers.ts';

const textOf = (rows: Parameters<typeof rowsMarkdown>[0]): string =>
  [...rowsMarkdown(rows, [null, '万元'], ABOUT, WORDS)].join('');

describe('an answer as Markdown', () => {
  it('says where it is from, then the statement, then the table', () => {
    const [first, empty, ...rest] = textOf(
      rowsOf(
        [
          ['a_b', 'text'],
          ['n', 'integer'],
        ],
        [
          ['x|y', 1],
          [null, null],
        ],
      ),
    ).split('\n');
    expect(first).toContain('医保账本');
    expect(first).toContain('abc123');
    expect(first).toContain('2024年\\|预算');
    expect(empty).toBe('');
    expect(rest).toEqual([
      '````sql',
      "SELECT '```' -- 引号",
      'FROM facts',
      '````',
      '',
      '| a_b | n (万元) |',
      '| :--- | ---: |',
      '| x\\|y | 1 |',
      '| *NULL* | *NULL* |',
      '',
    ]);
  });

  it.each([
    ['<img src=x onerror=a>', '&lt;img src=x onerror=a&gt;'],
    ['[a](http://x)', '\\[a\\](http\\://x)'],
    ['www.x.cn a@b.c', 'www\\.x.cn a\\@b.c'],
    ['*a* _b_ c_d `e` ~f~', '\\*a\\* \\_b\\_ c_d \\`e\\` \\~f\\~'],
    ['a\r\nb\u0000c', 'a<br>b c'],
    ['\\|', '\\\\\\|'],
    ['&amp;', '&amp;amp;'],
  ])('shows %j as it is', (text, written) => expect(markdownText(text)).toBe(written));

  it('says how it was filtered and sorted, and of how many rows', () => {
    const about = {
      ...ABOUT,
      arranged: { of: 400, filters: ['amount ≥ 10', 'a = |'], order: ['amount 降序'] },
    };
    const text = [...rowsMarkdown(rowsOf([['a', 'text']], [['x'], ['y']]), NO_UNITS, about, WORDS)];
    const [said = ''] = text.join('').split('\n\n');
    expect(said).toContain('2 · 按筛选和排序；结果的行数 400 (完整)');
    expect(said).toContain('筛选: amount ≥ 10; a = ');
    expect(said).toContain('排序: amount 降序');
  });

  it('has no more cells and no more lines than the answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const table =
          textOf(
            rowsOf(
              [
                [a, 'text'],
                ['n', 'text'],
              ],
              [[b, a]],
            ),
          ).split('````\n\n')[1] ?? '';
        const lines = table.trimEnd().split('\n');
        expect(lines).toHaveLength(3);
        for (const line of lines) {
          const bars = line.replace(/\\[\\|]/g, '').split('|');
          expect(bars).toHaveLength(4);
        }
      }),
    );
  });
});
