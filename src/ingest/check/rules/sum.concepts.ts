import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { payer } from '../payer.ts';
import type { Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed } from '../trial.ts';

/**
 * What is published as a whole and as its parts under fixed names. `least` parts must be there to be tried; those
 * `within` may be counted in another one: 事业编制27人（含参公管理事业编制21人）.
 */
const WHOLES: readonly {
  whole: string;
  parts: readonly string[];
  least: number;
  within?: readonly string[];
}[] = [
  {
    whole: 'three_public',
    parts: ['three_public.abroad', 'three_public.vehicles', 'three_public.reception'],
    least: 3,
  },
  {
    whole: 'three_public.vehicles',
    parts: ['three_public.vehicle_purchase', 'three_public.vehicle_running'],
    least: 2,
  },
  {
    whole: 'three_public.reception',
    parts: ['three_public.reception.domestic', 'three_public.reception.foreign'],
    least: 2,
  },
  {
    whole: 'procurement',
    parts: ['procurement.goods', 'procurement.works', 'procurement.services'],
    least: 2,
  },
  {
    whole: 'subordinate_units',
    parts: [
      'subordinate_units.administrative',
      'subordinate_units.reference',
      'subordinate_units.institution',
    ],
    least: 2,
  },
  {
    whole: 'staff.quota',
    parts: [
      'staff.quota.administrative',
      'staff.quota.reference',
      'staff.quota.institution',
      'staff.quota.service',
    ],
    least: 2,
    within: ['staff.quota.reference', 'staff.quota.service'],
  },
];
/** Vehicles are told apart by use or by type, each of which adds up. */
const VEHICLES: readonly (readonly string[])[] = [
  [
    'ministerial',
    'leaders',
    'confidential',
    'emergency',
    'law_enforcement',
    'special',
    'retired',
    'general',
    'other',
  ],
  ['sedan', 'offroad', 'passenger', 'goods'],
];
/** All of these. */
const NAMES: ReadonlySet<string> = new Set([
  ...WHOLES.flatMap(({ whole, parts }) => [whole, ...parts]),
  'vehicles',
  ...VEHICLES.flat().map((kind) => `vehicles.${kind}`),
]);
/** Lines that a sentence about the parts may stand behind the one about the whole. */
const NEAR = 12;

const NAMED = { of: { zh: '所列各部分之和', en: 'the sum of the parts named' } };

/** Figures that can stand together: the same kind of place, year and phase. */
const series = (fact: Fact): string =>
  `${fact.statement}|${fact.fiscal_year}|${fact.phase}|${fact.measure}|${payer(fact)}|${fact.project ?? ''}|${fact.as_of?.slice(0, 4) ?? ''}`;

/** The first figure of each part that stands on the line of the whole or behind it, by concept and line. */
function nearest(whole: Fact, parts: readonly string[], firsts: ReadonlyMap<string, Fact>): Fact[] {
  const from = whole.line ?? 0;
  return parts.flatMap((part) => {
    for (let line = from; line <= from + NEAR; line += 1) {
      const fact = firsts.get(`${part} ${line}`);
      if (fact) return fact;
    }
    return [];
  });
}

function* ofSeries(facts: readonly Fact[]): Generator<Trial> {
  if (facts.length < 2) return;
  const lines = groupBy(facts, (fact) => `${fact.concept} ${fact.line}`);
  const firsts = new Map<string, Fact>();
  for (const [key, [first]] of lines) if (first) firsts.set(key, first);
  for (const { whole, parts, least, within = [] } of WHOLES) {
    for (const total of facts.filter((fact) => fact.concept === whole)) {
      const own = nearest(total, parts, firsts);
      // In a table a blank part is none; in sentences a part that is not named may have been left out.
      const enough = total.statement === 'three_public' ? own.length > 0 : own.length >= least;
      if (!enough) continue;
      const trial = summed(total, own, NAMED);
      const apart = own.filter((fact) => !within.includes(fact.concept));
      const without = apart.length < own.length ? summed(total, apart, NAMED) : trial;
      yield trial.status !== 'pass' && without.status === 'pass' ? without : trial;
    }
  }
  for (const total of facts.filter((fact) => fact.concept === 'vehicles')) {
    for (const kinds of VEHICLES) {
      const names = kinds.map((kind) => `vehicles.${kind}`);
      const own = names
        .flatMap((name) => lines.get(`${name} ${total.line}`) ?? [])
        .toSorted((a, b) => (a.cell ?? 0) - (b.cell ?? 0) || (a.start ?? 0) - (b.start ?? 0));
      // A sentence that names one kind may go on in the next line.
      if (own.length > 1) yield summed(total, own, NAMED);
    }
  }
}

export const rule: Rule = {
  name: 'sum.concepts',
  title: {
    zh: '“三公”、采购、车辆、单位数与其各部分',
    en: 'The three public expenses, procurement, vehicles and units against their parts',
  },
  rationale: {
    zh: '固定的构成：“三公”经费 = 出国 + 公务用车 + 接待，公务用车 = 购置 + 运行，政府采购 = 货物 + 工程 + 服务，以及分类的数量。部门预算、决算公开办法。',
    en: 'Fixed compositions: 三公经费 = 出国 + 公务用车 + 接待, 公务用车 = 购置 + 运行, 政府采购 = 货物 + 工程 + 服务, and counts by kind. 部门预算、决算公开办法.',
  },
  needs: {
    zh: '“三公”经费、政府采购或车辆的各部分',
    en: 'parts of the three public expenses, procurement or vehicles',
  },
  *trials({ facts }: Published) {
    const own = facts.filter(
      (fact) =>
        NAMES.has(fact.concept) &&
        fact.origin !== 'derived' &&
        fact.value !== null &&
        (fact.measure === 'amount' || fact.measure === 'count'),
    );
    for (const group of groupBy(own, series).values()) yield* ofSeries(group);
  },
};
