import { expect, it } from 'vitest';
import { read } from '../money/helpers.ts';

it('reads the last row of a self-evaluation, whose label stands at its beginning', () => {
  const lines = [
    '项目支出绩效自评表',
    '（2024年度）',
    '项目名称|公路养护||||||',
    '年度绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
    '|产出指标|数量指标|养护里程|≥120公里|125公里|90|88.80',
    '|效益指标|满意度|群众满意度|≥90%|92%|10|10',
    '总分||||||100|98.80',
  ].map((line) => line.replaceAll('|', '\t'));
  const { facts, unread } = read(lines.join('\n'), { kind: 'final' });
  expect(unread).toEqual([]);
  const total = facts.filter(({ item }) => item === '总分');
  expect(total.map(({ concept, value, project }) => `${concept} ${value} ${project}`)).toEqual([
    'weight 100 公路养护',
    'score 98.8 公路养护',
  ]);
});
