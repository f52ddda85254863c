import { describe, expect, it } from 'vitest';
import { StatementFailure } from '../../../src/db/workbench/failure.ts';
import { FileRefused } from '../../../src/db/workbench/file-refused.ts';
import { ownWords } from '../../../src/i18n/workbench/own.ts';
import { refusal, shownName } from '../../../src/workbench/own/results.ts';

const { signal } = new AbortController();

describe('why a file was not read', () => {
  it.each([
    [new FileRefused('size'), { trouble: 'size', message: '' }],
    [new FileRefused('broken', 'line 3'), { trouble: 'broken', message: 'line 3' }],
    [new StatementFailure('memory', 'm'), { trouble: 'memory', message: 'm' }],
    [new StatementFailure('engine', 'e'), { trouble: 'engine', message: 'e' }],
    [new StatementFailure('data', 'd'), { trouble: 'other', message: 'd' }],
    ['odd', { trouble: 'other', message: 'odd' }],
  ])('%o', (thrown, expected) => {
    expect(refusal(thrown, signal)).toEqual(expected);
  });

  it('is the reader, where it was told to stop', () => {
    const stop = new AbortController();
    stop.abort();
    expect(refusal(stop.signal.reason, stop.signal)).toEqual({ trouble: 'stopped', message: '' });
    expect(refusal(new FileRefused('empty'), stop.signal).trouble).toBe('empty');
  });

  it('is said in a bounded number of words', () => {
    expect(refusal(new Error('x'.repeat(9e6)), signal).message.length).toBe(1_000);
  });
});

describe('the name of a file as it is shown', () => {
  it('turns nothing around it, and is short', () => {
    expect(shownName('a\u202efdp.csv')).toBe('a·fdp.csv');
    expect(shownName('预算.csv')).toBe('预算.csv');
    const long = shownName(`${'长'.repeat(500)}.csv`);
    expect([...long].length).toBe(60);
    expect(long.endsWith('.csv')).toBe(true);
  });
});

describe('its words', () => {
  it('count', () => {
    expect(ownWords.en.made(1, 1)).toBe('1 row × 1 column');
    expect(ownWords.en.made(1234, 2)).toBe('1,234 rows × 2 columns');
    expect(ownWords.zh.made(null, 3)).toBe('3 列');
  });
});
