import { describe, expect, test } from 'vitest';
import { brief, read } from './helpers.ts';

const natures = (text: string): string[] =>
  read(text)
    .facts.filter((fact) => fact.line === 7)
    .map((fact) => `${fact.cell} ${fact.nature} ${fact.value}`);

describe('columns of a table whose header lost its merged cells', () => {
  const header = [
    '科目编码|||单位代码|单位（科目名称）|合计|基本支出||||项目支出|||',
    '||||||小计|人员经费||公用经费||小计|其他运转类|特定目标类',
    '类|款|项|工资福利支出|对个人和家庭补助|商品和服务支出||资本性支出||||||',
  ];

  test('follow from the header and the sums', () => {
    const rows = [
      '支出总表',
      '单位：万元',
      ...header,
      '||||合计|100.00|40.00|30.00|4.00|6.00||60.00|20.00|40.00',
      '210|15|01||行政运行|100.00|40.00|30.00|4.00|6.00||60.00|20.00|40.00',
    ];
    expect(natures(rows.join('\n'))).toEqual([
      '5 all 100',
      '6 basic 40',
      '7 personnel.wages 30',
      '8 personnel.grants 4',
      '9 operating.goods 6',
      '11 project 60',
      '12 project.operating 20',
      '13 project.specific 40',
    ]);
  });

  test('that another table proves leave 合计 the label of the only row', () => {
    const narrow = [
      '单位：万元',
      '科目编码|||单位代码|单位（科目名称）|合计|基本支出||||项目支出||',
      '||||||小计|人员经费||公用经费||小计|其他运转类',
      '类|款|项|工资福利支出|对个人和家庭补助|商品和服务支出||资本性支出|||||',
    ];
    const rows = [
      '一般公共预算支出表',
      ...narrow,
      '||||合计|100.00|40.00|30.00|4.00|6.00|60.00|20.00|40.00',
      '210|15|01||行政运行|100.00|40.00|30.00|4.00|6.00|60.00|20.00|40.00',
      '政府性基金预算支出表',
      ...narrow,
      '||||合计|0.00|0.00|0.00|0.00|0.00|0.00|0.00|0.00',
    ];
    const { facts } = read(rows.join('\n'));
    const zeros = facts.filter(({ fund }) => fund === 'gov_fund');
    expect(zeros.map(({ item, value }) => `${item} ${value}`)).toEqual(Array(8).fill('合计 0'));
  });

  test('follow from the sums where the same header stands over fewer columns', () => {
    const rows = [
      '一般公共预算支出表',
      '单位：万元',
      ...header,
      '||||合计|100.00|40.00|30.00|4.00|6.00|60.00|20.00|40.00',
      '210|15|01||行政运行|100.00|40.00|30.00|4.00|6.00|60.00|20.00|40.00',
    ];
    expect(natures(rows.join('\n'))).toEqual([
      '5 all 100',
      '6 basic 40',
      '7 personnel.wages 30',
      '8 personnel.grants 4',
      '9 operating.goods 6',
      '10 project 60',
      '11 project.operating 20',
      '12 project.specific 40',
    ]);
  });
});

test('a scanned header of 三公经费 is replaced by the template that the sums prove', () => {
  const result = read(
    [
      '一般公共预算"三公"经费支出表',
      '单位：万元',
      '"三公"经费合计|田八山田|因公出国(境)费 公务用车购置及运行费||||',
      '二公 经项|凶公山凹|小计|公务用车购置费|公务用车运行费||公务接待费',
      '3.80|1.00|2.00|0.50|1.50|(0.80',
    ].join('\n'),
  );
  expect(result.facts.map((fact) => `${fact.concept} ${fact.value}`)).toEqual([
    'three_public 3.8',
    'three_public.abroad 1',
    'three_public.vehicles 2',
    'three_public.vehicle_purchase 0.5',
    'three_public.vehicle_running 1.5',
    'three_public.reception 0.8',
  ]);
});

test('numbers that stand one cell beside their header take its columns in order; a zero that is left over is of no source', () => {
  const result = read(
    [
      '收支总表',
      '单位：万元',
      '收入||支出|',
      '项目|预算数|项目|预算数',
      '一、一般公共预算拨款收入|20.00|一、卫生健康支出|90.00',
      '三、国有资本经营预算拨款收入|70.00||',
      '本年收入合计|90.00|本年支出合计|90.00',
      '',
      '项目支出表',
      '单位：万元',
      '|||||本年拨款|||结转结余|||',
      '类型|项目名称|项目单位|合计|一般公共预算|政府性基金预算|国有资本经营预算|财政专户管理资金|单位资金',
      '本级|某项目甲|90.00|20.00|0.00|70.00|0.00|0.00|0.00',
      '本级|某项目乙|10.00|5.00|0.00|2.00|0.00|0.00|3.00',
      '|31|10.00|5.00|0.00|2.00|0.00|0.00|3.00',
    ].join('\n'),
  );
  const project = result.facts.filter((fact) => fact.project === '某项目甲').map(brief);
  expect(project).toContain('expenditure state_capital project approved 某项目甲 70');
  expect(project).not.toContain('expenditure gov_fund project approved 某项目甲 70');
  expect(project).toContain('unnamed_source project approved 某项目甲 0');
  expect(result.facts.find((fact) => fact.concept === 'unnamed_source')?.is_leaf).toBe(false);
  // A code for a label, beside all amounts of its row, is none of them.
  expect(result.unread).toEqual([]);
});

