import type { Store } from '../../../src/workbench/state/store.ts';

/** A store that keeps what it is given as the browser does, as text; without room it refuses. */
export function memoryStore(kept: Record<string, unknown> = {}, room = true): Store {
  const texts = new Map(Object.entries(kept).map(([name, value]) => [name, JSON.stringify(value)]));
  return {
    read: (name) => JSON.parse(texts.get(name) ?? 'null') as unknown,
    write: (name, value) => {
      if (room) texts.set(name, JSON.stringify(value));
      return room;
    },
  };
}

/** What others may have left in the browser's storage. */
export const RUBBISH: readonly unknown[] = [
  null,
  0,
  '',
  'tabs',
  [],
  {},
  { tabs: 3 },
  { tabs: { length: 2 } },
  { tabs: [null, 1, 'x', [], { text: 1 }, { name: 'a' }] },
  [null, 1, {}, { text: 'x' }, { text: 'x', at: 'now', took: 1, status: 'done' }],
  [{ text: 'x', at: 1, took: 1, status: '__proto__' }],
];
