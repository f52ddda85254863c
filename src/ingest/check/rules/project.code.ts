import type { Fact } from '../../../model/index.ts';
import { withoutBlanks } from '../../read/plain.ts';
import { groupBy } from '../../read/group.ts';
import { firstWhere } from '../../read/search.ts';
import { likeness } from '../projects.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

/** A project's code: the region's digits, then letters and digits; blanks may stand inside. */
const LABELLED = /项目(?:编码|代码)[:：]?([0-9][0-9A-Z]{14,29})/;
const BARE = /^[0-9][0-9A-Z]{17,29}$/;
/** What each of them has; most lines have no such run. */
const MAY_HAVE_CODE = /[0-9](?:\s*[0-9A-Z]){14}/;

interface Coded {
  code: string;
  line: number;
  name: string;
  fact: Fact;
}

/**
 * The project that a line of a form or of a list belongs to: the one of the nearest figure at or behind it. The figures
 * are in the order of their lines.
 */
function projectAt(line: number, last: number, facts: readonly Fact[]): Fact | undefined {
  const fact = facts[firstWhere(facts, (one) => (one.line ?? Infinity) >= line)];
  return (fact?.line ?? Infinity) <= last ? fact : undefined;
}

function codesOf({ document, statements, facts }: Published): Coded[] {
  const own = facts
    .filter(
      (fact) =>
        fact.project !== null || (fact.statement === 'project_targets' && fact.item !== null),
    )
    .filter((fact) => fact.line !== null)
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return statements
    .filter(({ statement }) => statement === 'project_form' || statement === 'project_targets')
    .flatMap((record) =>
      document.lines.slice(record.first_line - 1, record.last_line).flatMap((text, index) => {
        if (!MAY_HAVE_CODE.test(text)) return [];
        const line = record.first_line + index;
        const first = withoutBlanks(text.split(/[\t|]/)[0] ?? '');
        const code =
          LABELLED.exec(withoutBlanks(text))?.[1] ?? (BARE.test(first) ? first : undefined);
        const fact = code && projectAt(line, record.last_line, own);
        const name = fact && (fact.project ?? fact.item);
        return code && fact && name ? [{ code, line, name, fact }] : [];
      }),
    );
}

export const rule: Rule = {
  name: 'project.code',
  title: { zh: '项目编码唯一', en: 'A project code belongs to one project' },
  rationale: {
    zh: '项目编码由预算管理一体化系统赋予，一个编码只属于一个项目；两个项目共用一个编码，就无法区分。',
    en: 'The code of a project (项目编码) is given once by 预算管理一体化系统; two projects with one code cannot be told apart.',
  },
  needs: { zh: '项目编码', en: 'project codes' },
  *trials(published) {
    for (const [code, own] of groupBy(codesOf(published), (one) => one.code)) {
      const [first, ...others] = own;
      if (!first) continue;
      const twin = others.find(({ name }) => likeness(name, first.name).shorter < 0.75);
      yield stated(
        twin ? 'fail' : 'pass',
        'error',
        twin
          ? {
              zh: `项目编码 ${code} 用于两个项目：“${first.name}”（第${first.line}行）和“${twin.name}”（第${twin.line}行）。`,
              en: `The project code ${code} stands on two projects: ${first.name} (line ${first.line}) and ${twin.name} (line ${twin.line}).`,
            }
          : {
              zh: `项目编码 ${code} 只用于“${first.name}”。`,
              en: `The project code ${code} stands on ${first.name} only.`,
            },
        twin ? [first.fact, twin.fact] : [first.fact],
        first.line,
      );
    }
  },
};
