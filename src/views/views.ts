import type { Component } from 'svelte';
import type { View } from '../state/index.ts';
import type { ViewProps } from './page.ts';

/** Each view's component, fetched when it is first opened. */
export const COMPONENTS: Record<View, () => Promise<{ default: Component<ViewProps> }>> = {
  overview: () => import('./overview/Overview.svelte'),
  composition: () => import('./composition/Composition.svelte'),
  'per-capita': () => import('./per-capita/PerCapita.svelte'),
  'three-public': () => import('./three-public/ThreePublic.svelte'),
  execution: () => import('./execution/Execution.svelte'),
  checks: () => import('./checks/Checks.svelte'),
  sources: () => import('./sources/Sources.svelte'),
};
