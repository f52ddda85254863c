import { describe, expect, it } from 'vitest';
import { coverTitle, coverTitles } from '../../src/briefing/away/slides.ts';
import { fileName } from '../../src/export/file-name.ts';
import { briefingWords } from '../../src/i18n/briefing/index.ts';

describe('the cover of a presentation', () => {
  it('has titles that can be read, and says how many more there are', () => {
    const { more } = briefingWords.zh.away;
    expect(coverTitles(['甲', '乙'], more)).toEqual(['1. 甲', '2. 乙']);
    const lines = coverTitles(
      Array.from({ length: 30 }, () => '长'.repeat(200)),
      more,
    );
    expect(lines).toHaveLength(19);
    expect(lines.at(-1)).toBe('另有 12 项，见后面各页。');
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(34);
  });

  it('leaves short titles whole, in either script', () => {
    expect(coverTitle('2024 年度支出总额，万元')).toBe('2024 年度支出总额，万元');
    expect(coverTitle('x'.repeat(58))).toHaveLength(58);
    expect(coverTitle('x'.repeat(59))).toBe(`${'x'.repeat(58)}…`);
    expect(coverTitle('𠮷'.repeat(99))).toMatch(/^𠮷+…$/u);
  });
});

it('gives the file of a briefing a name that every system takes', () => {
  const name = `${fileName('汉'.repeat(200))}.yibao.json`;
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});
