import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumber,
  comparison,
  foreignNumbers,
  numbersIn,
} from '../../src/briefing/numbers.ts';
import { exhibitWith } from './exhibits.ts';

const foreign = (text: string): string[] =>
  foreignNumbers(text, exhibitWith()).map((one) => one.text);

describe('numbers in a text', () => {
  it.each<[string, [string, number][]]>([
    [
      '支出1.2亿元，占83.3%',
      [
        ['1.2亿元', 1.2],
        ['83.3%', 83.3],
      ],
    ],
    ['支出 12,345.67 万元', [['12,345.67 万元', 12_345.67]]],
    ['下降－3.2％', [['－3.2％', -3.2]]],
    [
      '2023-2024年',
      [
        ['2023', 2023],
        ['2024', 2024],
      ],
    ],
    [
      '约三成，百分之十二点五',
      [
        ['三成', 30],
        ['百分之十二点五', 12.5],
      ],
    ],
    ['九千零一十八万元', [['九千零一十八万元', 9018]]],
    ['3,000.00 × 10,000 yuan', [['3,000.00 × 10,000 yuan', 3000]]],
    [
      '2.5 million yuan and 12 percent',
      [
        ['2.5 million yuan', 2.5],
        ['12 percent', 12],
      ],
    ],
    ['1. 总额\n（2）构成\n3、人均', []],
    ['A4 纸，G20，一般公共预算，统一口径，十分重要', []],
    ['每人１２０元', [['１２０元', 120]]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(numbersIn(text).map((one) => [one.text, one.value])).toEqual(expected);
  });

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { at, text: number } of numbersIn(text)) {
          expect(text.slice(at, at + number.length)).toBe(number);
        }
      }),
    );
  });

  it('are read in Chinese signs', () => {
    const read = ['十', '二十', '一百零五', '三千二百', '两百', '二〇二四', '三点一四'];
    expect(read.map((text) => chineseNumber(text)?.value)).toEqual([
      10, 20, 105, 3200, 200, 2024, 3.14,
    ]);
  });
});

describe('numbers that a chart does not have', () => {
  it.each([
    '甲县支出 12,345.67 万元，占 83.33%',
    '甲县支出 1.2 亿元，约 1.23 亿元，即 123,456,700 元',
    '12345.7 万元；12,346 万元；83%；83.3 个百分点；约八成',
    '2024 年共 3 个部门',
    'spent 123.5 million yuan, 83.3 percent, 12,346 × 10,000 yuan',
    '乙区 913 万元',
    '甲县是乙区的 13.5 倍，约十四倍',
    '甲县比乙区多 12.5 倍',
    '13.5 times as much',
  ])('none: %s', (text) => {
    expect(foreign(text)).toEqual([]);
  });

  it.each([
    ['支出 12,345.68 万元', ['12,345.68 万元']],
    ['支出 12,345.67 亿元', ['12,345.67 亿元']],
    ['支出 12,345.67%', ['12,345.67%']],
    ['占 84%，2023 年', ['84%', '2023']],
    ['2024 年共 3 个部门，甲县是乙区的 3 倍', ['3 倍']],
    ['甲县是丙市的 13.5 倍', ['13.5 倍']],
    ['甲县是乙区的十二倍', ['十二倍']],
    ['丙市 0 万元', ['0 万元']],
    ['下降 -6.16%', ['-6.16%']],
    ['比上年增长百分之二十', ['百分之二十']],
    ['支出 912.990001 万元', ['912.990001 万元']],
  ])('%s', (text, expected) => {
    expect(foreign(text)).toEqual(expected);
  });

  it('never knows a number of money that was changed in its last digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (fen) => {
        const known = [1_234_567, 91_299].includes(fen);
        expect(foreign(`${(fen / 100).toFixed(2)} 万元`).length === 0).toBe(known);
      }),
    );
  });
});

it('finds words that compare', () => {
  expect(comparison('甲县高于乙区')).toBe('高于');
  expect(comparison('见第一行、第一季度')).toBeNull();
  expect(comparison('甲县位居第一')).toBe('第一');
  expect(comparison('甲县比乙区的支出高')).toBe('比乙区的支出高');
  expect(comparison('more than B')).toBe('more');
  expect(comparison('各部门 2024 年度支出')).toBeNull();
  expect(comparison('The amounts as published')).toBeNull();
});
