import type { Connector } from '../db/index.ts';
import type { Selection, View } from '../state/index.ts';
import { loadOverview } from './overview/load.ts';
import type { Scope } from './page.ts';

/** What a view asks of the data. Its questions in the state that it opens in are answered when the site is built. */
export type Load = (connector: Connector, scope: Scope, selection: Selection) => Promise<unknown>;

/** The loads of all views: nothing of what they need is drawn, so that the build can run them. */
export const LOADS: Partial<Record<View, Load>> = {
  overview: loadOverview,
};
