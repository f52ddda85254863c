export { Address } from './address.svelte.ts';
export { Resource } from './resource.svelte.ts';
export type { Load } from './resource.svelte.ts';
export type { Selection } from './selection.ts';
export { ThemeChoice, THEMES } from './theme.svelte.ts';
export type { Theme } from './theme.svelte.ts';
