import { group } from 'd3-array';
import type { SubsidyRow } from '../../db/per-capita.ts';
import type { Words } from '../words.ts';
import { noteOf } from './basis.ts';

/** A subsidy with everything that it is divided by, and what is to be said of it whatever it is divided by. */
export interface Divided {
  subsidy: SubsidyRow;
  why: string;
  rows: { row: SubsidyRow; why: string }[];
}

const SEPARATORS = { zh: '；', en: '; ' } as const;

/**
 * The bases of a bureau by their subsidy, in their order. What the notes of one subsidy have in common is said once.
 */
export function bySubsidy({ language }: Words, bases: readonly SubsidyRow[]): Divided[] {
  const separator = SEPARATORS[language];
  const parts = (row: SubsidyRow): string[] =>
    noteOf({ language }, row).split(separator).filter(Boolean);
  const key = ({ basis, phase, subsidy_fact_id }: SubsidyRow): string =>
    [basis?.split('/')[0], phase, subsidy_fact_id].join(' ');
  return [...group(bases, key).values()].flatMap((rows): Divided[] => {
    const [subsidy, ...others] = rows;
    if (!subsidy) return [];
    const shared =
      others.length === 0
        ? []
        : parts(subsidy).filter((part) => others.every((row) => parts(row).includes(part)));
    return [
      {
        subsidy,
        why: shared.join(separator),
        rows: rows.map((row) => ({
          row,
          why: parts(row)
            .filter((part) => !shared.includes(part))
            .join(separator),
        })),
      },
    ];
  });
}
