import { expect, test } from 'vitest';
import { remembered } from '../../../src/ingest/read/remember.ts';

test('asks once for a label, also where the answer is null, and keeps no long texts', () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  const long = '项'.repeat(200);
  expect([
    length('合计'),
    length('合计'),
    length(''),
    length(''),
    length(long),
    length(long),
  ]).toEqual([2, 2, null, null, 200, 200]);
  expect(asked).toEqual(['合计', '', long, long]);
});

test('goes on answering when there are more labels than it keeps', () => {
  const same = remembered((text) => text);
  for (let turn = 0; turn < 2; turn += 1) {
    for (let index = 0; index < 10_000; index += 1) expect(same(String(index))).toBe(String(index));
  }
});
