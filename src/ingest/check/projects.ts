import type { Fact, Statement } from '../../model/index.ts';
import { isPublisher, publisherName } from '../read/organisation.ts';
import { squeeze } from '../read/plain.ts';
import { once, remembered } from '../read/remember.ts';
import { groupBy } from '../read/group.ts';
import { isSpending, type Published } from './published.ts';
import { restatement, within } from './rounding.ts';

/** Words that one statement adds to a project's name and another leaves out. */
const LOOSE =
  /\d{4}年度?|^\d{4}|\d{4}$|专项|项目|经费|资金|费用|工作|[（）()《》“”"'、,，.。:：\-—]/g;

/** Names are told from each other by as much of them; a longer one is a text. */
const LONGEST_NAME = 200;

/** A project's name without what statements add or leave out. */
const coreOf = remembered((name) => squeeze(name).replace(LOOSE, '').slice(0, LONGEST_NAME));

/** How many characters of one name the other has at all: the likeness is never greater than that. */
function shared(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (other.includes(one.charAt(at))) count += 1;
  return count;
}

/** Whether two names can be as alike as `least`, told without going through one for each character of the other. */
function mayBeAlike(one: string, other: string, least: number): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return shared(short, long) >= least * short.length;
}

/** Length of the longest run of characters that follow each other in both, not necessarily side by side. */
function common(one: string, other: string): number {
  // The lengths for all of `other` up to each of its characters, kept up to date while `one` is gone through.
  const row = new Uint16Array(other.length + 1);
  for (let i = 0; i < one.length; i += 1) {
    let before = 0;
    for (let j = 1; j <= other.length; j += 1) {
      const above = row[j] ?? 0;
      row[j] =
        one.charCodeAt(i) === other.charCodeAt(j - 1)
          ? before + 1
          : Math.max(above, row[j - 1] ?? 0);
      before = above;
    }
  }
  return row[other.length] ?? 0;
}

/** How alike two names are: `shorter` of the shorter one, `both` of both together; 1 is the same. */
export function likeness(one: string, other: string): { shorter: number; both: number } {
  const [a, b] = [coreOf(one), coreOf(other)];
  if (a === '' || b === '') return { shorter: 0, both: 0 };
  const length = common(a, b);
  return {
    shorter: length / Math.min(a.length, b.length),
    both: (2 * length) / (a.length + b.length),
  };
}

/** From which likeness on two names are of one project: by themselves, or where the amounts agree too. */
const ALIKE = 0.75;
const ALIKE_WITH_AMOUNT = 0.45;

/** One project of the budget. */
export interface Project {
  name: string;
  /** Its amount for all funds, or for the widest one that is published. */
  amount: Fact;
}

/** The projects of the budget: the rows of 项目支出表, else those of the list of targets. */
export const budgetedProjects = once(({ amounts, document }: Published): readonly Project[] => {
  const own = amounts.filter(
    (fact) =>
      fact.fiscal_year === document.fiscal_year &&
      fact.item !== null &&
      fact.direction === 'expenditure',
  );
  const table = own.filter((fact) => fact.statement === 'project');
  const listed = own.filter(
    (fact) =>
      fact.statement === 'project_targets' &&
      fact.concept === 'expenditure' &&
      fact.project === null,
  );
  const rows = groupBy(table.length > 0 ? table : listed, ({ line }) => line);
  return [...rows.values()].flatMap((row) => {
    const amount = row.find((fact) => fact.fund === 'all') ?? row[0];
    return amount?.item && row.some((fact) => fact.is_leaf) ? [{ name: amount.item, amount }] : [];
  });
});

const byCore = once((projects: readonly Project[]) =>
  groupBy(projects, ({ name }) => coreOf(name)),
);

/** The budgeted project that a name and an amount belong to: the most alike, the same amount before another. */
export function projectOf(
  name: string,
  amount: Fact | null,
  projects: readonly Project[],
): Project | null {
  const agrees = (project: Project): boolean =>
    amount !== null &&
    within((amount.value ?? 0) - (project.amount.value ?? 0), restatement(amount, project.amount));
  const core = coreOf(name);
  const namesakes = core === '' ? undefined : byCore(projects).get(core);
  if (namesakes) return namesakes.find(agrees) ?? namesakes[0] ?? null;
  const candidates = projects
    .filter((project) => mayBeAlike(core, coreOf(project.name), ALIKE_WITH_AMOUNT))
    .map((project) => ({ project, ...likeness(name, project.name), agrees: agrees(project) }))
    .filter(({ shorter, agrees: same }) => shorter >= (same ? ALIKE_WITH_AMOUNT : ALIKE))
    .toSorted((a, b) => Number(b.agrees) - Number(a.agrees) || b.both - a.both);
  return candidates[0]?.project ?? null;
}

/** Labels of a form's figure for the whole project. */
const WHOLE = /^(?:合计|资金总额|预算数|项目当年预算|申请当年预算|年度(?:预算|资金)总额|)$/;

/** A statement of a whole project's amount for the year: its name there, and the figure. */
export interface Mention {
  name: string;
  amount: Fact;
  /** The budgeted project that it speaks of. */
  project: Project | null;
}

/** The statements that name projects with their amounts; rows of the others are units, classes and totals. */
const MENTIONING: ReadonlySet<Statement> = new Set([
  'text',
  'project_form',
  'project_targets',
  'self_evaluation',
  'department_targets',
]);

/** Where the document states what a project gets this year, beside the rows of its budget. */
export const mentionsOf = once((published: Published): readonly Mention[] => {
  const publisher = publisherName(published.document.bureau_name);
  const projects = budgetedProjects(published);
  const mention = (name: string, amount: Fact): Mention => ({
    name,
    amount,
    project: projectOf(name, amount, projects),
  });
  return published.amounts.flatMap((fact) => {
    const whole =
      isSpending(fact) &&
      fact.direction === 'expenditure' &&
      fact.fiscal_year === published.document.fiscal_year &&
      fact.phase === 'approved' &&
      (fact.fund === 'all' ||
        (fact.fund === 'fiscal' && fact.statement === 'department_targets')) &&
      fact.nature?.startsWith('project') === true &&
      fact.function_code === null &&
      fact.economic_code === null;
    if (!whole || !MENTIONING.has(fact.statement)) return [];
    if (fact.project !== null) {
      return WHOLE.test(squeeze(fact.item ?? '')) || fact.item?.startsWith(fact.project) === true
        ? [mention(fact.project, fact)]
        : [];
    }
    // A row of a list that carries the publisher's name is a total.
    return fact.item === null || isPublisher(squeeze(fact.item), publisher)
      ? []
      : [mention(fact.item, fact)];
  });
});
