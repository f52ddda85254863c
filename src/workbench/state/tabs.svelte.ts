import { createSubscriber } from 'svelte/reactivity';
import { storedName } from '../../state/store.ts';
import {
  isBlank,
  isSame,
  mergedTabs,
  MOST_NAME,
  MOST_TEXT,
  newKey,
  plain,
  tabsIn,
  type KeptTab,
  type Merged,
} from './kept-tabs.ts';
import { windowStore, textOf, type Store } from './store.ts';

/** A statement or several that the reader is at work on. */
export interface Tab extends KeptTab {
  /** Tells it from the others of this visit. */
  readonly id: number;
}

export const MOST_TABS = 20;
const MOST_KEY = 40;

/**
 * The tabs of the editor, kept in the browser. There is always one. Windows share them: see `mergedTabs`. Which one is open
 * each window knows for itself; a new one begins with the one that was open last.
 */
export class Tabs {
  #tabs = $state.raw<readonly Tab[]>([]);
  #active = $state(0);
  #last = 0;
  /** Whether the browser kept what was written last. */
  #kept = $state(true);
  #base: readonly KeptTab[] = [];
  readonly #store: Store;
  readonly #window: Store;
  readonly #listen = createSubscriber(() => {
    const changed = (event: StorageEvent): void => {
      if (event.key === storedName('workbench.tabs')) this.refresh();
    };
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  });

  constructor(store: Store, ofWindow: Store = windowStore) {
    this.#store = store;
    this.#window = ofWindow;
    const known = store.read('tabs');
    const kept = tabsIn(known) ?? [];
    this.#base = kept;
    this.#tabs = kept.map((tab) => this.#numbered(tab));
    if (this.#tabs.length === 0) this.#append('', '');
    const open = [ofWindow.read('tab'), textOf(known, 'active', MOST_KEY)];
    const found = open.map((key) => this.#tabs.find((tab) => tab.key === key));
    this.#active = (found[0] ?? found[1] ?? this.#tabs[0])?.id ?? 0;
  }

  get all(): readonly Tab[] {
    this.#listen();
    return this.#tabs;
  }

  get active(): Tab {
    const tab = this.#tabs.find(({ id }) => id === this.#active) ?? this.#tabs[0];
    if (!tab) throw new Error('There is always a tab.');
    return tab;
  }

  get kept(): boolean {
    return this.#kept;
  }

  /** Whether another can be opened. */
  get full(): boolean {
    return this.#tabs.length >= MOST_TABS && !this.#tabs.some(isBlank);
  }

  choose(id: number): void {
    this.#active = id;
    this.#keep();
  }

  /** Takes up what other windows changed. */
  refresh(): void {
    const merged = this.#merged();
    if (merged !== null) this.#take(merged);
  }

  /**
   * Opens a text: in the tab that has it already, in the open one if that is blank, else in a new one. Where there are as
   * many as there may be, the last blank one makes room; if none is blank nothing is opened.
   */
  open(text: string, name = ''): Tab | null {
    const bounded = text.slice(0, MOST_TEXT);
    const same = this.#tabs.find((tab) => tab.text === bounded);
    const blank = isBlank(this.active) ? this.active : null;
    const room = this.#tabs.length < MOST_TABS ? null : this.#tabs.findLast(isBlank);
    if (same !== undefined) this.#active = same.id;
    else if (blank !== null) this.#replace({ ...blank, text: bounded, name });
    else if (room === undefined) return null;
    else if (room !== null) {
      this.#replace({ ...room, text: bounded, name });
      this.#active = room.id;
    } else this.#active = this.#append(name, bounded).id;
    this.#keep();
    return this.active;
  }

  /** A new blank tab; the blank one that is there, if one is. */
  add(): Tab | null {
    const blank = this.#tabs.find(isBlank);
    if (blank !== undefined) this.#active = blank.id;
    else if (this.full) return null;
    else this.#active = this.#append('', '').id;
    this.#keep();
    return this.active;
  }

  write(id: number, text: string): void {
    const tab = this.#tabs.find((one) => one.id === id);
    if (tab && tab.text !== text) this.#replace({ ...tab, text: text.slice(0, MOST_TEXT) });
    this.#keep();
  }

  rename(id: number, name: string): void {
    const tab = this.#tabs.find((one) => one.id === id);
    if (tab) this.#replace({ ...tab, name: name.trim().slice(0, MOST_NAME) });
    this.#keep();
  }

  /** Closes it and goes to its neighbour; the last one is emptied instead. */
  close(id: number): void {
    const at = this.#tabs.findIndex((tab) => tab.id === id);
    if (at < 0) return;
    this.#tabs = this.#tabs.filter((tab) => tab.id !== id);
    if (this.#tabs.length === 0) this.#append('', '');
    if (this.#active === id) {
      this.#active = this.#tabs[Math.min(at, this.#tabs.length - 1)]?.id ?? 0;
    }
    this.#keep();
  }

  #numbered(tab: KeptTab): Tab {
    return { ...tab, id: ++this.#last };
  }

  #append(name: string, text: string): Tab {
    const tab = this.#numbered({ key: newKey(), name, text });
    this.#tabs = [...this.#tabs, tab];
    return tab;
  }

  #replace(changed: Tab): void {
    this.#tabs = this.#tabs.map((tab) => (tab.id === changed.id ? changed : tab));
  }

  /** Null where nothing is kept that could be read: then all that this window has is there. */
  #merged(): Merged<Tab> | null {
    const stored = tabsIn(this.#store.read('tabs'));
    return stored && mergedTabs(this.#tabs, this.active, stored, this.#base);
  }

  #take({ tabs, base }: Merged<Tab>): void {
    this.#tabs = tabs.map((tab) => ('id' in tab ? tab : this.#numbered(tab)));
    this.#base = base;
  }

  #keep(): void {
    const merged = this.#merged();
    if (merged !== null) this.#take(merged);
    const tabs = merged?.kept ?? this.#tabs.map(plain);
    const { key } = this.active;
    this.#window.write('tab', key);
    this.#kept = this.#store.write('tabs', { tabs, active: key });
    if (!this.#kept) return;
    // Of a tab that another window changed under the open one, this window knows what it was.
    const known = this.#base;
    this.#base = tabs.map((now) => {
      const tab = this.#tabs.find((one) => one.key === now.key);
      const isBehind = tab !== undefined && !isSame(now, tab);
      return (isBehind && known.find((one) => one.key === now.key)) || now;
    });
  }
}
