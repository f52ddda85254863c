import { describe, expect, it } from 'vitest';
import { unwritten } from '../../src/figures/unwritten.ts';
import { exhibit } from './exhibits/index.ts';
import { WORDS } from './exhibits/words.ts';

const drawing = (kind: 'bars' | 'icicle' | 'dots') => exhibit(kind, 'zh').figure.drawing;
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
});
