import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/model/index.ts';
import { read } from './helpers.ts';

const tables = (lines: readonly string[], kind: 'budget' | 'final' = 'budget'): Fact[] =>
  read(lines.join('\n'), { kind }).facts.filter((fact) => fact.origin === 'table');
const told = (facts: readonly Fact[]): string[] =>
  facts.map(({ statement, concept, measure, unit, value }) =>
    [statement, concept, measure, unit, value].join(' '),
  );

describe('三公经费', () => {
  test('beside 会议费 and 培训费 has its own total; theirs together has no concept', () => {
    const result = read(
      [
        '财政拨款“三公”经费、会议费、培训费支出表',
        '单位：万元',
        '合计|“三公”经费||||||会议费|培训费',
        '|小计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费||',
        '|||小计|公务用车购置费|公务用车运行费|||',
        '28.00|12.00|2.00|7.00||7.00|3.00|6.00|10.00',
      ].join('\n'),
    );
    expect(result.facts.map((fact) => `${fact.concept} ${fact.is_leaf} ${fact.value}`)).toEqual([
      'three_public false 12',
      'three_public.abroad true 2',
      'three_public.vehicles false 7',
      'three_public.vehicle_running true 7',
      'three_public.reception true 3',
      'meetings false 6',
      'training false 10',
    ]);
    expect(result.unread.map((unread) => unread.raw)).toEqual(['28.00']);
  });

  test('with counts below the amounts keeps them apart', () => {
    const facts = tables(
      [
        '“三公”经费支出决算表',
        '单位：元',
        '项目|行次|预算数|决算数',
        '一、“三公”经费支出|1|—|—',
        '（一）支出合计|2|30,000|20,000',
        '1.公务接待费|3|30,000|20,000',
        '（1）国内接待费|4|—|20,000',
        '（二）相关统计数|5|—|—',
        '1.公务用车购置数（辆）|6|—|1',
        '2.公务用车保有量（辆）|7|—|2',
        '3.国内公务接待批次（个）|8|—|25',
        '二、机关运行经费|9|—|882,000',
      ],
      'final',
    );
    expect(told(facts)).toEqual([
      'three_public three_public amount 元 3',
      'three_public three_public amount 元 2',
      'three_public three_public.reception amount 元 3',
      'three_public three_public.reception amount 元 2',
      'three_public three_public.reception.domestic amount 元 2',
      'three_public vehicles_purchased count 辆 1',
      'three_public vehicles count 辆 2',
      'three_public three_public.reception.domestic.batches count 个 25',
      'three_public agency_operation amount 元 88.2',
    ]);
  });
});

