import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { restatement } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

/** Counts that are one for the whole publisher; staff is stated unit by unit. */
const ONE =
  /^(?:vehicles|equipment|subordinate_units|internal_offices|insured\.resident|insured\.employee|three_public\.)/;

export const rule: Rule = {
  name: 'count.restated',
  title: { zh: '同一数量在各处一致', en: 'A count is the same wherever it stands' },
  rationale: {
    zh: '车辆、单位数、同一时点的参保人数等在多处列出，是同一个数量。',
    en: 'Vehicles, units, persons insured at one date and the like are stated in several sections: it is one count.',
  },
  needs: { zh: '在两处列示的数量', en: 'count that is stated twice' },
  *trials({ facts }: Published) {
    const counts = facts.filter(
      (fact) =>
        fact.measure === 'count' &&
        fact.value !== null &&
        fact.origin === 'text' &&
        fact.project === null &&
        fact.phase !== 'approved' &&
        ONE.test(fact.concept),
    );
    const same = (fact: Fact): string =>
      [
        fact.concept,
        fact.fiscal_year,
        fact.as_of,
        fact.phase,
        fact.concept.startsWith('equipment') ? fact.item : '',
      ].join('|');
    for (const [first, ...others] of groupBy(counts, same).values()) {
      for (const fact of others) {
        if (!first) continue;
        yield compared({
          facts: [fact, first],
          expected: first.value ?? 0,
          tolerance: restatement(fact, first),
          severity: 'error',
          what: {
            zh: `${nameOf(fact).zh}（${placeOf(fact).zh}）与${placeOf(first).zh}的同一数量`,
            en: `${nameOf(fact).en} (${placeOf(fact).en}) against the same count at ${placeOf(first).en}`,
          },
        });
      }
    }
  },
};
