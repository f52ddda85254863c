import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rows } from '../../../src/model/answer.ts';
import { DEFAULT, formatSelection, parseSelection } from '../../../src/state/index.ts';
import {
  defaultChoice,
  formatChoice,
  FORMS,
  parseChoice,
  soundChoice,
  type ChartChoice,
} from '../../../src/workbench/chart/choice.ts';
import { answer, anyAnswer, column } from './answer.ts';

const spending = answer(
  [
    column('fact_id', 'text'),
    column('bureau_id', 'text'),
    column('region', 'text'),
    column('line', 'integer'),
    column('function_code', 'text'),
    column('amount', 'number'),
    column('share', 'number'),
  ],
  [
    ['f1', '430124', '宁乡市', 12, '210', 5, 50],
    ['f2', '500120', '璧山区', 30, '210', 7, 70],
  ],
);

describe('defaultChoice', () => {
  it('takes a name as the label and amounts as values, never ids, codes or lines', () => {
    expect(defaultChoice(spending, [null, null, null, null, null, '万元', '%'])).toEqual({
      form: 'bar',
      label: 2,
      values: [5],
      series: null,
    });
  });

  it('puts columns of one known unit together, and none whose unit is not known', () => {
    const units = [null, null, null, null, null, '万元', '万元'];
    expect(defaultChoice(spending, units).values).toEqual([5, 6]);
    expect(defaultChoice(spending).values).toEqual([5]);
  });

  it('draws years as lines, split by what tells rows of one year apart', () => {
    const rows = answer(
      [column('region', 'text'), column('fiscal_year', 'integer'), column('amount', 'decimal')],
      [2022, 2023, 2024].flatMap((year) => [
        ['甲', year, '1.00'],
        ['乙', year, '2.00'],
      ]),
    );
    expect(defaultChoice(rows)).toEqual({ form: 'line', label: 1, values: [2], series: 0 });
  });

  it('takes a count for a count, though it is near a year', () => {
    const rows = answer([column('n', 'integer')], [[2024]]);
    expect(defaultChoice(rows)).toMatchObject({ label: null, values: [0] });
  });

  it('draws negative numbers as dots', () => {
    const rows = answer([column('k', 'text'), column('change', 'decimal')], [['a', '-0.5']]);
    expect(defaultChoice(rows).form).toBe('dot');
  });

  it('has no values where there are only ids', () => {
    const rows = answer([column('id', 'integer'), column('line', 'integer')], [[1, 2]]);
    expect(defaultChoice(rows).values).toEqual([]);
  });
});

/** Any choice, sound or not. */
const anyChoice: fc.Arbitrary<ChartChoice> = fc.record({
  form: fc.constantFrom(...FORMS),
  label: fc.option(fc.nat(8)),
  values: fc.array(fc.nat(8), { maxLength: 10 }),
  series: fc.option(fc.nat(8)),
});

const throughAddress = (words: readonly string[]): readonly string[] =>
  parseSelection(formatSelection({ ...DEFAULT, view: 'sql', chart: words })).chart;

describe('a choice in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyAnswer, anyChoice, (rows, choice) => {
        const sound = soundChoice(rows, choice);
        const words = throughAddress(formatChoice(rows, sound));
        expect(parseChoice(rows, words)).toEqual(sound);
      }),
    );
  });

  it('is nothing where it is what the answer has anyway', () => {
    fc.assert(
      fc.property(anyAnswer, (rows) => {
        expect(formatChoice(rows, defaultChoice(rows))).toEqual([]);
      }),
    );
  });

  it('holds when the columns change places', () => {
    const turned: Rows = answer(
      [...spending.columns].reverse(),
      [0, 1].map((r) => [...spending.row(r)].reverse()),
    );
    const words = formatChoice(spending, { form: 'dot', label: 1, values: [5, 6], series: 2 });
    expect(words).toEqual(['dot', 'x:bureau_id', 'y:amount', 'y:share', 's:region']);
    expect(parseChoice(turned, words)).toEqual({
      form: 'dot',
      label: 5,
      values: [1, 0],
      series: 4,
    });
  });

  it('falls back, part by part, where it names what is not there', () => {
    const usual = defaultChoice(spending);
    expect(parseChoice(spending, ['pie', 'x:gone', 'y:gone', 's:gone'])).toEqual(usual);
    expect(parseChoice(spending, ['line', 'y:share', 'y:region'])).toEqual({
      ...usual,
      form: 'line',
      values: [6],
    });
  });

  it('tells columns of one name apart', () => {
    const rows = answer(
      [column('k', 'text'), column('n', 'integer'), column('n', 'integer')],
      [['a', 1, 2]],
    );
    const choice: ChartChoice = { form: 'bar', label: 0, values: [2], series: null };
    expect(formatChoice(rows, choice)).toContain('y2:n');
    expect(parseChoice(rows, formatChoice(rows, choice))).toEqual(choice);
  });

  it('reads any words without failing', () => {
    fc.assert(
      fc.property(anyAnswer, fc.array(fc.string()), (rows, words) => {
        const choice = parseChoice(rows, words);
        expect(soundChoice(rows, choice)).toEqual(choice);
      }),
    );
  });
});
