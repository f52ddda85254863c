import { describe, expect, test } from 'vitest';
import { brief, read } from './helpers.ts';

describe('rows', () => {
  test('of a blank total keep the unit row as the total, missing stays missing', () => {
    const result = read(
      [
        '一般公共预算支出表',
        '单位：万元',
        '类|款|项|单位名称（科目）|合计',
        '|||合 计|',
        '|||示例县示例局本级|5.00',
        '210|15|01|行政运行|5.00',
      ].join('\n'),
    );
    expect(result.facts.map((fact) => `${fact.item} ${fact.is_leaf} ${fact.value}`)).toEqual([
      '示例县示例局本级 false 5',
      '行政运行 true 5',
    ]);
  });

  test('with two lists of codes carry both', () => {
    const result = read(
      [
        '支出经济分类汇总表',
        '单位：万元',
        '部门预算经济分类|||政府预算经济分类|||总计|一般公共预算|',
        '类|款|科目名称|类|款|科目名称||小计|其中：财政拨款',
        '|合计|||||7.00|7.00|7.00',
        '301|07|绩效工资|505|01|工资福利支出|7.00|7.00|7.00',
      ].join('\n'),
    );
    expect(result.facts.filter((fact) => fact.economic_code === '30107').map(brief)).toContain(
      'expenditure general all approved 30107 50501 7',
    );
  });

  test('of sources under 上年结转 are carry-overs', () => {
    const result = read(
      [
        '财政拨款收支总表',
        '单位：万元',
        '收入||支出|',
        '项目|金额|项目|金额',
        '一、本年收入|8.00|一、本年支出|9.00',
        '（一）一般公共预算拨款|8.00|卫生健康支出|9.00',
        '二、上年结转|1.00||',
        '（一）一般公共预算拨款|1.00||',
        '收入总计|9.00|支出总计|9.00',
      ].join('\n'),
    );
    const revenue = result.facts.filter((fact) => fact.direction === 'revenue');
    expect(
      revenue.map((fact) => `${fact.concept} ${fact.fund} ${fact.is_leaf} ${fact.value}`),
    ).toEqual([
      'revenue fiscal false 8',
      'revenue general true 8',
      'carryover_in fiscal false 1',
      'carryover_in general true 1',
      'total fiscal false 9',
    ]);
  });

  test('of a label broken over lines are one row', () => {
    const result = read(
      [
        '支出总表',
        '单位：万元',
        '科目编码|科目名称|合计|基本支出|项目支出',
        '2101502|一般行政管理事|2.00|0.00|2.00',
        '',
        '|务',
        '2101506|医疗保障经办事务|1.00|0.00|1.00',
      ].join('\n'),
    );
    expect(
      result.facts.filter((fact) => fact.function_code === '2101502').map((fact) => fact.item),
    ).toEqual(['一般行政管理事务', '一般行政管理事务', '一般行政管理事务']);
  });
});

describe('leaves', () => {
  test('add up to the total once, although 类, 款 and 项 are all there', () => {
    const result = read(
      [
        '支出总表',
        '单位：万元',
        '科目编码|科目名称|合计|基本支出|项目支出',
        '|合计|3.00|1.00|2.00',
        '210|卫生健康支出|3.00|1.00|2.00',
        '21015|医疗保障管理事务|3.00|1.00|2.00',
        '2101501|行政运行|1.00|1.00|',
        '2101502|一般行政管理事务|2.00||2.00',
      ].join('\n'),
    );
    const leaves = result.facts.filter((fact) => fact.is_leaf);
    expect(leaves.map((fact) => `${fact.function_code} ${fact.nature} ${fact.value}`)).toEqual([
      '2101501 basic 1',
      '2101502 project 2',
    ]);
  });

  test('of a statement printed by class and by unit stand in one of them', () => {
    const result = read(
      [
        '一般公共预算支出表（分功能科目）',
        '单位：万元',
        '科目编码|科目名称|合计|基本支出|项目支出',
        '|合计|3.00|1.00|2.00',
        '2101501|行政运行|3.00|1.00|2.00',
        '',
        '一般公共预算支出表（分单位）',
        '单位：万元',
        '单位编码|单位名称|合计|基本支出|项目支出',
        '|合计|3.00|1.00|2.00',
        '026001|示例县示例局本级|3.00|1.00|2.00',
      ].join('\n'),
    );
    const sum = result.facts
      .filter((fact) => fact.is_leaf)
      .reduce((total, fact) => total + (fact.value ?? 0), 0);
    expect(sum).toBeCloseTo(3);
  });
});

