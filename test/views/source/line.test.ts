import { describe, expect, it } from 'vitest';
import { apartText, loadLine } from '../../../src/views/source/line.ts';
import type { SourcedFact } from '../../../src/db/source.ts';
import { spending } from '../../fact.ts';
import { wordsOf } from '../page.ts';
import { fakeConnector } from '../../db/fake.ts';

const document = { document_id: 'a', bureau_id: '000001', lines: 9 };
const lines = [
  { line: 4, text: '合计 12' },
  { line: 5, text: '5 和 7' },
];
// What joins documents to something else comes before them.
const connector = fakeConnector({
  'WITH chosen': [{ fact_id: 'f' }],
  'FROM unread': [
    { line: 5, start: 0, raw: '5', fact_id: 'f', reason: null },
    { line: 5, start: 4, raw: '7', fact_id: null, reason: 'range' },
  ],
  'FROM checks': [{ check_id: 'c' }],
  'FROM lines': lines,
  'FROM documents': [document],
});

describe('loadLine', () => {
  it('is the line among its neighbours, with what was read, what was not and why, and its checks', async () => {
    const found = await loadLine(connector, 'a', 5);
    expect(found).toMatchObject({
      document,
      facts: [{ fact_id: 'f' }],
      checks: [{ check_id: 'c' }],
    });
    expect(found?.lines.map(({ line, spots }) => [line, spots.length])).toEqual([
      [4, 0],
      [5, 2],
    ]);
    expect(found?.lines[1]?.unread).toEqual([{ reason: 'range', raws: ['7'] }]);
  });

  it('is the document alone where it has no such line, or none is named', async () => {
    const alone = { document, lines: [], facts: [], checks: [] };
    const only = fakeConnector({ 'FROM documents': [document] });
    expect(await loadLine(only, 'a', 10)).toEqual(alone);
    expect(await loadLine(only, 'a', null)).toEqual(alone);
  });

  it('is null where there is no such document', async () => {
    expect(await loadLine(fakeConnector({ 'FROM documents': [] }), "x'; --", 1)).toBeNull();
  });
});

describe('the figures of a row', () => {
  const fact = (over: object) =>
    ({ ...spending({ fact_id: 'f', value: 1 }), document_year: 2024, ...over }) as SourcedFact;

  it('are told apart by column, measure and year', () => {
    expect(apartText(wordsOf(), fact({}))).toBeNull();
    expect(apartText(wordsOf(), fact({ heading: '年初预算' }))).toBe('年初预算');
    expect(apartText(wordsOf(), fact({ measure: 'change', fiscal_year: 2023 }))).toBe(
      '增减额 · 2023',
    );
  });
});
