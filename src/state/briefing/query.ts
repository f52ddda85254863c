import { DEFAULT, formatSelection, parseSelection } from '../selection.ts';
import { MOST_ADDRESS } from './briefing.ts';

/** The one chart of the SQL page. */
export const QUERY_FIGURE = 'sql-chart';

/**
 * The address that draws a statement's chart: the one that the SQL page is shared by. Null where an item cannot hold it:
 * it is too long, or has signs that no address takes.
 */
export function queryAddress(query: string, chart: readonly string[]): string | null {
  const address = formatSelection({ ...DEFAULT, view: 'sql', query, result: 'chart', chart });
  const back = parseSelection(address);
  return address.length <= MOST_ADDRESS && back.query === query ? address : null;
}
