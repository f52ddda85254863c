import type { Connector } from '../db/index.ts';
import type { Selection, View } from '../state/index.ts';
import { loadChecks } from './checks/load.ts';
import { loadComposition } from './composition/load.ts';
import { loadExecution } from './execution/load.ts';
import { loadOverview } from './overview/load.ts';
import type { Scope } from './page.ts';
import { loadPerCapita } from './per-capita/load.ts';
import { loadList } from './sources/load.ts';
import { loadThreePublic } from './three-public/load.ts';

/** What a view asks of the data. Its questions in the state that it opens in are answered when the site is built. */
export type Load = (connector: Connector, scope: Scope, selection: Selection) => Promise<unknown>;

/** The loads of all views: nothing of what they need is drawn, so that the build can run them. */
export const LOADS: Record<Exclude<View, 'sql' | 'briefing'>, Load> = {
  overview: loadOverview,
  composition: loadComposition,
  'per-capita': loadPerCapita,
  'three-public': loadThreePublic,
  execution: loadExecution,
  checks: loadChecks,
  sources: loadList,
};
