import { max } from 'd3-array';
import type { Per, StandardRow, SubsidyRow } from '../../db/per-capita.ts';
import type { Said } from '../../figures/figure.ts';
import { saidWords } from '../../i18n/views/said.ts';
import { withLevels } from '../said/caveats.ts';
import { largestOf } from '../said/largest.ts';
import { cited, filled, plain } from '../said/pieces.ts';
import { rangeOf } from '../said/range.ts';
import { regionName } from '../words.ts';
import { basisName, yuan } from './basis.ts';
import type { Context } from './chart.ts';
import { costsOf, type BureauCosts } from './costs.ts';
import { scopeOfBasis, type Standing } from './standings.ts';

/** What an amount a person rests on: the phase, what the subsidy was taken from, and the kind of people counted. */
function basisOfRow({ words, t }: Context, { phase, basis, insured_kind }: SubsidyRow): string {
  const { subsidy } = saidWords[words.language];
  return subsidy.basis(
    phase === null ? '' : words.t.common.basis[phase],
    basis === null ? '' : basisName(t, scopeOfBasis(basis)),
    insured_kind === null ? '' : subsidy.people[insured_kind],
  );
}

/** The highest and the lowest on each basis, what the standard is not, and the bureau whose own bases differ most. */
export function subsidySaid(
  context: Context,
  all: readonly Standing[],
  standard: StandardRow | null,
): Said[] {
  const { words, t } = context;
  const s = saidWords[words.language].subsidy;
  const paid = all.flatMap(({ bureau, main }) =>
    main && main.yuan_per_person !== null && main.yuan_per_person > 0
      ? [{ bureau, main, value: main.yuan_per_person }]
      : [],
  );
  const range = rangeOf(
    words,
    s.what,
    paid.map(({ bureau, main, value }) => ({
      ...{ who: regionName(words, bureau), basis: basisOfRow(context, main), value },
      ...{ text: t.perPerson(yuan(value)), fact: main.subsidy_fact_id },
    })),
  );
  return [
    ...range.map((one) => withLevels(words, one, paid)),
    ...spread(context, all),
    ...(standard && paid.length > 0 ? [[plain(s.standard(yuan(standard.yuan_per_person)))]] : []),
  ];
}

/** Of the bureaus with several bases that come to different amounts, the one whose amounts are furthest apart. */
function spread(context: Context, all: readonly Standing[]): Said[] {
  const { words, t } = context;
  const several = all.flatMap(({ bureau, main, others }) => {
    const rows = [...(main ? [main] : []), ...others]
      .flatMap((row) => (row.yuan_per_person === null ? [] : [{ row, value: row.yuan_per_person }]))
      .sort((a, b) => a.value - b.value);
    const [low, high] = [rows[0], rows.at(-1)];
    return low && high && low.value < high.value ? [{ bureau, low, high }] : [];
  });
  const apart = ({ low, high }: (typeof several)[number]): number => high.value - low.value;
  const widest = max(several, apart);
  const most = several.find((one) => apart(one) === widest);
  if (!most) return [];
  const slot = ({ row, value }: (typeof most)['low']) => ({
    figure: cited(t.perPerson(yuan(value)), row.subsidy_fact_id),
    basis: plain(
      [row.phase === null ? '' : words.t.common.basis[row.phase], basisName(t, row.basis ?? '')]
        .filter(Boolean)
        .join(saidWords[words.language].separator),
    ),
  });
  const [low, high] = [slot(most.low), slot(most.high)];
  return [
    filled(saidWords[words.language].subsidy.spread, {
      who: plain(regionName(words, most.bureau)),
      ...{ low: low.figure, lowBasis: low.basis, high: high.figure, highBasis: high.basis },
    }),
  ];
}

/** The highest and the lowest of those with the same costs on one basis, and which cost is the larger. */
export function costSaid(
  context: Context,
  per: Per,
  all: readonly BureauCosts[],
  subsidies: readonly SubsidyRow[],
): Said[] {
  const { words, t } = context;
  const s = saidWords[words.language];
  const published = all.flatMap((one) => {
    const [first] = one.rows;
    return first && one.phase !== null ? [{ ...one, first, phase: one.phase }] : [];
  });
  const peopleOf = (fact: string): string[] => {
    const kind = subsidies.find(({ insured_fact_id }) => insured_fact_id === fact)?.insured_kind;
    return per === 'insured.resident' && kind ? [s.subsidy.people[kind]] : [];
  };
  const range = rangeOf(
    words,
    s.costs.what[per],
    published.map((one) => ({
      who: regionName(words, one.bureau),
      // With one of the two costs, or with another kind of people, it is another thing that is measured.
      basis: [
        words.t.common.basis[one.phase],
        ...costsOf(context, one),
        ...peopleOf(one.first.count_fact_id),
      ].join(s.separator),
      value: one.first.together,
      text: t.perPerson(yuan(one.first.together)),
      fact: one.first.amount_fact_id,
    })),
  );
  const both = published.filter(({ rows }) => rows.length > 1);
  return [
    ...range.map((one) => withLevels(words, one, published)),
    ...largestOf(
      words,
      both.flatMap(({ bureau, phase, rows, first }) => {
        const [most] = [...rows].sort((a, b) => b.yuan_per_person - a.yuan_per_person);
        if (!most || first.together === 0) return [];
        return [
          {
            ...{ who: regionName(words, bureau), basis: words.t.common.basis[phase] },
            part: t.costs.names[most.cost],
            share: words.format.percent((100 * most.yuan_per_person) / first.together),
            fact: most.amount_fact_id,
          },
        ];
      }),
    ),
  ];
}
