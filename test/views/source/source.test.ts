import { describe, expect, it } from 'vitest';
import type { SourcedFact } from '../../../src/db/source.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import {
  derivationOf,
  loadContext,
  loadSource,
  markOf,
  subjectOf,
  valueText,
} from '../../../src/views/source/source.ts';
import type { Words } from '../../../src/views/words.ts';
import { fakeConnector } from '../../db/fake.ts';
import { spending } from '../../fact.ts';

const words: Words = {
  language: 'zh',
  unit: 'wan',
  t: messages.zh,
  format: formats('wan'),
};

const sourced = (over: Partial<SourcedFact>): SourcedFact => ({
  ...spending({ fact_id: 'f', value: 12.5 }),
  title: '甲区医疗保障局2024年部门预算',
  kind: 'budget',
  published_on: null,
  source_file: 'a.txt',
  region: '甲区',
  region_en: 'Jia',
  document_year: 2024,
  table_title: null,
  function_name: null,
  ...over,
});

describe('loadSource', () => {
  const lines = [{ line: 1, text: '一' }];

  it('asks for the lines around a figure', async () => {
    const fact = sourced({ function_code: '210' });
    const connector = fakeConnector({ 'WHERE fact_id = ?': [fact], 'FROM lines': lines });
    expect(await loadSource(connector, 'f')).toEqual({ fact, lines, behind: [] });
  });

  it('asks for what a derived figure came from, and for no line', async () => {
    const fact = sourced({
      ...{ origin: 'derived', line: null, start: null, raw: null },
      derived_from: ['a', 'b'],
    });
    const connector = fakeConnector({ 'fact_id IN (?, ?)': [fact], 'WHERE fact_id = ?': [fact] });
    expect(await loadSource(connector, 'f')).toMatchObject({ lines: [], behind: [fact] });
    expect(markOf(fact)).toBeNull();
  });

  it('is null where there is no such figure', async () => {
    expect(await loadSource(fakeConnector({ 'WHERE fact_id = ?': [] }), 'none')).toBeNull();
  });
});

describe('loadContext', () => {
  it('asks for the parts of the sums that a figure stands for, each once', async () => {
    const part = sourced({ fact_id: 'g' });
    const use = { mart: 'composition', role: 'sum', fact_ids: ['f', 'g'] };
    const { parts, checks } = await loadContext(
      fakeConnector({
        'FROM checks': [],
        'FROM used': [use, use, { ...use, role: 'own', fact_ids: ['h'] }],
        'list_contains(derived_from': [],
        'fact_id IN (?, ?))': [part],
      }),
      sourced({}),
    );
    expect(checks).toEqual([]);
    expect([...parts]).toEqual([['g', part]]);
  });
});

describe('derivationOf', () => {
  const amount = sourced({ fact_id: 'a' });
  const derived = (behind: SourcedFact[], derived_from: string[] | null = ['a', 'b']) =>
    derivationOf({
      fact: sourced({ origin: 'derived', line: null, derived_from }),
      lines: [],
      behind,
    });

  it.each(['change', 'change_rate', 'execution_rate'] as const)('%s', (measure) => {
    const relative = sourced({ fact_id: 'b', measure });
    // They come in the order of the document.
    expect(derived([relative, amount])).toEqual({
      rule: measure,
      inputs: [amount, relative],
      complete: true,
    });
  });

  it('claims no formula where an input is unknown or not there', () => {
    expect(derived([amount])).toMatchObject({ rule: 'other', complete: false });
    expect(derived([amount, sourced({ fact_id: 'b', measure: 'share' })])).toMatchObject({
      rule: 'other',
      complete: true,
    });
    expect(derived([], null)).toEqual({ rule: 'other', inputs: [], complete: true });
    expect(derivationOf({ fact: amount, lines: [], behind: [] })).toBeNull();
  });
});

describe('a figure in words', () => {
  it.each([
    ['amount', '12.50 万元'],
    ['change_rate', '12.50%'],
    ['count', '12.5'],
  ] as const)('%s', (measure, text) => {
    expect(valueText(words, sourced({ measure }))).toBe(text);
  });

  it('without a value shows what is printed', () => {
    expect(valueText(words, sourced({ value: null, raw: '持平' }))).toBe('持平');
  });

  it('is about its row, else its class, else what it measures', () => {
    expect(subjectOf(words, sourced({ item: '行政运行' }))).toBe('行政运行');
    expect(subjectOf(words, sourced({ function_name: '城乡医疗救助' }))).toBe('城乡医疗救助');
    expect(subjectOf(words, sourced({ concept: 'staff' }))).toBe('人员');
    expect(subjectOf(words, sourced({ concept: 'beds' }))).toBe('beds');
  });
});
