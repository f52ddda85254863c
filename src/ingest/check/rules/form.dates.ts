import { yearsOf } from '../form-years.ts';
import type { Published } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated } from '../trial.ts';

export const rule: Rule = {
  name: 'form.dates',
  title: {
    zh: '项目申报表的起止年度含预算年度',
    en: "A project form's years include the budget year",
  },
  rationale: {
    zh: '预算年度之前已经结束的项目申报表，是以前年度的表再次公开。',
    en: 'A form whose project ended before the budget year is the form of an earlier year, published again.',
  },
  needs: { zh: '列有起止年度的项目申报表', en: 'project form with its first and last year' },
  *trials({ document, statements }: Published) {
    for (const { statement, first_line, last_line } of statements) {
      if (statement !== 'project_form') continue;
      for (let line = first_line; line <= last_line; line += 1) {
        const years = yearsOf(document.lines[line - 1]);
        if (!years) continue;
        const { begin, end } = years;
        const stale = end < document.fiscal_year;
        yield {
          ...stated(
            stale ? 'fail' : 'pass',
            'warning',
            {
              zh: `项目申报表（第${line}行）起止年度为 ${begin}–${end} 年${stale ? `，不含预算年度 ${document.fiscal_year} 年` : ''}。`,
              en: `The project form (line ${line}) is for ${begin}–${end}${stale ? `, which leaves out the budget year ${document.fiscal_year}` : ''}.`,
            },
            [],
            line,
          ),
          expected: stale ? document.fiscal_year : null,
          found: end,
          unit: '年',
        };
      }
    }
  },
};
