import { describe, expect, it } from 'vitest';
import { History, type Past } from '../../../src/workbench/state/history.svelte.ts';
import { memoryStore, RUBBISH } from './memory.ts';

const past = (text: string): Past => ({ text, at: 1, took: 2.5, rows: 3, status: 'done' });

describe('the history', () => {
  it('has the latest first, and is there again at the next visit until it is cleared', () => {
    const store = memoryStore();
    const history = new History(store);
    history.add(past('a'));
    history.add({ ...past('b'), status: 'failed', rows: null });
    expect(history.all.map(({ text }) => text)).toEqual(['b', 'a']);
    expect(new History(store).all).toEqual(history.all);
    history.clear();
    expect([history.all, new History(store).all]).toEqual([[], []]);
  });

  it('is bounded', () => {
    const store = memoryStore();
    const history = new History(store);
    for (let i = 0; i < 210; i++) history.add(past(`${i} ${'x'.repeat(30_000)}`));
    expect(history.all).toHaveLength(200);
    expect(history.all[0]?.text).toHaveLength(20_000);
    expect(new History(store).all).toHaveLength(200);
  });

  it.each(RUBBISH)('is empty where the browser has kept %j', (history) => {
    expect(new History(memoryStore({ history })).all).toEqual([]);
  });
});
