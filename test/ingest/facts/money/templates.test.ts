import { describe, expect, test } from 'vitest';
import { brief, read } from './helpers.ts';

const final = { kind: 'final' as const };

describe('a header whose 项目 was saved as narrow as one column', () => {
  const header = [
    '收入决算表',
    '单位：万元',
    '项目|本年收入合计|财政拨款收入|上级补助收入|事业收入||其他收入',
    '功能分类科目编码|科目名称||||小计|其中：教育收费|',
  ];

  test('is spread over its labels where it then is as wide as the table', () => {
    const result = read(
      [
        ...header,
        '栏次||1|2|3|4|5|6',
        '合计||100.00|70.00|0.00|20.00|15.00|10.00',
        '205|教育支出|100.00|70.00|0.00|20.00|15.00|10.00',
      ].join('\n'),
      final,
    );
    expect(result.facts.filter((fact) => fact.function_code === '205').map(brief)).toEqual([
      'revenue all executed 205 100',
      'revenue fiscal executed 205 70',
      'revenue superior executed 205 0',
      'revenue business executed 205 20',
      // 其中：教育收费 is no second amount of 事业收入.
      'education_fees special_account executed 205 15',
      'revenue other executed 205 10',
    ]);
    expect(result.unread).toEqual([]);
  });

  test('is spread over 类, 款, 项 and the name too', () => {
    const result = read(
      [
        '收入决算表',
        '单位：万元',
        '项目|本年收入合计|财政拨款收入|其他收入',
        '支出功能分类科目编码|||科目名称',
        '类|款|项',
        '合计||||100.00|90.00|10.00',
        '210|15|01|行政运行|100.00|90.00|10.00',
      ].join('\n'),
      final,
    );
    expect(result.facts.filter((fact) => fact.function_code !== null).map(brief)).toEqual([
      'revenue all executed 2101501 100',
      'revenue fiscal executed 2101501 90',
      'revenue other executed 2101501 10',
    ]);
  });

  test('is not believed where the row below has slipped, which every sum contradicts', () => {
    const result = read(
      [
        ...header.slice(0, 3),
        '功能分类科目编码|科目名称|||小计|其中：教育收费|',
        '合计||100.00|70.00|0.00|20.00|15.00|10.00',
        '205|教育支出|100.00|70.00|0.00|20.00|15.00|10.00',
      ].join('\n'),
      final,
    );
    expect(result.facts).toEqual([]);
    expect(result.unread).toHaveLength(12);
  });

  test('is not believed where it is not as wide', () => {
    const row = '|100.00|70.00|20.00|10.00|0.00|0.00|0.00';
    const result = read([...header, `合计|${row}`, `205|教育支出${row}`].join('\n'), final);
    expect(result.facts).toEqual([]);
    expect(result.unread).toHaveLength(14);
  });
});

test('a total below two panels is of the whole table, not of the part above it', () => {
  const result = read(
    [
      '一般公共预算财政拨款基本支出决算表',
      '单位：万元',
      '人员经费|||公用经费||',
      '科目编码|科目名称|金额|科目编码|科目名称|金额',
      '301|工资福利支出|80.00|302|商品和服务支出|20.00',
      '人员经费合计||80.00|公用经费合计||20.00',
      '合计|||||100.00',
    ].join('\n'),
    final,
  );
  const last = result.facts.filter((fact) => fact.line === 7).map(brief);
  expect(last).toEqual(['expenditure general basic executed 100']);
});

test('amounts that could belong to one column or the next are unread', () => {
  const result = read(
    [
      '收入总表',
      '单位：万元',
      '||本年收入|||',
      '科目编码|科目名称|单位|合计|财政拨款收入|事业收入|其他收入',
      '210|卫生健康支出|100.00|90.00|0.00|10.00|0.00',
    ].join('\n'),
  );
  expect(result.facts.map(brief)).not.toContain('revenue other approved 210 10');
});

