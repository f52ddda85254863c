import { afterEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, type Catalogue } from '../../../src/db/workbench/catalogue.ts';
import type { WorkbenchEngine } from '../../../src/db/workbench/engine.ts';
import { Desk, IDLE_MS } from '../../../src/workbench/state/desk.svelte.ts';
import { memoryStore } from './memory.ts';

const MINE: Catalogue = {
  own: [{ name: 'mine', kind: 'table', columns: [], rows: 1 }],
  changed: [],
};

afterEach(() => void vi.useRealTimers());

/** A desk over engines that do nothing but begin and end; the first has a table of the reader. */
async function deskWithEngines(): Promise<{
  desk: Desk;
  began: () => number;
  ended: () => number;
}> {
  vi.useFakeTimers();
  const catalogues = [MINE];
  const kill = vi.fn();
  const start = vi.fn(() => {
    const catalogue = catalogues.shift() ?? NOTHING;
    const engine = { kill, catalogue: () => Promise.resolve(catalogue) };
    return Promise.resolve(engine as unknown as WorkbenchEngine);
  });
  const desk = new Desk(start, memoryStore());
  desk.enter();
  await vi.advanceTimersByTimeAsync(0);
  return { desk, began: () => start.mock.calls.length, ended: () => kill.mock.calls.length };
}

describe('the desk of a reader who goes to another view', () => {
  it('is as it was for whoever comes back soon', async () => {
    const { desk, began, ended } = await deskWithEngines();
    desk.leave();
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    desk.enter();
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS);
    expect([began(), ended()]).toEqual([1, 0]);
    expect(desk.runner.state).toMatchObject({ engine: 'ready', catalogue: MINE, lost: null });
  });

  it('has no engine after a while, and says what went with it', async () => {
    const { desk, began, ended } = await deskWithEngines();
    desk.leave();
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect([began(), ended()]).toEqual([1, 1]);
    desk.enter();
    await vi.advanceTimersByTimeAsync(0);
    expect(began()).toBe(2);
    expect(desk.runner.state).toMatchObject({
      engine: 'ready',
      catalogue: NOTHING,
      lost: ['mine'],
    });
  });

  it('ends with its page, also while it is left', async () => {
    const { desk, began, ended } = await deskWithEngines();
    desk.leave();
    desk.close();
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS);
    expect([began(), ended()]).toEqual([1, 1]);
  });
});
