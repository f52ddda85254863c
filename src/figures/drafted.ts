import type { Language } from '../model/index.ts';
import type { Said } from './figure.ts';

/** How many sentences follow the first. */
const MOST = 2;

/** The mark of a sentence; null for one that has none. */
const toldBy = (said: Said) => said.find(({ tells }) => tells !== undefined)?.tells ?? null;

/**
 * The sentences that a draft is made of: the first, and the first of those that tell a contradiction, then those that
 * tell a gap.
 */
export function draftedOf(said: readonly Said[]): Said[] {
  const [first, ...others] = said;
  if (!first) return [];
  const told = (['conflict', 'gap'] as const).flatMap((tells) =>
    others.filter((one) => toldBy(one) === tells),
  );
  return [first, ...told.slice(0, MOST)];
}

/** The draft itself; null where nothing is said. */
export function draftOf(said: readonly Said[], language: Language): string | null {
  const sentences = draftedOf(said).map((one) => one.map(({ text }) => text).join(''));
  return sentences.length === 0 ? null : sentences.join(language === 'zh' ? '' : ' ');
}
