import { describe, expect, it } from 'vitest';
import { brief, formsOf } from './read.ts';

describe('tables of projects with targets', () => {
  const text = [
    '部门预算项目绩效目标表（2024年度）',
    '',
    '金额单位：万元',
    '',
    '单位名称→项目名称→预算数→年度目标→一级指标→二级指标→三级指标→指标性质→指标值→度量单位→权重→指标方向性',
    '某县某局→居民医保配套项目→3,000.00→应于2024年用3000万元来开展补助工作。→产出指标→数量指标→居民参保人数→≥→60→万人→20→',
    '→→→→效益指标→可持续影响指标→制度健全→定性→优→10→→',
    '→→→→成本指标→经济成本指标→成本控制数→≤→3000→万元→20→',
    '→档案整理项目→8.00→应于2024年用80000元来整理。→产出指标→质量指标→差错率→≤→2→%→15→',
  ].join('\n');

  it('reads money, targets and weights of every project', () => {
    const { figures, unread, statements } = formsOf(text);
    expect(brief(figures)).toEqual([
      'expenditure | amount | 2024 | approved | all | 居民医保配套项目 | 居民医保配套项目 |  | 3000',
      'resident_subsidy | amount | 2024 | approved | all | 居民医保配套项目 |  |  | 3000',
      'insured.resident | count | 2024 | approved |  | 居民医保配套项目 | 居民参保人数 | ≥ | 600000',
      'weight | value | 2024 |  |  | 居民医保配套项目 | 居民参保人数 |  | 20',
      'weight | value | 2024 |  |  | 居民医保配套项目 | 制度健全 |  | 10',
      'target | amount | 2024 | approved |  | 居民医保配套项目 | 成本控制数 | ≤ | 3000',
      'weight | value | 2024 |  |  | 居民医保配套项目 | 成本控制数 |  | 20',
      'expenditure | amount | 2024 | approved | all | 档案整理项目 | 档案整理项目 |  | 8',
      'expenditure | amount | 2024 | approved | all | 档案整理项目 |  |  | 8',
      'target | value | 2024 | approved |  | 档案整理项目 | 差错率 | ≤ | 2',
      'weight | value | 2024 |  |  | 档案整理项目 | 差错率 |  | 15',
    ]);
    expect(unread).toEqual([]);
    expect(figures.filter((figure) => figure.is_leaf).map((figure) => figure.value)).toEqual([
      3000, 8,
    ]);
    expect(statements).toMatchObject([
      { statement: 'project_targets', status: 'read', unit: '万元', figures: 11 },
    ]);
  });

  it('reads several groups of indicators side by side and a name that goes on behind a page', () => {
    const { figures, unread } = formsOf(
      [
        '2024 年部门预算项目绩效目标汇总表',
        '',
        '单位编码 (项目编 码)→项目单位 (项目名 称)→项目金额 (万元)→→绩效目标→→→',
        '→→→→成本指标→→产出指标→',
        '→→资金总额→政府预算 资金→三级指标→指标值→三级指标→指标值',
        '304→→845.0→845.0→→→→',
        '304001→某县某 局→845.0→845.0→→→→',
        '41072624000000020004→2024年医疗救助补→845.0→845.0→上级补助资金→845万元→困难群众数量→18565人',
        '→→→→→→完成时间→2024年12月31日前',
        '',
        '→助资金→→→→→参保率→$\\geq 98\\%$',
      ].join('\n'),
    );
    const project = '2024年医疗救助补助资金';
    expect(brief(figures)).toEqual([
      'expenditure | amount | 2024 | approved | all |  |  |  | 845',
      'expenditure | amount | 2024 | approved | fiscal |  |  |  | 845',
      'expenditure | amount | 2024 | approved | all |  | 某县某局 |  | 845',
      'expenditure | amount | 2024 | approved | fiscal |  | 某县某局 |  | 845',
      `expenditure | amount | 2024 | approved | all | ${project} | ${project} |  | 845`,
      `expenditure | amount | 2024 | approved | fiscal | ${project} | ${project} |  | 845`,
      `target | amount | 2024 | approved |  | ${project} | 上级补助资金 |  | 845`,
      `assisted | count | 2024 | approved |  | ${project} | 困难群众数量 |  | 18565`,
      `target | value | 2024 | approved |  | ${project} | 参保率 | ≥ | 98`,
    ]);
    expect(unread).toEqual([]);
  });
});

