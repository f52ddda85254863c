import { missingStatements } from '../../facts/contents.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

export const rule: Rule = {
  name: 'table.missing',
  title: { zh: '目录所列报表在正文中', en: 'Every table of the contents list is in the body' },
  rationale:
    'A table that the contents list and the body lacks was not published with the rest; where none of them is in the body they were published as a separate attachment, which is worth knowing only. 预决算公开: 应公开的表格不得缺失.',
  needs: { zh: '报表目录', en: 'list of tables' },
  *trials({ document, statements }: Published) {
    // Without a list there is nothing that the body could lack.
    if (missingStatements(document.lines, []).length === 0) return;
    const inBody = statements.filter(({ status }) => status !== 'missing');
    const severity = inBody.some(({ statement }) => statement !== 'self_evaluation')
      ? 'warning'
      : 'info';
    for (const { status, title, first_line } of statements) {
      const missing = status === 'missing';
      yield stated(
        missing ? 'fail' : 'pass',
        severity,
        missing
          ? {
              zh: `目录（第${first_line}行）列有《${title}》，正文中没有。`,
              en: `The contents (line ${first_line}) list ${title}; the body lacks it.`,
            }
          : {
              zh: `《${title}》在正文中${status === 'empty' ? '（空表）' : ''}。`,
              en: `${title} is in the body${status === 'empty' ? ' (published as empty)' : ''}.`,
            },
        [],
        first_line,
      );
    }
  },
};
