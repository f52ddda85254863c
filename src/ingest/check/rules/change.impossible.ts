import { changesOf } from '../changes.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { figure, nameOf, placeOf } from '../words.ts';

export const rule: Rule = {
  name: 'change.impossible',
  title: { zh: '降幅不超过 100%', en: 'Nothing falls by more than 100%' },
  rationale: {
    zh: '不为负的金额降幅不可能超过 100%，降 100% 即降为零。出现这样的比率，说明除数取错了年份。',
    en: 'An amount that is not negative cannot fall by more than 100%, and by 100% only to zero. A rate of that size was divided by the wrong year.',
  },
  needs: { zh: '下降率', en: 'rate of a fall' },
  *trials(published) {
    for (const [amount, group] of changesOf(published)) {
      for (const rate of group) {
        const fall = rate.measure === 'change_rate' ? (rate.value ?? 0) : 0;
        if (fall >= 0) continue;
        const impossible = fall < -100 || (fall === -100 && (amount.value ?? 0) > 0);
        const change = group.find((fact) => fact.measure === 'change' && fact.line === rate.line);
        const prior = change ? (amount.value ?? 0) - (change.value ?? 0) : 0;
        const right =
          change && prior > 0
            ? {
                zh: `；按所列减少额 ${figure(-(change.value ?? 0), '万元').zh} 应为 ${figure((100 * (change.value ?? 0)) / prior, '%').zh}`,
                en: `; by the stated fall of ${figure(-(change.value ?? 0), '万元').en} it is ${figure((100 * (change.value ?? 0)) / prior, '%').en}`,
              }
            : { zh: '', en: '' };
        const name = nameOf(amount);
        yield {
          ...stated(
            impossible ? 'fail' : 'pass',
            'error',
            {
              zh: `${name.zh}下降 ${figure(-fall, '%').zh}（${placeOf(rate).zh}）${impossible ? `：降幅不可能达到${right.zh}` : '：在可能范围内'}。`,
              en: `${name.en} falls by ${figure(-fall, '%').en} (${placeOf(rate).en})${impossible ? `, which is impossible${right.en}` : ', which is possible'}.`,
            },
            change ? [rate, amount, change] : [rate, amount],
          ),
          expected: impossible && change && prior > 0 ? (100 * (change.value ?? 0)) / prior : null,
          found: fall,
          unit: '%',
        };
      }
    }
  },
};
