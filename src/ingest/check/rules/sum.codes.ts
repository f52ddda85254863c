import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import { columnOf, type Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed, sumOf } from '../trial.ts';

type Codes = 'function_code' | 'economic_code' | 'gov_economic_code';

const KINDS: readonly Codes[] = ['function_code', 'economic_code'];

/** `卫生健康支出90万元，主要用于行政运行60万元`: a sentence may name the item that most was spent on. */
const isExample = (total: Fact, [only, ...others]: readonly Fact[]): boolean =>
  total.origin === 'text' &&
  only?.line === total.line &&
  others.length === 0 &&
  (only?.value ?? 0) < (total.value ?? 0);

/** Of each coded figure the figures one published level below it. Of a sentence that was not read whole, some may lack. */
function* levels(facts: readonly Fact[], kind: Codes, lacking = false): Generator<Trial> {
  const coded = groupBy(
    facts.filter((fact) => fact[kind] !== null),
    (fact) => fact[kind] ?? '',
  );
  if (coded.size < 2) return;
  // Of each code those that stand one published level below it.
  const below = new Map<string, string[]>();
  const lengths = new Set(Array.from(coded.keys(), (code) => code.length));
  for (const own of coded.keys()) {
    for (const length of lengths) {
      const above = own.slice(0, length);
      if (length >= own.length || !coded.has(above)) continue;
      if (own.length !== length + 2 && coded.has(own.slice(0, length + 2))) continue;
      const others = below.get(above);
      if (others) others.push(own);
      else below.set(above, [own]);
    }
  }
  for (const [code, [total, ...twins]] of coded) {
    // Several rows of one code are those of several units: together they have the parts.
    if (!total || twins.length > 0) continue;
    const next = (below.get(code) ?? []).flatMap((own) => coded.get(own) ?? []);
    const less = lacking && sumOf(next) < (total.value ?? 0);
    if (next.length > 0 && !less && !isExample(total, next)) {
      yield summed(total, next, {
        of: { zh: '下级科目之和', en: 'the sum of the codes below it' },
      });
    }
  }
}

/** Sentences repeat themselves; the first that names a code in a phase counts. */
function sentences({ amounts }: Published): Fact[][] {
  const text = amounts.filter(
    (fact) => fact.origin === 'text' && fact.statement === 'text' && fact.project === null,
  );
  const series = groupBy(
    text,
    ({ fiscal_year, phase, fund, direction }) => `${fiscal_year}|${phase}|${fund}|${direction}`,
  );
  return [...series.values()].map((facts) => [
    ...new Map(
      facts
        .toReversed()
        .map((fact) => [`${fact.function_code} ${fact.economic_code} ${fact.nature}`, fact]),
    ).values(),
  ]);
}

export const rule: Rule = {
  name: 'sum.codes',
  title: { zh: '类、款、项逐级相加', en: 'Classes, groups and items add up level by level' },
  rationale: {
    zh: '功能分类或经济分类的类等于所属各款之和，款等于所属各项之和。政府收支分类科目。',
    en: 'A 类 of the functional or economic classification is the sum of its 款, a 款 the sum of its 项. 政府收支分类科目.',
  },
  needs: { zh: '分级列示的科目', en: 'classification on more than one level' },
  *trials(published) {
    for (const { facts } of published.tables) {
      for (const column of groupBy(facts, columnOf).values()) {
        for (const kind of KINDS) yield* levels(column, kind);
      }
    }
    const lacking = published.unread.some(({ reason }) => reason === 'unknown_function');
    for (const series of sentences(published)) {
      for (const natured of groupBy(series, (fact) => fact.nature ?? '').values()) {
        for (const kind of KINDS) yield* levels(natured, kind, lacking);
      }
    }
  },
};
