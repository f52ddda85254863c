import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule, Trial } from '../rule.ts';
import { summed } from '../trial.ts';

/** What a sentence says of the money of one grant: received and spent, each with its parts. */
function* ofSentence(facts: readonly Fact[]): Generator<Trial> {
  const received = facts.find((fact) => fact.concept === 'revenue');
  const allocated = facts.find((fact) => fact.concept === 'grant_allocated');
  const carried = facts.find((fact) => fact.concept === 'carryover_in');
  if (received && allocated && carried) yield summed(received, [allocated, carried]);
  const spent = facts.filter((fact) => fact.concept === 'expenditure' && fact.project !== null);
  const total = spent.find((fact) => fact.nature !== 'project');
  const before = spent.find((fact) => fact.fund === 'carryover');
  const own = spent.find((fact) => fact.nature === 'project' && fact.fund === null);
  if (total && own && before) yield summed(total, [own, before]);
}

export const rule: Rule = {
  name: 'sum.grants',
  title: {
    zh: '补助资金 = 本年下达 + 上年结转',
    en: 'A grant is what was allocated and what was carried over',
  },
  rationale: {
    zh: '转移支付绩效自评报告列出可用资金和支出资金，各等于本年下达与上年结转之和。',
    en: 'The report on a transfer (转移支付绩效自评报告) states the money that there was and the money spent, each as what this year gave and what last year left.',
  },
  needs: {
    zh: '分本年下达和上年结转的补助资金',
    en: 'grant by what was allocated and what was carried over',
  },
  *trials({ amounts }: Published) {
    const text = amounts.filter((fact) => fact.statement === 'text' && fact.origin === 'text');
    for (const line of groupBy(text, (fact) => `${fact.line} ${fact.fiscal_year}`).values()) {
      if (line.some((fact) => fact.concept === 'grant_allocated')) yield* ofSentence(line);
    }
  },
};
