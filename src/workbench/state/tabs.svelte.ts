import { textOf, type Store } from './store.ts';

/** A statement or several that the reader is at work on. */
export interface Tab {
  /** Tells it from the others of this visit. */
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** What fits in the browser's storage with room to spare. */
export const MOST_TEXT = 200_000;
export const MOST_TABS = 20;
const MOST_NAME = 60;

const isBlank = ({ text }: Tab): boolean => text.trim() === '';

/** The tabs of the editor, kept in the browser. There is always one. */
export class Tabs {
  #tabs = $state.raw<readonly Tab[]>([]);
  #active = $state(0);
  #last = 0;
  /** Whether the browser kept what was written last. */
  #kept = $state(true);
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    const known = store.read('tabs');
    const listed: unknown = typeof known === 'object' && known ? Reflect.get(known, 'tabs') : [];
    for (const one of Array.isArray(listed) ? listed.slice(0, MOST_TABS) : []) {
      const text = textOf(one, 'text', MOST_TEXT);
      if (text !== null) this.#append(textOf(one, 'name', MOST_NAME) ?? '', text);
    }
    if (this.#tabs.length === 0) this.#append('', '');
    this.#active = this.#tabs[0]?.id ?? 0;
  }

  get all(): readonly Tab[] {
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

  #append(name: string, text: string): Tab {
    const tab = { id: ++this.#last, name, text };
    this.#tabs = [...this.#tabs, tab];
    return tab;
  }

  #replace(changed: Tab): void {
    this.#tabs = this.#tabs.map((tab) => (tab.id === changed.id ? changed : tab));
  }

  #keep(): void {
    const tabs = this.#tabs.map(({ name, text }) => ({ name, text }));
    this.#kept = this.#store.write('tabs', { tabs });
  }
}