describe('units of money', () => {
  const rows = [
    '类|款|项|科目名称|合计|基本支出|项目支出',
    '|||合计|30,000|10,000|20,000',
    '210|15|01|行政运行|30,000|10,000|20,000',
  ];

  test('are taken from the caption', () => {
    expect(read(['支出总表', '单位：元', ...rows].join('\n')).facts[0]).toMatchObject({
      value: 3,
      raw: '30,000',
      unit: '元',
    });
  });

  test('that are no units leave the figures unread with a message', () => {
    const result = read(['支出总表', '金额单位：串', ...rows].join('\n'));
    expect(result.facts).toEqual([]);
    expect(result.messages).toMatchObject([
      { rule: 'unit.unknown', severity: 'error', found: '串', location: { line: 2 } },
    ]);
    expect(result.unread).toHaveLength(6);
  });

  test('that are nowhere named are assumed with a warning', () => {
    expect(read(['支出总表', ...rows].join('\n')).messages).toMatchObject([
      { rule: 'unit.missing', severity: 'warning' },
    ]);
  });

  test('that cannot be right give way to what the other tables prove', () => {
    const table = (title: string, unit: string): string[] => [
      title,
      `单位：${unit}`,
      '项目|金额|项目|金额',
      '一、一般公共预算拨款收入|4,187.90|一、卫生健康支出|4,187.90',
      '收入总计|4,187.90|支出总计|4,187.90',
      '',
    ];
    const result = read(
      [
        ...table('收支总表', '万元'),
        ...table('财政拨款收支总表', '元'),
        '支出总表',
        '单位：万元',
        '科目编码|科目名称|合计',
        '210|卫生健康支出|4,187.90',
      ].join('\n'),
    );
    expect(result.messages.map((message) => message.rule)).toEqual(['unit.implausible']);
    expect(new Set(result.facts.map((fact) => fact.value))).toEqual(new Set([4187.9]));
    expect(result.facts.find((fact) => fact.statement === 'fiscal_summary')).toMatchObject({
      raw: '4,187.90',
      unit: '元',
    });
  });
});

describe('statements', () => {
  test('published as empty are recorded with the words that say so', () => {
    const result = read(
      [
        '政府性基金预算支出预算表',
        '单位：万元',
        '类|款|项|科目名称|合计|基本支出|项目支出',
        '|||合 计|||',
        '',
        '空表说明：此项无内容',
      ].join('\n'),
    );
    expect(result.statements).toMatchObject([
      { statement: 'gov_fund', status: 'empty', figures: 0, note: '空表说明：此项无内容' },
    ]);
  });

  test('that the contents list and the body lacks are missing', () => {
    const result = read(
      [
        '目录',
        '一、部门收支总表',
        '二、部门收入总表',
        '部门收支总表',
        '单位：万元',
        '收入||支出|',
        '项目|预算数|项目|预算数',
        '一、一般公共预算拨款收入|1.00|一、卫生健康支出|1.00',
      ].join('\n'),
    );
    expect(
      result.statements.map(
        (record) => `${record.statement} ${record.status} ${record.first_line}`,
      ),
    ).toEqual(['revenue missing 3', 'income_expenditure read 6']);
  });
});

