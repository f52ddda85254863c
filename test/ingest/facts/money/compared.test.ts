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
