import { describe, expect, it } from 'vitest';
import { chartWords } from '../../../src/i18n/workbench/chart.ts';
import type { ChartChoice } from '../../../src/workbench/chart/choice.ts';
import { chartData, type ChartData } from '../../../src/workbench/chart/data.ts';
import { LIMITS } from '../../../src/workbench/chart/marks.ts';
import type { Rows, Value } from '../../../src/model/answer.ts';
import { answer, column } from './answer.ts';

const words = chartWords.en;
const COLUMNS = [column('k', 'text'), column('a', 'number'), column('b', 'decimal')];
const table = (...data: Value[][]): Rows => answer(COLUMNS, data);
const choose = (more: Partial<ChartChoice> = {}): ChartChoice => ({
  form: 'bar',
  label: 0,
  values: [1],
  series: null,
  ...more,
});
const draw = (rows: Rows, more: Partial<ChartChoice> = {}, units: (string | null)[] = []) =>
  chartData(rows, units, choose(more), words, (row) =>
    row === 0 ? { href: '#fact', factId: 'f' } : null,
  );

/** The chart, which must be of this form. */
function as<F extends NonNullable<ChartData['form']>>(form: F, data: ChartData) {
  if (data.form !== form) throw new Error(`It is ${data.form}.`);
  return data as Extract<ChartData, { form: F }>;
}

describe('what is not drawn', () => {
  it('says why', () => {
    const text = answer([column('k', 'text')], [['a']]);
    expect(draw(text)).toMatchObject({ form: null, why: words.empty.numbers });
    expect(draw(table())).toMatchObject({ form: null, why: words.empty.rows });
    expect(draw(table(['a', 1, '1']), { values: [] })).toMatchObject({ why: words.empty.values });
  });

  it('is two units on one axis', () => {
    const rows = table(['a', 1, '1']);
    const both = draw(rows, { values: [1, 2] }, [null, '万元', '%']);
    expect(both).toMatchObject({ form: null, dots: false });
    expect(both).toHaveProperty('why', expect.stringContaining('a (万元), b (%)'));
    expect(draw(rows, { values: [2] }, [null, '万元', '%']).form).toBe('bar');
  });

  it('is a negative bar; dots are offered, and show it', () => {
    const rows = table(['a', -1, '1'], ['b', 2, '1']);
    expect(draw(rows)).toMatchObject({ form: null, dots: true });
    const dots = as('dot', draw(rows, { form: 'dot' }));
    expect(dots.rows.map((row) => row.dots.map(({ value }) => value))).toEqual([[-1], [2]]);
  });

  it('is told where there are more rows than are drawn', () => {
    const rows = table(...Array.from({ length: 5000 }, (_, i): Value[] => [`k${i}`, i, '1']));
    const bars = as('bar', draw(rows));
    expect(bars.rows).toHaveLength(LIMITS.bar.marks);
    expect(bars.notes).toContain('The first 60 of 5,000 rows are drawn, 4,940 are not.');
    expect(as('bar', draw(rows, { values: [1, 2] })).notes).toContain(words.notes.first(30, 5000));
    expect(as('line', draw(rows, { form: 'line' })).notes).toContain(words.notes.first(300, 5000));
  });
});

