import { mentionsOf } from '../projects.ts';
import { restatement } from '../rounding.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { placeOf } from '../words.ts';

export const rule: Rule = {
  name: 'project.amount',
  title: { zh: '项目金额与项目支出表', en: "A project's amount against the budget" },
  rationale: {
    zh: '项目申报表、绩效目标表或文字中所列的项目金额，应与项目支出表一致；以前轮次的表往往是另一个金额。绩效目标与预算同步编报、同步批复。',
    en: 'What a form, a list of targets or a sentence states for a project is what 项目支出表 has for it; a form from an earlier round shows another amount. 绩效目标与预算同步编报、同步批复.',
  },
  needs: { zh: '项目支出表以外的项目金额', en: 'amount of a project beside those of its budget' },
  *trials(published) {
    const seen = new Set<string>();
    for (const { name, amount, project } of mentionsOf(published)) {
      if (!project || project.amount.fact_id === amount.fact_id) continue;
      // A form states its amount several times; one value of one form is one finding.
      const key = [
        amount.statement,
        name,
        amount.statement === 'text' ? amount.line : '',
        amount.value,
      ].join('|');
      if (seen.has(key)) continue;
      seen.add(key);
      yield compared({
        facts: [amount, project.amount],
        expected: project.amount.value ?? 0,
        tolerance: restatement(amount, project.amount),
        severity: 'error',
        what: {
          zh: `项目“${name}”的金额（${placeOf(amount).zh}）与预算项目“${project.name}”（${placeOf(project.amount).zh}）`,
          en: `The amount of project ${name} (${placeOf(amount).en}) against the budgeted project ${project.name} (${placeOf(project.amount).en})`,
        },
      });
    }
  },
};
