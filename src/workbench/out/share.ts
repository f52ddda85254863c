import { parseSelection, type Selection } from '../../state/selection.ts';

/** What a link brings back. */
export interface Shared extends Pick<Selection, 'result' | 'chart'> {
  query: string;
}

/** How long a statement in an address can be, in UTF-16 units. */
export const MOST_SHARED = 20_000;

/** Some programs cut addresses that are longer. */
export const LONG_LINK = 2_000;

/** The choices that show it. */
export function choicesOf({ query, result, chart }: Shared): Partial<Selection> {
  return { view: 'sql', query: query === '' ? null : query, result, chart };
}

/** What the address holds; null where it holds no statement. */
export function sharedIn({ query, result, chart }: Selection): Shared | null {
  return query === null ? null : { query, result, chart };
}

/**
 * The whole address of the page with a statement, its view and its chart; null where an address cannot hold them: the
 * statement is longer than `MOST_SHARED`, or is no text that can be written.
 * @param link Makes the part of the address after `#`, with it.
 * @param page The address of the page; what follows `#` in it does not matter.
 */
export function shareLink(
  shared: Shared,
  link: (changes: Partial<Selection>) => string,
  page: string,
): string | null {
  const hash = link(choicesOf(shared));
  const back = sharedIn(parseSelection(hash));
  return (back?.query ?? '') === shared.query ? `${page.replace(/#.*$/s, '')}${hash}` : null;
}
