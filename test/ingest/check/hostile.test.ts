import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/ingest/index.ts';
import { loadRules } from '../../../src/ingest/node.ts';
import type { Check, Ingested } from '../../../src/model/index.ts';
import { testReference } from '../../cases/cases.ts';
import { documentFor, RULES_WITH_CASES, sectionsOf } from './sections.ts';

const rules = await loadRules();
const read = (lines: readonly string[]): Ingested =>
  ingest(documentFor(lines), testReference(), rules);

const HEAD = ['部门支出总表', '单位：万元', '科目编码\t科目名称\t合计\t基本支出\t项目支出'];

/** What is written out must be numbers and sentences, whatever was read. */
function expectSound({ checks, facts }: Ingested): void {
  const ids = new Set(facts.map(({ fact_id }) => fact_id));
  for (const check of checks) {
    const { expected, found, difference, tolerance, fact_ids, message, message_en } = check;
    for (const number of [expected, found, difference, tolerance]) {
      expect(number === null || Number.isFinite(number), check.check_id).toBe(true);
    }
    expect(
      fact_ids.every((id) => ids.has(id)),
      check.check_id,
    ).toBe(true);
    expect(`${message}${message_en}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
  }
}

describe('a table of odd cells', () => {
  test.each([
    ['no rows', []],
    ['empty rows', ['\t\t\t\t', '\t合计\t\t\t']],
    ['numbers that are none', ['\t合计\tNaN\t∞\t1e400', '2101501\t行政运行\t1.2.3\t--\t１２']],
    ['zeros only', ['\t合计\t0.00\t0.00\t0.00', '2101501\t行政运行\t0\t0\t0']],
    ['negative amounts', ['\t合计\t-5.00\t-5.00\t', '2101501\t行政运行\t-5.00\t-5.00\t']],
    ['amounts beyond reason', [`\t合计\t${'9'.repeat(40)}\t1\t`, '2101501\t行政运行\t1\t1\t']],
    ['codes beyond reason', [`${'2'.repeat(60)}\t行政运行\t1.00\t1.00\t`, '\t合计\t1.00\t1.00\t']],
    [
      'names of other scripts',
      ['\t合计\t1.00\t1.00\t', '2101501\t𠮷👩‍👩‍👧\u202e\u0000é\t1.00\t1.00\t'],
    ],
    ['patterns in a name', ['\t合计\t1.00\t1.00\t', '2101501\t(.*)+$[\\\t1.00\t1.00\t']],
  ])('%s', (_, rows) => {
    expectSound(read([...HEAD, ...rows]));
  });
});

/** Milliseconds after which a test is given up, on however busy a machine: what grows with the square takes longer. */
const LIMIT = 120_000;

describe('a long table comes to its end', { timeout: LIMIT }, () => {
  const checksOf = (rows: readonly string[]): Check[] => {
    const result = read([...HEAD, ...rows]);
    expect(result.facts.length).toBeGreaterThan(rows.length);
    return result.checks;
  };

  test('of one code', () => {
    const rows = Array.from({ length: 5000 }, () => '2101501\t行政运行\t1.00\t1.00\t');
    const checks = checksOf(['\t合计\t5000.00\t5000.00\t', ...rows]);
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([]);
  });

  test('of codes on three levels', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => {
      const code = `${201 + (i % 30)}${String(Math.floor(i / 30)).padStart(4, '0')}`;
      return `${code}\t项目${i}\t1.00\t1.00\t`;
    });
    checksOf(['\t合计\t5000.00\t5000.00\t', ...rows]);
  });

  test('of projects, with a form for each', () => {
    const count = 400;
    const projects = Array.from(
      { length: count },
      (_, i) => `特定目标类\t${'示例项目'.repeat(5)}${i}\t示例县示例局\t1.00\t1.00\t`,
    );
    const targets = Array.from(
      { length: count },
      (_, i) =>
        `示例县示例局\t${'示例项目'.repeat(5)}${i}\t1.00\t目标\t产出指标\t数量指标\t次数\t≥\t4\t次\t10\t`,
    );
    const { checks } = read([
      '项目支出表',
      '单位：万元',
      '类型\t项目名称\t项目单位\t合计\t一般公共预算\t单位资金',
      ...projects,
      '',
      '项目支出绩效目标表',
      '单位：万元',
      '单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\t指标方向性',
      ...targets,
    ]);
    expect(checks.some(({ rule, status }) => rule === 'project.form' && status === 'pass')).toBe(
      true,
    );
  });

  test('of totals as many as rows: what is not tried is said', () => {
    const rows = Array.from({ length: 1200 }, () => '2101501\t行政运行\t1.00\t1.00\t');
    const totals = Array.from({ length: 1200 }, () => '\t合计\t1200.00\t1200.00\t');
    const own = checksOf([...totals, ...rows]).filter(({ rule }) => rule === 'sum.rows');
    expect(own.at(-1)).toMatchObject({ status: 'skip', fact_ids: [] });
    expect(own.at(-1)?.message).toContain(`核对了前 ${own.length - 1} 处`);
    expect(own.slice(0, -1).every(({ status }) => status === 'pass')).toBe(true);
  });

  test('of one sentence, over and over', () => {
    const lines = Array.from(
      { length: 2000 },
      () =>
        '2024年支出预算100.00万元，其中：基本支出60.00万元，占60%；项目支出40.00万元，占40%，比2023年增加1.00万元，增长2.56%。',
    );
    expectSound(read(lines));
  });
});

test('lines of the cases in any order, cut and doubled, are checked without throwing', () => {
  const lines = RULES_WITH_CASES.flatMap((name) => sectionsOf(name).flatMap((one) => one.lines));
  const line = fc.constantFrom(...new Set(lines));
  const odd = fc.oneof(
    { weight: 6, arbitrary: line },
    { weight: 1, arbitrary: line.map((text) => text.slice(0, text.length / 2)) },
    { weight: 1, arbitrary: line.map((text) => text.replaceAll(/\d/g, '9')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 40 }), (some) => {
      expectSound(read(some.map((text) => text.replace(/[\r\n]/g, ' '))));
    }),
    { numRuns: 200 },
  );
}, 60_000);
