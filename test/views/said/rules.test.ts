import { describe, expect, it } from 'vitest';
import { withCaveats } from '../../../src/views/said/caveats.ts';
import { largestOf, type Largest } from '../../../src/views/said/largest.ts';
import { plain, textOf } from '../../../src/views/said/pieces.ts';
import { rangeOf, type Measured } from '../../../src/views/said/range.ts';
import { scopeWith, wordsOf } from '../page.ts';

const item = (who: string, value: number, basis = '决算'): Measured => ({
  ...{ who, basis, value },
  ...{ text: `${value} 元`, fact: `fact ${who}` },
});
const range = (items: readonly Measured[], language: 'zh' | 'en' = 'zh'): string[] =>
  rangeOf(wordsOf(language), '补助', items).map(textOf);

describe('the highest and the lowest', () => {
  it('are said of figures on one basis, each with its source', () => {
    const items = [item('甲', 2), item('乙', 5), item('丙', 1)];
    expect(range(items)).toEqual(['补助（决算）：最高的是乙，5 元；最低的是丙，1 元。']);
    expect(range(items, 'en')).toEqual(['补助 (决算): highest 乙, 5 元; lowest 丙, 1 元.']);
    const [said] = rangeOf(wordsOf(), '补助', items);
    expect(said?.flatMap(({ fact }) => fact ?? [])).toEqual(['fact 乙', 'fact 丙']);
  });

  it('are never looked for over two bases', () => {
    const said = range([item('甲', 9, '年初预算'), item('乙', 5), item('丙', 1)]);
    expect(said).toEqual([
      '补助，口径不同的分开看：乙最高 5 元、丙最低 1 元（决算）；甲 9 元（年初预算）。',
    ]);
    expect(range([item('甲', 9, 'a'), item('乙', 5, 'b')])[0]).not.toMatch(/最/);
  });

  it('are not one of several that have the same', () => {
    expect(range([item('甲', 5), item('乙', 5), item('丙', 1)])[0]).toContain(
      '最高的是甲、乙，5 元',
    );
    expect(range([item('甲', 5), item('乙', 5)])).toEqual(['补助（决算）：甲、乙都是 5 元。']);
    const many = ['甲', '乙', '丙', '丁'].map((who) => item(who, 5));
    expect(range([...many, item('戊', 1)])[0]).toContain('最高的是甲等 4 个，5 元');
  });

  it('are one figure where there is one, and nothing where there is none', () => {
    expect(range([item('甲', 5)])).toEqual(['补助：甲 5 元（决算）。']);
    expect(range([])).toEqual([]);
  });

  it('leave out bases that are too many to read, and say how many', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((basis) => item(`bureau ${basis}`, 1, basis));
    expect(range(items)[0]).toMatch(/另有 2 种口径。$/);
  });
});

describe('the largest part', () => {
  const of = (who: string, part: string, basis = '决算'): Largest => ({
    ...{ who, part, basis },
    ...{ share: '60%', fact: `fact ${who}` },
  });
  const said = (all: readonly Largest[]): string[] => largestOf(wordsOf(), all).map(textOf);

  it('stands with the basis of each bureau, one or several', () => {
    expect(said([of('甲', '接待')])).toEqual(['甲（决算）最大的一项是接待，占 60%。']);
    expect(said([of('甲', '接待'), of('乙', '接待', '年初预算')])).toEqual([
      '2 个部门里最大的一项都是接待：甲 60%（决算）、乙 60%（年初预算）。',
    ]);
    expect(said([of('甲', '接待'), of('乙', '用车'), of('丙', '接待')])).toEqual([
      '最大的一项各不相同：接待，甲 60%（决算）、丙 60%（决算）；用车，乙 60%（决算）。',
    ]);
    expect(said([])).toEqual([]);
  });

  it('names some of many bureaus', () => {
    const all = Array.from({ length: 9 }, (_, i) => of(`b${i}`, '接待'));
    const [one = ''] = said(all);
    expect(one).toContain('9 个部门');
    expect(one).toMatch(/另有 3 个部门。$/);
  });
});

describe('what a sentence is said with', () => {
  const { bureaus } = scopeWith({ 甲: 'county', 乙: 'prefecture' });
  const [county, prefecture] = bureaus;
  if (!county || !prefecture) throw new Error('no bureaus');
  const said = (...rows: Parameters<typeof withCaveats>[2]): string =>
    textOf(withCaveats(wordsOf(), [plain('甲最高。')], rows));

  it('is that bases or levels differ, only where they do', () => {
    const executed = { bureau: county, phase: 'executed' } as const;
    expect(said(executed, executed)).toBe('甲最高。');
    expect(said(executed, { ...executed, phase: 'approved' })).toBe(
      '甲最高。其中有决算、年初预算，口径不同，不宜直接比大小。',
    );
    expect(said(executed, { ...executed, bureau: prefecture })).toBe(
      '甲最高。其中有县级、市级部门，层级不同。',
    );
  });
});
