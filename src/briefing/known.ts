import { QUERY_FIGURE } from '../state/briefing/query.ts';
import type { KnowsFigure } from '../state/briefing/read.ts';
import type { DrawingView } from '../views/figures.ts';

/** The figures that each view can draw; test/views/figures.test.ts holds them to what the views draw. */
export const KNOWN: Record<DrawingView, readonly string[]> = {
  overview: ['totals'],
  composition: ['composition', 'composition-detail'],
  'per-capita': ['per-capita', 'cost-staff', 'cost-insured'],
  'three-public': ['three-public', 'three-public-parts'],
  execution: ['execution-totals', 'execution-items', 'execution-changes'],
  checks: ['checks'],
  sources: ['coverage'],
};

/** Whether a view of this site can draw such a figure, be it with other bureaus than these. */
export const knows: KnowsFigure = (view, figure) =>
  view === 'sql' ? figure === QUERY_FIGURE : view !== 'briefing' && KNOWN[view].includes(figure);
