import type { Statement } from '../../../model/index.ts';
import { budgetedProjects, mentionsOf } from '../projects.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { figure, placeOf } from '../words.ts';

const FORMS: readonly Statement[] = ['project_form', 'project_targets'];
/** Where fewer projects have a form, publishing them is not meant for all. */
const MOST = 2 / 3;

export const rule: Rule = {
  name: 'project.form',
  title: { zh: '预算项目均有绩效目标表', en: 'Every budgeted project has its form' },
  rationale: {
    zh: '公开项目绩效目标的文件，应公开每个项目的目标；少一个就是缺口。仅在多数项目有表时核对。项目支出绩效目标公开。',
    en: 'A document that publishes targets for its projects publishes them for each; one project without is a gap. Tried only where most projects have a form. 项目支出绩效目标公开.',
  },
  needs: { zh: '多数项目的申报表或绩效目标表', en: 'forms or targets for most of its projects' },
  *trials(published) {
    const projects = budgetedProjects(published);
    const own = mentionsOf(published).filter(({ amount }) => FORMS.includes(amount.statement));
    const found = new Set(own.map(({ project }) => project));
    const missing = new Set(projects.filter((project) => !found.has(project)));
    if (projects.length < 3 || projects.length - missing.size < MOST * projects.length) return;
    for (const project of projects) {
      const lacks = missing.has(project);
      const place = placeOf(project.amount);
      yield stated(
        lacks ? 'fail' : 'pass',
        'warning',
        {
          zh: `预算项目“${project.name}”（${place.zh}，${figure(project.amount.value, '万元').zh}）${lacks ? '没有' : '有'}绩效目标表。`,
          en: `The budgeted project ${project.name} (${place.en}, ${figure(project.amount.value, '万元').en}) ${lacks ? 'has no form' : 'has a form'}.`,
        },
        [project.amount],
      );
    }
  },
};
