import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/ingest/blocks/index.ts';

const rows = (text: string): string[][] =>
  blocksOf(text.split('\n')).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
  );

describe('one cell a line', () => {
  test.each(['', '“三公”经费支出决算表\n单位：万元\n'])(
    'with bars behind the cells keeps the empty ones, below «%s»',
    (title) => {
      const cells =
        '项 目|预 算 数|决 算 数|合 计|9.5|7.69|出国费|||公务接待费|4.5|2.69|运行费|5.0|5.00';
      expect(
        rows(
          title +
            cells
              .split('|')
              .map((cell) => `${cell} |`)
              .join('\n'),
        ),
      ).toEqual([
        ['项 目', '预 算 数', '决 算 数'],
        ['合 计', '9.5', '7.69'],
        ['出国费', '', ''],
        ['公务接待费', '4.5', '2.69'],
        ['运行费', '5.0', '5.00'],
      ]);
    },
  );

  test('without marks is read where labels and amounts take turns', () => {
    const cells =
      '科目编码 科目名称 合计 基本支出 项目支出 合计 9.00 5.00 4.00 210 卫生健康支出 7.00 3.00 4.00 221 住房保障支出 2.00 2.00 0.00';
    expect(rows(`支出决算表\n单位：万元\n${cells.split(' ').join('\n')}`)).toEqual([
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['合计', '', '9.00', '5.00', '4.00'],
      ['210', '卫生健康支出', '7.00', '3.00', '4.00'],
      ['221', '住房保障支出', '2.00', '2.00', '0.00'],
    ]);
  });

  test('without marks is two panels where the header says everything twice', () => {
    const cells =
      '收入 支出 项目 行次 金额 项目 行次 金额 财政拨款 1 5.00 教育支出 4 6.00 其他收入 2 2.00 其他支出 5 1.00 总计 3 7.00 总计 6 7.00';
    expect(rows(cells.split(' ').join('\n'))).toEqual([
      ['收入', '', '', '支出', '', ''],
      ['项目', '行次', '金额', '项目', '行次', '金额'],
      ['财政拨款', '1', '5.00', '教育支出', '4', '6.00'],
      ['其他收入', '2', '2.00', '其他支出', '5', '1.00'],
      ['总计', '3', '7.00', '总计', '6', '7.00'],
    ]);
  });

  test('stays text where rows would have different widths', () => {
    const cells = '项目 预算数 决算数 合计 9.00 7.00 出国费 0.00 接待费 4.00 2.00 运行费 5.00 5.00';
    expect(rows(cells.split(' ').join('\n'))).toEqual([]);
  });
});

test('rows with bars between the cells need none around them', () => {
  expect(rows('210 | 卫生健康支出 | 7.00 | |\n221 | 住房保障支出 | | 2.00 |')).toEqual([
    ['210', '卫生健康支出', '7.00', ''],
    ['221', '住房保障支出', '', '2.00'],
  ]);
});

test('bold marks are no part of a cell', () => {
  expect(rows('| 合计 | **2,363.66** |')).toEqual([['合计', '2,363.66']]);
});

test('a bar in front is a border only where every row of the table has one', () => {
  expect(rows('科目 | 合计 |\n | 7.00 |\n行政运行 | 7.00 |')).toEqual([
    ['科目', '合计'],
    ['', '7.00'],
    ['行政运行', '7.00'],
  ]);
});

test('a header that lost its merged cells tells no columns', () => {
  const cells =
    '项目|基本支出|项目支出|小计|人员|小计|甲|3.00|2.00|1.00|乙|3.00|2.00|1.00|丙|3.00|2.00|1.00';
  expect(
    rows(
      cells
        .split('|')
        .map((cell) => `${cell} |`)
        .join('\n'),
    ),
  ).toEqual([]);
});
