import { describe, expect, test } from 'vitest';
import { brief, read } from '../../facts/money/helpers.ts';

const final = { kind: 'final' as const };

const unreadOf = ({ unread }: ReturnType<typeof read>): string[] =>
  unread.map(({ line, raw, reason }) => `${line} ${raw} ${reason}`);

describe('a table of classes', () => {
  const head = [
    '支出决算表',
    '单位：万元',
    '项目',
    '对附属单位补助',
    '本年支出合计 基本支出 项目支出 上缴上级支出 经营支出',
    '功能分类 支出',
    '科目名称',
    '科目编码',
    '决算数 决算数 决算数 决算数 决算数 决算数',
  ];

  test('takes its columns from words that were cut over lines', () => {
    const result = read(
      [
        ...head,
        '类 款 项 合计 90.00 60.00 30.00 0.00 0.00 0.00',
        '208 社会保障和就业支出 90.00 60.00 30.00 0.00 0.00 0.00',
        '20805 行政事业单位养老支出 90.00 60.00 30.00 0.00 0.00 0.00',
        '机关事业单位基本养老保险',
        '2080505 90.00 60.00 30.00 0.00 0.00 0.00',
        '缴费支出',
        '注：本表反映部门本年度各项支出情况。',
        '1',
        '一、支出决算情况说明',
        '医疗保障局支出总计 90.00',
        '万元，其中基本支出 60.00 万元。',
      ].join('\n'),
      final,
    );
    const table = result.facts.filter(({ origin }) => origin === 'table');
    expect(table.filter(({ line }) => line === 10).map(brief)).toEqual([
      'expenditure all all executed 90',
      'expenditure all basic executed 60',
      'expenditure all project executed 30',
      'payment_to_superior all all executed 0',
      'operating_expenditure all all executed 0',
      'subsidy_to_affiliates all all executed 0',
    ]);
    const broken = table.filter(({ line }) => line === 14);
    expect(broken.map(({ function_code, item }) => `${function_code} ${item}`)[0]).toBe(
      '2080505 机关事业单位基本养老保险缴费支出',
    );
    expect(table).toHaveLength(24);
    expect(unreadOf(result).filter((one) => one.startsWith('1'))).toEqual([]);
  });

  test('has the place of an amount beside blank cells from the sums over its classes', () => {
    const result = read(
      [
        '一般公共预算支出表',
        '单位：元',
        '项目 一般公共预算支出',
        '功能分类科目编码',
        '功能分类科目名称 合计 基本支出 项目支出',
        '类 款 项',
        '208 社会保障和就业支出 3,000,000 3,000,000',
        '208 05 行政事业单位养老支出 3,000,000 3,000,000',
        '210 卫生健康支出 9,500,000 4,500,000 5,000,000',
        '210 15 医疗保障管理事务 9,500,000 4,500,000 5,000,000',
        '2',
        '项目 一般公共预算支出',
        '功能分类科目编码',
        '功能分类科目名称 合计 基本支出 项目支出',
        '类 款 项',
        '210 15 01 行政运行 4,500,000 4,500,000',
        '210 15 02 一般行政管理事务 5,000,000 5,000,000',
        '合计 12,500,000 7,500,000 5,000,000',
      ].join('\n'),
    );
    const own = (code: string): string[] =>
      result.facts.filter(({ function_code }) => function_code === code).map(brief);
    expect(own('20805')).toEqual([
      'expenditure general all approved 20805 300',
      'expenditure general basic approved 20805 300',
    ]);
    expect(own('2101501')).toEqual([
      'expenditure general all approved 2101501 450',
      'expenditure general basic approved 2101501 450',
    ]);
    expect(own('2101502')).toEqual([
      'expenditure general all approved 2101502 500',
      'expenditure general project approved 2101502 500',
    ]);
    expect(result.unread).toEqual([]);
  });

  test('leaves an amount unread that could stand in two columns', () => {
    const result = read(
      [
        '一般公共预算支出表',
        '单位：万元',
        '科目编码 科目名称 合计 基本支出 项目支出',
        '208 社会保障和就业支出 30.00 30.00',
        '210 卫生健康支出 30.00 30.00',
        '合计 60.00 30.00 30.00',
      ].join('\n'),
    );
    expect(result.facts.map(brief)).toEqual([
      'expenditure general all approved 208 30',
      'expenditure general all approved 210 30',
      'expenditure general all approved 60',
      'expenditure general basic approved 30',
      'expenditure general project approved 30',
    ]);
    expect(unreadOf(result)).toEqual(['4 30.00 blank_cells', '5 30.00 blank_cells']);
  });

  test('gives nothing to a neighbour where labels are printed over each other', () => {
    const result = read(
      [
        '一般公共预算财政拨款支出决算表',
        '单位：万元',
        '科目编码 科目名称 合计 基本支出 项目支出',
        '2080505 机关事业单位基本养老保 20.00 20.00 0.00',
        '2080506',
        '险机缴关费事支业出单位职业年金缴',
        '10.00 10.00 0.00',
        '7.00 7.00 0.00',
      ].join('\n'),
      final,
    );
    expect(
      result.facts
        .filter(({ line }) => line === 7)
        .map(({ function_code, item }) => [function_code, item])[0],
    ).toEqual(['2080506', null]);
    expect(unreadOf(result)).toEqual([
      '8 7.00 row_unknown',
      '8 7.00 row_unknown',
      '8 0.00 row_unknown',
    ]);
  });

  test('is wholly unread where the header has words that nobody knows', () => {
    const result = read(
      [
        '支出预算表',
        '单位：万元',
        '科目编码 科目名称 合计 基本支出 某某支出',
        '210 卫生健康支出 30.00 10.00 20.00',
        '合计 30.00 10.00 20.00',
      ].join('\n'),
    );
    expect(result.facts).toEqual([]);
    expect(result.unread).toHaveLength(6);
    expect(result.statements.map(({ status }) => status)).toEqual(['read']);
  });

  test('without rows is published as empty', () => {
    const result = read(
      [
        '政府性基金预算支出表',
        '单位：万元',
        '科目编码 科目名称 合计 基本支出 项目支出',
        '合计',
        '注：本部门无政府性基金预算安排的支出，故本表为空表。',
      ].join('\n'),
    );
    expect(result.statements.map(({ statement, status }) => [statement, status])).toEqual([
      ['gov_fund', 'empty'],
    ]);
  });
});

