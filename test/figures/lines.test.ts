import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/charts/layout/text.ts';
import { atMost, balancedLines, linesOf } from '../../src/figures/lines.ts';

const SIZE = 10;

describe('linesOf', () => {
  it('loses nothing but the blanks between lines', () => {
    const text =
      '东川区（Dongchuan）2024 年支出 1,204.56 万元，见 https://example.com/a/very/long/address 第 318 行。';
    for (const space of [30, 60, 100, 170, 1000]) {
      expect(linesOf(text, space, SIZE).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '“卫生健康支出”（占比最大），其次是《社会保障》；住房保障、其他：见后。'.repeat(3);
    for (let space = 60; space < 260; space += 7) {
      for (const line of linesOf(text, space, SIZE)) {
        expect(line).not.toMatch(/^[，。；：、”）》]/);
        expect(line).not.toMatch(/[“（《]$/);
      }
    }
  });

  it('keeps words, numbers, and the unit behind a number whole', () => {
    const text = '合计 1,204.56 万元，比 2023 年增长 12.5%，其中 medical assistance 增长最多';
    for (let space = 80; space < 300; space += 7) {
      const lines = linesOf(text, space, SIZE);
      for (const whole of ['1,204.56 万元', '2023 年', '12.5%', 'medical', 'assistance'])
        expect(
          lines.filter((line) => line.includes(whole)),
          `${whole} in ${space}`,
        ).toHaveLength(1);
    }
  });

  it('never makes a line wider than there is room, however long a word is', () => {
    for (const line of linesOf(`a ${'https://example.com/'.repeat(20)} b`, 120, SIZE))
      expect(textWidth(line, SIZE)).toBeLessThanOrEqual(120);
  });

  it('has no line for no text', () => {
    expect(linesOf('  ', 100, SIZE)).toEqual([]);
  });
});

it('balances lines without making more of them', () => {
  const text = '一二三四五六七八九十一二三四五六七八九十一';
  expect(linesOf(text, 100, SIZE).map(({ length }) => length)).toEqual([10, 10, 1]);
  expect(balancedLines(text, 100, SIZE).map(({ length }) => length)).toEqual([7, 7, 7]);
});

it('says how many signs were cut', () => {
  const text = '字'.repeat(100);
  const lines = atMost(
    text,
    2,
    (one) => linesOf(one, 200, SIZE),
    (signs) => `…（${signs}）`,
  );
  expect(lines).toHaveLength(2);
  const [, cut] = /…（(\d+)）$/.exec(lines.at(-1) ?? '') ?? [];
  const kept = lines.join('').replace(/….*/, '').length;
  expect(kept).toBeGreaterThan(30);
  expect(Number(cut) + kept).toBe(100);
});
