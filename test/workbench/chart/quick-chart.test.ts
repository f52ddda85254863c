import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { chartWords } from '../../../src/i18n/workbench/chart.ts';
import type { Rows } from '../../../src/model/answer.ts';
import { FORMS, type ChartChoice } from '../../../src/workbench/chart/choice.ts';
import QuickChart from '../../../src/workbench/chart/QuickChart.svelte';
import { answer, anyAnswer, column } from './answer.ts';

const markup = (rows: Rows, choice: ChartChoice, language: 'zh' | 'en' = 'zh'): string =>
  render(QuickChart, {
    props: {
      rows,
      units: rows.columns.map(() => null),
      choice,
      onchoice: () => undefined,
      language,
      sources: (row: number) => (row % 2 === 0 ? { href: `#${row}`, factId: `f${row % 4}` } : null),
      asked: {
        ...{ statement: 'SELECT 1', name: 'Query', tables: [], own: [] },
        ...{ incomplete: null, arranged: false },
      },
      connector: {
        query: () => Promise.reject(new Error('nothing is asked')),
        close: () => Promise.resolve(),
      },
    },
  }).body;

const spending = answer(
  [column('region', 'text'), column('amount', 'number')],
  [
    ['甲 <b', 3],
    ['乙', null],
  ],
);

describe('a quick chart', () => {
  it.each(FORMS)('as %s says what is shown, and links what has a source', (form) => {
    const body = markup(spending, { form, label: 0, values: [1], series: null });
    expect(body).toContain('amount，按 region');
    expect(body).toMatch(/<a[^>]* href="#0"[^>]* data-segment="f0"/);
    expect(body).toContain(chartWords.zh.notes.nulls(1));
    expect(body).not.toContain('甲 <b');
  });

  it('speaks of an answer without numbers, and still lets the reader choose', () => {
    const rows = answer([column('k', 'text')], [['a']]);
    const body = markup(rows, { form: 'bar', label: 0, values: [], series: null }, 'en');
    expect(body).toContain(chartWords.en.empty.numbers);
    expect(body).toContain('<select');
    expect(body).not.toContain('<svg');
  });

  it('draws any answer at places that are numbers, each mark with a name of its own', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.record({
          form: fc.constantFrom(...FORMS),
          label: fc.option(fc.nat(6)),
          values: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
          series: fc.option(fc.nat(6)),
        }),
        (rows, choice) => {
          const body = markup(rows, choice);
          const places = [...body.matchAll(/ (?:x|y|[xy][12]|c[xy]|r|d|width|height)="([^"]*)"/g)];
          for (const [, place] of places) expect(place).not.toMatch(/NaN|Infinity|undefined/);
          const names = [...body.matchAll(/ data-segment="([^"]*)"/g)].map(([, name]) => name);
          expect(new Set(names).size).toBe(names.length);
        },
      ),
    );
  });
});
