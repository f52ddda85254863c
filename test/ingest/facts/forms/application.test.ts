import { describe, expect, it } from 'vitest';
import { brief, formsOf } from './read.ts';

const FORM = [
  '部门项目申报表(2024年度)',
  '申报日期: 2023年9月25日',
  '申报日期: 2023年9月25日→→→里位: 万 兀→→',
  '项目名称→保优离医疗经费项目编码→→42011222026T00000010 1→→',
  '单位地址→某路 302号→邮政编码→430040→→',
  '起始年度→2023→终止年度→2023→→',
  '项目总预算→78→ 项目当年预算 →78 万元→→',
  '项目前两年预算及当年 预算变动情况→1、2022 年预算安排 7- 2、2024 年预算 78 万分→4 万;2023 年预算 74 万元 亡。→→→',
  '→来》→原项目→金额→→',
  '→合计→→78→→',
  '→一般公共预算财政拨款→ζ→78 万元→→',
  '项目资金来源→其中:申请当年预算拨→款→78 万元→→',
  '→政府性基金预算财政拨款→→7→→',
  '→项目支出→明细测算→→→',
  '项目活动→活动内容 表述→支出经济 分类→金额→测算依据及说明→备注',
  '宣传材料→印制→印刷费→5 万元→按每人 640 元财政补贴计算,区级财政补贴预估 70 元/人,全额资助 24542 人,每人 380 元由区财政补贴→',
  '其他费用→办公→其他福 利支出→3 力 元→→',
  '→→项目→采购→→',
  '品→名→数量→<u>.</u>→金额→',
  '印→刷→1→→15 万→',
  '目标名称→一级指标→二级指标→三级指标→指标值→指标值确定依据',
  '长期绩效目标→产出指标→质量指标→报销准确率→100%→历史',
  '→→→三级→→指标值→→指标值',
  '→一级指标→二级指标→指标→前年→上年→预计当年 实现→确定 依据',
  '→产出指标→质量指标→报销准 确率→98%→99%→1 00%→历史',
  '→时效指标→日常检查→→≥12 次/年→≥ 12 次/ 年→计划 数据→',
].join('\n');

