import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { summed } from '../trial.ts';

export const rule: Rule = {
  name: 'sum.performance',
  title: {
    zh: '绩效管理项目的个数和金额等于各类之和',
    en: 'Projects under performance management by kind',
  },
  rationale: {
    zh: '开展绩效目标管理的项目分人员类、运转类和特定目标类：各类的个数和所涉预算之和，等于合计。',
    en: '开展绩效目标管理的项目 are 人员类, 运转类 and 特定目标类: their number, and the budget they involve, add up.',
  },
  needs: { zh: '分类的绩效管理项目数', en: 'number of managed projects by kind' },
  *trials({ facts }: Published) {
    const own = facts.filter(
      (fact) => fact.concept === 'performance_projects' && fact.statement === 'text',
    );
    const lines = groupBy(
      own,
      (fact) => `${fact.line} ${fact.measure} ${fact.fiscal_year} ${fact.phase}`,
    );
    for (const line of lines.values()) {
      const [total] = line.filter((fact) => fact.nature === null);
      const parts = line.filter((fact) => fact.nature !== null);
      if (total && parts.length > 1) yield summed(total, parts);
    }
  },
};
