import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, formsOf } from './read.ts';

const TABLE = [
  '部门项目申报表(2024年度)',
  '项目名称→保优离医疗经费→项目编码→4201',
  '项目总预算→1,278.50 万元→项目当年预算→1,278.50 万元',
  '→来源项目→金额→',
  '→合计→1,278.50→',
  '→一般公共预算财政拨款→1,278.50→',
  '目标名称→一级指标→二级指标→三级指标→指标值→确定依据',
  '长期绩效目标→产出指标→数量指标→居民参保人数→≥60.5 万人→历史',
  '→→质量指标→报销准确率→98%→历史',
  '→成本指标→经济成本指标→项目成本控制数→≤1,278.50 万元→历史',
].join('\n');

type Change = (match: string) => string;

/** The facts of a text, without where and how they are printed. */
function facts(text: string): string[] {
  return formsOf(text).figures.map(
    ({ concept, measure, fiscal_year, phase, fund, item, project, value, is_leaf }) =>
      JSON.stringify([concept, measure, fiscal_year, phase, fund, item, project, value, is_leaf]),
  );
}

/** Applies `change` to some of the matches, as `choices` says. */
function changed(
  text: string,
  pattern: RegExp,
  choices: readonly boolean[],
  change: Change,
): string {
  let at = 0;
  return text.replace(pattern, (match) => {
    const chosen = choices[at % choices.length] === true;
    at += 1;
    return chosen ? change(match) : match;
  });
}

const CHOICES = fc.array(fc.boolean(), { minLength: 1, maxLength: 24 });
const fullWidth: Change = (text) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('the same form printed otherwise', () => {
  const expected = facts(TABLE);

  it('has facts to compare', () => {
    expect(expected).toHaveLength(7);
  });

  it('blanks behind points and separators', () => {
    fc.assert(
      fc.property(CHOICES, (choices) => {
        const text = changed(TABLE, /(?<=\d)[.,](?=\d)/g, choices, (mark) => `${mark} `);
        expect(facts(text)).toEqual(expected);
      }),
    );
  });

  it('full-width digits and signs', () => {
    fc.assert(
      fc.property(CHOICES, (choices) => {
        const body = TABLE.split('\n').slice(1).join('\n');
        const text = changed(body, /(?<=[→≥≤ ])[\d,.]+/g, choices, fullWidth);
        expect(facts(`部门项目申报表(2024年度)\n${text.replaceAll('%', '％')}`)).toEqual(expected);
      }),
    );
  });

  it('blanks inside labels', () => {
    fc.assert(
      fc.property(CHOICES, (choices) => {
        const text = changed(TABLE, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, choices, () => ' ');
        expect(facts(text)).toEqual(expected);
      }),
    );
  });

  it('a label of money cut over two cells', () => {
    const text = TABLE.replace('一般公共预算财政拨款→1,278.50→', '一般公共预算财→政拨款→1,278.50');
    expect(facts(text)).toEqual(
      expected.map((fact) => fact.replace('一般公共预算财→政拨款', '一般公共预算财政拨款')),
    );
  });
});

describe('any input', () => {
  const pieces = [...new Set(TABLE.split(/[→\n]/))];
  const cell = fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(
      '金额',
      '合计',
      '指标值',
      '前年',
      '上年',
      '预算数:',
      '执行数:',
      '1 2',
      '00',
      '≥',
    ),
    fc.constantFrom(
      '项目活动',
      '品名',
      '数量',
      '下达数',
      '执行率',
      '占比',
      '当年金额',
      '每人 64 元',
    ),
    fc.string({ maxLength: 12 }),
    fc.float({ noNaN: true }).map(String),
  );
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 24 })
    .map((rows) => rows.map((row) => row.join('\t')).join('\n'));

  it('never throws and takes no number that is not printed there, none twice', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (body, titled) => {
        const source = titled ? `部门项目申报表\n${body}` : body;
        const { figures, unread } = formsOf(source);
        const { lines } = documentOf(source.replaceAll('→', '\t'));
        const places = new Set<string>();
        for (const { line, start, raw } of [...figures, ...unread]) {
          expect(raw).not.toBe('');
          expect(lines[line - 1]?.slice(start, start + raw.length)).toBe(raw);
          places.add(`${line}:${start}`);
        }
        expect(places.size).toBe(figures.length + unread.length);
      }),
      { numRuns: 300 },
    );
  });
});
