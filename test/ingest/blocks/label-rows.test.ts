import { expect, it } from 'vitest';
import { read } from '../facts/money/helpers.ts';

const table = (rows: readonly string[]): string =>
  ['收入支出决算总表', '单位：万元', '', '收入|支出', '项目|决算数|项目|决算数', ...rows]
    .map((line) => line.replaceAll('|', '\t'))
    .join('\n');

it('keeps an item of a table whose empty cells were cut off', () => {
  const { facts, unread } = read(
    table([
      '一、一般公共预算财政拨款收入|90.00|一、教育支出|100.00',
      '二、政府性基金预算财政拨款收入',
      '三、上级补助收入',
      '四、其他收入|10.00',
      '总计|100.00|总计|100.00',
    ]),
    { kind: 'final' },
  );
  expect(unread).toEqual([]);
  expect(facts.map(({ concept, direction, value }) => `${concept} ${direction} ${value}`)).toEqual([
    'revenue revenue 90',
    'expenditure expenditure 100',
    'revenue revenue 10',
    'total revenue 100',
    'total expenditure 100',
  ]);
});

it('leaves a heading between two tables a heading', () => {
  const { statements } = read(
    [
      table(['一、一般公共预算财政拨款收入|90.00|一、教育支出|90.00']),
      '二、财政拨款支出',
      '支出决算表',
      '项目\t本年支出合计\t基本支出\t项目支出',
      '合计\t90.00\t60.00\t30.00',
    ].join('\n'),
    { kind: 'final' },
  );
  expect(statements.map(({ statement }) => statement)).toEqual([
    'income_expenditure',
    'expenditure',
  ]);
});
