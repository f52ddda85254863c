import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Absences from '../../src/charts/Absences.svelte';
import Icicle from '../../src/charts/Icicle.svelte';
import Legend from '../../src/charts/Legend.svelte';
import { classSwatch } from '../../src/charts/palette.ts';
import StackedBars from '../../src/charts/StackedBars.svelte';
import type { BarRow, Gap, Target } from '../../src/charts/types.ts';

const swatch = classSwatch('210');

const target = (id: string, href: string | null): Target => ({
  id,
  label: `says ${id}`,
  readout: { heading: id, lines: [] },
  href,
});

const bars = (row: Partial<BarRow>): string =>
  render(StackedBars, {
    props: {
      rows: [{ id: 'r', name: 'Row', note: 'basis', total: '7', gap: null, segments: [], ...row }],
      max: 10,
      label: 'Chart',
      tick: String,
    },
  }).body;

const segment = (id: string, href: string | null, value = 5) => ({
  ...target(id, href),
  key: id,
  value,
  swatch,
  inside: '',
});

/** The opening tag of the mark with this id. */
const markOf = (markup: string, id: string): string =>
  new RegExp(`<[^>]*data-segment="${id}"[^>]*>`).exec(markup)?.[0] ?? '';

describe('stacked bars', () => {
  it('link every segment and say what it is', () => {
    const mark = markOf(bars({ segments: [segment('s', '#fact=s')] }), 's');
    expect(mark).toMatch(/^<a /);
    expect(mark).toContain('href="#fact=s"');
    expect(mark).toContain('aria-label="says s"');
  });

  it('let focus rest on what has nothing behind it', () => {
    const mark = markOf(bars({ segments: [segment('s', null)] }), 's');
    expect(mark).toMatch(/^<g /);
    expect(mark).toContain('tabindex="0"');
    expect(mark).toContain('role="img"');
    expect(mark).not.toContain('href');
  });

  it('show no mark for a zero or a negative value among segments', () => {
    const markup = bars({ segments: [segment('zero', '#', 0), segment('minus', '#', -3)] });
    expect(markup).not.toContain('data-segment');
  });

  it.each([
    ['unpublished', null, '<g '],
    ['zero', '#fact=z', '<a '],
    ['not_applicable', null, '<g '],
  ] as const)('say in the row that it is %s, instead of a total', (kind, href, tag) => {
    const gap: Gap = { ...target('gap', href), kind, text: 'why' };
    const markup = bars({ gap });
    expect(markOf(markup, 'gap').startsWith(tag)).toBe(true);
    expect(markup).toContain('aria-label="Row, basis, why"');
    expect(markup).toContain('>why</text>');
    expect(markup).not.toContain('>7</text>');
  });

  it('have the whole of a name that is shortened', () => {
    const name = 'A name of a region that is far too long to stand beside its bar in any chart';
    const markup = bars({ name, segments: [segment('s', '#')] });
    expect(markup).toContain(`<title>${name}</title>`);
    expect(markup).toContain(`aria-label="${name}, basis, 7"`);
    expect(markup).toContain('…');
  });
});

describe('an icicle', () => {
  const draw = (value: number) =>
    render(Icicle, {
      props: {
        nodes: [
          { ...target('n', '#fact=n'), parent: null, value, name: 'Part', text: '5', swatch },
        ],
        total: { value: 10, name: 'Whole', text: '10' },
        label: 'Chart',
      },
    }).body;

  it('links every part, and writes names and values', () => {
    const markup = draw(5);
    expect(markOf(markup, 'n')).toContain('href="#fact=n"');
    for (const word of ['Whole', '10', 'Part', '5']) expect(markup).toContain(`>${word}</text>`);
  });

  it('does not draw what is negative', () => {
    expect(draw(-5)).not.toContain('data-segment');
  });
});

describe('a legend', () => {
  const entries = [
    { key: 'a', name: 'Shown', swatch, shown: true },
    { key: 'b', name: 'Left out', swatch, shown: false },
  ];

  it('says of each button whether its fill is shown', () => {
    const { body } = render(Legend, { props: { entries, ontoggle: () => undefined } });
    expect(body.match(/aria-pressed="(true|false)"/g)).toEqual([
      'aria-pressed="true"',
      'aria-pressed="false"',
    ]);
  });

  it('has no buttons where nothing can be left out', () => {
    expect(render(Legend, { props: { entries, ontoggle: null } }).body).not.toContain('<button');
  });

  it('names those kinds of absence only that occur', () => {
    const words = { unpublished: 'nothing', zero: 'nought', not_applicable: 'never' };
    const rows = [{ gap: null }, { gap: { kind: 'zero' as const } }];
    const { body } = render(Absences, { props: { rows, words } });
    expect(body).toContain('nought');
    expect(body).not.toMatch(/nothing|never/);
  });
});
