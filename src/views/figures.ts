import { directory as directoryOf, type Connector, type Directory } from '../db/index.ts';
import type { Figure } from '../figures/figure.ts';
import { formats, messages } from '../i18n/index.ts';
import type { Language } from '../model/index.ts';
import { linksFrom, parseSelection, VIEWS, type Selection, type View } from '../state/index.ts';
import { checksFigures } from './checks/figure.ts';
import { loadCounts } from './checks/load.ts';
import { compositionFigures } from './composition/figure.ts';
import { executionFigures } from './execution/figure.ts';
import { LOADS, type Load } from './loads.ts';
import { overviewFigures } from './overview/figures.ts';
import { scopeOf, type ViewProps } from './page.ts';
import { perCapitaFigures } from './per-capita/figure.ts';
import { sourcesFigures } from './sources/figure.ts';
import { threePublicFigures } from './three-public/figure.ts';

/** The views that draw figures of bureaus. */
export type DrawingView = Exclude<View, 'sql' | 'briefing'>;

/** What each view draws, in the order of its page, from what its load in `FIGURE_LOADS` answers. */
export const FIGURES = {
  overview: overviewFigures,
  composition: compositionFigures,
  'per-capita': perCapitaFigures,
  'three-public': threePublicFigures,
  execution: executionFigures,
  checks: checksFigures,
  sources: sourcesFigures,
} satisfies Record<DrawingView, (page: ViewProps, data: never) => readonly Figure[]>;

/** What the figures of each view need: what the view itself asks, but for the list of findings. */
export const FIGURE_LOADS: Record<DrawingView, Load> = { ...LOADS, checks: loadCounts };

/** The view that an address names; null for one that nobody knows, and for one without figures of its own. */
function viewOf(hash: string, { view }: Selection): DrawingView | null {
  const path = /^#?\/?([^?]*)/.exec(hash)?.[1] ?? '';
  if (path !== '' && !VIEWS.some((one) => one === path)) return null;
  return view in FIGURES ? (view as DrawingView) : null;
}

/**
 * The figure `id` as the page at the address `hash` shows it, in `language` whatever the address says; `page` is that
 * page, which goes nowhere. Null where there is no such page or figure any more.
 * @throws LedgerError when the data cannot be had.
 */
export async function figureAt(
  connector: Connector,
  hash: string,
  id: string,
  language: Language,
  directory: typeof directoryOf = directoryOf,
): Promise<{ page: ViewProps; figure: Figure } | null> {
  const selection = { ...parseSelection(hash), language };
  const view = viewOf(hash, selection);
  if (view === null) return null;
  const found: Directory = await directory(connector, selection.bureaus);
  if (found.bureaus.length === 0) return null;
  const scope = scopeOf(found, selection);
  const { unit } = selection;
  const page: ViewProps = {
    ...{ connector, scope, selection, link: linksFrom(selection), go: () => undefined },
    words: { language, unit, t: messages[language], format: formats(unit) },
  };
  const data = await FIGURE_LOADS[view](connector, scope, selection);
  const figures: readonly Figure[] = FIGURES[view](page, data as never);
  const figure = figures.find((one) => one.id === id);
  return figure ? { page, figure } : null;
}
