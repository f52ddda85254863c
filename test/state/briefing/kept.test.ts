import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptBriefing, KEPT, UNREAD } from '../../../src/state/briefing/kept.svelte.ts';
import { Picks } from '../../../src/state/picks.svelte.ts';
import { memoryStore, RUBBISH } from '../../workbench/state/memory.ts';
import { empty, figure, finding, RELEASE } from './made-up.ts';

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    vi.stubGlobal(name, page[name].bind(page));
  }
});
afterEach(() => vi.unstubAllGlobals());

const idsOf = (kept: KeptBriefing): string[] => kept.briefing?.items.map(({ id }) => id) ?? [];

describe('the briefing in the browser', () => {
  it('is there again after a reload', () => {
    const store = memoryStore();
    const first = new KeptBriefing(store);
    expect(first.add(figure(), 'zh', { ...RELEASE, ...{ tables: {} } })).toBe('added');
    first.add(finding(), 'zh', RELEASE);
    const [id = ''] = idsOf(first);
    first.edit(id, { title: '标题', takeaway: '' });
    first.move(id, 1);
    first.describe({ title: '简报', language: 'en', paper: 'landscape' });
    const again = new KeptBriefing(store);
    expect(again.briefing).toEqual(first.briefing);
    expect(again.briefing?.release).toEqual(RELEASE);
    expect(again.briefing?.items[1]).toMatchObject({ id, title: '标题', takeaway: '' });
  });

  it('loses nothing of what another tab changed meanwhile', () => {
    const store = memoryStore();
    const [one, other] = [new KeptBriefing(store), new KeptBriefing(store)];
    one.add(figure(2023), 'zh', RELEASE);
    other.add(figure(2024), 'zh', RELEASE);
    one.add(finding(), 'zh', RELEASE);
    expect(idsOf(one)).toHaveLength(3);
    expect(other.add(finding(), 'zh', RELEASE)).toBe('there');
    expect(idsOf(other)).toEqual(idsOf(one));
  });

  it('takes back a removal, a clearing and a replacement, and keeps what came after', () => {
    const kept = new KeptBriefing(memoryStore());
    for (const n of [1, 2, 3]) kept.add(finding(n), 'zh', RELEASE);
    const ids = idsOf(kept);
    kept.remove(ids[1] ?? '');
    kept.edit(ids[0] ?? '', { title: '新' });
    expect(kept.undoable).toBe('remove');
    kept.undo();
    expect(idsOf(kept)).toEqual(ids);
    expect(kept.briefing?.items[0]?.title).toBe('新');
    expect(kept.undoable).toBeNull();

    kept.clear();
    expect(idsOf(kept)).toEqual([]);
    kept.add(figure(), 'zh', RELEASE);
    kept.undo();
    expect(idsOf(kept).slice(0, 3)).toEqual(ids);
    expect(idsOf(kept)).toHaveLength(4);

    const before = kept.briefing;
    kept.replace(empty());
    expect(idsOf(kept)).toEqual([]);
    kept.undo();
    expect(kept.briefing).toEqual(before);
  });

  it('goes on without storage, and says so', () => {
    const kept = new KeptBriefing(memoryStore({}, false));
    kept.add(finding(1), 'zh', RELEASE);
    kept.add(finding(2), 'zh', RELEASE);
    expect([idsOf(kept).length, kept.kept]).toEqual([2, false]);
  });

  it('puts aside what it cannot read', () => {
    for (const rubbish of RUBBISH.filter((one) => one !== null)) {
      const store = memoryStore({ [KEPT]: rubbish });
      const kept = new KeptBriefing(store);
      expect([kept.unread, kept.briefing]).toEqual([true, null]);
      kept.add(finding(), 'zh', RELEASE);
      expect(store.read(UNREAD)).toEqual(rubbish);
      expect([kept.unread, idsOf(kept).length]).toEqual([false, 1]);
    }
  });

  it('is of the data of its first item', () => {
    const kept = new KeptBriefing(memoryStore());
    kept.add(finding(1), 'zh', RELEASE);
    kept.add(finding(2), 'zh', { id: 'new', version: '2' });
    expect(kept.briefing?.release).toEqual(RELEASE);
    kept.clear();
    kept.add(finding(3), 'zh', { id: 'new', version: '2' });
    expect(kept.briefing?.release).toEqual({ id: 'new', version: '2' });
  });
});

it('takes over what another tab did when the browser tells of it', () => {
  const store = memoryStore();
  const [one, other] = [new KeptBriefing(store), new KeptBriefing(store)];
  const stop = other.listen();
  const told = (key: string | null): void =>
    void page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  one.add(figure(), 'zh', RELEASE);
  told('another');
  expect(idsOf(other)).toEqual([]);
  told('yibao.briefing');
  expect(idsOf(other)).toEqual(idsOf(one));
  stop();
  one.clear();
  told('yibao.briefing');
  expect(idsOf(other)).toHaveLength(1);
});

describe('the button of a figure', () => {
  const key = `composition ${figure().address}`;

  it('puts in and takes out, and knows it after a reload', async () => {
    const store = memoryStore();
    const picks = new Picks(RELEASE, store);
    expect(await picks.toggle(() => Promise.resolve(figure()), 'zh')).toBe('added');
    expect([picks.has(key), picks.count]).toEqual([true, 1]);
    const again = new Picks(RELEASE, store);
    expect([again.has(key), again.count]).toEqual([true, 1]);
    expect(await again.toggle(() => Promise.resolve(figure()), 'zh')).toBe('removed');
    expect([again.has(key), again.count]).toEqual([false, 0]);
  });

  it('does not throw away words that somebody wrote, and says what failed', async () => {
    const store = memoryStore();
    const picks = new Picks(RELEASE, store);
    await picks.toggle(() => Promise.resolve(figure()), 'zh');
    const kept = await picks.get();
    kept.edit(idsOf(kept)[0] ?? '', { title: '手写' });
    expect(await picks.toggle(() => Promise.resolve(figure()), 'zh')).toBe('edited');
    expect(picks.has(key)).toBe(true);
    expect(await picks.toggle(() => Promise.reject(new Error('no network')), 'zh')).toBe('failed');
    const without = new Picks(RELEASE, memoryStore({}, false));
    expect(await without.toggle(() => Promise.resolve(figure()), 'zh')).toBe('notKept');
  });
});
