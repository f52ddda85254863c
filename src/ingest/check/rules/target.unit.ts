import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { nameOf, placeOf, unitsInEnglish } from '../words.ts';

const isPercent = (fact: Fact): boolean => fact.unit === '%';

export const rule: Rule = {
  name: 'target.unit',
  title: {
    zh: '绩效指标的目标值与实际值单位一致',
    en: 'A target and what was reached are of one kind',
  },
  rationale: {
    zh: '实际完成值应与目标值同一口径：目标是金额或个数，却以 100% 作答，就无法比较。',
    en: 'What was reached is measured as the target was set: an amount or a count that is answered with 100% cannot be compared.',
  },
  needs: { zh: '带实际完成值的绩效指标', en: 'target with what was reached' },
  *trials({ facts }: Published) {
    const targets = facts.filter(
      (fact) =>
        fact.concept === 'target' &&
        fact.origin === 'table' &&
        fact.value !== null &&
        fact.statement === 'self_evaluation',
    );
    for (const row of groupBy(targets, (fact) => `${fact.line} ${fact.item}`).values()) {
      const planned = row.find((fact) => fact.phase === 'approved');
      const reached = row.find((fact) => fact.phase === 'executed');
      if (!planned || !reached || planned.unit === null || reached.unit === null) continue;
      const differs = isPercent(planned) !== isPercent(reached);
      const name = nameOf(planned);
      yield stated(
        differs ? 'fail' : 'pass',
        'info',
        {
          zh: `指标“${name.zh}”（${placeOf(reached).zh}）：目标 ${planned.raw ?? ''}${planned.unit}，实际 ${reached.raw ?? ''}${reached.unit}${differs ? '，无法比较' : ''}。`,
          en: `The target ${name.en} (${placeOf(reached).en}): planned ${unitsInEnglish(`${planned.raw ?? ''}${planned.unit}`)}, reached ${unitsInEnglish(`${reached.raw ?? ''}${reached.unit}`)}${differs ? ', which cannot be compared' : ''}.`,
        },
        [reached, planned],
      );
    }
  },
};
