import type { Language } from '../../model/index.ts';
import { storedName, type Store } from '../store.ts';
import {
  addItem,
  appendItems,
  describeBriefing,
  editItem,
  emptyBriefing,
  insertItem,
  isEdited,
  moveItem,
  removeItem,
  takeRelease,
  type Added,
  type Briefing,
  type Edit,
  type MadeFrom,
  type Paper,
  type Picked,
} from './briefing.ts';
import { keyOf } from './key.ts';
import { readBriefing } from './read.ts';

/** Its name in the browser's storage, and of what was there and could not be read. */
export const KEPT = 'briefing';
export const UNREAD = 'briefing.unread';

/** Eight signs: no two items of a briefing have the same, whichever tab they were picked in. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** A step that can be taken back. */
interface Undo {
  what: 'remove' | 'clear' | 'replace';
  run: (now: Briefing) => Briefing;
}

type Stored = { briefing: Briefing } | 'none' | 'unreadable';

/** The reader's own briefing, kept in the browser and the same in all its tabs. */
export class KeptBriefing {
  #briefing = $state.raw<Briefing | null>(null);
  #kept = $state(true);
  #unread = $state(false);
  #undo = $state.raw<Undo | null>(null);
  /** Told apart from what is in the storage when this tab's could not be kept there. */
  #own = false;
  readonly #store: Store;
  readonly #onchange: (briefing: Briefing | null) => void;

  /** `onchange` is told of every change, also of those that other tabs made. */
  constructor(store: Store, onchange: (briefing: Briefing | null) => void = () => undefined) {
    this.#store = store;
    this.#onchange = onchange;
    this.#take();
  }

  /** Null while nothing has been picked or written. */
  get briefing(): Briefing | null {
    return this.#briefing;
  }

  /** Whether the browser kept what was changed last. */
  get kept(): boolean {
    return this.#kept;
  }

  /** Whether there was something in the storage that could not be read; it was put aside, not thrown away. */
  get unread(): boolean {
    return this.#unread;
  }

  get undoable(): Undo['what'] | null {
    return this.#undo?.what ?? null;
  }

  /** Takes over what other tabs change, until what it returns is called. */
  listen(): () => void {
    const changed = (event: StorageEvent): void => {
      if (event.key === null || event.key === storedName(KEPT)) this.#take();
    };
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }

  add(pick: Picked, language: Language, release: MadeFrom): Added {
    let added: Added = 'there';
    this.#change((now) => {
      // An empty one is of the data that its first item is of.
      const { id, version } = release;
      const from =
        now === null || now.items.length === 0
          ? { ...(now ?? emptyBriefing(language, release)), release: { id, version } }
          : now;
      const next = addItem(from, pick, newId());
      added = next.added;
      return next.briefing;
    });
    return added;
  }

  /** Puts something in, or takes it out again unless somebody wrote words on it. */
  toggle(pick: Picked, language: Language, release: MadeFrom): Added | 'removed' | 'edited' {
    this.#refresh();
    const there = this.#briefing?.items.find((item) => keyOf(item) === keyOf(pick));
    if (!there) return this.add(pick, language, release);
    if (isEdited(there)) return 'edited';
    this.remove(there.id);
    return 'removed';
  }

  remove(id: string): void {
    this.#changeItems((now) => {
      const at = now.items.findIndex((item) => item.id === id);
      const item = now.items[at];
      if (!item) return now;
      this.#undo = { what: 'remove', run: (later) => insertItem(later, item, at) };
      return removeItem(now, id);
    });
  }

  clear(): void {
    this.#changeItems((now) => {
      this.#undo = {
        what: 'clear',
        run: (later) =>
          appendItems({ ...later, ...now, items: now.items }, later.items, newId).briefing,
      };
      return { ...now, items: [] };
    });
  }

  move(id: string, by: number): void {
    this.#changeItems((now) => moveItem(now, id, by));
  }

  edit(id: string, edit: Edit): void {
    this.#changeItems((now) => editItem(now, id, edit));
  }

  /** What is not of an item. */
  describe(changes: Partial<{ title: string; language: Language; paper: Paper }>): void {
    this.#changeItems((now) => describeBriefing(now, changes));
  }

  takeRelease(release: MadeFrom, prints: ReadonlyMap<string, string>): void {
    this.#changeItems((now) => takeRelease(now, release, prints));
  }

  /** Another in its place; the one that was there comes back with `undo`. */
  replace(briefing: Briefing): void {
    this.#change((now) => {
      this.#undo = now === null ? null : { what: 'replace', run: () => now };
      return briefing;
    });
  }

  /** Another's items behind one's own: how many were there already, and how many found no room. */
  append(briefing: Briefing): { there: number; left: number } {
    let counts = { there: 0, left: 0 };
    this.#change((now) => {
      const {
        there,
        left,
        briefing: next,
      } = appendItems(now ?? { ...briefing, items: [] }, briefing.items, newId);
      counts = { there, left };
      return next;
    });
    return counts;
  }

  undo(): void {
    const step = this.#undo;
    if (step === null) return;
    this.#undo = null;
    this.#changeItems(step.run);
  }

  #changeItems(run: (now: Briefing) => Briefing): void {
    this.#change((now) => (now === null ? null : run(now)));
  }

  /** On what is in the storage by now: another tab's change is not lost. */
  #change(run: (now: Briefing | null) => Briefing | null): void {
    this.#refresh();
    const next = run(this.#briefing);
    if (next === null || next === this.#briefing) return;
    if (this.#unread) this.#store.write(UNREAD, this.#store.read(KEPT));
    this.#unread = false;
    this.#kept = this.#store.write(KEPT, next);
    this.#own = !this.#kept;
    this.#set(next);
  }

  #refresh(): void {
    if (!this.#own) this.#take();
  }

  #take(): void {
    const stored = this.#stored();
    this.#unread = stored === 'unreadable';
    if (typeof stored === 'object') this.#set(stored.briefing);
    else if (!this.#own) this.#set(null);
  }

  /** A figure that this page no longer has stays: that is said where it would be drawn. */
  #stored(): Stored {
    const value = this.#store.read(KEPT);
    if (value === null) return 'none';
    try {
      return { briefing: readBriefing(value, () => true) };
    } catch {
      return 'unreadable';
    }
  }

  #set(briefing: Briefing | null): void {
    if (JSON.stringify(briefing) === JSON.stringify(this.#briefing)) return;
    this.#briefing = briefing;
    this.#onchange(briefing);
  }
}
