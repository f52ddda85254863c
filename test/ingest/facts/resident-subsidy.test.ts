import { describe, expect, it, test } from 'vitest';
import { isResidentSubsidy } from '../../../src/ingest/facts/resident-subsidy.ts';
import { documentOf, formsOf } from './forms/read.ts';

describe('names of the subsidy of residents’ medical insurance', () => {
  const isOne = (name: string, bureau_name = '某县某局'): boolean =>
    isResidentSubsidy(name, { ...documentOf(''), bureau_name });

  it.each([
    '城乡居民基本医疗保险县级补助资金',
    '2024年度城乡居民医保基金配套资金项目',
    '城乡居民基本医疗保险财政补贴',
  ])('%s', (name) => {
    expect(isOne(name)).toBe(true);
  });

  it.each(['城乡居民医保窗口服务费', '城乡居民养老保险补助资金', '城乡医疗救助补助资金'])(
    'not %s',
    (name) => {
      expect(isOne(name)).toBe(false);
    },
  );

  it('居保 is of medical insurance where its bureau says so', () => {
    expect(isOne('城乡居保财政补贴')).toBe(false);
    expect(isOne('城乡居保财政补贴', '某县医疗保障局')).toBe(true);
  });
});

const subsidies = (text: string): string[] =>
  formsOf(text)
    .figures.filter(({ concept }) => concept === 'resident_subsidy')
    .map(({ fiscal_year, value, item }) => `${fiscal_year} ${value} ${item ?? ''}`.trim());

test('an application form for it tells its budget of each year', () => {
  const form = [
    '部门项目申报表(2024年度)',
    '单位:万元',
    '项目名称→城乡居民医保财政补贴→项目编码→1',
    '项目总预算→2624.85→项目当年预算→2624.85',
    '项目前两年预算及当年预算变动情况→1、2023年预算2438.71万元。→→',
  ];
  expect(subsidies(form.join('\n'))).toEqual(['2024 2624.85 项目当年预算', '2023 2438.71']);
});

test('an indicator of money named so is one; a limit of cost is a target', () => {
  const table = (name: string): string =>
    [
      '项目绩效目标表',
      '单位：万元',
      '项目名称→预算数→一级指标→二级指标→三级指标→指标值',
      `城乡居民医保配套资金→6592.80→成本指标→经济成本指标→${name}→6592.8万元`,
    ].join('\n');
  expect(subsidies(table('城乡居民基本医疗保险县级补助资金'))).toEqual([
    '2024 6592.8 城乡居民基本医疗保险县级补助资金',
  ]);
  expect(subsidies(table('城乡居民基本医疗保险县级补助资金控制数'))).toEqual([]);
});
