import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/ingest/blocks/index.ts';

const rows = (...lines: string[]): string[][] =>
  blocksOf(lines).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
  );

describe('columns set with blanks', () => {
  test('stand below each other, also where a row leaves cells empty', () => {
    expect(
      rows(
        '                   支出预算总表',
        '                                                单位：万元',
        '科目编码    科目名称            合计      基本支出    项目支出',
        '210         卫生健康支出      300.00        100.00      200.00',
        '2101501     行政运行          100.00        100.00',
        '2101502     一般行政          200.00                    200.00',
      ),
    ).toEqual([
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['210', '卫生健康支出', '300.00', '100.00', '200.00'],
      ['2101501', '行政运行', '100.00', '100.00', ''],
      ['2101502', '一般行政', '200.00', '', '200.00'],
    ]);
  });

  test('have headers over several columns at the first of them', () => {
    expect(
      rows(
        '科目名称              基本支出              项目支出',
        '              小计    人员      公用',
        '行政运行       9.00    6.00     3.00          1.00',
        '事业运行       5.00    4.00     1.00          2.00',
      ).slice(0, 2),
    ).toEqual([
      ['科目名称', '基本支出', '', '', '项目支出'],
      ['', '小计', '人员', '公用', ''],
    ]);
  });

  test('keep words that are set wide together, and the place of each cell', () => {
    const [table] = blocksOf([
      '收          入                支          出',
      '项    目        预算数        项    目          预算数',
      '一般公共预算    10.00         卫生健康支出      10.00',
      '收入总计        10.00         支出总计          10.00',
    ]);
    const cells = table?.kind === 'table' ? table.rows.flat() : [];
    expect(cells.find((cell) => cell.start === 0 && cell.line === 1)?.text).toBe('收          入');
    expect(cells.find((cell) => cell.text === '卫生健康支出')).toMatchObject({
      line: 3,
      cell: 2,
      start: 24,
    });
  });

  test('are none in sentences, contents and signatures', () => {
    expect(
      rows(
        '第一部分  部门概况    1',
        '第二部分  部门决算表    3',
        '该类项目总数4个，涉及预算总金额   5157.68万元，执行进度为100 %。',
        '联系人：（略）    电话：0000-0000000',
      ),
    ).toEqual([]);
  });

  test('end with the next title', () => {
    const blocks = blocksOf([
      '项目          预算数    决算数',
      '合计           5.00      4.00',
      '公务接待费     5.00      4.00',
      '',
      '表10',
      '项目支出表',
      '单位：万元',
      '项目名称      合计      一般公共预算',
      '信息化项目    3.00      3.00',
      '合计          3.00      3.00',
    ]);
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(2);
    expect(tables[1]?.captions.map((cell) => cell.text)).toContain('项目支出表');
  });
});

test('columns that no row fills stand in the header, and rows that are only a label stay rows', () => {
  expect(
    rows(
      '科目名称        合计     上级补助收入    其他收入',
      '行政运行        9.00                         1.00',
      '二、外交支出',
      '三、国防支出',
      '住房公积金      5.00                         2.00',
    ),
  ).toEqual([
    ['科目名称', '合计', '上级补助收入', '其他收入'],
    ['行政运行', '9.00', '', '1.00'],
    ['二、外交支出', '', '', ''],
    ['三、国防支出', '', '', ''],
    ['住房公积金', '5.00', '', '2.00'],
  ]);
});
