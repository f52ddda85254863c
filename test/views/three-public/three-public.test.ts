import { describe, expect, it } from 'vitest';
import { threePublicWords } from '../../../src/i18n/views/three-public.ts';
import {
  answerOf,
  chosenComponent,
  occurring,
  phaseOf,
  type Context,
} from '../../../src/views/three-public/components.ts';
import { bureauParts, drawnComponents, partBars } from '../../../src/views/three-public/parts.ts';
import { partTable, trendTable } from '../../../src/views/three-public/tables.ts';
import {
  bureauTrends,
  trendNotes,
  switchedPanels,
  trendEntries,
  trendPanels,
} from '../../../src/views/three-public/trends.ts';
import { linkOf, scopeWith, wordsOf } from '../page.ts';
import { answer, part } from './rows.ts';

const context: Context = { words: wordsOf(), t: threePublicWords.zh, year: 2024, link: linkOf };
const person: Context = { ...context, words: wordsOf('zh', 'person') };
const auto = { phase: 'auto', sort: 'value' } as const;
const all = { measure: 'amount', hidden: [] } as const;
const RECEPTION = 'three_public.reception';

const scope = scopeWith({ 甲县: 'county', 乙市: 'prefecture', 丙县: 'county', 丁县: 'county' });
const ANSWERS = [
  answer({ bureau_id: '甲县', amount: 3.31, fiscal_year: 2023, conflict: true, origin: 'derived' }),
  answer({
    ...{ bureau_id: '甲县', amount: 3.56, fiscal_year: 2023, conflict: true, origin: 'derived' },
    fact_id: 'other',
  }),
  answer({ bureau_id: '甲县', amount: 1.49, per_person: 0.02, findings: ['c1'] }),
  answer({ bureau_id: '甲县', amount: 4, phase: 'adjusted', origin: 'derived', per_person: 0.06 }),
  answer({ bureau_id: '乙市', amount: 3.4 }),
  answer({ bureau_id: '乙市', amount: 2, component: RECEPTION }),
  answer({ bureau_id: '丙县', amount: 0, phase: 'approved' }),
  answer({ bureau_id: '丙县', amount: 0, phase: 'approved', component: RECEPTION }),
];

describe('what is chosen', () => {
  it('is a component that occurs, else the whole', () => {
    expect(occurring(ANSWERS)).toEqual(['three_public', RECEPTION]);
    expect(chosenComponent(ANSWERS, { component: RECEPTION })).toBe(RECEPTION);
    expect(chosenComponent(ANSWERS, { component: 'three_public.abroad' })).toBe('three_public');
    expect(chosenComponent([], { component: "no'such" })).toBe('three_public');
  });

  it('is the last basis that there is, or the one asked for', () => {
    expect(phaseOf(ANSWERS, { phase: 'auto' })).toBe('executed');
    expect(phaseOf([{ phase: 'approved' }, { phase: 'adjusted' }], { phase: 'auto' })).toBe(
      'adjusted',
    );
    expect(phaseOf([{ phase: 'approved' }], { phase: 'executed' })).toBeNull();
    expect(phaseOf([], { phase: 'auto' })).toBeNull();
  });

  it('is the printed answer before a derived one', () => {
    const derived = answer({ bureau_id: '甲县', amount: 1, origin: 'derived' });
    const printed = answer({ bureau_id: '甲县', amount: 2 });
    expect(answerOf([derived, printed], 'three_public')).toBe(printed);
    expect(answerOf([derived], 'three_public')).toBe(derived);
    expect(answerOf([derived], RECEPTION)).toBeUndefined();
  });
});