describe('tables beside the statements', () => {
  test('of 政府采购 say goods, works and services, in columns and in rows', () => {
    const facts = tables([
      '政府采购预算表',
      '单位：万元',
      '项目|合计|货物|工程|服务',
      '合计|80.00|30.00||50.00',
      '',
      '政府采购支出表',
      '单位：万元',
      '采购品目大类|项目名称|资金来源|',
      '||合计|一般公共预算资金',
      '合计||80.00|80.00',
      '货物||30.00|30.00',
      '|办公设备购置|30.00|30.00',
    ]);
    expect(
      facts.map(
        ({ statement, concept, fund, value }) => `${statement} ${concept} ${fund} ${value}`,
      ),
    ).toEqual([
      'text procurement all 80',
      'text procurement.goods all 30',
      'text procurement.services all 50',
      'text procurement all 80',
      'text procurement general 80',
      'text procurement.goods all 30',
      'text procurement.goods general 30',
      'text procurement.goods all 30',
      'text procurement.goods general 30',
    ]);
    expect(facts.some((fact) => fact.is_leaf)).toBe(false);
  });

  test('of 政府采购 have parts in the rows of a column that is named after the whole', () => {
    const facts = tables([
      '政府采购支出表',
      '单位：万元',
      '项目|政府采购支出总额',
      '合计|130.00',
      '一、政府采购货物支出|10.00',
      '二、政府采购工程支出|100.00',
      '三、政府采购服务支出|20.00',
    ]);
    expect(told(facts)).toEqual([
      'text procurement amount 万元 130',
      'text procurement.goods amount 万元 10',
      'text procurement.works amount 万元 100',
      'text procurement.services amount 万元 20',
    ]);
  });

  test('are not published as empty where no column of theirs could be told', () => {
    const { statements, unread } = read(
      ['政府采购情况表', '单位：万元', '项目|某种口径甲|某种口径乙', '合计|130.00|12.50'].join(
        '\n',
      ),
    );
    expect(unread.map(({ raw }) => raw)).toEqual(['130.00', '12.50']);
    expect(statements.filter(({ status }) => status === 'empty')).toEqual([]);
  });

  test('of 机关运行经费 are no statement of spending', () => {
    const facts = tables([
      '一般公共预算机关运行经费支出预算表',
      '单位：万元',
      '科目编码|科目名称|机关运行经费支出',
      '合计||10.00',
      '30201|办公费|10.00',
    ]);
    expect(told(facts)).toEqual([
      'text agency_operation amount 万元 10',
      'text agency_operation amount 万元 10',
    ]);
  });

  test('of 机构运行信息 have two lists of labels side by side', () => {
    const facts = tables(
      [
        '机构运行信息表',
        '单位：万元',
        '项目|行次|统计数|项目|行次|统计数',
        '一、“三公”经费支出|1|—|四、政府采购支出信息|23|—',
        '（一）支出合计|2|6.50|（一）政府采购支出合计|24|45.00',
        '二、机关运行经费|20|88.20|（二）政府采购授予中小企业合同金额|28|45.00',
      ],
      'final',
    );
    expect(told(facts)).toEqual([
      'text three_public amount 万元 6.5',
      'text procurement amount 万元 45',
      'text agency_operation amount 万元 88.2',
      'text procurement.sme amount 万元 45',
    ]);
  });
});

describe('三公 tables of other templates', () => {
  const final = (lines: readonly string[]): Fact[] =>
    read(lines.join('\n'), { kind: 'final' }).facts.filter((fact) => fact.origin === 'table');

  test('have the adjusted budget where their remark says so', () => {
    const table = [
      '“三公”经费支出决算表',
      '单位：万元',
      '预算数||决算数|',
      '合计|公务接待费|合计|公务接待费',
      '5.00|5.00|4.00|4.00',
    ];
    const remark = '注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。';
    expect(final([...table, remark]).map((fact) => fact.phase)).toEqual([
      'adjusted',
      'adjusted',
      'executed',
      'executed',
    ]);
    expect(final(table).map((fact) => fact.phase)).toContain('approved');
  });

  test('count in the column of the accounts, and divide 机关运行经费 by units', () => {
    const facts = final([
      '“三公”经费、机关运行经费情况表',
      '单位：元',
      '项目|行次|预算数|决算统计数',
      '一、“三公”经费支出|0|—|—',
      '（一）支出合计|1|45,000.00|38,000.00',
      '1．公务接待费|2|45,000.00|38,000.00',
      '（1）国（境）外接待费|3|—|0.00',
      '2．国内公务接待批次（个）|4|—|21',
      '二、机关运行经费|5|—|600,300.00',
      '（一）行政单位|6|—|412,300.00',
      '（二）参照公务员法管理事业单位|7|—|188,000.00',
    ]);
    expect(facts.map((fact) => `${fact.concept} ${fact.phase} ${fact.value}`)).toEqual([
      'three_public approved 4.5',
      'three_public executed 3.8',
      'three_public.reception approved 4.5',
      'three_public.reception executed 3.8',
      'three_public.reception.foreign executed 0',
      'three_public.reception.domestic.batches executed 21',
      'agency_operation executed 60.03',
      'agency_operation.administrative executed 41.23',
      'agency_operation.reference executed 18.8',
    ]);
  });

  test('are of 财政拨款 where the title names two of its budgets, and their total is no leaf', () => {
    const facts = read(
      [
        '财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表',
        '单位：万元',
        '年度|“三公”经费财政拨款预算总额|因公出国（境）费用|公务接待费|公务用车购置和运行维护费||',
        '||||小计|公务用车购置费|公务用车运行维护费',
        '2024年|16.00|2.00|1.00|13.00||13.00',
      ].join('\n'),
    ).facts;
    expect(new Set(facts.map((fact) => fact.fund))).toEqual(new Set(['fiscal']));
    expect(facts.filter((fact) => fact.is_leaf).map((fact) => fact.concept)).toEqual([
      'three_public.abroad',
      'three_public.reception',
      'three_public.vehicle_running',
    ]);
  });

  test('may say 无 where nothing was spent', () => {
    const facts = final([
      '“三公”经费支出决算表',
      '单位：万元',
      '合计|因公出国（境）费|公务用车运行费|公务接待费',
      '9.86|无|7.52|2.34',
    ]);
    expect(facts.map((fact) => `${fact.concept} ${fact.value}`)).toEqual([
      'three_public 9.86',
      'three_public.vehicle_running 7.52',
      'three_public.reception 2.34',
    ]);
  });
});

