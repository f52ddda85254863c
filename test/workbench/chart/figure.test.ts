import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/figures/exhibit.ts';
import { slidesOf } from '../../../src/figures/slide.ts';
import { chartWords } from '../../../src/i18n/workbench/chart.ts';
import { queryWords } from '../../../src/i18n/workbench/query.ts';
import type { Rows, Value } from '../../../src/model/answer.ts';
import { foreignNumbers } from '../../../src/briefing/numbers.ts';
import { FORMS } from '../../../src/workbench/chart/choice.ts';
import { queryFigure, unanswered, type Answered } from '../../../src/workbench/chart/figure.ts';
import { namedIn, pickOf } from '../../../src/workbench/chart/pick.ts';
import { answer, column } from './answer.ts';

const t = queryWords.zh;
const ASKED: Answered['asked'] = {
  ...{ statement: 'SELECT * FROM facts', name: '甲', tables: ['facts'], own: [] },
  ...{ incomplete: null, arranged: false },
};
const COLUMNS = [column('region', 'text'), column('amount', 'number'), column('fact_id', 'text')];
const table = (...data: Value[][]): Rows => answer(COLUMNS, data);
const ROWS = table(['甲县', 3.5, 'a:1'], ['乙县', 0, 'b:2'], ['丙县', null, null]);

/** The figure of amounts by region, each with the figure that its row names. */
function made(rows: Rows = ROWS, more: Partial<Answered> = {}) {
  return queryFigure({
    ...{ rows, units: [null, '万元', null], asked: ASKED, language: 'zh' },
    choice: { form: 'bar', label: 0, values: [1], series: null },
    sources: (row) => {
      const id = rows.row(row)[2];
      return typeof id === 'string' ? { href: `#${id}`, factId: id } : null;
    },
    ...more,
  });
}
const exhibit = (figure: ReturnType<typeof made>['figure']): Exhibit => ({
  ...{ figure, language: 'zh', title: figure.title, subtitle: figure.hint, takeaway: null },
  ...{ legend: figure.legend, left: null, notes: figure.notes, findings: [], sources: [] },
  ...{ statement: figure.query?.statement ?? null, foot: '' },
});