describe('forms of departments', () => {
  it('reads the budget by source and indicators that stand beside their header', () => {
    const { figures, unread } = formsOf(
      [
        '部门整体支出绩效目标表',
        '金额单位：万元',
        '年度部门整体支出预算→→资金总额→财政拨款→其他资金',
        '→→4,187.90→4,187.90→0.00',
        '年度绩效指标→一级指标→二级指标→三级指标→指标值（包含数字及文字描述）',
        '→数量指标→→2024年单位在职人员数量→=41人',
        '全年工作完成时限→→→≤12月→',
        '满意度指标→满意度指标→单位职工满意度→≥90%→',
        '2024年度救助项目控制数→≤500万元→→→',
        '产出指标→质量指标→→合格率→优',
      ].join('\n'),
    );
    expect(brief(figures)).toEqual([
      'expenditure | amount | 2024 | approved | all |  | 资金总额 |  | 4187.9',
      'expenditure | amount | 2024 | approved | fiscal |  | 财政拨款 |  | 4187.9',
      'expenditure | amount | 2024 | approved | other |  | 其他资金 |  | 0',
      'staff | count | 2024 | approved |  |  | 2024年单位在职人员数量 | = | 41',
      'target | value | 2024 | approved |  |  | 全年工作完成时限 | ≤ | 12',
      'target | value | 2024 | approved |  |  | 单位职工满意度 | ≥ | 90',
      'target | amount | 2024 | approved |  |  | 2024年度救助项目控制数 | ≤ | 500',
    ]);
    expect(figures.filter((figure) => figure.is_leaf).map((figure) => figure.fund)).toEqual([
      'fiscal',
      'other',
    ]);
    expect(unread).toEqual([]);
  });

  it('reads what income and spending are made of, this year and two years before', () => {
    const { figures, unread } = formsOf(
      [
        '部门整体支出绩效目标申报表',
        '单位：万元',
        '→→→当年金额→→近两年收→支金额',
        '总 体→资金情况→→→占比→_2021 年_→2022 年',
        '→收入构成→财政拨款→2933. 2→90. 72%→3110.83→3291.91',
        '→→合计→3233. 2→100.00%→3110.83→3291.91',
        '→支出构成→人员类项目支 出→706. 87→21.86%→819. 97→994. 81',
        '→→运转类项目支 出→116. 23→3. 59%→2290. 86→2297. 1',
        '→一级指标→二级指标→指标内容→指标值→绩效标准',
        '→产出指标→数量指标→印制政策宣 传资料→》23 万份→',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    const amounts = figures.filter((figure) => figure.measure === 'amount');
    expect(
      amounts.map(({ concept, fund, nature, fiscal_year, phase, value }) =>
        [concept, fund, nature, fiscal_year, phase, value].join(' '),
      ),
    ).toEqual([
      'revenue fiscal all 2024 approved 2933.2',
      'revenue fiscal all 2021 executed 3110.83',
      'revenue fiscal all 2022 executed 3291.91',
      'revenue all all 2024 approved 3233.2',
      'revenue all all 2021 executed 3110.83',
      'revenue all all 2022 executed 3291.91',
      'expenditure all personnel 2024 approved 706.87',
      'expenditure all personnel 2021 executed 819.97',
      'expenditure all personnel 2022 executed 994.81',
      'expenditure all operating 2024 approved 116.23',
      'expenditure all operating 2021 executed 2290.86',
      'expenditure all operating 2022 executed 2297.1',
    ]);
    expect(
      figures.filter((figure) => figure.measure === 'share').map((figure) => figure.value),
    ).toEqual([90.72, 100, 21.86, 3.59]);
    expect(figures.at(-1)).toMatchObject({ item: '印制政策宣传资料', value: 230000, unit: '万份' });
  });

  it('leaves amounts whose label is lost', () => {
    const { figures, unread } = formsOf(
      [
        '部门（单位）整体绩效目标表',
        '预算情况→部门预算总额（万元）→指标值→',
        '→1、资金来源：→9,018.9→',
        '→2、资金结构:→→476.3',
        '→→→8,542.6',
        '一级指标→二级指标→三级指标→指标值',
        '产出指标→数量指标→办件数→≥10件',
      ].join('\n'),
    );
    expect(brief(figures)[0]).toBe(
      'expenditure | amount | 2024 | approved | all |  | 资金来源 |  | 9018.9',
    );
    expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual([
      '476.3 label_missing',
      '8,542.6 label_missing',
    ]);
  });
});

describe('self-evaluations', () => {
  it('reads budget and execution by source, and targets with what became of them', () => {
    const { figures, unread } = formsOf(
      [
        '2024 年度特定目标类部门预算项目绩效目标自评表',
        '(医保信息化运行维护项目)',
        '',
        '| 主管部门及代码 | | 某局 420001 | | 实施单位 | 某局 |',
        '| 项目预算执行情况 (万元) | | 预算数: | 22.8 万 | 执行数: | 21.24 万 |',
        '| | | 其中: 财政拨款 | 22.8 万 | 其中: 财政拨款 | 21.24 万 |',
        '| | | 其他资金 | | 其他资金 | |',
        '| 年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 |',
        '| | 产出指标 | 数量指标 | 网络租赁数量 | 11 条 | 12 条 |',
        '| | | 时效指标 | 完成时间 | 2024 年完成 | 当年 |',
        '| | 成本指标 | 经济成本指标 | 全年预算数 | ≤20 万元 | 8 万元 |',
      ].join('\n'),
    );
    const project = '医保信息化运行维护项目';
    expect(brief(figures)).toEqual([
      `expenditure | amount | 2024 | approved | all | ${project} | 预算数 |  | 22.8`,
      `expenditure | amount | 2024 | executed | all | ${project} | 执行数 |  | 21.24`,
      `expenditure | amount | 2024 | approved | fiscal | ${project} | 其中:财政拨款 |  | 22.8`,
      `expenditure | amount | 2024 | executed | fiscal | ${project} | 其中:财政拨款 |  | 21.24`,
      `target | count | 2024 | approved |  | ${project} | 网络租赁数量 |  | 11`,
      `target | count | 2024 | executed |  | ${project} | 网络租赁数量 |  | 12`,
      `target | amount | 2024 | approved |  | ${project} | 全年预算数 | ≤ | 20`,
      `target | amount | 2024 | executed |  | ${project} | 全年预算数 |  | 8`,
    ]);
    expect(unread).toEqual([]);
  });

  it('reads the national template with its stages and rate of execution', () => {
    const { figures, unread } = formsOf(
      [
        '项目支出绩效自评表',
        '项目名称→医疗救助补助→→→→→→',
        '项目资金（万元）→→年初预算数→全年预算数→全年执行数→分值→执行率→得分',
        '→年度资金总额→100.00→120.00→90.00→10→75.00%→7.5',
        '→其中：当年财政拨款→100.00→110.00→80.00→—→→—',
        '→其他资金→0.00→10.00→10.00→—→→—',
        '绩效指标→一级指标→二级指标→三级指标→年度指标值→实际完成值→分值→得分',
        '→产出指标→数量指标→救助人次→≥500人次→520人次→20→20',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    const money = figures.filter((figure) => figure.concept === 'expenditure');
    expect(
      money.map(({ phase, fund, measure, value }) => [phase, fund, measure, value].join(' ')),
    ).toEqual([
      'approved all amount 100',
      'adjusted all amount 120',
      'executed all amount 90',
      'executed all execution_rate 75',
      'approved fiscal amount 100',
      'adjusted fiscal amount 110',
      'executed fiscal amount 80',
      'approved other amount 0',
      'adjusted other amount 10',
      'executed other amount 10',
    ]);
    expect(money.every((figure) => figure.project === '医疗救助补助')).toBe(true);
    expect(
      figures.filter((figure) => figure.concept === 'assisted').map((figure) => figure.value),
    ).toEqual([500, 520]);
  });

  it('goes on behind a text that broke the table', () => {
    const { figures, statements } = formsOf(
      [
        '项目支出绩效自评表',
        '一级指标→二级指标→三级指标→年度指标值→实际完成值',
        '产出指标→数量指标→检查次数→≥2次→3次',
        '这一段文字把表格分成了两半，后面的行没有表头，但仍属于上面的表。',
        '效益指标→社会效益指标→知晓率→≥90%→95%',
      ].join('\n'),
    );
    expect(figures.map(({ item, value }) => [item, value])).toEqual([
      ['检查次数', 2],
      ['检查次数', 3],
      ['知晓率', 90],
      ['知晓率', 95],
    ]);
    expect(statements).toMatchObject([
      { statement: 'self_evaluation', first_line: 2, last_line: 5 },
    ]);
  });

  it('is of the year that its title says, and leaves rows that stand beside their header', () => {
    const { figures, unread } = formsOf(
      [
        '2023年度部门整体支出绩效自评表',
        '年初预算数（万元）→全年预算数（万元）→全年执行数（万元）→执行率',
        '1,234.56→1,300.00→1,250.12→96.16%',
        '其中：基本支出→800.00→810.00→805.00',
      ].join('\n'),
    );
    expect(figures.map(({ fiscal_year, phase, value }) => [fiscal_year, phase, value])).toEqual([
      [2023, 'approved', 1234.56],
      [2023, 'adjusted', 1300],
      [2023, 'executed', 1250.12],
      [2023, 'executed', 96.16],
    ]);
    expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toEqual([
      '800.00 column_uncertain',
      '810.00 column_uncertain',
      '805.00 column_uncertain',
    ]);
  });

  it('reads a table of one cell a line, with empty cells, and one of transfer payments', () => {
    const { figures, unread } = formsOf(
      [
        '部门整体支出绩效目标完成情况自评表',
        '',
        '单位：万元',
        '',
        '→年度部门整体支出预算\n→资金总额\n→财政拨款\n→其他资金',
        '',
        '→\n→5619.61\n→5619.61\n→0',
        '',
        '→年度绩效\n\n指标\n→一级指标\n→二级指标\n→三级指标\n→绩效指标\n\n性质\n→绩效指标值\n→绩效度量单位\n→权重\n→实际完成\n\n指标值',
        '',
        '→\n→产出指标\n→数量指标\n→参保人数\n→≥\n→72.54\n→万人\n→40%\n→71.71',
        '',
        '→\n→\n→\n→补助资金\n→＝\n→754.81\n→万元\n→20%\n→754.81',
        '',
        '',
        '医疗能力提升补助资金转移支付2024年度专项预算项目绩效自评报告',
        '',
        '说到此处。',
        '',
        '→地区\n→当年财政补助资金下达数（万元）\n→上年结转资金（万元）\n→当年实际支出\n\n（万元）\n→预算执行率\n\n（%）',
        '',
        '→\n→A\n→B\n→C\n→D=C/(A+B)',
        '',
        '→某县\n→107.5\n→6.65\n→103\n→90.23%',
      ].join('\n'),
    );
    expect(brief(figures)).toEqual([
      'expenditure | amount | 2024 | approved | all |  | 资金总额 |  | 5619.61',
      'expenditure | amount | 2024 | approved | fiscal |  | 财政拨款 |  | 5619.61',
      'expenditure | amount | 2024 | approved | other |  | 其他资金 |  | 0',
      'insured | count | 2024 | approved |  |  | 参保人数 | ≥ | 725400',
      'weight | value | 2024 |  |  |  | 参保人数 |  | 40',
      'insured | count | 2024 | executed |  |  | 参保人数 |  | 717100',
      'target | amount | 2024 | approved |  |  | 补助资金 | = | 754.81',
      'weight | value | 2024 |  |  |  | 补助资金 |  | 20',
      'target | amount | 2024 | executed |  |  | 补助资金 |  | 754.81',
      'transfer_payment | amount | 2024 | approved |  | 医疗能力提升补助资金 | 某县 |  | 107.5',
      'carryover_in | amount | 2024 |  |  | 医疗能力提升补助资金 | 某县 |  | 6.65',
      'expenditure | amount | 2024 | executed |  | 医疗能力提升补助资金 | 某县 |  | 103',
      'expenditure | execution_rate | 2024 | executed |  | 医疗能力提升补助资金 | 某县 |  | 90.23',
    ]);
    expect(unread).toEqual([]);
  });
});
