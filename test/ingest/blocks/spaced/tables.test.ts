import { describe, expect, test } from 'vitest';
import { brief, read } from '../../facts/money/helpers.ts';

const final = { kind: 'final' as const };

const unreadOf = ({ unread }: ReturnType<typeof read>): string[] =>
  unread.map(({ line, raw, reason }) => `${line} ${raw} ${reason}`);

describe('a table of income and spending', () => {
  const table = [
    '收入支出决算总表',
    '单位：万元',
    '收入 支出',
    '项目 决算数 项目 决算数',
    '一、一般公共预算财政拨款收入 90.00 一、一般公共服务支出 0.00',
    '二、政府性基金预算财政拨款收入 二、外交支出',
    '三、其他收入 10.00 三、社会保障和就业支出 30.00',
    '四、卫生健康支出 65.00',
    '五、灾害防治及应急管理支',
    '5.00',
    '出',
    '本年收入合计 100.00 本年支出合计 100.00',
    '年初结转和结余 7.00 年末结转和结余 7.00',
    '总计 107.00 总计 107.00',
    '注：本表反映部门本年度的总收支情况。',
  ];

  test('is read on both sides, also where one side has ended or a label is broken', () => {
    const result = read(table.join('\n'), final);
    expect(result.facts.map(brief)).toEqual([
      'revenue general executed 90',
      'expenditure all all executed 201 0',
      'revenue other executed 10',
      'expenditure all all executed 208 30',
      'expenditure all all executed 210 65',
      'expenditure all all executed 224 5',
      'revenue all executed 100',
      'expenditure all all executed 100',
      'carryover_in all executed 7',
      'carryover_out all all executed 7',
      'total all executed 107',
      'total all all executed 107',
    ]);
    expect(result.unread).toEqual([]);
  });

  test('leaves a row unread whose label tells no side', () => {
    const odd = table.toSpliced(7, 0, '四、其他 3.00');
    expect(unreadOf(read(odd.join('\n'), final))).toEqual(['8 3.00 row_unknown']);
  });

  test('tells an amount from the label that grew on it, and from line numbers beside labels', () => {
    const result = read(
      [
        '收入支出决算总表',
        '单位：万元',
        '收入 支出',
        '项目 行次 金额 项目 行次 金额',
        '栏次 1 栏次 2',
        '一、一般公共预算财政拨款收入 1 60.00 一、社会保障和就业支出 6 20.00',
        '二、其他收入 2 2.00二、卫生健康支出 7 42.00',
        '3 三、住房保障支出 8 0.00',
        '本年收入合计 4 62.00 本年支出合计 9 62.00',
      ].join('\n'),
      final,
    );
    expect(result.facts.map(brief)).toEqual([
      'revenue general executed 60',
      'expenditure all all executed 208 20',
      'revenue other executed 2',
      'expenditure all all executed 210 42',
      'expenditure all all executed 221 0',
      'revenue all executed 62',
      'expenditure all all executed 62',
    ]);
    expect(result.unread).toEqual([]);
  });

  test('places amounts of funds beside blank cells where the sums leave one way', () => {
    const result = read(
      [
        '财政拨款收入支出决算总表',
        '单位：万元',
        '收入 支出',
        '一般公共 政府性基 国有资本',
        '项目 决算数 项目 合计 预算财政 金预算财 经营预算',
        '拨款 政拨款 财政拨款',
        '一、一般公共预算财政拨款 80.00 一、卫生健康支出 50.00 50.00',
        '二、政府性基金预算财政拨款 20.00 二、城乡社区支出 45.00 25.00 20.00',
        '三、国有资本经营预算财政拨款 三、住房保障支出 5.00 5.00',
        '本年收入合计 100.00 本年支出合计 100.00 80.00 20.00',
      ].join('\n'),
      final,
    );
    expect(result.facts.filter(({ direction }) => direction === 'expenditure').map(brief)).toEqual([
      'expenditure fiscal all executed 210 50',
      'expenditure general all executed 210 50',
      'expenditure fiscal all executed 212 45',
      'expenditure general all executed 212 25',
      'expenditure gov_fund all executed 212 20',
      'expenditure fiscal all executed 221 5',
      'expenditure general all executed 221 5',
      'expenditure fiscal all executed 100',
      'expenditure general all executed 80',
      'expenditure gov_fund all executed 20',
    ]);
    expect(result.unread).toEqual([]);
  });
});

