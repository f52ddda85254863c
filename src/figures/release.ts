import { createContext } from 'svelte';
import type { Release } from '../model/index.ts';

/** The data release that the page shows: given once by the page, asked for where something is saved. */
export const [releaseOfPage, provideRelease] = createContext<Release>();
