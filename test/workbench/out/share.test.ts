import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outWords } from '../../../src/i18n/workbench/out.ts';
import {
  DEFAULT,
  formatSelection,
  parseSelection,
  type Selection,
} from '../../../src/state/selection.ts';
import { copyOf, MOST_ROWS, type CopySource } from '../../../src/workbench/out/copies.ts';
import { MOST_SHARED, sharedIn, shareLink } from '../../../src/workbench/out/share.ts';
import { ABOUT, rowsOf } from '../../export/answers.ts';

const PAGE = 'https://example.org/ledger/#/sql?query=old';
const link = (changes: Partial<Selection>): string => formatSelection({ ...DEFAULT, ...changes });
const hashOf = (address: string): string => address.slice(address.indexOf('#'));

describe('a link to a query', () => {
  it('brings back the statement, the view and the chart', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const chart = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom('table', 'chart'), chart, (query, result, columns) => {
        const shared = { query, result, chart: columns };
        const address = shareLink(shared, link, PAGE) ?? '';
        expect(address.startsWith('https://example.org/ledger/#/sql?')).toBe(true);
        expect(sharedIn(parseSelection(hashOf(new URL(address).href)))).toEqual(shared);
      }),
    );
  });

  it('is not made where it would bring back something else', () => {
    const of = (query: string): string | null =>
      shareLink({ query, result: 'table', chart: [] }, link, PAGE);
    expect(of('中'.repeat(MOST_SHARED))).not.toBeNull();
    expect(of('x'.repeat(MOST_SHARED + 1))).toBeNull();
    expect(of('\ud800')).toBeNull();
    expect(of('')).toBe('https://example.org/ledger/#/sql');
  });
});

describe('what is copied', () => {
  const words = outWords.en;
  const rows = rowsOf([['n', 'integer']], [[1]]);
  const source: CopySource = {
    words,
    shared: { query: 'SELECT 1', result: 'table', chart: [] },
    tables: [],
    own: [],
    release: { id: 'r', version: '1', tables: {}, snapshots: {} },
    link,
    answer: {
      rows,
      count: 1,
      pieces: () => ({ schema: new Uint8Array(), batches: [] }),
      units: [],
      truncated: false,
      about: () => ABOUT,
    },
    page: 'https://example.org/ledger/index.html#/sql',
  };

  it('is a program that knows where the files are', async () => {
    expect(await copyOf('python', source)).toEqual({
      text: expect.stringContaining('BASE = "https://example.org/ledger/"') as string,
      long: false,
    });
  });

  it('is a link, and says so when it is long or cannot be', async () => {
    const long = { ...source, shared: { ...source.shared, query: 'x'.repeat(3_000) } };
    expect(await copyOf('link', source)).toMatchObject({ long: false });
    expect(await copyOf('link', long)).toMatchObject({ long: true });
    const longer = { ...source, shared: { ...source.shared, query: 'x'.repeat(20_001) } };
    expect(await copyOf('link', longer)).toEqual({ refused: words.tooLong, limit: null });
  });

  it('is the whole answer or none of it', async () => {
    expect(await copyOf('markdown', source)).toMatchObject({
      text: expect.stringContaining('| 1 |') as string,
    });
    const many = { ...source, answer: source.answer && { ...source.answer, count: MOST_ROWS + 1 } };
    expect(await copyOf('markdown', many)).toEqual({ refused: words.tooMany, limit: MOST_ROWS });
    expect(await copyOf('markdown', { ...source, answer: null })).toMatchObject({ limit: null });
  });
});
