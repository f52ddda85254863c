import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { compared } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

/** The projects that have a form of targets or of self-evaluation, each by one of its figures. */
function formsOf({ facts, document }: Published): Fact[] {
  const kinds =
    document.kind === 'budget' ? ['project_targets', 'project_form'] : ['self_evaluation'];
  const own = facts.filter((fact) => fact.project !== null && kinds.includes(fact.statement));
  return [
    ...new Map(own.toReversed().map((fact) => [squeeze(fact.project ?? ''), fact])).values(),
  ].reverse();
}

export const rule: Rule = {
  name: 'count.projects',
  title: {
    zh: '绩效管理项目个数与所附项目表',
    en: 'The number of projects against the forms attached',
  },
  rationale: {
    zh: '文字说明有多少个项目（特定目标类项目）设定了绩效目标或开展了评价，并附有这些项目的表：两处个数应当相同。',
    en: 'The text says how many projects (特定目标类项目) have targets or were evaluated, and the forms of these projects are attached: they are as many.',
  },
  needs: { zh: '项目个数和所附的多张项目表', en: 'number of projects and several forms' },
  *trials(published) {
    const forms = formsOf(published);
    if (forms.length < 2) return;
    const counts = published.facts.filter(
      (fact) =>
        fact.concept === 'performance_projects' &&
        fact.measure === 'count' &&
        (fact.nature === 'project.specific' || fact.nature === 'project') &&
        (fact.value ?? 0) > 0,
    );
    for (const count of counts) {
      yield compared({
        facts: [count],
        expected: forms.length,
        tolerance: 0,
        severity: 'warning',
        unit: '个',
        what: {
          zh: `${nameOf(count).zh}个数（${placeOf(count).zh}）与所附项目表张数`,
          en: `The number of ${nameOf(count).en} (${placeOf(count).en}) against the forms attached`,
        },
      });
    }
  },
};
