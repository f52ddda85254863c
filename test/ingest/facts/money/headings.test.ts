import { expect, it } from 'vitest';
import { read } from './helpers.ts';

it('tells 教育收费 from the 小计 of 事业收入 that it is a part of', () => {
  const lines = [
    '收入决算表',
    '单位：万元',
    '',
    '项目||本年收入合计|财政拨款收入|事业收入||其他收入',
    '功能分类科目编码|科目名称|||小计|其中：教育收费|',
    '合计||500.00|330.00|150.00|120.00|20.00',
    '205|教育支出|500.00|330.00|150.00|120.00|20.00',
  ].map((line) => line.replaceAll('|', '\t'));
  const { facts, unread } = read(lines.join('\n'), { kind: 'final' });
  expect(unread).toEqual([]);
  const row = facts.filter(({ function_code }) => function_code === '205');
  expect(row.map(({ concept, fund, value }) => `${concept} ${fund} ${value}`)).toEqual([
    'revenue all 500',
    'revenue fiscal 330',
    'revenue business 150',
    'education_fees special_account 120',
    'revenue other 20',
  ]);
});

it('takes 合计 without 三公 above it as the whole of the three', () => {
  const lines = [
    '财政拨款“三公”经费支出决算表',
    '单位：万元',
    '',
    '合计||因公出国（境）费||公务接待费|',
    '预算数|决算数|预算数|决算数|预算数|决算数',
    '8.00|6.00|5.00|4.00|3.00|2.00',
  ].map((line) => line.replaceAll('|', '\t'));
  const { facts } = read(lines.join('\n'), { kind: 'final' });
  const leaves = facts.filter((fact) => fact.is_leaf);
  expect(leaves.map(({ concept, value }) => `${concept} ${value}`)).toEqual([
    'three_public.abroad 5',
    'three_public.abroad 4',
    'three_public.reception 3',
    'three_public.reception 2',
  ]);
});

it('counts pieces of equipment in the table of 机构运行信息', () => {
  const lines = [
    '机构运行信息表',
    '单位：万元',
    '项目|统计数',
    '（一）车辆数合计（辆）|35',
    '（二）单价100万元以上设备（台，套）|2',
    '（三）单位价值100万元（含）以上专用设备（台，套）|1',
  ].map((line) => line.replaceAll('|', '\t'));
  const { facts } = read(lines.join('\n'), { kind: 'final' });
  expect(facts.map(({ concept, measure, value }) => `${concept} ${measure} ${value}`)).toEqual([
    'vehicles count 35',
    'equipment count 2',
    'equipment.special count 1',
  ]);
});

it('leaves columns that would mean the same and hold different amounts unread', () => {
  const { facts, unread } = read(
    [
      '一般公共预算基本支出表',
      '单位：万元',
      '科目编码|科目名称|总计|工资津补贴|||社会保障缴费||',
      '|||合计|基本工资|津贴补贴|合计|基本养老保险缴费|职工基本医疗保险缴费',
      '||700.00|520.00|400.00|120.00|120.00|80.00|40.00',
      '2080505|机关事业单位基本养老保险缴费支出|80.00||||80.00|80.00|',
      '2101101|行政单位医疗|40.00||||40.00||40.00',
      '2101501|行政运行|580.00|520.00|400.00|120.00|60.00||60.00',
    ].join('\n'),
  );
  const wages = facts.filter(({ nature, line }) => nature === 'personnel.wages' && line === 5);
  expect(new Set(wages.map(({ value }) => value)).size).toBeLessThanOrEqual(1);
  expect(unread.filter(({ line }) => line === 5).map(({ raw }) => raw)).toContain('520.00');
});

it('of 总计, 上年结转 and 本年收入合计 side by side, what follows is a part of 本年收入', () => {
  const { facts } = read(
    [
      '收入总表',
      '单位：万元',
      '单位|总计|上年结转|本年收入合计|一般公共预算|事业收入',
      '示例县示例局|130.00|10.00|120.00|110.00|10.00',
      '示例局本级|70.00|10.00|60.00|60.00|',
      '示例中心|60.00||60.00|50.00|10.00',
    ].join('\n'),
  );
  const leaves = facts.filter(({ is_leaf }) => is_leaf);
  expect(leaves.map(({ item, value }) => `${item} ${value}`)).toEqual([
    '示例局本级 10',
    '示例局本级 60',
    '示例中心 50',
    '示例中心 10',
  ]);
});
