import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TEXT } from '../../../src/workbench/state/kept-tabs.ts';
import { MOST_TABS, Tabs } from '../../../src/workbench/state/tabs.svelte.ts';
import { memoryStore, RUBBISH } from './memory.ts';

const texts = (tabs: Tabs): string[] => tabs.all.map(({ text }) => text);

describe('the tabs', () => {
  it('are there again at the next visit, with their names', () => {
    const store = memoryStore();
    const tabs = new Tabs(store);
    tabs.write(tabs.active.id, 'SELECT 1');
    tabs.open('SELECT 2', '第二');
    tabs.rename(tabs.all[0]?.id ?? 0, '  first  ');
    const again = new Tabs(store);
    expect(again.all.map(({ name, text }) => [name, text])).toEqual([
      ['first', 'SELECT 1'],
      ['第二', 'SELECT 2'],
    ]);
    expect(again.active.text).toBe('SELECT 2');
    again.choose(again.all[0]?.id ?? 0);
    expect(new Tabs(store).active.text).toBe('SELECT 1');
  });

  it.each(RUBBISH)('begin with a blank one where the browser has kept %j', (tabs) => {
    expect(texts(new Tabs(memoryStore({ tabs })))).toEqual(['']);
  });

  it('say so when the browser does not keep them', () => {
    const tabs = new Tabs(memoryStore({}, false));
    expect(tabs.kept).toBe(true);
    tabs.write(tabs.active.id, 'SELECT 1');
    expect(tabs.kept).toBe(false);
    expect(tabs.active.text).toBe('SELECT 1');
  });

  it('open a text where it is, else in the blank one, else in a new one', () => {
    const tabs = new Tabs(memoryStore());
    tabs.open('a');
    tabs.open('b');
    tabs.open('a');
    expect(texts(tabs)).toEqual(['a', 'b']);
    expect(tabs.active.text).toBe('a');
    tabs.add();
    tabs.add();
    expect(texts(tabs)).toEqual(['a', 'b', '']);
    tabs.open('c', 'C');
    expect(texts(tabs)).toEqual(['a', 'b', 'c']);
    expect(tabs.active.name).toBe('C');
  });

  it('are no more than can be kept, and nothing that was written goes', () => {
    const tabs = new Tabs(memoryStore());
    for (let i = 0; i < MOST_TABS; i++) expect(tabs.open(`SELECT ${i}`)).not.toBeNull();
    const before = texts(tabs);
    expect(tabs.full).toBe(true);
    expect([tabs.open('one more'), tabs.add()]).toEqual([null, null]);
    expect(texts(tabs)).toEqual(before);
    // One that is blank makes room.
    tabs.write(tabs.all[3]?.id ?? 0, ' ');
    expect(tabs.full).toBe(false);
    expect(tabs.open('one more')?.text).toBe('one more');
    expect(tabs.all).toHaveLength(MOST_TABS);
  });

  it('close to their neighbour; the last one is emptied', () => {
    const tabs = new Tabs(memoryStore());
    for (const text of ['a', 'b', 'c']) tabs.open(text);
    tabs.close(tabs.active.id);
    expect(tabs.active.text).toBe('b');
    tabs.choose(tabs.all[0]?.id ?? 0);
    tabs.close(tabs.active.id);
    expect(tabs.active.text).toBe('b');
    tabs.close(tabs.active.id);
    tabs.close(-1);
    expect(texts(tabs)).toEqual(['']);
  });

  it('have bounded texts and names', () => {
    const tabs = new Tabs(memoryStore());
    tabs.open('x'.repeat(MOST_TEXT + 1), '名'.repeat(100));
    expect(tabs.active.text).toHaveLength(MOST_TEXT);
    tabs.rename(tabs.active.id, '名'.repeat(100));
    expect(tabs.active.name).toHaveLength(60);
  });

  it('whatever is done with them, there is one, it is open, and their numbers tell them apart', () => {
    const step = fc.tuple(fc.constantFrom('open', 'add', 'close', 'choose', 'write'), fc.nat(5));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = memoryStore();
        const tabs = new Tabs(store);
        for (const [what, n] of steps) {
          const id = tabs.all[n % tabs.all.length]?.id ?? 0;
          if (what === 'open') tabs.open(`SELECT ${n}`);
          else if (what === 'write') tabs.write(id, n === 0 ? '' : `text ${n}`);
          else if (what === 'add') tabs.add();
          else tabs[what](id);
          expect(tabs.all).toContain(tabs.active);
          expect(new Set(tabs.all.map((tab) => tab.id)).size).toBe(tabs.all.length);
        }
        if (steps.some(([what]) => what !== 'choose')) {
          expect(texts(new Tabs(store))).toEqual(texts(tabs));
        }
      }),
    );
  });
});

