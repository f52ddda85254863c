import { releaseText } from '../figures/exhibit-of.ts';
import type { Exhibit } from '../figures/exhibit.ts';
import type { BriefingWords } from '../i18n/briefing/index.ts';
import type { Item, MadeFrom } from '../state/briefing/briefing.ts';
import { comparison, foreignNumbers, type Written } from './numbers.ts';
import type { Made } from './made.ts';

/** What a reader must know of the words that somebody wrote on an item by hand. */
export interface Doubts {
  /** Numbers that are not among the figures of the chart, by where they stand. */
  title: readonly Written[];
  takeaway: readonly Written[];
  /** A word that compares, over figures whose bases differ; null where there is none. */
  compares: string | null;
}

/** What notes say where figures of different bases stand together, in either language. */
const MIXED = /口径不同|层级也?不同|预算不同|范围不同|\bdiffer/i;

export const mixesBases = ({ notes }: Exhibit): boolean => notes.some((note) => MIXED.test(note));

export function doubtsOf(
  { title, takeaway }: Pick<Item, 'title' | 'takeaway'>,
  exhibit: Exhibit,
): Doubts {
  const words = `${title ?? ''}\n${takeaway ?? ''}`;
  return {
    title: foreignNumbers(title ?? '', exhibit),
    takeaway: foreignNumbers(takeaway ?? '', exhibit),
    compares: mixesBases(exhibit) ? comparison(words) : null,
  };
}

/** `1.3.0 (3f2a91bc)`: two releases may have the same version. */
export function releaseName(release: MadeFrom): string {
  const [version, id] = releaseText(release);
  return `${version} (${id})`;
}

/** Whether the figures are others than when the item was picked; null where nobody knows. */
export const hasChanged = ({ print }: Item, made: Made): boolean | null =>
  print === null || made.print === null ? null : print !== made.print;

/**
 * The exhibit of an item as it leaves the browser: with the words written by hand, and with notes that say so, name
 * numbers that the chart does not have, and say where the figures are others than those it was picked with.
 * @param from The release that the briefing was made from; null where it is the page's own.
 */
export function markedExhibit(
  item: Item,
  made: Made,
  from: MadeFrom | null,
  t: BriefingWords,
): Exhibit {
  const { exhibit } = made;
  const doubts = doubtsOf(item, exhibit);
  const foreign = [...new Set([...doubts.title, ...doubts.takeaway].map(({ text }) => text))];
  const byHand = [
    ...(item.title === null ? [] : [t.marks.title]),
    ...(item.takeaway === null || item.takeaway === '' ? [] : [t.marks.takeaway]),
  ];
  const changed = hasChanged(item, made);
  const marks = [
    ...(byHand.length > 0 ? [t.marks.byHand(byHand)] : []),
    ...(foreign.length > 0 ? [t.marks.foreign(foreign)] : []),
    ...(doubts.compares === null ? [] : [t.marks.compares(doubts.compares)]),
    ...(changed === true ? [t.marks.changed(from && releaseName(from))] : []),
    ...(changed === false && from !== null ? [t.marks.same(releaseName(from))] : []),
  ];
  const takeaway = item.takeaway ?? exhibit.takeaway;
  return {
    ...exhibit,
    title: item.title === null || item.title.trim() === '' ? exhibit.title : item.title,
    takeaway: takeaway === null || takeaway.trim() === '' ? null : takeaway,
    notes: [...exhibit.notes, ...marks],
  };
}
