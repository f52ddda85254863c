import { en } from './overview/en.ts';
import { zh } from './overview/zh.ts';

export type { OverviewWords } from './overview/zh.ts';

/** The words of the overview, loaded with it. */
export const overviewWords = { zh, en };
