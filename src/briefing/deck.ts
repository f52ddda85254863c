import type { Evidence } from '../db/evidence.ts';
import type { Exhibit } from '../figures/exhibit.ts';
import type { BriefingWords } from '../i18n/briefing/index.ts';
import type { Briefing, Item, MadeFrom } from '../state/briefing/briefing.ts';
import type { Drawings, Look, Picture } from './drawings.ts';

/** The title of a briefing, or the common word in its own language. */
export const titleOf = ({ title }: Briefing, words: BriefingWords): string =>
  title.trim() === '' ? words.untitled : title;

/** An item that is there, as it leaves the browser. */
export interface DeckItem {
  item: Item;
  /** With the words written by hand, and every mark among its notes. */
  exhibit: Exhibit;
  /** What its figures stand on. */
  evidence: Evidence;
  picture: Picture;
}

/** A briefing for those that make files of it. */
export interface Deck {
  briefing: Briefing;
  title: string;
  /** The data that it is made of now. */
  release: MadeFrom;
  words: BriefingWords;
  /**
   * Its items in order, each drawn; those that the data no longer have are left out, and named by `missing`.
   * @throws Why one could not be drawn; what the signal was aborted with.
   */
  items: (
    signal: AbortSignal,
    onprogress: (done: number, total: number) => void,
  ) => Promise<{ items: readonly DeckItem[]; missing: readonly Item[] }>;
}

export function deckOf(
  briefing: Briefing,
  drawings: Drawings,
  look: Look,
  release: MadeFrom,
): Deck {
  return {
    briefing,
    title: titleOf(briefing, look.words),
    release,
    words: look.words,
    async items(signal, onprogress) {
      await drawings.all(briefing.items, look, signal, onprogress);
      const items: DeckItem[] = [];
      const missing: Item[] = [];
      for (const item of briefing.items) {
        const { status, made, exhibit, picture, trouble } = drawings.of(item.id);
        if (status === 'gone') missing.push(item);
        else if (made && exhibit && picture && status === 'ready')
          items.push({ item, exhibit, evidence: made.evidence, picture });
        else throw trouble ?? new Error(keyName(item));
      }
      return { items, missing };
    },
  };
}

const keyName = (item: Item): string => (item.kind === 'figure' ? item.figure : item.check_id);
