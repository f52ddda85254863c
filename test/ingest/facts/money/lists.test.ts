import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/model/index.ts';
import { brief, read } from './helpers.ts';

const tables = (lines: readonly string[], kind: 'budget' | 'final' = 'budget'): Fact[] =>
  read(lines.join('\n'), { kind }).facts.filter((fact) => fact.origin === 'table');
const leaves = (facts: readonly Fact[]): string[] =>
  facts.filter((fact) => fact.is_leaf).map((fact) => `${fact.item} ${fact.value}`);

describe('tables of income and spending', () => {
  test('repeat the sources of 财政拨款 under the carry-over, although that has no number', () => {
    const facts = tables(
      [
        '财政拨款收入支出决算总表',
        '单位：万元',
        '收入|||支出||',
        '项目|行次|金额|项目（按功能分类）|行次|合计',
        '一、一般公共预算财政拨款|1|90.00|一、卫生健康支出|33|99.00',
        '二、政府性基金预算财政拨款|2||||',
        '本年收入合计|27|90.00|本年支出合计|59|99.00',
        '年初财政拨款结转和结余|28|9.00|年末财政拨款结转和结余|60|',
        '一、一般公共预算财政拨款|29|9.00||61|',
        '二、政府性基金预算财政拨款|30|||62|',
        '总计|32|99.00|总计|64|99.00',
      ],
      'final',
    );
    expect(facts.filter((fact) => fact.direction === 'revenue').map(brief)).toEqual([
      'revenue general executed 90',
      'revenue fiscal executed 90',
      'carryover_in fiscal executed 9',
      'carryover_in general executed 9',
      'total fiscal executed 99',
    ]);
    expect(leaves(facts)).toEqual([
      '一般公共预算财政拨款 90',
      '卫生健康支出 99',
      '一般公共预算财政拨款 9',
    ]);
  });

  test('name economic classes, which are natures only under 基本支出', () => {
    const facts = tables([
      '收支总表',
      '单位：万元',
      '收入||支出|',
      '项目|预算数|项目（按支出性质和经济分类）|预算数',
      '一、一般公共预算拨款收入|50.00|一、基本支出|20.00',
      '||商品和服务支出|20.00',
      '||二、项目支出|30.00',
      '||商品和服务支出|30.00',
      '||支出经济分类|',
      '||商品和服务支出|50.00',
    ]);
    expect(facts.filter((fact) => fact.direction === 'expenditure').map(brief)).toEqual([
      'expenditure all basic approved 20',
      'expenditure all operating.goods approved 20',
      'expenditure all project approved 30',
      'expenditure all project approved 302 30',
      'expenditure all all approved 302 50',
    ]);
  });

  test('have parts that add up as leaves, and the item where they do not', () => {
    const facts = tables([
      '收支总体情况表',
      '单位：万元',
      '收入||支出|',
      '项目|2024年预算|项目|2024年预算',
      '一、预算拨款|15.00|一、基本支出|9.00',
      '其中：一般公共预算拨款|14.00|工资福利支出|9.00',
      '政府性基金预算拨款|1.00|二、项目支出|6.00',
      '二、财政专户拨款|0.00|其中：某种从未听说的项目|1.00',
    ]);
    expect(leaves(facts)).toEqual([
      '一般公共预算拨款 14',
      '工资福利支出 9',
      '政府性基金预算拨款 1',
      '项目支出 6',
      '财政专户拨款 0',
    ]);
  });
});

test('收入总表 and 支出总表 that list sources and natures in rows are read as such', () => {
  const facts = tables([
    '收入总体情况表',
    '单位：万元',
    '项目|2024年预算',
    '一、预算拨款|15.00',
    '一般公共预算拨款|14.00',
    '基金预算拨款|1.00',
    '本年收入合计|15.00',
    '收入总计|15.00',
    '',
    '支出总体情况表',
    '单位：万元',
    '支出项目|2024年预算',
    '一、基本支出|9.00',
    '工资福利支出|9.00',
    '二、项目支出|6.00',
    '支出总计|15.00',
  ]);
  expect(facts.map(brief)).toEqual([
    'revenue fiscal approved 15',
    'revenue general approved 14',
    'revenue gov_fund approved 1',
    'revenue all approved 15',
    'total all approved 15',
    'expenditure all basic approved 9',
    'expenditure all personnel.wages approved 9',
    'expenditure all project approved 6',
    'total all all approved 15',
  ]);
});

test('收入总表 with a column of carry-overs has one column of totals', () => {
  const facts = tables([
    '收入总表',
    '单位：万元',
    '单位代码|单位名称|总计|一般公共预算|事业收入|上年结转结余',
    '|合计|16.00|14.00|1.00|1.00',
  ]);
  expect(facts.map(brief)).toEqual([
    'total all approved 16',
    'revenue general approved 14',
    'revenue business approved 1',
    'carryover_in all approved 1',
  ]);
});

test('基本支出 in three panels is 一般公共预算基本支出表, with leaves in every panel', () => {
  const facts = tables(
    [
      '一般公共预算财政拨款基本支出决算明细表',
      '单位：万元',
      '人员经费|||公用经费|||||',
      '科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数',
      '301|工资福利支出|30.00|302|商品和服务支出|5.00|310|资本性支出|8.00',
      '30101|基本工资|30.00||||31002|办公设备购置|8.00',
      '||||||30201|办公费|5.00',
      '人员经费合计||30.00|公用经费合计|||||13.00',
    ],
    'final',
  );
  expect(new Set(facts.map((fact) => fact.statement))).toEqual(new Set(['general_basic']));
  expect(leaves(facts)).toEqual(['基本工资 30', '办公设备购置 8', '办公费 5']);
});

test('a table of 基本支出 whose title names one part has its nature', () => {
  const [total] = tables([
    '一般公共预算基本支出表—人员经费（工资福利支出）',
    '单位：万元',
    '科目编码|科目名称|总计',
    '2101501|行政运行|30.00',
  ]);
  expect(total).toMatchObject({ nature: 'personnel.wages', function_code: '2101501' });
});

test('receipts that a column splits by 基本 and 项目 are left unread, their total is taken', () => {
  const result = read(
    [
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      '科目编码|科目名称|本年收入|||本年支出||',
      '||合计|基本支出|项目支出|合计|基本支出|项目支出',
      '2101501|行政运行|5.00|2.00|3.00|5.00|2.00|3.00',
    ].join('\n'),
    { kind: 'final' },
  );
  expect(result.facts.map(brief)).toEqual([
    'revenue general executed 2101501 5',
    'expenditure general all executed 2101501 5',
    'expenditure general basic executed 2101501 2',
    'expenditure general project executed 2101501 3',
  ]);
  expect(result.unread.map(({ raw }) => raw)).toEqual(['2.00', '3.00']);
});
