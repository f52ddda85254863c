import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import type { CompositionRow } from '../../../src/db/composition.ts';
import { barRows, scaleEnd } from '../../../src/views/composition/bars.ts';
import { drawingOf, type Drawn } from '../../../src/views/composition/drawn.ts';
import { levelOf } from '../../../src/views/composition/level.ts';
import { bureau, part, voiceOf, YEAR } from './made-up.ts';

const A = bureau('a', '甲县');
const B = bureau('b', '乙县', 'final');
const C = bureau('c', '丙县', 'final');
const CHOICE = { sort: 'value', phase: 'auto', hidden: [], tables: [], year: YEAR } as const;

const small = { small: true, small_amount: 3, small_share: 3, small_share_of_whole: 3 };
const ROWS = [
  part('a', '205', 2, small),
  part('a', '204', 1, { ...small, findings: 2 }),
  part('a', '208', 27, { figures: 3 }),
  part('a', '210', 70),
  part('b', '204', 0.5, { whole: 200, small: true, small_amount: 0.5, share: 0.25 }),
  part('b', '206', 0, { whole: 200 }),
  part('b', '208', 150, { whole: 200, share: 75, share_of_whole: 75 }),
  part('b', '210', 40, { whole: 200, share: 20, share_of_whole: 20 }),
  part('b', null, 9.5, { whole: 200, share: 4.75, share_of_whole: 4.75 }),
];

const draw = (rows: readonly CompositionRow[], voice = voiceOf(), code: string | null = null) => {
  const level = levelOf(rows, [A, B, C], code);
  const drawing = drawingOf(voice, level);
  return {
    level,
    drawing,
    bars: (over: Partial<Parameters<typeof barRows>[3]> = {}) =>
      barRows(voice, level, drawing, { ...CHOICE, ...over }),
  };
};

describe('what is drawn', () => {
  it('has all parts in one order: large ones, small ones as one, what is not divided', () => {
    const { drawing } = draw(ROWS);
    expect(drawing.entries.map(({ key }) => key)).toEqual(['208', '210', 'gathered', 'rest']);
    const keys = [...drawing.segments.values()].map((parts) => parts.map(({ key }) => key));
    expect(keys).toEqual([
      ['208', '210', 'gathered'],
      ['208', '210', '206', 'gathered', 'rest'],
    ]);
  });

  it('loses no part and no amount', () => {
    const { level, drawing } = draw(ROWS);
    for (const holding of level.holdings) {
      const segments: readonly Drawn[] = drawing.segments.get(holding) ?? [];
      expect(sum(segments, ({ amount }) => amount)).toBeCloseTo(holding.whole.amount, 9);
      const drawn = segments.flatMap(({ rows }) => rows);
      expect(new Set(drawn)).toEqual(new Set(holding.parts));
      expect(drawn).toHaveLength(holding.parts.length);
    }
  });

  it('gathers nothing where one part alone is small', () => {
    const rows = [part('a', '204', 1, { ...small, small_amount: 1 }), part('a', '210', 99)];
    expect(draw(rows).drawing).toMatchObject({ gathered: 0 });
    expect(draw(rows).drawing.entries.map(({ key }) => key)).toEqual(['210', '204']);
  });

  it('gives a class the same swatch wherever it stands, and parts of a class different ones', () => {
    const one = draw(ROWS).drawing.entries.find(({ key }) => key === '210');
    const other = draw([part('b', '210', 100)]).drawing.entries[0];
    expect(one?.swatch).toEqual(other?.swatch);
    const below = ['21011', '21012', '21013'].map((code, i) =>
      part('a', code, 30 + i, { parent_code: '210' }),
    );
    const { entries } = draw([part('a', '210', 93), ...below], voiceOf(), '210').drawing;
    expect(new Set(entries.map(({ swatch }) => JSON.stringify(swatch))).size).toBe(3);
  });

  it('ranks projects, which have no counterpart, within their bureau', () => {
    const projects = ['甲', '乙', '丙', '丁', '戊', '己'].map((code, i) =>
      part('a', code, 20 - i, { parent_code: 'project' }),
    );
    const other = part('b', '庚', 5, { parent_code: 'project' });
    const voice = voiceOf({ axis: 'project' });
    const { drawing, bars } = draw([...projects, other], voice, 'project');
    const [a, b] = [...drawing.segments.values()];
    expect(a?.map(({ key }) => key)).toEqual([
      ...['rank-0', 'rank-1', 'rank-2', 'rank-3', 'rank-4', 'rank-4'],
    ]);
    expect(b?.[0]?.swatch).toEqual(a?.[0]?.swatch);
    expect(bars()[0]?.segments[0]?.inside).toBe('名甲');
  });
});

