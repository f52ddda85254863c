import { describe, expect, it } from 'vitest';
import { formsOf } from './read.ts';

describe('sources of a department beside its natures', () => {
  const lines = (header: string): string =>
    [
      '2024年部门整体支出绩效目标表',
      '单位：万元',
      '部门名称→某县某局',
      '预算情况→部门整体支出→支出总额→预算资金来源',
      header,
      '→合计→12.50→12.50→0.00',
      '→基本支出→7.50→7.50→',
      '一级指标→二级指标→三级指标→指标值',
      '产出指标→数量指标→检查机构数量→≥20家',
    ].join('\n');

  it('keep both, and the total in front of them', () => {
    const { figures } = formsOf(lines('→→→财政拨款→其他资金'));
    expect(
      figures
        .filter((figure) => figure.measure === 'amount')
        .map(({ fund, nature, is_leaf, value }) => [fund, nature, is_leaf, value].join(' ')),
    ).toEqual([
      'all all false 12.5',
      'fiscal all true 12.5',
      'other all true 0',
      'all basic false 7.5',
      'fiscal basic false 7.5',
    ]);
  });

  it('are left where their header stands beside the amounts', () => {
    const { figures, unread } = formsOf(lines('→→→→财政拨款→其他资金'));
    expect(figures.filter((figure) => figure.fund === 'fiscal')).toEqual([]);
    expect(unread.map(({ raw, reason }) => `${raw} ${reason}`)).toContain('0.00 column_uncertain');
  });
});