describe('trends', () => {
  const trends = bureauTrends(scope, ANSWERS, 'three_public', auto);
  const panels = trendPanels(context, trends, 'three_public');

  it('have a series for each basis, every answer of a contradiction, derived ones marked', () => {
    expect(panels.map(({ name }) => name)).toEqual(['乙市', '甲县', '丙县', '丁县']);
    const own = panels.find(({ name }) => name === '甲县');
    expect(own?.series.map(({ key, plan, points }) => [key, plan, points.length])).toEqual([
      ['adjusted', true, 1],
      ['executed', false, 3],
    ]);
    const spent = own?.series[1]?.points ?? [];
    expect(spent.map((p) => [p.id, p.year, p.value, p.derived, p.conflict])).toEqual([
      ['甲县:2023:executed:three_public', 2023, 3.31, true, true],
      ['other', 2023, 3.56, true, true],
      ['甲县:2024:executed:three_public', 2024, 1.49, false, false],
    ]);
    expect(spent[1]?.href).toBe(linkOf({ fact: 'other' }));
    expect(spent[2]?.label).toContain('有 1 条勾稽发现涉及这个数字');
  });

  it('draw a published zero as a point, and nothing published as a gap', () => {
    const [zero, none] = panels.slice(2);
    expect(zero).toMatchObject({ gap: null, series: [{ points: [{ value: 0 }] }] });
    expect(none).toMatchObject({ gap: { kind: 'unpublished' }, series: [] });
    const parts = trendPanels(context, bureauTrends(scope, ANSWERS, RECEPTION, auto), RECEPTION);
    expect(parts.filter(({ gap }) => gap)).toHaveLength(2);
  });

  it('leave a basis out that is switched off, without calling it unpublished', () => {
    const [first, second] = switchedPanels(panels, ['executed']);
    expect(first).toMatchObject({ series: [], gap: null });
    expect(second?.series.map(({ key }) => key)).toEqual(['adjusted']);
  });

  it('leave out contradictions that are switched off, all values of them, and nothing else', () => {
    const spent = switchedPanels(panels, ['conflict']).find(({ name }) => name === '甲县');
    expect(spent?.series[1]?.points.map(({ year }) => year)).toEqual([2024]);
    const printed = switchedPanels(panels, ['derived']).flatMap(({ series }) =>
      series.flatMap(({ points }) => points),
    );
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter(({ derived }) => derived)).toEqual([]);
    expect(switchedPanels(panels, ['nothing-known'])).toEqual(panels);
  });

  it('are explained by a legend of what they have, whatever is switched off', () => {
    const keys = (some: typeof panels) => trendEntries(context, some).map(({ key }) => key);
    expect(keys(panels)).toEqual(['approved', 'adjusted', 'executed', 'derived', 'conflict']);
    expect(keys(panels.filter(({ name }) => name === '丁县'))).toEqual([]);
  });

  it('have only the basis that was chosen', () => {
    const approved = bureauTrends(scope, ANSWERS, 'three_public', { ...auto, phase: 'approved' });
    expect(approved.filter(({ rows }) => rows.length > 0)).toHaveLength(1);
    expect(
      bureauTrends(scope, ANSWERS, 'three_public', { ...auto, sort: 'chosen' }).map(
        ({ bureau }) => bureau.bureau_id,
      ),
    ).toEqual(['甲县', '乙市', '丙县', '丁县']);
  });

  it('draw nothing per person for a year without a count, and say so', () => {
    const drawn = trendPanels(person, trends, 'three_public');
    const points = drawn.flatMap(({ series }) => series.flatMap((one) => one.points));
    expect(points.map(({ value }) => value)).toEqual([0.06, 0.02]);
    expect(drawn[0]?.gap?.readout.lines[1]).toContain('未公布参保人数');
    expect(trendNotes(person, trends).join('')).toContain('没有公布参保人数');
  });

  it('say that bases differ, that figures contradict each other, and that findings touch them', () => {
    const said = trendNotes(context, trends).join('');
    expect(said).toContain('丙县为年初预算');
    expect(said).toContain('甲县的文件对同一年给出不同的数');
    expect(said).toContain('甲县的数字涉及勾稽发现');
    expect(trendNotes(context, [])).toEqual([]);
  });

  it('have a table of every answer', () => {
    const { columns, rows } = trendTable(context, trends, 'three_public');
    expect(rows).toHaveLength(7);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(rows.at(-1)?.cells[2]).toMatchObject({ text: '未公布', value: null, href: null });
    expect(rows[1]?.cells.slice(2).map(({ text }) => text)).toEqual(['3.31', '推算', '是']);
  });
});

describe('parts', () => {
  const PARTS = [
    part({ bureau_id: '乙市', component: 'rest', amount: 1.4, share: 41.18 }),
    part({ bureau_id: '乙市', component: RECEPTION, amount: 2, share: 58.82 }),
    part({ bureau_id: '丙县', phase: 'approved', component: RECEPTION, amount: 0 }),
    part({ bureau_id: '甲县', component: 'rest', amount: -0.2 }),
    part({ bureau_id: '甲县', component: RECEPTION, amount: 1.69, per_person: 0.03, share: 113 }),
  ];
  const parts = bureauParts(scope, ANSWERS, PARTS, auto);

  it('are in one order, the largest whole first; what exceeds the whole is no part', () => {
    expect(parts.map((own) => [own.bureau.bureau_id, own.phase, own.whole?.amount])).toEqual([
      ['乙市', 'executed', 3.4],
      ['甲县', 'executed', 1.49],
      ['丙县', 'approved', 0],
      ['丁县', null, undefined],
    ]);
    expect(parts[0]?.leaves.map(({ component }) => component)).toEqual([RECEPTION, 'rest']);
    expect(parts[1]).toMatchObject({ excess: 0.2, leaves: [{ component: RECEPTION }] });
    expect(drawnComponents(context, parts, 'amount')).toEqual([RECEPTION, 'rest']);
  });

  it('are drawn with what is missing told from what is zero', () => {
    const bars = partBars(context, parts, all);
    expect(bars.map(({ gap, total }) => [gap?.kind ?? null, total])).toEqual([
      [null, '3.40'],
      [null, '1.49'],
      ['zero', '0.00'],
      ['unpublished', ''],
    ]);
    expect(bars[2]?.gap?.href).toBe(linkOf({ fact: '丙县:2024:approved:three_public' }));
    expect(bars[0]?.segments.map(({ value }) => value)).toEqual([2, 1.4]);
    const shares = partBars(context, parts, { ...all, measure: 'share' });
    expect(shares[0]?.segments.map(({ value }) => value)).toEqual([58.82, 41.18]);
  });

  it('stay without what is switched off, which is no gap', () => {
    const [bar] = partBars(context, parts, { ...all, hidden: [RECEPTION, 'rest'] });
    expect(bar).toMatchObject({ segments: [], gap: null, total: '总额 3.40' });
    const [other] = partBars(context, parts, { ...all, hidden: ['rest'] });
    expect(other?.total).toBe('2.00 / 总额 3.40');
  });

  it('have a gap per person where nobody counted, but zero is zero', () => {
    const bars = partBars(person, parts, all);
    expect(bars.map(({ gap }) => gap?.kind ?? null)).toEqual([
      'unpublished',
      null,
      'zero',
      'unpublished',
    ]);
  });

  it('have a table in which every absence is in words', () => {
    const { columns, rows } = partTable(context, parts, 'amount');
    expect(columns).toHaveLength(8);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['乙市', '2024 年度决算', '3.40', '未公布', '未公布', '未公布', '未公布', '2.00'],
    ]);
    const shares = partTable(context, parts, 'share');
    expect(shares.rows[0]?.cells.at(-1)).toMatchObject({ text: '58.82%', value: 58.82 });
  });
});
