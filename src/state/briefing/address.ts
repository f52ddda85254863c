import { formatSelection, parseSelection, type Selection } from '../selection.ts';

/**
 * The address that draws a figure wherever it is opened: with the bureaus and the year that are on the screen, also where
 * they are there by default, and without what does not change the figure.
 */
export function figureAddress(
  selection: Selection,
  scope: { bureaus: readonly { bureau_id: string }[]; year: number },
): string {
  return formatSelection({
    ...selection,
    bureaus: scope.bureaus.map(({ bureau_id }) => bureau_id),
    year: scope.year,
    language: 'zh',
    fact: null,
    pages: null,
    tables: [],
    briefing: null,
  });
}

/** Whether an address is one that this site writes: nothing in it is lost on the way. */
export const isOwnAddress = (address: string): boolean =>
  formatSelection(parseSelection(address)) === address;
