import { describe, expect, test } from 'vitest';
import { read } from './helpers.ts';

const changes = (lines: readonly string[]): string[] =>
  read(lines.join('\n'), { kind: 'final' })
    .facts.filter((fact) => fact.origin === 'table' && fact.measure.startsWith('change'))
    .map(
      (fact) =>
        `${fact.measure} ${fact.value} ${fact.fiscal_year} ${fact.phase} from ${fact.base_year} ${fact.base_phase}`,
    );

describe('a column of changes', () => {
  test('is measured from the budget of the same year where the amounts say so', () => {
    expect(
      changes([
        '“三公”经费支出决算表',
        '单位：万元',
        '项目|年初预算数|全年预算数|决算数|增减额|增减%',
        '“三公”经费合计|8.00|7.00|6.50|-0.50|-7.14',
        '公务用车运行维护费|—|—|4.80||',
      ]),
    ).toEqual([
      'change -0.5 2024 executed from 2024 adjusted',
      'change_rate -7.14 2024 executed from 2024 adjusted',
    ]);
  });

  test('is measured from the year before where its column is there', () => {
    expect(
      changes([
        '“三公”经费支出决算表',
        '单位：万元',
        '项目|2023年决算数|2024年决算数|增减%',
        '公务接待费|4.00|3.00|-25%',
      ]),
    ).toEqual(['change_rate -25 2024 executed from 2023 executed']);
  });

  test('is unread where two columns can be its base and the amounts prove neither', () => {
    expect(
      changes([
        '“三公”经费支出决算表',
        '单位：万元',
        '项目|年初预算数|全年预算数|决算数|增减额',
        '“三公”经费合计|8.00|7.00|6.50|2.00',
      ]),
    ).toEqual([]);
  });
});

test('a rate of completion is of the only budget that the table prints', () => {
  const { facts } = read(
    [
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      '科目编码|科目名称|年初预算数|决算数|完成年初预算%',
      '2101501|行政运行|52.00|50.00|96.15',
    ].join('\n'),
    { kind: 'final' },
  );
  expect(facts.find((fact) => fact.measure === 'execution_rate')).toMatchObject({
    value: 96.15,
    phase: 'executed',
    base_phase: 'approved',
  });
  expect(facts.filter((fact) => fact.phase === 'adjusted')).toEqual([]);
});

test('columns of 政府预算经济分类 carry its codes, not the natures of 基本支出', () => {
  const result = read(
    [
      '支出预算分类汇总表（按政府预算经济分类）',
      '单位：万元',
      '科目编码|科目名称|总计|机关工资福利支出|机关商品和服务支出|对个人和家庭的补助',
      '2101501|行政运行|42.00|30.00|9.00|3.00',
    ].join('\n'),
  );
  expect(
    result.facts.map((fact) => `${fact.nature} ${fact.gov_economic_code} ${fact.value}`),
  ).toEqual(['all null 42', 'all 501 30', 'all 502 9', 'all 509 3']);
});

test('columns of economic classes of all spending are no natures', () => {
  const result = read(
    [
      '支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|工资福利支出|商品和服务支出|对个人和家庭的补助',
      '2101501|行政运行|42.00|30.00|9.00|3.00',
    ].join('\n'),
  );
  expect(result.facts.map((fact) => `${fact.nature} ${fact.economic_code} ${fact.value}`)).toEqual([
    'all null 42',
    'all 301 30',
    'all 302 9',
    'all 303 3',
  ]);
});

describe('三公经费 by row, with the sources of the money by column', () => {
  const rows = [
    '项目|合计|一般公共预算|政府性基金预算|国有资本经营预算',
    '“三公”经费|29.00|28.00|1.00|0.00',
    '其中：因公出国（境）费|0.00|0.00|0.00|0.00',
    '公务用车购置及运行维护费|28.00|27.00|1.00|0.00',
    '公务接待费|1.00|1.00|0.00|0.00',
  ];
  const money = (lines: readonly string[]): string[] =>
    read(lines.join('\n'))
      .facts.filter(({ value }) => value !== 0)
      .map(({ concept, fund, value }) => `${concept} ${fund} ${value}`);
  const expected = [
    'three_public fiscal 29',
    'three_public general 28',
    'three_public gov_fund 1',
    'three_public.vehicles fiscal 28',
    'three_public.vehicles general 27',
    'three_public.vehicles gov_fund 1',
    'three_public.reception fiscal 1',
    'three_public.reception general 1',
  ];

  test('is what rows and columns say', () => {
    expect(money(['财政拨款“三公”经费支出表', '单位：万元', ...rows])).toEqual(expected);
  });

  test('is told by the names of its rows where the title is lost', () => {
    expect(money(['示例县示例局2024年部门预算', '单位：万元', '', ...rows])).toEqual(expected);
  });
});

test('增、减金额 and 增、减幅度 are a change and its rate', () => {
  const { facts, unread } = read(
    [
      '2024年“三公”经费决算情况统计表',
      '单位：万元',
      '项目|上年决算数|本年决算数|比上年增、减情况|',
      '|||增、减金额|增、减幅度',
      '合计|29.00|26.10|-2.90|-10%',
      '1.公务接待费|17.00|15.30|-1.70|-10%',
    ].join('\n'),
    { kind: 'final' },
  );
  expect(unread).toEqual([]);
  expect(
    facts.filter(({ line }) => line === 5).map(({ measure, value }) => [measure, value]),
  ).toEqual([
    ['amount', 29],
    ['amount', 26.1],
    ['change', -2.9],
    ['change_rate', -10],
  ]);
});

test('金额 and % below 2024年比2023年增减 are a change and its rate, beside the parts of this year alone', () => {
  const { facts, unread } = read(
    [
      '一般公共预算支出表',
      '单位：万元',
      '科目|2023年预算|2024年预算|||2024年比2023年增减|',
      '||小计|基本支出|项目支出|金额|%',
      '合计|100.00|120.00|70.00|50.00|20.00|20.0',
      '2101501行政运行|60.00|70.00|70.00||10.00|16.7',
      '2101502一般行政管理事务|40.00|50.00||50.00|10.00|25.0',
    ].join('\n'),
  );
  expect(unread).toEqual([]);
  const own = facts.filter(({ line }) => line === 5);
  expect(own.map((fact) => [fact.fiscal_year, fact.nature, fact.measure, fact.value])).toEqual([
    [2023, 'all', 'amount', 100],
    [2024, 'all', 'amount', 120],
    [2024, 'basic', 'amount', 70],
    [2024, 'project', 'amount', 50],
    [2024, 'all', 'change', 20],
    [2024, 'all', 'change_rate', 20],
  ]);
});

test('三公经费 that other money pays as well are not of 财政拨款 alone', () => {
  const { facts } = read(
    [
      '部门“三公”经费预算表',
      '单位：万元',
      '单位名称|合计|财政拨款|其他资金',
      '示例县示例局|29.00|28.00|1.00',
    ].join('\n'),
  );
  expect(facts.map(({ fund, value }) => [fund, value])).toEqual([
    ['all', 29],
    ['fiscal', 28],
    ['other', 1],
  ]);
});
