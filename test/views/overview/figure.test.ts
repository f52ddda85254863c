import { describe, expect, it } from 'vitest';
import { DEFAULT, type Selection } from '../../../src/state/selection.ts';
import { totalsFigure } from '../../../src/views/overview/figure.ts';
import { textOf } from '../../../src/views/said/pieces.ts';
import { linkOf } from '../page.ts';
import { entries, part, total, voiceOf, type Published } from './made-up.ts';

const figureOf = (
  published: readonly Published[],
  choice: Partial<Selection> = {},
  voice = voiceOf('zh', choice.unit),
) => {
  const page = { selection: { ...DEFAULT, ...choice }, words: voice.words, link: linkOf };
  return totalsFigure(page, entries(published), voice);
};
const two: Published[] = [
  { id: 'a', spent: [total(300), part('basic', 20), part('project', 80)] },
  { id: 'b', kind: 'final', spent: [total(100), part('project', 100)] },
];

describe('the figure of the totals', () => {
  it('has what is drawn, in the unit that its title says', () => {
    const figure = figureOf(two);
    expect(figure.title).toContain('万元');
    expect(figure.drawing.scale.unit).toBe('万元');
    expect(figure.drawing.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    const share = figureOf(two, { measure: 'share' });
    expect(share.drawing).toMatchObject({ max: 100, scale: { unit: '%' } });
    expect(share.drawing.scale.inUnit(12.5)).toBe(12.5);
    expect(figureOf(two, { unit: 'yi' }).drawing.scale.inUnit(300)).toBe(0.03);
  });

  it('leaves out what is switched off, and keeps it in its legend', () => {
    const figure = figureOf(two, { hidden: ['project'] });
    expect(figure.legend.map(({ key }) => key)).toEqual(['basic', 'project']);
    expect(figure.drawing.rows.flatMap(({ segments }) => segments.map(({ key }) => key))).toEqual([
      'basic',
    ]);
  });

  it('says that budgets and final accounts do not compare, of totals and of shares', () => {
    const { said, notes } = figureOf(two);
    expect(said.map(textOf)).toHaveLength(2);
    expect(textOf(said[0] ?? [])).toContain('不宜比大小');
    expect(textOf(said[1] ?? [])).toMatch(/口径不同，不宜直接比大小。$/);
    expect(notes[0]).toContain('口径不同');
    const same = two.map((one) => ({ ...one, kind: 'final' as const }));
    expect(figureOf(same).said.map(textOf).join('')).not.toContain('不宜');
    expect(said.flat().flatMap(({ fact }) => fact ?? [])).toContain('a-total-');
  });

  it('says that levels differ of whatever it compares, shares and amounts', () => {
    const mixed: Published[] = [
      { id: 'a', spent: [total(300), part('basic', 20), part('project', 80)] },
      { id: 'b', level: 'district', spent: [total(100), part('project', 100)] },
    ];
    for (const measure of ['amount', 'share'] as const) {
      const [totals = '', projects = ''] = figureOf(mixed, { measure }).said.map(textOf);
      expect(totals).toContain('其中有县级、区级部门，层级不同。');
      expect(projects).toContain('层级不同');
    }
    // One that publishes no division is not compared by it.
    const alone = mixed.map((one, i) => (i === 0 ? one : { ...one, spent: [total(100)] }));
    expect(textOf(figureOf(alone, { measure: 'share' }).said[0] ?? [])).not.toContain('层级');
    const [english = ''] = figureOf(mixed, {}, voiceOf('en')).said.map(textOf);
    expect(english).toMatch(/\. Levels of government differ \(county and district\)\.$/);
  });

  it('begins with what the chart shows, and never says of people what is of money', () => {
    const [first] = figureOf(two, { measure: 'share' }).said;
    expect(textOf(first ?? [])).toMatch(/^项目支出/);
    const person = figureOf(two, { unit: 'person' }).said.map(textOf);
    expect(person.join('')).not.toContain('支出总额');
  });

  it('says nothing where nothing is published', () => {
    const figure = figureOf([{ id: 'a', kind: null }]);
    expect(figure.said).toEqual([]);
    expect(figure.drawing.rows.map(({ gap }) => gap?.kind)).toEqual(['unpublished']);
  });

  it('has sentences that end with their point, in English too', () => {
    const voice = voiceOf('en');
    for (const said of figureOf(two, {}, voice).said) {
      expect(textOf(said)).toMatch(/^\S.*\.$/);
      expect(textOf(said)).not.toMatch(/[a-z)]\.\w|\. {2}/);
    }
  });
});