describe('bars', () => {
  it('leave a gap for NULL, which is not that of zero or of NaN', () => {
    const { rows, notes, max } = as(
      'bar',
      draw(table(['a', null, ''], ['b', 0, ''], ['c', NaN, ''], ['d', 5, ''])),
    );
    expect(rows.map(({ gap }) => gap?.kind)).toEqual([
      'unpublished',
      'zero',
      'not_applicable',
      undefined,
    ]);
    expect(rows.map(({ segments }) => segments.length)).toEqual([0, 0, 0, 1]);
    expect(notes).toEqual([words.notes.nulls(1), words.notes.odd(1)]);
    expect(max).toBe(5);
  });

  it('stay apart where labels are the same, and say which row they are', () => {
    const { rows } = as('bar', draw(table(['a', 1, ''], ['a', 2, ''], ['b', 3, ''])));
    expect(rows.map(({ name, note, total }) => [name, note, total])).toEqual([
      ['a', 'Row 1', '1'],
      ['a', 'Row 2', '2'],
      ['b', '', '3'],
    ]);
  });

  it('never lay one column on another', () => {
    const { rows, legend, title } = as(
      'bar',
      draw(table(['a', 1, '2.50']), { values: [1, 2] }, [null, '万元', '万元']),
    );
    expect(rows.map(({ note, total }) => [note, total])).toEqual([
      ['a', '1'],
      ['b', '2.50'],
    ]);
    expect(legend.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(title).toBe('a, b (万元) by k');
  });

  it('lead to the source of their row, each by a name of its own', () => {
    const { rows } = as('bar', draw(table(['a', 1, '2'], ['b', 1, '2']), { values: [1, 2] }));
    const targets = rows.flatMap(({ segments }) => segments);
    expect(targets.map(({ id, href }) => [id, href])).toEqual([
      ['f', '#fact'],
      ['f 2', '#fact'],
      ['row 1 column 1', null],
      ['row 1 column 2', null],
    ]);
    expect(targets[0]?.readout).toEqual({ heading: 'a', lines: ['a: 1', 'Row 1'] });
  });

  it('have a colour for each column of each series', () => {
    const data = draw(table(['a', 1, '2'], ['b', 1, '2']), {
      label: null,
      values: [1, 2],
      series: 0,
    });
    const { rows, legend } = as('bar', data);
    const fills = rows.map(({ segments: [one] }) => one?.swatch.fill);
    expect(new Set(fills).size).toBe(4);
    expect(legend.map(({ swatch }) => swatch.fill)).toEqual(fills);
    expect(legend.map(({ name }) => name)).toEqual(['a · a', 'a · b', 'b · a', 'b · b']);
  });
});

describe('dots', () => {
  it('stand on the line of their label, and what is missing there is named', () => {
    const { rows } = as(
      'dot',
      draw(table(['a', 1, null], ['a', 3, '4'], [null, null, null]), {
        form: 'dot',
        values: [1, 2],
      }),
    );
    expect(rows.map(({ name, note }) => [name, note])).toEqual([
      ['a', 'b: NULL'],
      ['NULL', ''],
    ]);
    expect(rows[0]?.dots.map(({ value }) => value)).toEqual([1, 3, 4]);
    expect(rows[0]?.total).toBe('');
    expect(rows[1]?.gap?.kind).toBe('unpublished');
  });
});

describe('lines', () => {
  const years = (...data: Value[][]): Rows =>
    answer([column('year', 'integer'), column('a', 'number'), column('k', 'text')], data);
  const line = (rows: Rows, more: Partial<ChartChoice> = {}) =>
    as('line', draw(rows, { form: 'line', ...more }));
  const points = ({ panels }: ReturnType<typeof line>) =>
    panels.map(({ series }) =>
      series.map((one) => one.points.map(({ year, value }) => [year, value])),
    );

  it('leave out what is NULL and keep the place of what is missing', () => {
    const data = line(years([2024, 5, ''], [2021, 1, ''], [2022, null, '']));
    expect(points(data)).toEqual([
      [
        [
          [0, 1],
          [3, 5],
        ],
      ],
    ]);
    expect(data.places.map(data.name)).toEqual(['2021', '2022', '2024']);
    expect(data.notes).toEqual([words.notes.nulls(1)]);
  });

  it('have a panel for each series, with the same places', () => {
    const data = line(years([2023, 1, 'x'], [2023, 2, 'y'], [2024, 3, 'x'], [2024, null, 'z']), {
      series: 2,
    });
    expect(data.panels.map(({ name, gap }) => [name, gap?.text ?? null])).toEqual([
      ['x', null],
      ['y', null],
      ['z', words.none],
    ]);
    expect(points(data)[1]).toEqual([[[0, 2]]]);
  });

  it('draw all values of one place and say that no line chooses one', () => {
    const data = line(years([2023, 1, ''], [2023, 2, ''], [2024, 3, '']));
    expect(points(data)[0]?.[0]).toHaveLength(3);
    expect(data.notes).toEqual([words.notes.repeated(1)]);
  });

  it('put dates in their order, words in that of the answer, both at even distances', () => {
    const dates = answer(
      [column('day', 'date'), column('a', 'number')],
      [
        ['2024-05-01', 2],
        ['2023-01-01', 1],
        [null, 3],
      ],
    );
    const data = line(dates);
    expect(data.places.map(data.name)).toEqual(['2023-01-01', '2024-05-01']);
    expect(data.notes).toEqual([words.notes.unplaced(1), words.notes.even]);
    const named = line(table(['b', 1, ''], ['a', 2, '']));
    expect(named.places.map(named.name)).toEqual(['b', 'a']);
  });

  it('join whole numbers that have a step of their own', () => {
    expect(points(line(years([20, 1, ''], [10, 2, ''], [40, 3, ''])))[0]?.[0]).toEqual([
      [0, 2],
      [1, 1],
      [3, 3],
    ]);
  });
});
