import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import type { Published } from '../published.ts';
import { restatement, within } from '../rounding.ts';
import type { Rule, Trial } from '../rule.ts';
import { compared } from '../trial.ts';
import { nameOf, placeOf } from '../words.ts';

const COUNTED = new Set(['target', 'insured.resident', 'insured', 'assisted', 'staff']);
const ENROLMENT = new Set(['insured.resident', 'insured']);

const isTarget = (fact: Fact): boolean =>
  fact.phase === 'approved' &&
  COUNTED.has(fact.concept) &&
  (fact.measure === 'value' || fact.measure === 'count') &&
  fact.value !== null;

/** The same indicator: its name, unit and year, of one project or of the department. */
const indicator = (fact: Fact): string =>
  `${fact.concept}|${squeeze(fact.item ?? '')}|${fact.unit ?? ''}|${fact.fiscal_year}`;

/** Enrolment is one quantity, whatever it is called; not that of a project for other people. */
const isEnrolment = (fact: Fact): boolean =>
  ENROLMENT.has(fact.concept) &&
  fact.measure === 'count' &&
  (fact.concept === 'insured.resident' || fact.project === null);

/** One trial for each figure that states the target again. */
function* repeats(targets: readonly Fact[]): Generator<Trial> {
  const [first, ...others] = targets;
  if (!first) return;
  const seen = new Set([first.value]);
  for (const fact of others) {
    const same = within((fact.value ?? 0) - (first.value ?? 0), restatement(fact, first));
    if (!same && seen.has(fact.value)) continue;
    seen.add(fact.value);
    yield compared({
      facts: [fact, first],
      expected: first.value ?? 0,
      tolerance: restatement(fact, first),
      severity: 'warning',
      beyond: { zh: '同一目标有两个值', en: 'one target has two values' },
      what: {
        zh: `绩效目标“${nameOf(fact).zh}”（${placeOf(fact).zh}）与${placeOf(first).zh}的同一目标`,
        en: `The target ${nameOf(fact).en} (${placeOf(fact).en}) against the same target at ${placeOf(first).en}`,
      },
    });
  }
}

export const rule: Rule = {
  name: 'target.conflict',
  title: { zh: '同一绩效目标只有一个值', en: 'A target has one value' },
  rationale: {
    zh: '同一绩效目标在项目表和部门整体表、在长期目标和年度目标中列出，是一个目标，只有一个值。',
    en: 'A performance target stands in the form of its project and in that of the department, and in the long-term and the annual table of one form: it is one target.',
  },
  needs: { zh: '在两处列示的绩效目标', en: 'target that is stated twice' },
  *trials({ facts }: Published) {
    const targets = facts.filter(isTarget);
    const named = targets.filter((fact) => !isEnrolment(fact) && fact.item !== null);
    for (const same of groupBy(named, indicator).values()) {
      if (same.length < 2) continue;
      const projects = groupBy(
        same.filter((fact) => fact.project !== null),
        (fact) => fact.project ?? '',
      );
      const department = same.filter((fact) => fact.project === null);
      // The department's form names no project: its target is that of the only project with such an indicator.
      const [only] = projects.values();
      if (projects.size === 1 && only) yield* repeats([...only, ...department]);
      else {
        for (const own of projects.values()) yield* repeats(own);
        yield* repeats(department);
      }
    }
    for (const same of groupBy(
      targets.filter(isEnrolment),
      ({ fiscal_year }) => fiscal_year,
    ).values()) {
      yield* repeats(same);
    }
  },
};