describe('bars', () => {
  it('stand by size, and those without figures say why below them', () => {
    const rows = draw(ROWS).bars();
    expect(rows.map(({ id, total, note }) => [id, total, note])).toEqual([
      ['b', '200.00', '2024 年度年初预算'],
      ['a', '100.00', '2024 年度年初预算'],
      ['c', '', '部门决算'],
    ]);
    expect(rows[2]?.gap).toMatchObject({ kind: 'unpublished' });
    expect(rows[2]?.gap?.readout.lines.join()).toContain('按功能分类');
    expect(
      draw(ROWS)
        .bars({ sort: 'chosen' })
        .map(({ id }) => id),
    ).toEqual(['a', 'b', 'c']);
  });

  it('lead each to its own figure, small ones that are gathered to the table', () => {
    const [b, a] = draw(ROWS).bars();
    expect(a?.segments.map(({ href }) => href)).toEqual([
      '#{"fact":"a:208"}',
      '#{"fact":"a:210"}',
      '#{"tables":["composition"]}',
    ]);
    const lines = a?.segments[2]?.readout.lines.join('\n') ?? '';
    expect(lines).toContain('名205 2.00');
    expect(lines).toContain('名204 1.00');
    expect(lines).toContain('2 条勾稽发现');
    expect(a?.segments[0]?.label).toContain('3 个数之和');
    // The only small one of this bureau is itself.
    expect(b?.segments.map(({ id }) => id)).toContain('b:204');
  });

  it('have a name each, also where a rest leads to the figure of a part', () => {
    const rows = [part('a', '210', 60), part('a', null, 40, { fact_id: 'a:210' })];
    const [a] = draw(rows).bars();
    expect(a?.segments.map(({ id }) => id)).toEqual(['a:210', 'a:210#rest']);
    expect(a?.segments[1]?.href).toBe('#{"fact":"a:210"}');
  });

  it('leave out what is switched off: the total says what is drawn of the whole, and the scale stays', () => {
    const { bars, drawing } = draw(ROWS);
    const [, a] = bars({ hidden: ['208', 'gathered'] });
    expect(a?.segments.map(({ id }) => id)).toEqual(['a:210']);
    expect(a?.total).toBe('70.00 / 总额 100.00');
    expect(scaleEnd(voiceOf(), drawing)).toBe(200);
  });

  it('measure shares of the total, or of the code', () => {
    const rows = [
      part('a', '210', 80),
      part('a', '21011', 20, { parent_code: '210', share: 20, share_of_whole: 25, whole: 80 }),
      part('a', '21012', 60, { parent_code: '210', share: 60, share_of_whole: 75, whole: 80 }),
    ];
    const values = (measure: 'share' | 'code') => {
      const voice = voiceOf({ measure });
      const { bars, drawing } = draw(rows, voice, '210');
      return [scaleEnd(voice, drawing), ...(bars()[0]?.segments.map(({ value }) => value) ?? [])];
    };
    expect(values('share')).toEqual([80, 60, 20]);
    expect(values('code')).toEqual([100, 75, 25]);
  });

  it('tell a published zero from nothing, and from people whom nobody counted', () => {
    const zero = draw([
      part('a', '210', 0, { whole: 0, share: null, share_of_whole: null }),
    ]).bars();
    expect(zero[0]?.gap).toMatchObject({ kind: 'zero', href: '#{"fact":"a:total"}' });
    const person = draw(ROWS, voiceOf({ unit: 'person' })).bars();
    expect(person.map(({ gap }) => gap?.kind)).toEqual([
      'unpublished',
      'unpublished',
      'unpublished',
    ]);
    expect(person[0]?.gap?.label).toContain('参保人数');
  });
});
