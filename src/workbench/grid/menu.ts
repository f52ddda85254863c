import type { GridWords } from '../../i18n/workbench/grid.ts';
import type { Order } from './sorts.ts';

export interface MenuItem {
  name: string;
  /** Of the alternatives of which one holds; null for what is done once. */
  checked: boolean | null;
  act: () => void;
}

const ORDERS = ['ascending', 'descending', 'none'] as const;

/** What a column's menu offers. */
export function itemsOf(
  words: GridWords,
  order: Order,
  acts: {
    sort: (order: Order) => void;
    filter: () => void;
    summary: () => void;
    fit: () => void;
  },
): MenuItem[] {
  const { menuItems } = words;
  return [
    ...ORDERS.map((one) => ({
      name: menuItems[one],
      checked: one === order,
      act: () => acts.sort(one),
    })),
    ...(['filter', 'summary', 'fit'] as const).map((one) => ({
      name: menuItems[one],
      checked: null,
      act: acts[one],
    })),
  ];
}
