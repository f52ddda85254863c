import { describe, expect, it } from 'vitest';
import { unwritten } from '../../src/figures/unwritten.ts';
import { exhibit } from './exhibits/index.ts';
import { WORDS } from './exhibits/words.ts';

const drawing = (kind: 'bars' | 'icicle' | 'dots' | 'trends' | 'pairs') =>
  exhibit(kind, 'zh').figure.drawing;
const { names, long, note, gaps, functions, items } = WORDS.zh;

describe('what a chart has no room for', () => {
  it('is nothing where everything stands in it', () => {
    const texts = [...names, long, note, ...Object.values(gaps)];
    expect(unwritten(drawing('bars'), texts)).toEqual([]);
  });

  it('is named once, whole', () => {
    const texts = [...names, `${long.slice(0, 12)}…`, ...Object.values(gaps)];
    expect(unwritten(drawing('bars'), texts)).toEqual([note, long]);
  });

  it('is not what stands in two lines', () => {
    const texts = [...names, long, note.slice(0, 9), note.slice(9), ...Object.values(gaps)];
    expect(unwritten(drawing('bars'), texts)).toEqual([]);
  });

  it('is the label of a reference, too', () => {
    const texts = [...names, note, ...Object.values(gaps), '全国平均 42.0'];
    expect(unwritten(drawing('dots'), texts)).toEqual(['中位数 43.5']);
  });

  it('is the smaller of two parts with one name, with its value', () => {
    const texts = [...functions, ...items.slice(0, 5)];
    const found = unwritten(drawing('icicle'), texts);
    expect(found).toEqual([`${items[2]} 96.0`, `${items[5]} 4.0`, `${items[3]} 4.0`]);
  });

  it('is every figure of a trend, both of a contradiction, and none where there is none', () => {
    const panels = WORDS.zh.names;
    const texts = [...panels, long, note, ...Object.values(gaps)];
    const found = unwritten(drawing('trends'), texts);
    expect(found.map((line) => line.split(' · ')[0])).toEqual(panels.slice(0, 3));
    const of2022 = found[0]?.split(' · ').filter((one) => one.startsWith('2022')) ?? [];
    expect(new Set(of2022).size).toBe(of2022.length);
    expect(of2022.length).toBeGreaterThan(2);
  });

  it('is both figures of a pair', () => {
    const found = unwritten(drawing('pairs'), []);
    expect(found.some((line) => line.includes('62.0') && line.includes('88.0'))).toBe(true);
  });
});