describe('application forms', () => {
  const { figures, unread, messages } = formsOf(FORM);

  it('reads budgets, sources, activities, purchases and standards', () => {
    const money = figures.filter((figure) => figure.concept !== 'target');
    expect(new Set(money.map((figure) => figure.project))).toEqual(new Set(['保优离医疗经费']));
    expect(
      money.map(({ concept, measure, fiscal_year, fund, item, value }) =>
        [concept, measure, fiscal_year, fund, item, value].join(' | '),
      ),
    ).toEqual([
      'project_total | amount | 2024 | all | 项目总预算 | 78',
      'expenditure | amount | 2024 | all | 项目当年预算 | 78',
      'expenditure | amount | 2024 | all |  | 78',
      'expenditure | amount | 2023 | all |  | 74',
      'expenditure | amount | 2024 | all | 合计 | 78',
      'expenditure | amount | 2024 | general | 一般公共预算财政拨款 | 78',
      'expenditure | amount | 2024 | general | 其中:申请当年预算拨款 | 78',
      'expenditure | amount | 2024 |  | 宣传材料 | 5',
      'subsidy_standard | standard | 2024 |  | 财政补贴 | 640',
      'subsidy_standard | standard | 2024 |  | 区级财政补贴 | 70',
      'assisted | count | 2024 |  | 全额资助 | 24542',
      'subsidy_standard | standard | 2024 |  | 全额资助 | 380',
      'procurement | amount | 2024 |  | 印刷 | 15',
    ]);
    expect(figures.filter((figure) => figure.is_leaf).map((figure) => figure.item)).toEqual([
      '一般公共预算财政拨款',
    ]);
    expect(figures.find((figure) => figure.item === '宣传材料')?.economic_code).toBe('30202');
  });

  it('reads targets of three years, also in a row that stands beside its header', () => {
    const targets = figures.filter((figure) => figure.concept === 'target');
    expect(brief(targets)).toEqual([
      'target | value | 2024 | approved |  | 保优离医疗经费 | 报销准确率 |  | 100',
      'target | value | 2022 | executed |  | 保优离医疗经费 | 报销准确率 |  | 98',
      'target | value | 2023 | executed |  | 保优离医疗经费 | 报销准确率 |  | 99',
      'target | value | 2024 | approved |  | 保优离医疗经费 | 报销准确率 |  | 100',
      'target | count | 2023 | executed |  | 保优离医疗经费 | 日常检查 | ≥ | 12',
      'target | count | 2024 | approved |  | 保优离医疗经费 | 日常检查 | ≥ | 12',
    ]);
  });

  it('leaves what the scan broke or the total contradicts', () => {
    expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual([
      '4 not_classified',
      '7 contradicts_total',
      '3 number_broken',
    ]);
    expect(messages.map((message) => message.rule)).toEqual(['form.year']);
  });

  it('takes a form that is one paragraph by the order of its words', () => {
    const read = formsOf(
      '申报日期: 2023年9月25日 单位:万元 42011222026T00000 项目名称 项目编码 职工医保工作经费 0112 项目主管部门 项目执行单位 某中心 邮政编码 430000 项目立项依据 某条例 项目总预算 项目当年预算 153 153 项目前两年预算 1、2022年预算 168 万元; 来源项目 金额 合计 153 一般公共预算财政拨款 153 其中: 申请当年预算拨款 153 项目资金来源 单位资金',
    );
    expect(brief(read.figures)).toEqual([
      'project_total | amount | 2024 | approved | all | 职工医保工作经费 | 项目总预算 |  | 153',
      'expenditure | amount | 2024 | approved | all | 职工医保工作经费 | 项目当年预算 |  | 153',
      'expenditure | amount | 2022 | approved | all | 职工医保工作经费 |  |  | 168',
      'expenditure | amount | 2024 | approved | all | 职工医保工作经费 | 合计 |  | 153',
      'expenditure | amount | 2024 | approved | general | 职工医保工作经费 | 一般公共预算财政拨款 |  | 153',
      'expenditure | amount | 2024 | approved | general | 职工医保工作经费 | 申请当年预算拨款 |  | 153',
    ]);
    expect(read.used.size).toBe(1);
  });

  it('says where a form does not name its project, and begins a new form where another is named', () => {
    const lost = formsOf(
      '部门项目申报表\n→项目主管部门→某局→\n项目总预算→5 万元→项目当年预算→5 万元',
    );
    expect(lost.messages.map((message) => message.rule)).toEqual(['form.project_missing']);
    const two = formsOf(
      [
        '部门项目申报表',
        '项目名称→甲项目经费→项目编码→1001',
        '项目总预算→5 万元→项目当年预算→5 万元',
        '项目名称→乙项目经费→项目编码→1002',
        '项目总预算→6 万元→项目当年预算→6 万元',
      ].join('\n'),
    );
    expect(two.statements).toHaveLength(2);
    expect(two.figures.map(({ project, value }) => `${project ?? ''} ${value ?? ''}`)).toEqual([
      '甲项目经费 5',
      '甲项目经费 5',
      '乙项目经费 6',
      '乙项目经费 6',
    ]);
  });

  it('reads label, unit and amount in one cell, in the unit that the cell says', () => {
    const read = formsOf(
      [
        '项目支出绩效目标申报表',
        '项目名称：文物保护→项目类别：经常性项目',
        '项目总预算（元）：500,000→项目当年预算（元）：300,000',
        '同名项目上年预算额（元）：250,000→',
      ].join('\n'),
    );
    expect(brief(read.figures)).toEqual([
      'project_total | amount | 2024 | approved | all | 文物保护 | 项目总预算 |  | 50',
      'expenditure | amount | 2024 | approved | all | 文物保护 | 项目当年预算 |  | 30',
    ]);
    expect(read.unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual([
      '250,000 not_classified',
    ]);
  });

  it('takes a name without its label where the form prints it again', () => {
    const read = formsOf(
      [
        '部门项目申报表',
        '城乡居保财政补贴→项目编码→',
        '2624. 85→项目当年预算→2624. 85 万元',
        '项目活动→活动内容→支出经济分类→金额→说明',
        '城乡居保财政补贴→→→2,624.85→项目总预算约计 2624.85 万元',
      ].join('\n'),
    );
    expect(new Set(read.figures.map((figure) => figure.project))).toEqual(
      new Set(['城乡居保财政补贴']),
    );
    expect(read.unread).toEqual([]);
    expect(read.messages.map((message) => message.rule)).toEqual(['form.label_missing']);
  });

  it('is not misled by a title in the contents', () => {
    const read = formsOf(
      '部门预算项目绩效目标表\n收支总表 单位：万元\n收入→预算数→支出→预算数\n本年收入→10.00→本年支出→10.00',
    );
    expect(read.used.size).toBe(0);
  });

  it('leaves tables of money alone', () => {
    const read = formsOf(
      '支出总表\n单位：万元\n科目编码→科目名称→合计→基本支出→项目支出\n210→卫生健康支出→10.00→4.00→6.00',
    );
    expect(read.used.size).toBe(0);
    expect(read.figures).toEqual([]);
  });
});
