import { expect, it } from 'vitest';
import { NO_WORDS, vocabularyOf } from '../../src/workbench/vocabulary.ts';
import type { TableInfo } from '../../src/workbench/schema/package.ts';

const FACTS = {
  name: 'facts',
  title: '数据事实',
  description: { zh: '逐条', en: 'Figures' },
  mart: false,
  rows: 2,
  columns: [
    {
      name: 'value',
      type: 'number',
      title: '金额',
      description: { zh: '', en: 'Amount' },
      unit: '万元',
    },
  ],
} as unknown as TableInfo;
const own = (name: string) => ({
  name,
  kind: 'table' as const,
  rows: 1,
  columns: [{ name: 'a', type: 'INTEGER' }],
});

it('has the tables in the words of the reader', () => {
  const [zh] = vocabularyOf([FACTS], [], NO_WORDS, 'zh').tables;
  const [en] = vocabularyOf([FACTS], [], NO_WORDS, 'en').tables;
  expect([zh?.title, zh?.columns[0]?.title, zh?.columns[0]?.unit]).toEqual([
    '数据事实',
    '金额',
    '万元',
  ]);
  expect([en?.title, en?.columns[0]?.title]).toEqual(['Figures', 'Amount']);
});

it('has the reader’s own tables first, in place of shipped ones of that name', () => {
  const { tables } = vocabularyOf([FACTS], [own('mine'), own('facts')], NO_WORDS, 'zh');
  expect(tables.map(({ name, columns }) => [name, columns[0]?.name])).toEqual([
    ['mine', 'a'],
    ['facts', 'a'],
  ]);
});
