import { SvelteMap } from 'svelte/reactivity';
import { turn } from '../export/turn.ts';
import type { Exhibit } from '../figures/exhibit.ts';
import type { BriefingWords } from '../i18n/briefing/index.ts';
import type { Language } from '../model/index.ts';
import type { Item, MadeFrom, Paper } from '../state/briefing/briefing.ts';
import { keyOf } from '../state/briefing/key.ts';
import type { Made, Make, Poster } from './made.ts';
import { markedExhibit } from './marks.ts';

/** A drawn item: a picture that the page can show, with its size in its own units. */
export interface Picture {
  url: string;
  svg: string;
  width: number;
  height: number;
}

/** What is there of an item. A picture stays until the next one is there. */
export interface Drawn {
  status: 'waiting' | 'drawing' | 'ready' | 'gone' | 'failed';
  made: Made | null;
  /** With the words written by hand and all marks: what leaves the browser. */
  exhibit: Exhibit | null;
  picture: Picture | null;
  /** What went wrong, as it was thrown; null where nothing did. */
  trouble: Error | null;
}

const WAITING: Drawn = {
  status: 'waiting',
  made: null,
  exhibit: null,
  picture: null,
  trouble: null,
};

/** How an item is to be drawn. */
export interface Look {
  language: Language;
  paper: Paper;
  /** The release that the briefing was made from; null where it is the page's own. */
  from: MadeFrom | null;
  words: BriefingWords;
}

/** The items of a briefing as they are drawn: one after the other, so that the page stays at hand. */
export class Drawings {
  readonly #drawn = new SvelteMap<string, Drawn>();
  /** What is there or on its way, by item: all that it is drawn with. */
  readonly #asked = new Map<string, string>();
  /** What of the data is there, by item. */
  readonly #of = new Map<string, string>();
  readonly #stop = new AbortController();
  readonly #make: Make;
  readonly #poster: Poster;
  #line: Promise<void> = Promise.resolve();

  constructor(make: Make, poster: Poster) {
    this.#make = make;
    this.#poster = poster;
  }

  of(id: string): Drawn {
    return this.#drawn.get(id) ?? WAITING;
  }

  /** Draws an item when its turn comes, unless it is drawn that way already; settles when that is done, never fails. */
  draw(item: Item, look: Look): Promise<void> {
    const of = `${keyOf(item)} ${look.language}`;
    const all = JSON.stringify([of, item.title, item.takeaway, item.print, look.from, look.paper]);
    if (this.#asked.get(item.id) === all) return this.#line;
    this.#asked.set(item.id, all);
    this.#line = this.#line.then(() => this.#turn(item, look, of, all));
    return this.#line;
  }

  /**
   * Draws all of them that are not drawn yet.
   * @throws What the signal was aborted with.
   */
  async all(
    items: readonly Item[],
    look: Look,
    signal: AbortSignal,
    onprogress: (done: number, total: number) => void,
  ): Promise<void> {
    for (const [i, item] of items.entries()) {
      signal.throwIfAborted();
      onprogress(i, items.length);
      await (this.of(item.id).status === 'failed' ? this.again(item, look) : this.draw(item, look));
    }
    signal.throwIfAborted();
    onprogress(items.length, items.length);
  }

  /** The same anew, after a failure. */
  again(item: Item, look: Look): Promise<void> {
    this.#asked.delete(item.id);
    this.#of.delete(item.id);
    return this.draw(item, look);
  }

  /** Forgets items that are no longer there. */
  keep(items: readonly Item[]): void {
    const ids = new Set(items.map(({ id }) => id));
    for (const id of [...this.#drawn.keys()]) if (!ids.has(id)) this.#forget(id);
  }

  /** Ends all that is on its way, and lets the pictures go. */
  close(): void {
    this.#stop.abort();
    for (const id of [...this.#drawn.keys()]) this.#forget(id);
  }

  #forget(id: string): void {
    const { picture } = this.of(id);
    if (picture) URL.revokeObjectURL(picture.url);
    this.#drawn.delete(id);
    this.#asked.delete(id);
    this.#of.delete(id);
  }

  async #turn(item: Item, look: Look, of: string, all: string): Promise<void> {
    const overtaken = (): boolean => this.#stop.signal.aborted || this.#asked.get(item.id) !== all;
    if (overtaken()) return;
    const last = this.of(item.id);
    this.#drawn.set(item.id, { ...last, status: 'drawing', trouble: null });
    try {
      const made =
        last.made !== null && this.#of.get(item.id) === of
          ? last.made
          : await this.#make(item, look.language, this.#stop.signal);
      if (overtaken()) return;
      if (made === null) {
        this.#drawn.set(item.id, { ...WAITING, status: 'gone' });
        return;
      }
      const exhibit = markedExhibit(item, made, look.from, look.words);
      // What is known of its figures is told before it is drawn.
      this.#of.set(item.id, of);
      this.#drawn.set(item.id, { ...this.of(item.id), made, exhibit });
      await turn();
      const { svg, width, height } = await this.#poster(exhibit, look.paper);
      if (overtaken()) return;
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      if (last.picture) URL.revokeObjectURL(last.picture.url);
      const picture = { url, svg, width, height };
      this.#drawn.set(item.id, { status: 'ready', made, exhibit, picture, trouble: null });
    } catch (thrown) {
      if (overtaken()) return;
      const trouble = thrown instanceof Error ? thrown : new Error(String(thrown));
      this.#drawn.set(item.id, { ...this.of(item.id), status: 'failed', trouble });
    }
  }
}
