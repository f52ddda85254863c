import type { Fact } from '../../../model/index.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { figure, nameOf, placeOf, unitOf } from '../words.ts';

const MEASURED = new Set(['target', 'insured', 'insured.resident', 'assisted']);

/** Whether what was reached meets a target that says how it is to be met. */
function isMet(target: Fact, reached: Fact): boolean {
  const [least, value] = [target.value ?? 0, reached.value ?? 0];
  switch (target.comparator) {
    case '≥':
      return value >= least;
    case '>':
      return value > least;
    case '≤':
      return value <= least;
    case '<':
      return value < least;
    default:
      return true;
  }
}

export const rule: Rule = {
  name: 'target.reached',
  title: { zh: '绩效目标的完成情况', en: 'Targets and what was reached' },
  rationale: {
    zh: '指标的方向（≥、≤）与实际完成值在同一行：没有达到不是计算错误，但“目标全面达成”的读者应当知道。绩效自评。',
    en: 'A target with its direction (≥, ≤) and the value reached in the same row: one that was missed is no slip of arithmetic, but a reader of 目标全面达成 has to know. 绩效自评.',
  },
  needs: {
    zh: '带方向和实际完成值的绩效目标',
    en: 'target with its direction and the value reached',
  },
  *trials({ facts }: Published) {
    const own = facts.filter(
      (fact) =>
        fact.statement === 'self_evaluation' && MEASURED.has(fact.concept) && fact.value !== null,
    );
    const rows = groupBy(own, (fact) =>
      [fact.project, fact.concept, fact.item, fact.measure, fact.unit].join('|'),
    );
    for (const row of rows.values()) {
      const target = row.find((fact) => fact.phase === 'approved' && fact.comparator !== null);
      const reached = row.find((fact) => fact.phase === 'executed');
      if (!target || !reached) continue;
      const met = isMet(target, reached);
      const name = nameOf(target);
      const unit = unitOf(target);
      yield {
        ...stated(
          met ? 'pass' : 'fail',
          'info',
          {
            zh: `“${name.zh}”（${placeOf(reached).zh}）目标${target.comparator ?? ''}${figure(target.value, unit).zh}，实际 ${figure(reached.value, unit).zh}，${met ? '达到' : '未达到'}。`,
            en: `${name.en} (${placeOf(reached).en}): target ${target.comparator ?? ''}${figure(target.value, unit).en}, reached ${figure(reached.value, unit).en}, ${met ? 'met' : 'missed'}.`,
          },
          [reached, target],
        ),
        expected: target.value,
        found: reached.value,
        unit,
      };
    }
  },
};