test('a table with one cell a line reaches to its last cell', () => {
  const cells =
    '科目编码 科目名称 合计 基本支出 项目支出 合计 9.00 5.00 4.00 210 卫生健康支出 7.00 3.00 4.00 221 住房保障支出 2.00 2.00 0.00';
  const { statements } = read(`支出总表\n单位：万元\n${cells.split(' ').join('\n')}`);
  expect(statements.map((one) => [one.statement, one.first_line, one.last_line])).toEqual([
    ['expenditure', 3, 21],
  ]);
});

test('the name of a side over names and amounts alike is no slipped header', () => {
  const { facts, unread } = read(
    [
      '财政拨款收支预算总表',
      '单位：万元',
      '财政拨款收入||财政拨款支出|||',
      '项目|预算数|项目|合计|一般公共预算|政府性基金预算',
      '一、一般公共预算资金|9.00|一、公共安全支出|2.00|2.00|',
      '二、政府性基金|1.00|二、城乡社区支出|8.00|7.00|1.00',
    ].join('\n'),
  );
  expect(unread).toEqual([]);
  expect(facts.map((fact) => `${fact.direction} ${fact.fund} ${fact.value}`)).toEqual([
    'revenue general 9',
    'expenditure fiscal 2',
    'expenditure general 2',
    'revenue gov_fund 1',
    'expenditure fiscal 8',
    'expenditure general 7',
    'expenditure gov_fund 1',
  ]);
});

const WHOLE = [
  '序号|项目|安排金额',
  '1|农村公路养护|1200000',
  '2|道路安全设施|800000',
  '|合计|2000000',
];

test('whole numbers of a table that no family claims are unread where it has a unit of money', () => {
  const raw = (...above: string[]) =>
    read([...above, ...WHOLE].join('\n')).unread.map((own) => own.raw);
  const amounts = ['1200000', '800000', '2000000'];
  expect(raw('公路养护安排情况一览', '单位：元')).toEqual(amounts);
  expect(raw('公路养护安排情况一览', '单位：公里')).toEqual([]);
});

test('rows that are numbered from 1 are no header where their amounts are whole numbers', () => {
  const { facts } = read(['项目支出表', '单位：元', ...WHOLE].join('\n'));
  expect(facts.map(({ project, item, value }) => `${project ?? item} ${value}`)).toEqual([
    '农村公路养护 120',
    '道路安全设施 80',
    '合计 200',
  ]);
});

describe('lines of names of money and amounts without a unit', () => {
  const unread = (...lines: string[]): string[] =>
    read(lines.join('\n')).unread.map(
      ({ raw, line, start, reason }) => `${line}:${start} ${raw} ${reason}`,
    );

  test('are seen and not read, each where it stands', () => {
    expect(
      unread(
        '某项目绩效目标申报表',
        '项目名称 道路养护 项目性质 经常性',
        '项目资金总额 10,308.00 年度资金申请总额 3,498,000',
        '其中：当年财政拨款 3,498.00',
      ),
    ).toEqual([
      '3:7 10,308.00 statement_unknown',
      '3:26 3,498,000 statement_unknown',
      '4:10 3,498.00 statement_unknown',
    ]);
  });

  test('are no scores, no dates and no sentences', () => {
    expect(
      unread('自评得分 98.50', '公开日期 2024.03', '预算执行率 99.10', '资金总额 5.00 详见附件'),
    ).toEqual([]);
  });

  test('with a unit are figures, once', () => {
    const { facts, unread: left } = read('2024年支出总额 5.00万元。');
    expect([facts.map(({ value }) => value), left]).toEqual([[5], []]);
  });
});
