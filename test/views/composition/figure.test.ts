import { describe, expect, it } from 'vitest';
import type { CompositionRow } from '../../../src/db/composition.ts';
import { DEFAULT, type Selection } from '../../../src/state/selection.ts';
import { compositionFigures } from '../../../src/views/composition/figure.ts';
import type { ChosenBureau, ViewProps } from '../../../src/views/page.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { linkOf, wordsOf } from '../page.ts';
import { bureau, part, YEAR } from './made-up.ts';

const a = bureau('a', '甲县');
const b = bureau('b', '乙县');

function figures(
  rows: readonly CompositionRow[],
  bureaus: readonly ChosenBureau[] = [a, b],
  choice: Partial<Selection> = {},
) {
  const page: ViewProps = {
    connector: { query: () => Promise.reject(new Error()), close: () => Promise.resolve() },
    scope: { bureaus, all: 2, years: [YEAR], year: YEAR, unknown: [], unknownYear: null },
    selection: { ...DEFAULT, ...choice },
    ...{ words: wordsOf('zh', choice.unit), link: linkOf, go: () => undefined },
  };
  const [level, detail, ...others] = compositionFigures(page, rows);
  if (!level || !detail || others.length > 0) throw new Error('two figures were expected');
  return { level, detail };
}
const said = (rows: readonly CompositionRow[], bureaus?: readonly ChosenBureau[]): string[] =>
  figures(rows, bureaus).level.said.map(textOf);

describe('the figures of the composition', () => {
  it('say the largest part, and on one basis nothing more', () => {
    const rows = [part('a', '210', 60), part('a', '208', 40), part('b', '210', 90)];
    const [one = '', ...others] = said(rows);
    expect(one).toContain('最大的一项都是');
    expect(one).toMatch(/90\.00%。$/);
    expect(others).toEqual([]);
  });

  it('say so where shares of budgets stand beside those of final accounts', () => {
    const rows = [part('a', '210', 60), part('b', '210', 90, { phase: 'executed' })];
    expect(said(rows)[0]).toContain('年初预算、决算，口径不同，不宜直接比大小');
    const cities = [a, { ...b, level: 'prefecture' as const }];
    expect(said([part('a', '210', 60), part('b', '210', 90)], cities)[0]).toContain('层级不同');
  });

  it('say it of those that a sentence compares, not of one that is there alone', () => {
    const cities = [a, { ...b, level: 'prefecture' as const }];
    // Of the other most is not divided.
    const undivided = part('b', '210', 90, { phase: 'executed', code: null });
    const sentences = said([part('a', '210', 60), undivided], cities);
    expect(sentences).toHaveLength(2);
    expect(sentences.join('')).not.toMatch(/不同/);
  });

  it('say nothing of bureaus without data', () => {
    expect(said([])).toEqual([]);
    const { level, detail } = figures([]);
    expect(level.drawing).toMatchObject({ kind: 'bars', rows: [{ id: 'a' }, { id: 'b' }] });
    expect(detail.drawing.kind).toBe('none');
    expect(detail.drawing).toMatchObject({ why: expect.stringContaining('部门预算') as string });
  });

  it('are of the bureau of the first row, or of the one chosen', () => {
    const rows = [part('a', '210', 60), part('b', '210', 90)];
    expect(figures(rows).detail.title).toContain('甲县');
    expect(figures(rows, [a, b], { bureau: 'b' }).detail.title).toContain('乙县');
    expect(figures(rows, [a, b], { bureau: 'unknown' }).detail.title).toContain('甲县');
    expect(figures(rows).detail.drawing.kind).toBe('icicle');
    expect(figures(rows).detail.said.map(textOf)).toHaveLength(1);
  });

  it('draw nothing for each person where nobody counted them, and say why', () => {
    const { detail } = figures([part('a', '210', 60)], [a], { unit: 'person' });
    expect(detail.drawing).toMatchObject({ kind: 'none', why: '没有公布参保人数，不能按人计算。' });
  });
});