test('rows named by a phase keep budget and accounts apart, each with leaves of its own', () => {
  const result = read(
    [
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      '项目|合计|因公出国（境）费用|公务接待费|公务用车购置及运行维护费||',
      '||||小计|公务用车购置费|公务用车运行维护费',
      '年初预算数|50.00|10.00|5.00|35.00|0.00|35.00',
      '决算数|30.25|0.00|1.25|29.00|0.00|29.00',
    ].join('\n'),
    final,
  );
  expect(result.unread).toEqual([]);
  const leaves = result.facts.filter((fact) => fact.is_leaf && fact.value !== 0);
  expect(leaves.map(brief)).toEqual([
    'three_public.abroad fiscal all approved 10',
    'three_public.reception fiscal all approved 5',
    'three_public.vehicle_running fiscal all approved 35',
    'three_public.reception fiscal all executed 1.25',
    'three_public.vehicle_running fiscal all executed 29',
  ]);
});

test('sentences of 总收入 and of a 款 alone are read', () => {
  const result = read(
    [
      '一、收入支出决算总体情况说明',
      '本部门2024年度总收入120.00万元，其中本年收入110.00万元，年初结转和结余10.00万元。',
      '二、一般公共预算财政拨款支出决算情况',
      '“行政事业单位养老支出”（款）2024年度决算9.50万元，比2024年年初预算减少0.50万元。',
    ].join('\n'),
    final,
  );
  const published = result.facts.filter((fact) => fact.origin === 'text');
  expect(published.map(brief)).toEqual([
    'total all executed 120',
    'revenue all executed 110',
    'carryover_in all executed 10',
    'expenditure general all executed 20805 9.5',
    'expenditure general all executed 20805 -0.5',
  ]);
});

test('三公经费 of two phases side by side follow from the template and the sums where the header slipped', () => {
  const result = read(
    [
      '财政拨款“三公”经费支出决算表',
      '单位：元',
      '预算数||||||决算数|||||',
      '合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费',
      '小计|公务用车购置费|公务用车运行费|小计|公务用车购置费|公务用车运行费',
      '420000.00|0.00|400000.00|0.00|400000.00|20000.00|350000.00|0.00|340000.00|0.00|340000.00|10000.00',
    ].join('\n'),
    final,
  );
  expect(result.facts.filter((fact) => fact.value !== 0).map(brief)).toEqual([
    'three_public fiscal all approved 42',
    'three_public.vehicles fiscal all approved 40',
    'three_public.vehicle_running fiscal all approved 40',
    'three_public.reception fiscal all approved 2',
    'three_public fiscal all executed 35',
    'three_public.vehicles fiscal all executed 34',
    'three_public.vehicle_running fiscal all executed 34',
    'three_public.reception fiscal all executed 1',
  ]);
});

test('本年预算 beside 基本支出 and 项目支出 is their sum, no leaf', () => {
  const result = read(
    [
      '政府性基金预算支出情况表',
      '财决公开08表',
      '单位：万元',
      '功能科目名称|本年预算|基本支出|项目支出',
      '合计|120.00|0.00|120.00',
      '[212]城乡社区支出|120.00|0.00|120.00',
    ].join('\n'),
  );
  const leaves = result.facts.filter((fact) => fact.is_leaf);
  expect(leaves.reduce((sum, fact) => sum + (fact.value ?? 0), 0)).toBe(120);
});

test('rows that print only their own level of 类 款 项 have the codes of the rows above', () => {
  const result = read(
    [
      '支出预算总表',
      '单位：万元',
      '科目编码|||科目名称|合计|基本支出|项目支出',
      '类|款|项||||',
      '|||合计|12.00|9.00|3.00',
      '210|||卫生健康支出|12.00|9.00|3.00',
      '|15||医疗保障管理事务|12.00|9.00|3.00',
      '||01|行政运行|9.00|9.00|',
      '||06|医疗保障经办事务|3.00||3.00',
    ].join('\n'),
  );
  expect(result.unread).toEqual([]);
  expect(result.facts.filter((fact) => fact.is_leaf).map(brief)).toEqual([
    'expenditure all basic approved 2101501 9',
    'expenditure all project approved 2101506 3',
  ]);
});
