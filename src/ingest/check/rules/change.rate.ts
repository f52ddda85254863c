import type { Fact } from '../../../model/index.ts';
import { changesOf } from '../changes.ts';
import { exact, halfDigit, range, within } from '../rounding.ts';
import type { Rule, Sentence, Trial } from '../rule.ts';
import { compared } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

/** The rate that an amount and its change give, and how far their printed digits can move it. */
function rateOf(
  amount: Fact,
  change: number,
  changeHalf: number,
): { rate: number; spread: number } | null {
  const [low, high] = range(amount);
  const rates = [low, high].flatMap((value) =>
    [change - changeHalf, change + changeHalf].map((part) => (100 * part) / (value - part)),
  );
  const base = (amount.value ?? 0) - change;
  if (base <= 0 || rates.some((rate) => !Number.isFinite(rate))) return null;
  return { rate: (100 * change) / base, spread: (Math.max(...rates) - Math.min(...rates)) / 2 };
}

/** What a wrong rate is instead, where it is something. */
function diagnosis(rate: Fact, change: Fact, amount: Fact): Sentence | undefined {
  const stated = rate.value ?? 0;
  const half = halfDigit(rate);
  const value = amount.value ?? 0;
  if (value > 0 && within(stated - (100 * (change.value ?? 0)) / value, half)) {
    return {
      zh: `所列比率是以本年数 ${figure(value, '万元').zh} 为基数算得的`,
      en: `the stated rate was taken on this year's ${figure(value, '万元').en}, not on last year's`,
    };
  }
  const reversed = rateOf(amount, -(change.value ?? 0), 0);
  if (reversed && within(Math.abs(stated) - Math.abs(reversed.rate), half)) {
    return {
      zh: `所列比率只与相反方向的变动相符（上年 ${figure(exact(value + (change.value ?? 0)), '万元').zh}）`,
      en: `the stated rate fits a change in the other direction only (last year ${figure(exact(value + (change.value ?? 0)), '万元').en})`,
    };
  }
  return undefined;
}

function trialOf(amount: Fact, change: Fact, rate: Fact): Trial | null {
  if ((rate.value ?? 0) <= -100 && (amount.value ?? 0) > 0) return null; // change.impossible says it
  const given = rateOf(amount, change.value ?? 0, halfDigit(change));
  if (!given) return null;
  const name = nameOf(amount);
  return compared({
    facts: [rate, change, amount],
    expected: given.rate,
    tolerance: halfDigit(rate) + given.spread,
    severity: 'error',
    lastDigit: 2 * halfDigit(rate),
    beyond: diagnosis(rate, change, amount),
    what: {
      zh: `${name.zh}的增减率（${placeOf(rate).zh}）与增减额 ${figure(change.value, '万元').zh}`,
      en: `The rate of change of ${name.en} (${placeOf(rate).en}) against its change of ${figure(change.value, '万元').en}`,
    },
  });
}

/** The change that a rate is printed with: on the same line, the nearest. */
function changeOf(rate: Fact, group: readonly Fact[]): Fact | undefined {
  let nearest: Fact | undefined;
  for (const fact of group) {
    const fits =
      fact.measure === 'change' && fact.line === rate.line && fact.base_year === rate.base_year;
    if (fits && (!nearest || gap(fact, rate) < gap(nearest, rate))) nearest = fact;
  }
  return nearest;
}

const gap = (one: Fact, other: Fact): number => Math.abs((one.start ?? 0) - (other.start ?? 0));

export const rule: Rule = {
  name: 'change.rate',
  title: { zh: '增减率与增减额', en: 'A stated rate of change against the stated change' },
  rationale: {
    zh: '增减率等于增减额除以上年数，正负一致；两者都已列出，只允许相差末位的舍入。决算公开文字说明的同比口径。',
    en: 'The rate of change is the change divided by the amount of the year before, with the same sign; both are stated, so only their printed digits may make a difference. 决算公开文字说明的同比口径.',
  },
  needs: {
    zh: '同时列示增减额和增减率的数字',
    en: 'amount with both its change and its rate of change',
  },
  *trials(published) {
    for (const [amount, group] of changesOf(published)) {
      for (const rate of group) {
        if (rate.measure !== 'change_rate' || rate.value === null) continue;
        const change = changeOf(rate, group);
        const trial = change ? trialOf(amount, change, rate) : null;
        if (trial) yield trial;
      }
    }
  },
};
