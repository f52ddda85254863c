import { textOf } from './store.ts';

/** A tab as the browser keeps it. */
export interface KeptTab {
  /** Tells it from all others, in every window and at every visit. */
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** What fits in the browser's storage with room to spare. */
export const MOST_TEXT = 200_000;
export const MOST_NAME = 60;
/** Several windows may have opened as many as one may. */
const MOST_KEPT = 60;
const MOST_KEY = 40;

export const newKey = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
export const isBlank = ({ text }: Pick<KeptTab, 'text'>): boolean => text.trim() === '';
export const plain = ({ key, name, text }: KeptTab): KeptTab => ({ key, name, text });
export const isSame = (a: KeptTab, b: KeptTab): boolean => a.text === b.text && a.name === b.name;

/** The tabs in what the browser kept, whatever that is; null where it kept none. */
export function tabsIn(kept: unknown): KeptTab[] | null {
  const listed: unknown = typeof kept === 'object' && kept ? Reflect.get(kept, 'tabs') : null;
  if (!Array.isArray(listed)) return null;
  const found = new Map<string, KeptTab>();
  for (const [i, one] of listed.slice(0, MOST_KEPT).entries()) {
    const text = textOf(one, 'text', MOST_TEXT);
    // Those of before they had keys have the same ones in every window.
    const key = textOf(one, 'key', MOST_KEY) ?? `tab-${i}`;
    const name = textOf(one, 'name', MOST_NAME) ?? '';
    if (text !== null && !found.has(key)) found.set(key, { key, name, text });
  }
  return [...found.values()];
}

/** What became of a window's tabs, and what is to be kept, in the same order. */
export interface Merged<T extends KeptTab> {
  tabs: (T | KeptTab)[];
  kept: KeptTab[];
  /** What this window knows now of what is kept, to tell later what other windows changed. */
  base: KeptTab[];
}

/**
 * Puts the tabs of a window together with what is kept by now. What one window wrote, opened or closed holds; where two
 * wrote in one tab there are two. The open one stays as its reader sees it. `base`: what this window knew was kept.
 */
export function mergedTabs<T extends KeptTab>(
  mine: readonly T[],
  active: T | undefined,
  stored: readonly KeptTab[],
  base: readonly KeptTab[],
): Merged<T> {
  const there = new Map(stored.map((tab) => [tab.key, tab]));
  const known = new Map(base.map((tab) => [tab.key, tab]));
  const knows = new Map(there);
  const merged: Merged<T> = { tabs: [], kept: [], base: [] };
  const put = (tab: T | KeptTab, kept: KeptTab = tab): void => {
    merged.tabs.push(tab);
    merged.kept.push(plain(kept));
  };
  for (const tab of mine) {
    const before = known.get(tab.key);
    const now = there.get(tab.key);
    there.delete(tab.key);
    /** What it was, where this window did not write in it since. */
    const untouched = before !== undefined && isSame(tab, before) ? before : null;
    if (now === undefined) {
      // Closed in another window.
      if (untouched === null || tab === active) put(tab);
    } else if (isSame(now, tab) || (before !== undefined && isSame(now, before))) put(tab);
    else if (untouched === null) {
      put({ ...tab, key: newKey() });
      put(now);
    } else if (tab !== active) put({ ...tab, ...now });
    else {
      put(tab, now);
      knows.set(tab.key, untouched);
    }
  }
  for (const tab of there.values()) {
    const before = known.get(tab.key);
    const isClosed = before !== undefined && isSame(before, tab);
    if (!isClosed && !isBlank(tab)) put(tab);
  }
  merged.base.push(...knows.values());
  return merged;
}