describe('income by source', () => {
  const table = [
    '收入决算表',
    '单位：万元',
    '项目',
    '附属单位',
    '本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 其他收入',
    '上缴收入',
    '科目编码 科目名称',
    '合计 50.00 50.00',
    '210 卫生健康支出 50.00 50.00',
  ];
  const balance = (other: string): string[] => [
    '收入支出决算总表',
    '单位：万元',
    '收入 支出',
    '项目 决算数 项目 决算数',
    '一、一般公共预算财政拨款收入 50.00 一、卫生健康支出 50.00',
    `二、其他收入 ${other}二、住房保障支出 0.00`,
    '本年收入合计 50.00 本年支出合计 50.00',
  ];

  test('stands in the column that the table of income and spending has all money in', () => {
    const result = read([...balance('0.00 '), ...table].join('\n'), final);
    expect(result.facts.filter(({ statement }) => statement === 'revenue').map(brief)).toEqual([
      'revenue all executed 50',
      'revenue fiscal executed 50',
      'revenue all executed 210 50',
      'revenue fiscal executed 210 50',
    ]);
  });

  test('stands in no column where nothing tells', () => {
    expect(unreadOf(read(table.join('\n'), final))).toEqual([
      '8 50.00 blank_cells',
      '9 50.00 blank_cells',
    ]);
  });
});

describe('economic classes side by side', () => {
  test('are told by their codes, whichever side is blank or broken', () => {
    const result = read(
      [
        '一般公共预算财政拨款基本支出决算表',
        '单位：万元',
        '经济分',
        '经济分类',
        '类科目',
        '科目编码 科目名称 决算数 科目名称 决算数',
        '编码',
        '类 款 类 款',
        '301 工资福利支出 40.00 302 商品和服务支出 9.00',
        '301 01 基本工资 25.00 302 01 办公费 4.00',
        '机关事业单位基本',
        '301 08 15.00 302 07 邮电费 5.00',
        '养老保险缴费',
        '301 14 医疗费 302 99 其他商品和服务支出',
        '303 99 302 40 税金及附加费用 0.00',
        '310 资本性支出 1.00',
        '人员经费合计 40.00 公用经费合计 10.00',
      ].join('\n'),
      final,
    );
    expect(
      result.facts.map(({ economic_code, item, raw }) => `${economic_code} ${item} ${raw}`),
    ).toEqual([
      '301 工资福利支出 40.00',
      '302 商品和服务支出 9.00',
      '30101 基本工资 25.00',
      '30201 办公费 4.00',
      '30108 机关事业单位基本养老保险缴费 15.00',
      '30207 邮电费 5.00',
      '30240 税金及附加费用 0.00',
      '310 资本性支出 1.00',
      'null 人员经费合计 40.00',
      'null 公用经费合计 10.00',
    ]);
    expect(result.unread).toEqual([]);
  });
});

describe('a table with one cell a line, where now and then two stand together', () => {
  test('is read row by row', () => {
    const result = read(
      [
        '一般公共预算支出表',
        '单位：元',
        ...['项目', '功能分类科目编码', '功能分类科目名称', '合计', '基本支出', '项目支出'],
        ...['类', '款', '项', '210', '卫生健康支出', '9,500,000.00', '4,500,000.00 5,000,000.00'],
        ...['210', '15', '医疗保障管理事务', '9,500,000.00', '4,500,000.00', '5,000,000.00'],
        ...['210', '15', '01', '行政运行', '4,500,000.00', '4,500,000.00', '0.00'],
        ...['合计', '9,500,000.00 4,500,000.00', '5,000,000.00'],
      ].join('\n'),
    );
    expect(result.facts.map(brief)).toEqual([
      'expenditure general all approved 210 950',
      'expenditure general basic approved 210 450',
      'expenditure general project approved 210 500',
      'expenditure general all approved 21015 950',
      'expenditure general basic approved 21015 450',
      'expenditure general project approved 21015 500',
      'expenditure general all approved 2101501 450',
      'expenditure general basic approved 2101501 450',
      'expenditure general project approved 2101501 0',
      'expenditure general all approved 950',
      'expenditure general basic approved 450',
      'expenditure general project approved 500',
    ]);
    expect(result.unread).toEqual([]);
  });
});

test('rows with codes below no title are seen', () => {
  const result = read(
    ['某段文字。', '2101501 行政运行 229.80 220.30', '2101502 一般行政管理事务 9.50'].join('\n'),
  );
  expect(result.facts).toEqual([]);
  expect(unreadOf(result)).toEqual([
    '2 229.80 statement_unknown',
    '2 220.30 statement_unknown',
    '3 9.50 statement_unknown',
  ]);
});
