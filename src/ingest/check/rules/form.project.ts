import { squeeze } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import { budgetedProjects, mentionsOf } from '../projects.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';
import { figure, placeOf } from '../words.ts';

export const rule: Rule = {
  name: 'form.project',
  title: { zh: '项目申报表与预算项目对应', en: 'Every project form belongs to a budgeted project' },
  rationale: {
    zh: '项目申报表是为预算中的项目公开的；没有对应项目的申报表，所列资金不在预算之内。项目支出预算和绩效目标一一对应。',
    en: 'A project form (项目申报表) is published for a project of the budget; one without its project is money that the budget does not have. 项目支出预算和绩效目标一一对应.',
  },
  needs: { zh: '项目申报表和项目支出表', en: 'project forms and a table of projects' },
  *trials(published) {
    const projects = budgetedProjects(published);
    if (projects.length === 0) return;
    const budgeted = new Set(projects.map(({ amount }) => amount.fact_id));
    const forms = mentionsOf(published).filter(
      ({ amount }) => amount.statement === 'project_form' || amount.statement === 'project_targets',
    );
    for (const own of groupBy(forms, (form) => squeeze(form.name)).values()) {
      const [first] = own;
      if (!first || budgeted.has(first.amount.fact_id)) continue;
      const { project } = first;
      const place = placeOf(first.amount);
      const amount = figure(first.amount.value, '万元');
      yield stated(
        project ? 'pass' : 'fail',
        'error',
        project
          ? {
              zh: `项目表“${first.name}”（${place.zh}）对应预算项目“${project.name}”。`,
              en: `The form of ${first.name} (${place.en}) belongs to the budgeted project ${project.name}.`,
            }
          : {
              zh: `项目表“${first.name}”（${place.zh}，${amount.zh}）在项目支出表中没有对应项目。`,
              en: `The form of ${first.name} (${place.en}, ${amount.en}) has no project in the budget.`,
            },
        project ? [first.amount, project.amount] : [first.amount],
      );
    }
  },
};
