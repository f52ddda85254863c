import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/db/documents.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import { sourcesWords } from '../../../src/i18n/views/sources.ts';
import {
  coverageRows,
  coverageTable,
  reasonsText,
  reasonWords,
} from '../../../src/views/sources/coverage.ts';
import type { Words } from '../../../src/views/words.ts';

const words: Words = {
  ...{ language: 'zh', unit: 'wan', t: messages.zh, format: formats('wan') },
};
const document = (seen: number, taken: number): SourceDocument => ({
  ...{ document_id: 'a', bureau_id: '000001', fiscal_year: 2024, kind: 'budget', title: '预算' },
  ...{ published_on: null, source_file: 'a.txt', sha256: 'abc', region: '甲区', region_en: 'Jia' },
  ...{ lines: 9, tables: 1, figures_seen: seen, figures_taken: taken },
  figures_unread: seen - taken,
});
const link = (changes: object) => JSON.stringify(changes);
const reason = (name: string, figures: number) => ({ document_id: 'a', reason: name, figures });

describe('coverage', () => {
  it('has a bar of what was read and what was not, each leading into the text', () => {
    const [row] = coverageRows(words, [document(10, 7)], [], link);
    expect(row?.total).toBe('读取 7/10');
    expect(row?.segments.map(({ value }) => value)).toEqual([7, 3]);
    expect(row?.segments[1]?.href).toContain('"lines":"unread"');
    const hidden = coverageRows(words, [document(10, 7)], ['taken'], link);
    expect(hidden[0]?.segments.map(({ value }) => value)).toEqual([3]);
  });

  it('has a table that gives no share of nothing', () => {
    const share = (row: SourceDocument) => coverageTable(words, [row], [], link).rows[0]?.cells[4];
    expect(share(document(10, 7))).toMatchObject({ text: '70.00%', value: 70 });
    expect(share(document(0, 0))).toMatchObject({ text: '—', value: null });
  });

  it('says why figures were left unread, the most frequent reason first', () => {
    expect(reasonsText(words, [reason('range', 1), reason('threshold', 2)])).toBe(
      '政策门槛，不是本部门的金额 2 个；写成一个范围 1 个',
    );
    expect(reasonsText(words, [])).toBe('');
  });

  it('gives the code of a reason that has no words, and has words for the same ones in both languages', () => {
    expect(reasonWords('zh', 'new_reason')).toBe('原因代码 new_reason');
    const { zh, en } = sourcesWords;
    expect(Object.keys(en.reasons)).toEqual(Object.keys(zh.reasons));
  });
});
