import type { Fact } from '../../../model/index.ts';
import { squeeze } from '../../read/plain.ts';
import { greatest } from '../../read/extremes.ts';
import { groupBy } from '../../read/group.ts';
import { columnOf, type Published, type Table } from '../published.ts';
import type { Rule } from '../rule.ts';
import { stated, sumOf } from '../trial.ts';
import { figure } from '../words.ts';

const TOTAL = /^(?:合计|总计|支出合计|收入合计|本年支出合计|本年收入合计|支出总计|收入总计)$/;

/** Lines of the table that are labelled as its total and carry no number. */
function blankTotals({ record, facts }: Table, lines: readonly string[]): number[] {
  const taken = new Set(facts.map((fact) => fact.line));
  const last = greatest(facts.map((fact) => fact.line ?? 0));
  return lines.slice(record.first_line - 1, record.last_line).flatMap((text, index) => {
    const line = record.first_line + index;
    const cells = text
      .split(/[\t|]/)
      .map(squeeze)
      .filter((cell) => cell !== '');
    const [label, ...others] = cells;
    const blank = label !== undefined && TOTAL.test(label) && others.length === 0;
    return blank && !taken.has(line) && line < last ? [line] : [];
  });
}

/** The widest column of the table, whose rows say what the total would be. */
function widest(facts: readonly Fact[]): Fact[] {
  const columns = [
    ...groupBy(
      facts.filter((fact) => fact.is_leaf),
      columnOf,
    ).values(),
  ];
  return columns.toSorted((a, b) => sumOf(b) - sumOf(a))[0] ?? [];
}

export const rule: Rule = {
  name: 'table.total',
  title: { zh: '合计行有数', en: 'A total row has its figures' },
  rationale: {
    zh: '表中有各行数字，标为“合计”的一行却空白：是缺少合计，不是零。',
    en: 'A row that is labelled 合计 and left blank in a table that has rows is a missing total, not a zero.',
  },
  needs: { zh: '报表', en: 'table' },
  *trials({ document, tables }: Published) {
    for (const table of tables) {
      const totals = table.rows.filter((row) => row.kind === 'total');
      const [first] = totals.flatMap((row) => row.facts);
      if (first) {
        yield stated(
          'pass',
          'warning',
          {
            zh: `${table.record.title}：合计行有数。`,
            en: `${table.record.title}: the total row has its figures.`,
          },
          [first],
        );
        continue;
      }
      const blank = blankTotals(table, document.lines);
      const parts = blank.length > 0 ? widest(table.facts) : [];
      for (const line of blank) {
        const sum = figure(sumOf(parts), '万元');
        yield {
          ...stated(
            'fail',
            'warning',
            {
              zh: `${table.record.title}：合计行（第${line}行）空白，各行之和为 ${sum.zh}。`,
              en: `${table.record.title}: the total row (line ${line}) is blank; its rows add up to ${sum.en}.`,
            },
            parts,
            line,
          ),
          expected: sumOf(parts),
          unit: '万元',
        };
      }
    }
  },
};
