export { Address } from './address.svelte.ts';
export { Answer } from './answer.svelte.ts';
export { EngineStart } from './engine.svelte.ts';
export type { EngineState } from './engine.svelte.ts';
export { Picks, setPicks } from './picks.svelte.ts';
export { Resource } from './resource.svelte.ts';
export type { Load } from './resource.svelte.ts';
export {
  AXES,
  DEFAULT,
  formatSelection,
  linksFrom,
  MOST_BUREAUS,
  parseSelection,
  VIEWS,
} from './selection.ts';
export type { Axis, Link, Selection, View } from './selection.ts';
export { ThemeChoice, THEMES } from './theme.svelte.ts';
export type { Theme } from './theme.svelte.ts';