test('an amount that stands where a label is expected is unread', () => {
  const result = read(
    [
      '支出总表',
      '单位：万元',
      '科目名称|合计|基本支出|项目支出',
      '行政运行|9.00|9.00|0.00',
      '一般行政管理事务|31.00|0.00|31.00',
      '31||0.00|31.00',
    ].join('\n'),
  );
  expect(result.unread.map(({ raw, reason }) => `${raw} ${reason}`)).toContain('31 row_label');
});

test('a total row that lost the merged cells in front of its numbers is put right', () => {
  const result = read(
    [
      '支出总表',
      '单位：万元',
      '类|款|项|科目名称|合计|基本支出|项目支出',
      '210|15|01|行政运行|9.00|9.00|0.00',
      '210|15|02|一般行政管理事务|1.00|0.00|1.00',
      '合计|10.00|9.00|1.00',
    ].join('\n'),
  );
  expect(result.facts.filter((fact) => fact.item === '合计').map(brief)).toEqual([
    'expenditure all all approved 10',
    'expenditure all basic approved 9',
    'expenditure all project approved 1',
  ]);
});

test('columns of two years and two phases keep them apart', () => {
  const result = read(
    [
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      '项目|上年决算数|年初预算数|全年预算数|决算数',
      '“三公”经费合计|4.00|3.00|2.50|2.00',
      '公务接待费|4.00|3.00|2.50|2.00',
    ].join('\n'),
    { kind: 'final' },
  );
  expect(
    result.facts
      .filter((fact) => fact.concept === 'three_public')
      .map((fact) => `${fact.fiscal_year} ${fact.phase} ${fact.value}`),
  ).toEqual(['2023 executed 4', '2024 approved 3', '2024 adjusted 2.5', '2024 executed 2']);
});

describe('names of parts that stand in the row of the total', () => {
  const header = [
    '政府性基金预算财政拨款收入支出决算表',
    '单位：万元',
    '项目||年初结转和结余|本年收入|本年支出|||年末结转和结余',
    '功能分类科目编码|科目名称||||||',
  ];
  const natures = (...rows: string[]): string[] =>
    read([...header, ...rows].join('\n')).facts.map(
      ({ line, cell, concept, nature, function_code, value }) =>
        [line, cell, concept, nature, function_code, value]
          .filter((part) => part !== null)
          .join(' '),
    );

  test('name the columns, and the amounts beside them stay those of the total', () => {
    const rows = [
      '合计||10.00|50.00|合计|基本支出|项目支出|12.00',
      '212|城乡社区支出|10.00|50.00|48.00||48.00|12.00',
    ];
    expect(natures(...rows)).toEqual([
      '5 2 carryover_in 10',
      '5 3 revenue 50',
      '5 7 carryover_out all 12',
      '6 2 carryover_in 212 10',
      '6 3 revenue 212 50',
      '6 4 expenditure all 212 48',
      '6 6 expenditure project 212 48',
      '6 7 carryover_out all 212 12',
    ]);
  });

  test('leave their amounts to the row below that has no label', () => {
    const rows = [
      '合计||10.00|50.00|合计|基本支出|项目支出|12.00',
      '||||48.00|0.00|48.00|',
      '212|城乡社区支出|10.00|50.00|48.00||48.00|12.00',
    ];
    expect(natures(...rows).filter((fact) => fact.startsWith('6 '))).toEqual([
      '6 4 expenditure all 48',
      '6 5 expenditure basic 0',
      '6 6 expenditure project 48',
    ]);
  });

  test('are no names where the header has its own below the group', () => {
    const rows = [
      '合计||10.00|50.00|见附表|见附表|见附表|12.00',
      '212|城乡社区支出|10.00|50.00|48.00|0.00|48.00|12.00',
      '21208|土地出让支出|10.00|50.00|48.00|0.00|48.00|12.00',
    ];
    const { facts } = read(
      [...header.with(3, '功能分类科目编码|科目名称|||合计|基本支出|项目支出|'), ...rows].join(
        '\n',
      ),
    );
    const projects = facts.filter(({ nature }) => nature === 'project');
    expect(projects.map(({ line, heading }) => `${line} ${heading}`)).toEqual([
      '6 本年支出 / 项目支出',
      '7 本年支出 / 项目支出',
    ]);
  });
});
