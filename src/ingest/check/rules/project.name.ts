import { likeness, mentionsOf } from '../projects.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { placeOf } from '../words.ts';

/** Below this two names of one project would not be taken for one by a reader. */
const ALIKE = 0.85;

export const rule: Rule = {
  name: 'project.name',
  title: { zh: '同一项目名称一致', en: 'A project has one name' },
  rationale: {
    zh: '项目在项目支出表与申报表中名称不同，只能按金额对应；读者和以后年度都难以跟踪。',
    en: 'A project whose name changes between 项目支出表 and its form can be matched by its amount only; a reader, and a later year, cannot follow it.',
  },
  needs: { zh: '在两处列示的项目', en: 'project that is named twice' },
  *trials(published) {
    const seen = new Set<string>();
    for (const { name, amount, project } of mentionsOf(published)) {
      if (!project || amount.statement === 'text') continue;
      const key = `${name} ${project.name}`;
      if (seen.has(key) || project.amount.fact_id === amount.fact_id) continue;
      seen.add(key);
      const { shorter, both } = likeness(name, project.name);
      const other = shorter < 1 && both < ALIKE;
      yield stated(
        other ? 'fail' : 'pass',
        'info',
        {
          zh: `“${name}”（${placeOf(amount).zh}）与预算项目“${project.name}”（${placeOf(project.amount).zh}）${other ? '金额相同而名称不同' : '是同一名称'}。`,
          en: `${name} (${placeOf(amount).en}) and the budgeted project ${project.name} (${placeOf(project.amount).en}) ${other ? 'have one amount and two names' : 'have one name'}.`,
        },
        [amount, project.amount],
      );
    }
  },
};
