import { missingStatements } from '../../facts/contents.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

export const rule: Rule = {
  name: 'table.missing',
  title: { zh: '目录所列报表在正文中', en: 'Every table of the contents list is in the body' },
  rationale: {
    zh: '目录列出而正文没有的报表，没有随文公开；目录中的表正文一张都没有的，是另附的附件，不能据此认为缺失。预决算公开：应公开的表格不得缺失。',
    en: 'A table that the contents list and the body lacks was not published with the rest; where none of them is in the body they are a separate attachment, and nothing of the text can be held against them. 预决算公开: 应公开的表格不得缺失.',
  },
  needs: { zh: '报表目录', en: 'list of tables' },
  *trials({ document, statements }: Published) {
    // Without a list there is nothing that the body could lack.
    if (missingStatements(document.lines, []).length === 0) return;
    const missing = statements.filter(({ status }) => status === 'missing');
    const inBody = statements.filter(({ status }) => status !== 'missing');
    for (const { title, status, first_line } of inBody) {
      yield stated(
        'pass',
        'warning',
        {
          zh: `《${title}》在正文中${status === 'empty' ? '（空表）' : ''}。`,
          en: `${title} is in the body${status === 'empty' ? ' (published as empty)' : ''}.`,
        },
        [],
        first_line,
      );
    }
    const [first] = missing;
    if (first && !inBody.some(({ statement }) => statement !== 'self_evaluation')) {
      // Published as an attachment, as a whole: one finding, not one for each of them.
      yield stated(
        'fail',
        'warning',
        {
          zh: `目录（第${first.first_line}行起）列有 ${missing.length} 张报表，正文中一张也没有，只能核对文字。`,
          en: `The contents (from line ${first.first_line}) list ${missing.length} tables; the body has none of them, only the text can be checked.`,
        },
        [],
        first.first_line,
      );
      return;
    }
    for (const { title, first_line } of missing) {
      yield stated(
        'fail',
        'warning',
        {
          zh: `目录（第${first_line}行）列有《${title}》，正文中没有。`,
          en: `The contents (line ${first_line}) list ${title}; the body lacks it.`,
        },
        [],
        first_line,
      );
    }
  },
};