describe('the figure of an answer', () => {
  it('says whose it is, what it is of and in which unit', () => {
    const { figure } = made();
    expect(figure).toMatchObject({ id: 'sql-chart', title: 'amount（万元），按 region' });
    expect(figure.hint).toBe('读者自己的 SQL 查询：甲');
    expect(figure.drawing).toMatchObject({ kind: 'bars', scale: { unit: '万元' } });
    expect(figure.notes[0]).toBe(t.own);
    expect(figure.query?.statement).toBe(ASKED.statement);
  });

  it('says that the unit is not certain, and then has none', () => {
    const { figure } = made(ROWS, { units: [null, null, null] });
    expect(figure.hint).toContain(t.noUnit);
    expect(figure.drawing.scale.unit).toBe('');
    expect(figure.table.columns[1]?.unit).toBeNull();
  });

  it('keeps NULL and zero apart, in the table and behind it', () => {
    const { figure } = made();
    const amounts = figure.table.rows.map(({ cells }) => [cells[0]?.value, cells[1]?.value]);
    expect(amounts).toEqual([
      ['甲县', 3.5],
      ['乙县', 0],
      ['丙县', null],
    ]);
    expect(figure.table.rows.map(({ cells }) => cells[1]?.fact)).toEqual(['a:1', 'b:2', null]);
    expect(figure.notes).toContain(chartWords.zh.notes.nulls(1));
    expect(figure.absences.unpublished).not.toBe(figure.absences.zero);
  });

  it.each(FORMS)(
    'is a native chart as %s whose series have the names of the legend',
    async (form) => {
      const columns = [...COLUMNS, column('other', 'number')];
      const rows = answer(columns, [
        ['甲县', 3.5, 'a:1', 1],
        ['乙县', 0, 'b:2', null],
      ]);
      const { figure } = made(rows, {
        units: columns.map(() => '元'),
        choice: { form, label: 0, values: [1, 3], series: null },
      });
      const never = () => Promise.reject(new Error('no picture'));
      const [slide] = await slidesOf(exhibit(figure), never);
      if (slide?.kind !== 'chart' || !('charts' in slide.content)) throw new Error('no chart');
      const names = slide.content.charts.flatMap(({ series }) => series.map(({ name }) => name));
      expect([...new Set(names)]).toEqual(['amount', 'other']);
    },
  );

  it('says what is missing: rows that are not drawn, and those that never came', () => {
    const many = table(...Array.from({ length: 500 }, (_, i): Value[] => [`r${i}`, i, null]));
    const { figure } = made(many);
    expect(figure.notes).toContain(chartWords.zh.notes.first(60, 500));
    expect(figure.table.rows).toHaveLength(60);
    for (const incomplete of ['cancelled', 'failed', 'truncated'] as const) {
      const cut = made(ROWS, { asked: { ...ASKED, incomplete } }).figure;
      expect(cut.notes).toContain(t.incomplete[incomplete]);
      expect(cut.said).toEqual([]);
    }
    const own = made(ROWS, { asked: { ...ASKED, own: ['mine'], arranged: true } }).figure;
    expect(own.notes).toEqual(expect.arrayContaining([t.ownTables(['mine']), t.arranged]));
  });

  it('says where rows come from: all of them, some or none', () => {
    const { figure } = made();
    expect(figure.notes).toEqual(expect.arrayContaining([t.sources.given, t.sources.some(1, 3)]));
    const none = made(table(['甲县', 1, null])).figure;
    expect(none.notes).toContain(t.sources.none);
    expect(none.query).toMatchObject({ facts: [], lines: [], sums: false });

    const rows = answer(
      [
        ...COLUMNS.slice(0, 2),
        column('fact_ids', 'list'),
        column('document_id', 'text'),
        column('line', 'integer'),
      ],
      [
        ['甲县', 1, ['a:1', 'a:2'], null, null],
        ['乙县', 2, null, 'b', 7],
      ],
    );
    const asked = { ...ASKED, tables: ['composition'] };
    const listed = made(rows, { asked, sources: () => null }).figure;
    expect(listed.query).toMatchObject({
      ...{ facts: ['a:1', 'a:2'], lines: [{ document: 'b', line: 7 }], sums: true },
    });
    expect(listed.table.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual(['a:1; a:2', 'b:7']);
  });

  it('is the reason in words where nothing can be drawn', () => {
    const { figure, dots } = made(table(['甲县', -1, null]));
    expect(figure.drawing).toMatchObject({ kind: 'none', why: chartWords.zh.empty.negative(1) });
    expect([dots, figure.table.rows]).toEqual([true, []]);
  });

  it('takes any text as text', () => {
    const evil = '<img src=x onerror=alert(1)>\u202e=1+1';
    const columns = [column(evil, 'text'), column(`${evil}2`, 'number')];
    const { figure } = made(answer(columns, [[evil, 1]]), { asked: { ...ASKED, name: evil } });
    expect(figure.table.rows[0]?.cells[0]?.value).toBe(evil);
    expect(figure.hint).toContain(evil);
  });
});

describe('what is drafted of an answer', () => {
  const said = (rows: Rows, more: Partial<Answered> = {}): string[] =>
    made(rows, more).figure.said.map((one) => one.map(({ text }) => text).join(''));
  const two = table(['甲县', 3.5, 'a:1'], ['乙县', 0, 'b:2']);

  it('is the largest and the smallest value drawn, and that nobody checked their bases', () => {
    expect(said(two)).toEqual([
      '口径由查询决定，能否相比没有核对：所画的 2 个 amount 值中，最大的是甲县（3.5 万元），最小的是乙县（0 万元）。',
    ]);
    const { figure } = made(two);
    expect(figure.said[0]?.flatMap(({ fact }) => fact ?? [])).toEqual(['a:1', 'b:2']);
    expect(foreignNumbers(said(two).join(), exhibit(figure))).toEqual([]);
    expect(foreignNumbers('甲县 4.5 万元', exhibit(figure))).toHaveLength(1);
    const english = { language: 'en', units: [null, '10,000 yuan', null] } as const;
    expect(said(two, english).join()).toContain('3.5 × 10,000 yuan');
    const own = { ...exhibit(made(two, english).figure), language: 'en' as const };
    expect(foreignNumbers(said(two, english).join(), own)).toEqual([]);
  });

  it('is nothing where the unit is not known, rows are not drawn, or two are the same', () => {
    expect(said(two, { units: [null, null, null] })).toEqual([]);
    expect(said(table(['甲县', 3, ''], ['乙县', 3, '']))).toEqual([]);
    expect(said(table(['甲县', 3, ''], ['甲县', 4, '']))).toEqual([]);
    expect(said(table(['甲县', 3, ''], ['乙县', NaN, '']))).toEqual([]);
    const many = Array.from({ length: 300 }, (_, i): Value[] => [`r${i}`, i, null]);
    expect(said(table(...many))).toEqual([]);
  });

  it('has no number that only the statement has', () => {
    const asked = { ...ASKED, statement: 'SELECT * FROM facts WHERE value > 5000' };
    expect(foreignNumbers('5000 万元', exhibit(made(two, { asked }).figure))).toHaveLength(1);
  });
});

describe('a chart that is picked', () => {
  const pick = (more: Partial<typeof ASKED>) => pickOf({ ...ASKED, ...more }, ['dot']);

  it('has the address that the page is shared by', () => {
    expect(pick({})).toEqual({
      address: '#/sql?query=SELECT+*+FROM+facts&result=chart&chart=dot',
    });
  });

  it.each([
    ['writes', { statement: 'DROP TABLE facts' }],
    ['writes', { statement: 'SELECT 1; SELECT 2' }],
    ['own', { own: ['mine'] }],
    ['incomplete', { incomplete: 'cancelled' as const }],
    ['arranged', { arranged: true }],
    ['long', { statement: `SELECT '${'字'.repeat(500)}'` }],
  ])('is refused: %s', (trouble, more) => {
    expect(pick(more)).toEqual({ trouble });
  });

  it('reads tables of the reader by their names, quoted or not, and not within a text', () => {
    const names = ['Mine', 'my table', 'a"b'];
    expect(namedIn('select * from MINE', names)).toEqual(['Mine']);
    expect(namedIn('select * from "my table", "a""b"', names)).toEqual(['my table', 'a"b']);
    expect(namedIn("select 'mine' -- my table", names)).toEqual([]);
  });
});

it('says in place of a chart why there is none, with what the engine says', () => {
  const figure = unanswered('SELECT 1', 'table', 'Catalog Error: x', 'zh');
  expect(figure.drawing).toMatchObject({ kind: 'none' });
  const why = figure.drawing.kind === 'none' ? figure.drawing.why : '';
  expect(why).toBe(`${t.trouble.table} ${t.said('Catalog Error: x')}`);
});
