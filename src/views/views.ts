import type { Component } from 'svelte';
import type { View } from '../state/index.ts';
import Overview from './overview/Overview.svelte';
import type { ViewProps } from './page.ts';

/** Each view's component. The one that opens first comes with the page, the others when they are first opened. */
export const COMPONENTS: Record<View, () => Promise<{ default: Component<ViewProps> }>> = {
  overview: () => Promise.resolve({ default: Overview }),
  composition: () => import('./composition/Composition.svelte'),
  'per-capita': () => import('./per-capita/PerCapita.svelte'),
  'three-public': () => import('./three-public/ThreePublic.svelte'),
  execution: () => import('./execution/Execution.svelte'),
  checks: () => import('./checks/Checks.svelte'),
  sources: () => import('./sources/Sources.svelte'),
};
