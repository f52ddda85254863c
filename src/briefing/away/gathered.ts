import { DEFAULT, formatSelection } from '../../state/index.ts';
import type { Deck, DeckItem } from '../deck.ts';
import type { Item } from '../../state/briefing/briefing.ts';
import type { ShownFigure } from '../../figures/sheets.ts';

/** A briefing with everything that its files are made of. */
export interface Gathered {
  deck: Deck;
  items: readonly DeckItem[];
  /** What the data no longer have. */
  missing: readonly Item[];
  made: Date;
  /** The address of the page, without what stands behind `#`. */
  address: string;
}

/** The address of the view that an item was picked from. */
export function addressOf({ item }: DeckItem, page: string): string {
  if (item.kind === 'figure') return `${page}${item.address}`;
  const checks = { ...DEFAULT, view: 'checks', bureaus: [item.bureau_id], status: 'all' } as const;
  return `${page}${formatSelection(checks)}`;
}

/** The items as a workbook wants them. */
export const shownOf = ({ items, address }: Gathered): ShownFigure[] =>
  items.map((one) => ({
    exhibit: one.exhibit,
    evidence: one.evidence,
    address: addressOf(one, address),
  }));