describe('labels that no vocabulary has', () => {
  test('leave their amounts unread', () => {
    const result = read(
      [
        '“三公”经费支出决算表',
        '单位：万元',
        '项目|预算数|决算数',
        '“三公”经费合计|3.00|2.00',
        '公务接待费|3.00|2.00',
        '某种从未听说的数量（个）||9',
        '收支总表',
        '单位：万元',
        '收入||支出|',
        '项目|金额|项目|金额',
        '一、某种从未听说的收入|5.00|一、卫生健康支出|5.00',
      ].join('\n'),
      { kind: 'final' },
    );
    expect(result.unread.map((unread) => `${unread.raw} ${unread.reason}`)).toEqual([
      '9 row_unknown',
      '5.00 row_unknown',
    ]);
  });
});

describe('templates of other provinces', () => {
  test('with code and name in one cell', () => {
    const result = read(
      [
        '部门支出预算表',
        '单位：万元',
        '科目编码及名称|合计|基本支出|项目支出',
        '合计|30.50|10.50|20.00',
        '210 卫生健康支出|30.50|10.50|20.00',
        '2101501 行政运行|10.50|10.50|',
        '2101502 一般行政管理事务|20.00||20.00',
      ].join('\n'),
    );
    expect(
      result.facts
        .filter((fact) => fact.is_leaf)
        .map((fact) => `${fact.function_code} ${fact.item} ${fact.value}`),
    ).toEqual(['2101501 行政运行 10.5', '2101502 一般行政管理事务 20']);
  });

  test('with a row that numbers the columns behind 类 款 项', () => {
    const result = read(
      [
        '支出决算表',
        '公开03表',
        '金额单位：元',
        '科目代码|||科目名称|本年支出合计|基本支出|项目支出',
        '类|款|项|栏次|1|2|3',
        '合计||||30,000.00|10,000.00|20,000.00',
        '210|15|01|行政运行|30,000.00|10,000.00|20,000.00',
      ].join('\n'),
      { kind: 'final' },
    );
    expect(result.facts.map((fact) => fact.line)).not.toContain(5);
    expect(result.facts.filter((fact) => fact.is_leaf).map((fact) => fact.value)).toEqual([1, 2]);
  });

  test('that compare two budgets give signed changes of the same phase', () => {
    const result = read(
      [
        '“三公”经费支出预算表',
        '单位：万元',
        '项目|2023年预算数|2024年预算数|增减额|增减%',
        '公务接待费|4.00|3.00|-1.00|-25%',
      ].join('\n'),
    );
    expect(
      result.facts
        .filter((fact) => fact.origin === 'table')
        .map((fact) => `${fact.measure} ${fact.fiscal_year} ${fact.phase} ${fact.value}`),
    ).toEqual([
      'amount 2023 approved 4',
      'amount 2024 approved 3',
      'change 2024 approved -1',
      'change_rate 2024 approved -25',
    ]);
  });

  test('with carry-overs beside spending keep them out of the leaves', () => {
    const result = read(
      [
        '一般公共预算财政拨款支出决算表',
        '单位：万元',
        '科目代码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余',
        '||||合计|基本支出|项目支出|',
        '210|卫生健康支出|1.00|9.00|8.00|3.00|5.00|2.00',
      ].join('\n'),
      { kind: 'final' },
    );
    expect(
      result.facts.map((fact) => `${fact.concept} ${fact.nature} ${fact.is_leaf} ${fact.value}`),
    ).toEqual([
      'carryover_in null false 1',
      'revenue null false 9',
      'expenditure all false 8',
      'expenditure basic true 3',
      'expenditure project true 5',
      'carryover_out all false 2',
    ]);
  });
});

test('a code in front of its name may be newer than the lists', () => {
  const { facts, unread } = read(
    [
      '部门支出总表',
      '单位：万元',
      '科目|合计|基本支出|项目支出',
      '合计|120.00|80.00|40.00',
      '213农林水支出|120.00|80.00|40.00',
      '21301农业农村|120.00|80.00|40.00',
      '2130101行政运行|80.00|80.00|',
      '2130188示例事项|40.00||40.00',
    ].join('\n'),
  );
  expect(unread).toEqual([]);
  expect(facts.find(({ is_leaf, value }) => is_leaf && value === 40)).toMatchObject({
    function_code: '2130188',
    item: '示例事项',
  });
});
