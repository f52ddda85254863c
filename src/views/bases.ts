import { group } from 'd3-array';
import type { Phase } from '../model/index.ts';
import type { ChosenBureau } from './page.ts';
import { regionName, type Words } from './words.ts';

/** What a row of a comparison is: whose figures, on what basis. */
export interface Based {
  bureau: ChosenBureau;
  phase: Phase;
}

/** The sentences that must stand where budgets and final accounts, or bureaus of different levels, are drawn together. */
export function mixedNotes(words: Words, rows: readonly Based[]): string[] {
  const { common: t } = words.t;
  const regions = (some: readonly Based[]): string[] => [
    ...new Set(some.map(({ bureau }) => regionName(words, bureau))),
  ];
  const phases = [...group(rows, ({ phase }) => phase)];
  const levels = [...group(rows, ({ bureau }) => bureau.level)];
  return [
    ...(phases.length > 1
      ? [t.mixed(phases.map(([phase, some]) => t.mixedPart(t.basis[phase], regions(some))))]
      : []),
    ...(levels.length > 1
      ? [t.levels(levels.map(([level, some]) => t.levelPart(t.level[level], regions(some))))]
      : []),
  ];
}

/** `2024 年度决算`. */
export function basisOf(words: Words, year: number, phase: Phase): string {
  return words.t.common.basisOf(year, words.t.common.basis[phase]);
}