describe('a row of 三公经费', () => {
  const table = (amounts: string, phases = true): string =>
    [
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      '财政拨款“三公”经费',
      '公务用车购置及运行维护费',
      '合计 因公出国（境）费 公务接待费',
      '小计 公务用车购置费 公务用车运行维护费',
      ...(phases ? [Array.from({ length: 6 }, () => '预算数 决算数').join(' ')] : []),
      amounts,
      '注：本表反映部门本年度“三公”经费支出预决算情况。',
    ].join('\n');

  test('has its columns in the order that the sums prove', () => {
    const kinds = (text: string): string[] =>
      read(text, final).facts.map(
        ({ concept, raw }) => `${concept.replace('three_public', '')} ${raw}`,
      );
    expect(kinds(table('9.00 1.00 6.00 2.00 4.00 2.00', false))).toEqual([
      ' 9.00',
      '.abroad 1.00',
      '.vehicles 6.00',
      '.vehicle_purchase 2.00',
      '.vehicle_running 4.00',
      '.reception 2.00',
    ]);
    expect(kinds(table('9.00 1.00 2.00 6.00 2.00 4.00', false))).toEqual([
      ' 9.00',
      '.abroad 1.00',
      '.reception 2.00',
      '.vehicles 6.00',
      '.vehicle_purchase 2.00',
      '.vehicle_running 4.00',
    ]);
  });

  test('pairs 预算数 and 决算数', () => {
    const result = read(
      table('21.00 16.00 0.00 0.00 20.00 16.00 0.00 0.00 20.00 16.00 1.00 0.00'),
      final,
    );
    expect(result.facts.filter(({ phase }) => phase === 'executed').map(({ raw }) => raw)).toEqual([
      '16.00',
      '0.00',
      '16.00',
      '0.00',
      '16.00',
      '0.00',
    ]);
    expect(result.unread).toEqual([]);
  });

  test('tells beside blank cells only what can stand nowhere else', () => {
    const result = read(table('21.00 16.50 20.00 16.00 20.00 16.00 1.00 0.50'), final);
    expect(result.facts.map(({ concept, phase, raw }) => `${concept} ${phase} ${raw}`)).toEqual([
      'three_public approved 21.00',
      'three_public executed 16.50',
      'three_public.vehicles approved 20.00',
      'three_public.vehicles executed 16.00',
      'three_public.reception approved 1.00',
      'three_public.reception executed 0.50',
    ]);
    // 购置 or 运行: nobody knows.
    expect(unreadOf(result)).toEqual(['8 20.00 blank_cells', '8 16.00 blank_cells']);
  });

  test('is unread where no order of the columns fits the sums', () => {
    const result = read(table('9.00 1.00 5.00 2.00 4.00 2.00', false), final);
    expect(result.facts).toEqual([]);
    expect(result.unread).toHaveLength(6);
  });

  test('is read as a list where each cost has a row', () => {
    const result = read(
      [
        '“三公”经费支出表',
        '单位：万元',
        '项目 预算数 决算数',
        '合计 3.00 2.00',
        '1.因公出国（境）费用 0.00 0.00',
        '2.公务接待费 3.00 2.00',
      ].join('\n'),
      final,
    );
    expect(result.facts.map(({ concept, phase, raw }) => `${concept} ${phase} ${raw}`)).toEqual([
      'three_public approved 3.00',
      'three_public executed 2.00',
      'three_public.abroad approved 0.00',
      'three_public.abroad executed 0.00',
      'three_public.reception approved 3.00',
      'three_public.reception executed 2.00',
    ]);
  });
});