describe('two windows', () => {
  /** Two that were opened over what is kept. */
  function opened(...kept: string[]) {
    const store = memoryStore(
      kept.length === 0 ? {} : { tabs: { tabs: kept.map((text) => ({ text })) } },
    );
    const ofA = memoryStore();
    const ofB = memoryStore();
    const a = new Tabs(store, ofA);
    const b = new Tabs(store, ofB);
    return {
      a,
      b,
      store,
      reloaded: [() => new Tabs(store, ofA), () => new Tabs(store, ofB)] as const,
    };
  }

  it.each([[], ['SELECT 0']])('do not overwrite each other, begun with %j', (...kept) => {
    const { a, b, reloaded } = opened(...kept);
    a.write(a.active.id, 'SELECT 1');
    b.refresh();
    b.write(b.active.id, 'SELECT 2');
    b.write(b.active.id, 'SELECT 2 + 2');
    a.refresh();
    expect(a.active.text).toBe('SELECT 1');
    expect(b.active.text).toBe('SELECT 2 + 2');
    for (const [reload, own] of [
      [reloaded[0], 'SELECT 1'],
      [reloaded[1], 'SELECT 2 + 2'],
    ] as const) {
      expect(texts(reload()).sort()).toEqual(['SELECT 1', 'SELECT 2 + 2']);
      expect(reload().active.text).toBe(own);
    }
  });

  it('take up what the other wrote, named and closed where they are not at work themselves', () => {
    const { a, b, store } = opened('a', 'b', 'c');
    const at = (tabs: Tabs, text: string): number =>
      tabs.all.find((tab) => tab.text === text)?.id ?? -1;
    a.write(at(a, 'b'), 'b 2');
    a.rename(at(a, 'b 2'), 'B');
    a.close(at(a, 'c'));
    b.refresh();
    expect(texts(b)).toEqual(['a', 'b 2']);
    expect(b.all[1]?.name).toBe('B');
    // The open one stays as it is, until another is chosen.
    a.write(at(a, 'a'), 'a 2');
    b.refresh();
    expect(texts(b)).toEqual(['a', 'b 2']);
    b.choose(at(b, 'b 2'));
    b.choose(at(b, 'b 2'));
    expect(texts(b)).toEqual(['a 2', 'b 2']);
    expect(texts(new Tabs(store, memoryStore()))).toEqual(['a 2', 'b 2']);
    a.close(at(a, 'b 2'));
    b.refresh();
    expect(b.active.text).toBe('b 2');
  });

  it('lose no text, whatever is done in them', () => {
    const step = fc.tuple(
      fc.nat(1),
      fc.constantFrom('write', 'add', 'refresh', 'choose'),
      fc.nat(3),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { a, b, store } = opened('x', 'y');
        let n = 0;
        for (const [which, what, at] of steps) {
          const tabs = which === 0 ? a : b;
          const { id } = tabs.all[at % tabs.all.length] ?? tabs.active;
          if (what === 'write') {
            tabs.choose(id);
            tabs.write(id, `${tabs.active.text} ${++n}`);
          } else if (what === 'choose') tabs.choose(id);
          else tabs[what]();
          expect(tabs.all).toContain(tabs.active);
        }
        const kept = texts(new Tabs(store, memoryStore())).join();
        for (let one = 1; one <= n; one++) expect(kept.split(/\D+/)).toContain(String(one));
      }),
    );
  });
});
