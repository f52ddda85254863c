import type { Fact } from '../../../model/index.ts';
import type { Published } from '../published.ts';
import { restatement } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

/** Functional items that consist of one economic item: what a unit pays for its own staff. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['2210201', '30113'],
  ['2080505', '30108'],
  ['2080506', '30109'],
];

export const rule: Rule = {
  name: 'cross.contributions',
  title: { zh: '功能科目与经济科目的对应', en: 'Functional items against their economic class' },
  rationale: {
    zh: '住房公积金、基本养老保险缴费、职业年金缴费是同一笔支出，同时有功能科目和经济科目：只有基本支出的单位，两者应当一致。任一科目下也可能有别的支出，所以不一致只作提示。',
    en: '住房公积金, 基本养老保险缴费 and 职业年金缴费 are one payment with a functional and an economic code: for a unit with basic spending only the two agree. Other money under either code is possible, so a difference is worth knowing only.',
  },
  needs: { zh: '住房公积金或养老保险缴费的两种科目', en: 'housing fund or pension by both codes' },
  *trials({ amounts }: Published) {
    const own = amounts.filter(
      (fact) => fact.direction === 'expenditure' && fact.project === null && fact.fund !== null,
    );
    for (const [functional, economic] of PAIRS) {
      const paid = own.find(
        (fact) => fact.economic_code === economic && fact.function_code === null,
      );
      const item = own.find(
        (fact): fact is Fact =>
          fact.function_code === functional &&
          fact.fiscal_year === paid?.fiscal_year &&
          fact.phase === paid.phase,
      );
      if (!paid || !item) continue;
      yield compared({
        facts: [paid, item],
        expected: item.value ?? 0,
        tolerance: restatement(paid, item),
        severity: 'info',
        what: {
          zh: `经济科目${nameOf(paid).zh}（${placeOf(paid).zh}）与功能科目${nameOf(item).zh}（${placeOf(item).zh}）`,
          en: `The economic item ${nameOf(paid).en} (${placeOf(paid).en}) against the functional item ${nameOf(item).en} (${placeOf(item).en})`,
        },
      });
    }
  },
};
