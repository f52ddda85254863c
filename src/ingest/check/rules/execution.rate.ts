import type { Fact } from '../../../model/index.ts';
import { nearest } from '../../read/extremes.ts';
import type { Published } from '../published.ts';
import { halfDigit, range } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared, passing, sumOf } from '../trial.ts';
import { figure, nameOf, placeOf, unitOf } from '../words.ts';

/** What one fund pays of a cost is not the cost. */
const ownFund = ({ fund }: Fact): string =>
  fund === 'gov_fund' || fund === 'state_capital' ? fund : '';

const sameSubject = (one: Fact, other: Fact): boolean =>
  one.function_code === other.function_code &&
  one.project === other.project &&
  ownFund(one) === ownFund(other) &&
  (one.nature === other.nature || one.nature === null || other.nature === null) &&
  one.fiscal_year === other.fiscal_year;

/** A budget of the year, also where its words (支出预算为) do not say of which time. */
const isPlanned = ({ phase, heading }: Fact): boolean =>
  phase === 'approved' ||
  phase === 'adjusted' ||
  (phase === null && /预算(?:数|额|安排)?[为是]?$/.test(heading ?? ''));

/** Figures in front of a rate and behind it among which its own are looked for. */
const MOST_AROUND = 500;

const isCount = (fact: Fact): boolean => fact.measure === 'amount' || fact.measure === 'count';
const near = (fact: Fact, rate: Fact): boolean =>
  fact.statement === rate.statement && Math.abs((fact.line ?? 0) - (rate.line ?? 0)) <= 4;

/** What was done: the figure of the same concept nearest before the rate. */
function doneOf(rate: Fact, facts: readonly Fact[]): Fact | undefined {
  const own = facts.filter(
    (fact) =>
      fact.concept === rate.concept &&
      !isPlanned(fact) &&
      sameSubject(fact, rate) &&
      before(fact, rate),
  );
  return nearest(own, (fact) => distance(fact, rate));
}

const before = (fact: Fact, rate: Fact): boolean =>
  (fact.line ?? 0) < (rate.line ?? 0) ||
  (fact.line === rate.line && (fact.start ?? 0) < (rate.start ?? 0));

const distance = (one: Fact, other: Fact): number =>
  1000 * Math.abs((one.line ?? 0) - (other.line ?? 0)) +
  Math.abs((one.start ?? 0) - (other.start ?? 0));

/** The published budgets or targets that a rate can be measured on, each as the figures that make it. */
function basesOf(rate: Fact, done: Fact, facts: readonly Fact[]): Fact[][] {
  const planned = facts.filter(
    (fact) =>
      fact.measure === done.measure &&
      isPlanned(fact) &&
      (rate.base_phase === null || fact.phase === null || fact.phase === rate.base_phase) &&
      sameSubject(fact, rate) &&
      (fact.concept === rate.concept || fact.concept === 'transfer_payment'),
  );
  const carried = facts.filter(
    (fact) =>
      fact.concept === 'carryover_in' && fact.measure === 'amount' && fact.project === rate.project,
  );
  return planned.flatMap((fact) => [[fact, ...carried.slice(0, 1)], [fact]]);
}

function* trialsOf(rate: Fact, done: Fact, bases: readonly (readonly Fact[])[]): Generator<Trial> {
  for (const base of bases) {
    if (sumOf(base) <= 0) continue;
    const expected = (100 * (done.value ?? 0)) / sumOf(base);
    const unit = unitOf(done);
    const [low, high] = range(done);
    const half = base.reduce((sum, fact) => sum + halfDigit(fact), 0);
    const spread = (100 * high) / (sumOf(base) - half) - (100 * low) / (sumOf(base) + half);
    yield compared({
      facts: [rate, done, ...base],
      expected,
      tolerance: halfDigit(rate) + spread / 2,
      severity: 'error',
      lastDigit: 2 * halfDigit(rate),
      what: {
        zh: `${nameOf(done).zh}的完成率（${placeOf(rate).zh}）与执行数 ÷ 预算数（${figure(done.value, unit).zh} ÷ ${figure(sumOf(base), unit).zh}）`,
        en: `The completion rate of ${nameOf(done).en} (${placeOf(rate).en}) against what was done ÷ what was planned (${figure(done.value, unit).en} ÷ ${figure(sumOf(base), unit).en})`,
      },
    });
  }
}

export const rule: Rule = {
  name: 'execution.rate',
  title: { zh: '完成率与执行数、预算数', en: 'A stated completion rate against the amounts' },
  rationale: {
    zh: '文件同时列出预算数、执行数和完成率时，完成率是两者之商；可用资金可以包括上年结转。绩效自评表：执行率 = 执行数 ÷ 预算数。',
    en: 'Where a document states what was planned, what was done and the rate, the rate is their quotient; money carried over may belong to what was available. 绩效自评表: 执行率 = 执行数 ÷ 预算数.',
  },
  needs: {
    zh: '同时列示预算数、执行数和完成率的项目',
    en: 'item with its plan, its execution and the rate',
  },
  *trials({ facts }: Published) {
    if (!facts.some((fact) => fact.measure === 'execution_rate')) return;
    const published = facts.filter((fact) => fact.origin !== 'derived' && fact.value !== null);
    for (const [at, rate] of published.entries()) {
      if (rate.measure !== 'execution_rate') continue;
      // They stand in the order of the document.
      const around = published
        .slice(Math.max(0, at - MOST_AROUND), at + MOST_AROUND)
        .filter((fact) => isCount(fact) && near(fact, rate));
      const done = doneOf(rate, around);
      const trial = done ? passing(trialsOf(rate, done, basesOf(rate, done, around))) : null;
      if (trial) yield trial;
    }
  },
};
