import { describe, expect, it } from 'vitest';
import type { CompositionRow } from '../../../src/db/composition.ts';
import { compositionWords } from '../../../src/i18n/views/composition.ts';
import { detailTable, nodesOf, placed } from '../../../src/views/composition/detail.ts';
import { drawingOf } from '../../../src/views/composition/drawn.ts';
import { insightsOf } from '../../../src/views/composition/insight.ts';
import { levelOf } from '../../../src/views/composition/level.ts';
import { detailNotes, notesOf } from '../../../src/views/composition/notes.ts';
import { levelTable } from '../../../src/views/composition/tables.ts';
import { hintOf, titleOf } from '../../../src/views/composition/title.ts';
import { bureau, part, voiceOf, YEAR } from './made-up.ts';

const A = bureau('a', '甲县');
const B = bureau('b', '乙县', 'final');

const insight = (rows: readonly CompositionRow[], language: 'zh' | 'en' = 'zh'): string[] =>
  insightsOf(voiceOf({ language }), levelOf(rows, [A, B], null), null).map(({ sentence }) =>
    sentence
      .map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}→${piece.fact}]`))
      .join(''),
  );

describe('sentences made from the data', () => {
  it('say what is largest everywhere, with its figures', () => {
    expect(insight([part('a', '210', 90), part('b', '210', 80)])).toEqual([
      '2 个部门里最大的一项都是“名210”，占总支出的份额从乙县的 [80.00%→b:210] 到甲县的 [90.00%→a:210]。',
    ]);
    expect(insight([part('a', '210', 90)], 'en')).toEqual([
      'In a region the largest part is Health, [90.00%→a:210] of all spending.',
    ]);
  });

  it('say where it differs, and where it cannot be told', () => {
    expect(insight([part('a', '210', 90), part('b', '208', 80)])[0]).toBe(
      '最大的一项各不相同（占总支出的份额）：“名210”，甲县 [90.00%→a:210]；“名208”，乙县 [80.00%→b:208]。',
    );
    const hidden = insight([part('a', '210', 90), part('b', '301', 13), part('b', null, 87)]);
    expect(hidden[0]).toContain('甲县');
    expect(hidden[0]).not.toContain('乙县');
    expect(hidden[1]).toContain('乙县有 [87.00%→b:total]');
    expect(insight([])).toEqual([]);
  });
});

describe('notes', () => {
  const notes = (rows: readonly CompositionRow[]): string => {
    const level = levelOf(rows, [A, B], null);
    const voice = voiceOf();
    return notesOf(voice, level, drawingOf(voice, level), {
      of: null,
      year: YEAR,
      phase: 'auto',
      tables: [],
    }).join('\n');
  };

  it('say which bases are mixed, what is left over, what is zero, who is missing', () => {
    const mixed = notes([
      part('a', '210', 90),
      part('a', null, 10),
      part('b', '210', 120, { phase: 'executed' }),
      part('b', '208', 0, { phase: 'executed' }),
      part('b', null, -20, { phase: 'executed' }),
    ]);
    expect(mixed).toContain('口径不同');
    expect(mixed).toContain('甲县的各项之和小于');
    expect(mixed).toContain('乙县公布的各项之和大于');
    expect(mixed).toContain('乙县的名208');
    expect(notes([part('a', '210', 100)])).toContain('乙县：部门决算没有按功能分类');
  });
});

describe('notes of one bureau', () => {
  it('say what its chart cannot draw', () => {
    const notes = detailNotes(voiceOf(), [
      part('a', '208', 0),
      part('a', '210', 120, { findings: 1 }),
      part('a', null, -20),
    ]).join('\n');
    expect(notes).toContain('没有宽度：名208。');
    expect(notes).toContain('未按功能分类公布为负数');
    expect(notes).toContain('共 1 个');
    expect(detailNotes(voiceOf(), [])).toEqual([]);
  });
});

describe('tables', () => {
  const rows = [
    part('a', '208', 10, { findings: 1 }),
    part('a', '210', 90),
    part('b', '210', 60),
    part('b', null, 40),
  ];

  it('have every part in every bureau, what is missing as missing', () => {
    const level = levelOf(rows, [A, B], null);
    const table = levelTable(voiceOf(), level, level.holdings, null);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['名210', '210', '90.00', '60.00'],
      ['名208', '208', '10.00', '—'],
      ['未按功能分类公布', '', '—', '40.00'],
      ['总支出', '', '100.00', '100.00'],
    ]);
    expect(table.rows[1]?.cells[3]).toMatchObject({ value: null, spoken: '未公布', href: null });
    expect(table.rows[1]?.cells[2]?.mark).toEqual({
      text: '※',
      label: '有 1 条勾稽发现涉及这个数字',
      href: '#{"view":"checks","bureau":"a"}',
    });
    expect(table.rows[3]?.cells[2]?.href).toBe('#{"fact":"a:total"}');
  });

  it('carry numbers in the unit of their column', () => {
    const level = levelOf(rows, [A], null);
    const first = (unit: 'yi' | 'yuan') => {
      const table = levelTable(voiceOf({ unit }), level, level.holdings, null);
      return [table.columns[2]?.unit, table.rows[0]?.cells[2]?.value];
    };
    expect(first('yi')).toEqual(['亿元', 0.009]);
    expect(first('yuan')).toEqual(['元', 900000]);
  });
});

describe('the detailed chart', () => {
  const rows = [
    part('a', '208', 10),
    part('a', '210', 90, { fact_id: 'a:21011', figures: 2 }),
    part('a', '21011', 60, { parent_code: '210', whole: 90 }),
    part('a', null, 30, { parent_code: '210', fact_id: 'a:21011', whole: 90 }),
  ];
  const [holding] = levelOf(rows, [A], null).holdings;
  if (!holding) throw new Error('no holding');

  it('has each part below what it is a part of, with a name of its own', () => {
    const voice = voiceOf();
    const nodes = nodesOf(voice, holding, placed(voice, rows), YEAR);
    expect(nodes.map(({ id, parent, value }) => [id, parent, value])).toEqual([
      ['a:21011', null, 90],
      ['a:21011#210/21011', 'a:21011', 60],
      ['a:21011#210/', 'a:21011', 30],
      ['a:208', null, 10],
    ]);
    expect(nodes.every(({ href }) => href?.includes('"fact":"a:2') === true)).toBe(true);
    expect(nodes[0]?.label).toContain('2 个数之和');
    expect(detailTable(voice, holding, placed(voice, rows)).rows).toHaveLength(5);
  });

  it('draws nothing per person where nobody counted, and ends where a part is within itself', () => {
    const person = voiceOf({ unit: 'person' });
    expect(nodesOf(person, holding, placed(person, rows), YEAR)).toEqual([]);
    expect(
      placed(voiceOf(), [part('a', 'x', 1), part('a', 'x', 1, { parent_code: 'x' })]),
    ).toHaveLength(2);
  });
});

describe('titles', () => {
  it('say what percentages are of', () => {
    expect(titleOf(voiceOf(), null, YEAR)).toBe('2024 年支出，按功能分类，单位：万元');
    expect(titleOf(voiceOf({ measure: 'share' }), '卫生', YEAR)).toContain('占部门总支出');
    expect(titleOf(voiceOf({ measure: 'code' }), '卫生', YEAR)).toContain('占“卫生”的百分比');
    expect(hintOf(voiceOf({ measure: 'share' }), null)).toContain('单位：万元');
  });
});

describe('the words of the view', () => {
  /** Every path to a word but the names of parts, which Chinese has from the data. */
  const paths = (value: unknown, path: string): string[] =>
    typeof value !== 'object' || value === null
      ? [path]
      : Object.entries(value).flatMap(([key, inner]) =>
          path === '.names' ? [] : paths(inner, `${path}.${key}`),
        );

  it('are the same in both languages', () => {
    expect(paths(compositionWords.en, '').sort()).toEqual(paths(compositionWords.zh, '').sort());
  });
});
