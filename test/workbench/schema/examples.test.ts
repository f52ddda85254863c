import { describe, expect, it } from 'vitest';
import { exampleWords } from '../../../src/i18n/workbench/examples.ts';
import { examplesIn, matchingExamples } from '../../../src/workbench/schema/examples.ts';
import { EXAMPLES } from '../../sql/examples-support.ts';

const zh = examplesIn('zh');
const en = examplesIn('en');

describe('the gallery of examples', () => {
  it('has every file of the folder once, in one order, with words in both languages', () => {
    const named = (language: 'zh' | 'en') =>
      exampleWords[language].groups.flatMap(({ examples }) => examples.map(({ name }) => name));
    expect([...named('zh')].sort()).toEqual(EXAMPLES);
    expect(named('en')).toEqual(named('zh'));
    expect(zh.map(({ name }) => name)).toEqual(named('zh'));
    expect(zh.length).toBeGreaterThanOrEqual(14);
    for (const { title, text } of zh) expect(title + text).toMatch(/\p{Script=Han}/u);
    for (const { title, text } of en) expect(title + text).not.toMatch(/\p{Script=Han}/u);
  });

  it('finds by words of title, text and statement, in any case', () => {
    const names = (words: string) => matchingExamples(zh, words).map(({ name }) => name);
    expect(names('原文 查找')).toEqual(['words_in_documents']);
    expect(names('  STANDARDS  kind ')).toContain('local_share_of_standard');
    expect(names('')).toHaveLength(zh.length);
    expect(names('没有这样的词')).toEqual([]);
    expect(matchingExamples(en, 'not counting twice')).toHaveLength(5);
  });
});
