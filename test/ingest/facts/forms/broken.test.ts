import { describe, expect, it } from 'vitest';
import { formsOf } from './read.ts';

const taken = (text: string): string[] =>
  formsOf(text).figures.map(
    ({ concept, fund, nature, fiscal_year, item, value }) =>
      `${concept} ${fund ?? ''} ${nature ?? ''} ${fiscal_year} ${item ?? ''} ${value}`,
  );
const left = (text: string): string[] =>
  formsOf(text).unread.map(({ raw, reason }) => `${raw} ${reason}`);

const form = (...rows: string[]): string =>
  ['部门项目申报表(2024年度)', '单位:万元', '项目名称→示例工作经费→项目编码→1', ...rows].join('\n');

describe('forms that a scan has broken', () => {
  it('tell 项目总预算 and 项目当年预算 by their place in the row they share', () => {
    const second = form('项目总预算→76 万元→76 万元→', '项目属性→延续性项目→→');
    expect(taken(second)).toEqual([
      'project_total all project 2024 项目总预算 76',
      'expenditure all project 2024 项目当年预算 76',
    ]);
    const first = form('2624. 85→项目当年预算→2624. 85→', '项目属性→延续性项目→→');
    expect(taken(first)).toContain('project_total all project 2024 项目总预算 2624.85');
    const three = form('项目总预算→76 万元→76 万元→80 万元', '项目属性→延续性项目→→');
    expect(left(three)).toEqual(['76 label_missing', '80 label_missing']);
  });

  it('read an amount whose unit has markup in it', () => {
    const text = form('项目总预算→6 万元→项目当年预算→ 6 万 <i>元</i>→', '项目属性→延续性项目→→');
    expect(taken(text)).toContain('expenditure all project 2024 项目当年预算 6');
  });

  it("read a year's budget that was cut between two cells", () => {
    const text = form(
      '项目前两年预算及当年预算变动情况→2022 年预算→I 12 万元,2023 年预算 7 万元→E; 2024年→预算6万元。',
      '项目属性→延续性项目→→',
    );
    expect(taken(text)).toEqual([
      'expenditure all project 2022  12',
      'expenditure all project 2023  7',
      'expenditure all project 2024  6',
    ]);
  });

  it('sew a name together where another table of the form prints it whole', () => {
    const text = form(
      '目标名称→一级指标→示 二级指标→→三级指标→指标值→依据',
      '→产出指标→质量指标→档案归→档正确率→100%→历史',
      '→→数量指标→参保登→登记窗口业务量→≥10 万件→历史',
      '→→质量指标→窗口小→业务办理正确率→98%→历史',
      '→一级指标→二级指标→三级指标→前年→上年→预计当年实现→依据',
      '→产出指标→质量指标→档案归 档正确率→99%→99%→100%→历史',
      '→→数量指标→参保登记窗口 业务量→≥9 万件→≥9 万件→≥10 万件→历史',
      '→→质量指标→窗口业务办理正确率→97%→97%→98%→历史',
    );
    const lines = formsOf(text).figures.filter(({ line }) => line < 8);
    expect(lines.map(({ item, value }) => `${item ?? ''} ${value}`)).toEqual([
      '档案归档正确率 100',
      '参保登记窗口业务量 100000',
    ]);
    expect(left(text)).toEqual(['98 label_unreadable']);
  });

  it('take a number in the name of an indicator for a part of the name', () => {
    const text = form(
      '一级指标→二级指标→三级指标→指标值→实际完成值',
      '满意度指标→服务对象满意度指标→参保群众满意度≥80→≥80→100%',
    );
    expect(taken(text)).toHaveLength(2);
    expect(left(text)).toEqual([]);
  });
});

describe('资金结构 without labels', () => {
  const table = (basic: string, project: string, prose: string): string =>
    [
      prose,
      '',
      '部门（单位）整体绩效目标表',
      '部门（单位）名称→某局→',
      '预算情况→部门预算总额（万元）→指标值',
      '→1、资金来源：→100.5',
      `→2、资金结构:→→${basic}→`,
      `→→→${project}→`,
      '一级指标→二级指标→三级指标→指标值→指标值说明',
    ].join('\n');
  const prose = '支出合计 100.46 万元，其中：基本支出 40.38 万元；项目支出 60.08 万元。';

  it('is basic and project spending where the document says so too', () => {
    expect(taken(table('40.4', '60.1', prose))).toEqual([
      'expenditure all all 2024 资金来源 100.5',
      'expenditure all basic 2024 基本支出 40.4',
      'expenditure all project 2024 项目支出 60.1',
    ]);
  });

  it('has the leaves, where no source of the money does', () => {
    const { figures } = formsOf(table('40.4', '60.1', prose));
    expect(figures.map(({ value, is_leaf }) => `${value} ${is_leaf}`)).toEqual([
      '100.5 false',
      '40.4 true',
      '60.1 true',
    ]);
  });

  it('is unread where it does not, or the sum is another', () => {
    expect(left(table('60.1', '40.4', prose))).toHaveLength(2);
    expect(left(table('40.4', '50.1', prose))).toHaveLength(2);
  });
});
