import { describe, expect, test } from 'vitest';
import type { Fact, Ingested } from '../../../../src/model/index.ts';
import { brief, read } from './helpers.ts';

const run = (lines: readonly string[], kind: 'budget' | 'final' = 'budget'): Ingested =>
  read(lines.join('\n'), { kind });
const leaves = (facts: readonly Fact[]): string[] =>
  facts.filter((fact) => fact.is_leaf).map((fact) => `${fact.item} ${fact.value}`);

test('a header that slipped by a lost cell is not believed; the sums say which columns are filled', () => {
  const { facts } = run(
    [
      '支出决算表',
      '单位：万元',
      '支出功能分类|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出',
      '类|款|项|1|2|3|4',
      '210|15|01|行政运行|60.00|60.00|',
    ],
    'final',
  );
  expect(facts.map(brief)).toEqual([
    'expenditure all all executed 2101501 60',
    'expenditure all basic executed 2101501 60',
  ]);
});

test('a rate of change whose header says only 增减（%） is no amount', () => {
  const { facts } = run([
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|2023年执行数|2024年预算数|2024年预算数比2023年执行数|',
    '||||增减额|增减（%）',
    '2101501|行政运行|280.00|300.00|20.00|7.14',
  ]);
  expect(
    facts
      .filter((fact) => fact.base_year !== null)
      .map((fact) => `${fact.measure} ${fact.unit} ${fact.value} ${fact.base_phase}`),
  ).toEqual(['change 万元 20 executed', 'change_rate % 7.14 executed']);
});

test('rows of several years keep them apart', () => {
  const { facts } = run([
    '“三公”经费预算表',
    '单位：万元',
    '单位名称|年度|合计|公务接待费|公务用车运行费',
    '示例县示例局|2023年|9.00|3.00|6.00',
    '示例县示例局|2024年|8.00|2.00|6.00',
  ]);
  expect(
    facts
      .filter((fact) => fact.concept === 'three_public')
      .map((fact) => `${fact.fiscal_year} ${fact.item} ${fact.value}`),
  ).toEqual(['2023 示例县示例局 9', '2024 示例县示例局 8']);
});

test('units that are the sum of the units below them are no leaves', () => {
  const { facts } = run([
    '支出总表',
    '单位：万元',
    '单位名称|合计|基本支出|项目支出',
    '示例县示例局|75.00|36.00|39.00',
    '示例县示例局本级|50.00|25.00|25.00',
    '示例县医保中心|25.00|11.00|14.00',
  ]);
  expect(leaves(facts)).toEqual([
    '示例县示例局本级 25',
    '示例县示例局本级 25',
    '示例县医保中心 11',
    '示例县医保中心 14',
  ]);
});

describe('titles', () => {
  const statementOf = (title: string, header: string, row: string): string => {
    const { facts } = run([title, '单位：万元', header, row]);
    const [fact] = facts;
    return fact ? `${fact.statement} ${fact.concept} ${fact.nature} ${fact.fund}` : 'unread';
  };

  test.each([
    ['基本支出预算表', '科目编码|科目名称|一般公共预算基本支出', '30101|基本工资|3.00'],
    [
      '一般公共预算基本支出表（按部门预算经济分类）',
      '科目编码|科目名称|金额',
      '30101|基本工资|3.00',
    ],
  ])('%s is of basic spending', (title, header, row) => {
    expect(statementOf(title, header, row)).toBe('general_basic expenditure basic general');
  });

  test('of projects in detail are of projects, with the codes in their cells', () => {
    const { facts } = run([
      '项目支出预算明细表',
      '单位：万元',
      '支出项目名称|科目编码|科目名称|部门经济科目|政府经济科目|合计',
      '宣传印刷|2101505|医疗保障政策管理|30202|50201|12.00',
    ]);
    expect(facts).toMatchObject([
      {
        statement: 'project',
        nature: 'project',
        project: '宣传印刷',
        function_code: '2101505',
        economic_code: '30202',
        gov_economic_code: '50201',
      },
    ]);
  });

  test('of a part of spending are no statement of all of it', () => {
    const row = '2101301|城乡医疗救助|5.00';
    expect(statementOf('专项转移支付支出预算表', '科目编码|科目名称|金额', row)).toBe('unread');
  });
});

test('labels with their code in front are read in tables of income and spending too', () => {
  const { facts } = run([
    '部门收支预算总表',
    '单位：万元',
    '收入||支出|||',
    '项目|预算数|按功能科目分类|预算数|按政府预算支出经济分类|预算数',
    '一、一般公共预算拨款|50.00|210卫生健康支出|50.00|501机关工资福利支出|50.00',
  ]);
  expect(facts.map(brief)).toEqual([
    'revenue general approved 50',
    'expenditure all all approved 210 50',
    'expenditure all all approved 501 50',
  ]);
});

test('what is carried over of a nature is not spent', () => {
  const { facts } = run(
    [
      '收入支出决算总表',
      '单位：万元',
      '收入||支出|',
      '项目|决算数|项目|决算数',
      '一、财政拨款收入|8.00|一、卫生健康支出|6.00',
      '年初结转和结余|3.00|年末结转和结余|5.00',
      '||其中：项目支出结转和结余|4.00',
      '总计|11.00|总计|11.00',
    ],
    'final',
  );
  expect(facts.find((fact) => fact.value === 4)).toMatchObject({
    concept: 'carryover_out',
    nature: 'project',
    is_leaf: false,
  });
});

test('a table goes on behind the head of the next page', () => {
  const { facts, unread } = run(
    [
      '支出决算表',
      '单位：万元',
      '科目编码|科目名称|本年支出合计|基本支出|项目支出',
      '208|社会保障和就业支出|10.00|10.00|',
      '2080505|机关事业单位基本养老保险缴费支出|10.00|10.00|',
      '第 12 页 共 40 页',
      '示例县示例局2024年度部门决算公开',
      '210|卫生健康支出|40.00||40.00',
      '2101506|医疗保障经办事务|40.00||40.00',
    ],
    'final',
  );
  expect(leaves(facts)).toEqual(['机关事业单位基本养老保险缴费支出 10', '医疗保障经办事务 40']);
  expect(unread).toEqual([]);
});
