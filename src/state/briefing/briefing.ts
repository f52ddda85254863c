import type { Language } from '../../model/index.ts';
import { keyOf } from './key.ts';

/** Of the shape below. A change that an older page cannot read makes it another. */
export const BRIEFING_VERSION = 1;

export const MOST_ITEMS = 60;
/** Lengths in UTF-16 units. */
export const MOST_TITLE = 200;
export const MOST_TAKEAWAY = 2_000;
export const MOST_ADDRESS = 4_000;
export const MOST_ID = 200;

/** How its pages lie. */
export const PAPERS = ['portrait', 'landscape'] as const;
export type Paper = (typeof PAPERS)[number];

interface Common {
  /** Tells it from the other items. */
  id: string;
  /** Written by hand; null for the one that the figure or the finding has. */
  title: string | null;
  /** Written by hand, empty for none; null for what is drafted from the data. */
  takeaway: string | null;
  /** Of the figures when it was picked, so that a change can be told; null where nothing was known. */
  print: string | null;
}

export interface FigureItem extends Common {
  kind: 'figure';
  /** The part of the address after `#`, with it, that draws the figure. */
  address: string;
  figure: string;
}

export interface FindingItem extends Common {
  kind: 'finding';
  check_id: string;
  bureau_id: string;
}

export type Item = FigureItem | FindingItem;

/** The data that it was made from. */
export interface MadeFrom {
  id: string;
  version: string;
}

/** What the reader picked, in order. */
export interface Briefing {
  version: typeof BRIEFING_VERSION;
  /** Empty for the common word. */
  title: string;
  language: Language;
  paper: Paper;
  release: MadeFrom;
  /** When its first item was picked, in ISO 8601. */
  made: string;
  items: readonly Item[];
}

/** An item before it has a place. */
export type Picked =
  Omit<FigureItem, 'id' | 'title' | 'takeaway'> | Omit<FindingItem, 'id' | 'title' | 'takeaway'>;

export function emptyBriefing(language: Language, release: MadeFrom, made = new Date()): Briefing {
  const { id, version } = release;
  return {
    version: BRIEFING_VERSION,
    title: '',
    language,
    paper: 'portrait',
    release: { id, version },
    made: made.toISOString(),
    items: [],
  };
}

/** `there`: something shows the same already; `full`: it has as many as it may have. */
export type Added = 'added' | 'there' | 'full';

export function addItem(
  briefing: Briefing,
  pick: Picked,
  id: string,
): { briefing: Briefing; added: Added } {
  const { items } = briefing;
  if (items.some((item) => keyOf(item) === keyOf(pick))) return { briefing, added: 'there' };
  if (items.length >= MOST_ITEMS) return { briefing, added: 'full' };
  const item: Item = { ...pick, id, title: null, takeaway: null };
  return { briefing: { ...briefing, items: [...items, item] }, added: 'added' };
}

/** Puts an item where it was, or at the end of what is there by now. */
export function insertItem(briefing: Briefing, item: Item, at: number): Briefing {
  const { items } = briefing;
  const known = items.some((one) => one.id === item.id || keyOf(one) === keyOf(item));
  if (known || items.length >= MOST_ITEMS) return briefing;
  return { ...briefing, items: items.toSpliced(Math.min(at, items.length), 0, item) };
}

export function removeItem(briefing: Briefing, id: string): Briefing {
  return { ...briefing, items: briefing.items.filter((item) => item.id !== id) };
}

/** Moves an item by so many places, as far as there are any. */
export function moveItem(briefing: Briefing, id: string, by: number): Briefing {
  const { items } = briefing;
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (!item) return briefing;
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  return { ...briefing, items: items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

/** What must not stand in a text: control characters but line breaks, halves of signs, and what turns the direction. */
export const UNFIT = /[^\P{Cc}\n]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text as it may be kept: without what must not stand in it, and cut to a length. */
export function fitting(text: string, most: number): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  return lines.replace(UNFIT, '').slice(0, most).replace(UNFIT, '');
}

export interface Edit {
  title?: string | null;
  takeaway?: string | null;
  print?: string | null;
}

const fittingOrNull = (text: string | null, most: number): string | null =>
  text === null ? null : fitting(text, most);

export function editItem(briefing: Briefing, id: string, edit: Edit): Briefing {
  const items = briefing.items.map((item) => {
    if (item.id !== id) return item;
    const { title, takeaway, print } = { ...item, ...edit };
    return {
      ...item,
      title: fittingOrNull(title, MOST_TITLE)?.replaceAll('\n', ' ') ?? null,
      takeaway: fittingOrNull(takeaway, MOST_TAKEAWAY),
      print,
    };
  });
  return { ...briefing, items };
}

export function describeBriefing(
  briefing: Briefing,
  changes: Partial<{ title: string; language: Language; paper: Paper }>,
): Briefing {
  const next = { ...briefing, ...changes };
  return { ...next, title: fitting(next.title, MOST_TITLE).replaceAll('\n', ' ') };
}

/** The items of another behind one's own: what is there already and what does not fit is left out, and counted. */
export function appendItems(
  briefing: Briefing,
  items: readonly Item[],
  newId: () => string,
): { briefing: Briefing; there: number; left: number } {
  let next = briefing;
  let there = 0;
  let left = 0;
  for (const item of items) {
    if (next.items.some((one) => keyOf(one) === keyOf(item))) there += 1;
    else if (next.items.length >= MOST_ITEMS) left += 1;
    else next = { ...next, items: [...next.items, { ...item, id: newId() }] };
  }
  return { briefing: next, there, left };
}

/** The same on another release: its figures are the ones that `prints` tells, by item. */
export function takeRelease(
  briefing: Briefing,
  { id, version }: MadeFrom,
  prints: ReadonlyMap<string, string>,
): Briefing {
  return {
    ...briefing,
    release: { id, version },
    items: briefing.items.map((item) => ({ ...item, print: prints.get(item.id) ?? item.print })),
  };
}

export const isEdited = ({ title, takeaway }: Common): boolean =>
  title !== null || takeaway !== null;
