import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../src/db/index.ts';
import { ExportError } from '../../src/export/error.ts';
import { PictureError } from '../../src/export/picture-error.ts';
import { whyNot } from '../../src/figures/why-not.ts';
import { messages } from '../../src/i18n/index.ts';

const THROWN = [
  ['no font', new PictureError('font', 'no CJK font'), /字体/],
  ['no memory', new PictureError('canvas', 'The browser gives no picture of this size.'), /内存/],
  [
    'no file',
    new LedgerError('missing', '/x/data/facts-1.parquet: 404', 'facts-1.parquet'),
    /数据文件 facts-1\.parquet/,
  ],
  [
    'no part of the page',
    new TypeError('Failed to fetch dynamically imported module: http://a'),
    /检查网络/,
  ],
  ['too much', new ExportError('size', 'archive too large', 9), /上限/],
] as const;

describe('why there is no file', () => {
  it.each(THROWN)('is said in the language of the reader: %s', (_, thrown, words) => {
    const zh = whyNot(thrown, { language: 'zh', t: messages.zh });
    expect(zh).toMatch(words);
    expect(zh).not.toContain(thrown.message);
    const en = whyNot(thrown, { language: 'en', t: messages.en });
    expect(en).toMatch(/^[A-Z].*\.$/s);
    expect(en).not.toMatch(/\p{Script=Han}|:\/\//u);
  });

  it('names technical words as such where there are no others', () => {
    expect(whyNot(new Error('no end'), { language: 'zh', t: messages.zh })).toMatch(
      /刷新页面.*技术信息：no end/,
    );
    expect(whyNot('odd', { language: 'en', t: messages.en })).toContain('(Technical: odd)');
  });
});
