import type { Component } from 'svelte';
import type { View } from '../state/index.ts';
import Overview from '../views/overview/Overview.svelte';
import type { ViewProps } from '../views/page.ts';

/** The views that compare bureaus; the SQL workbench and the briefing, which stand beside them, have frames of their own. */
type Compared = Exclude<View, 'sql' | 'briefing'>;

export const isCompared = (view: View): view is Compared => view !== 'sql' && view !== 'briefing';

/** Each view's component. The one that opens first comes with the page, the others when they are first opened. */
export const COMPONENTS: Record<Compared, () => Promise<{ default: Component<ViewProps> }>> = {
  overview: () => Promise.resolve({ default: Overview }),
  composition: () => import('../views/composition/Composition.svelte'),
  'per-capita': () => import('../views/per-capita/PerCapita.svelte'),
  'three-public': () => import('../views/three-public/ThreePublic.svelte'),
  execution: () => import('../views/execution/Execution.svelte'),
  checks: () => import('../views/checks/Checks.svelte'),
  sources: () => import('../views/sources/Sources.svelte'),
};
