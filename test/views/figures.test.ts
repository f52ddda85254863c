import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/views/said/pieces.ts';
import { KNOWN } from '../../src/briefing/known.ts';
import { FIGURE_LOADS, FIGURES as MAKERS, figureAt } from '../../src/views/figures.ts';
import { formats } from '../../src/i18n/index.ts';
import { VIEWS } from '../../src/state/index.ts';
import { rowsOf } from '../../src/figures/rows.ts';
import { usePublished } from '../published.ts';

const connector = usePublished();

const FIGURES = [
  ['#/', 'totals', 'bars', '万元'],
  ['#/composition', 'composition', 'bars', '万元'],
  ['#/composition?measure=share', 'composition', 'bars', '%'],
  ['#/composition', 'composition-detail', 'icicle', '万元'],
  ['#/per-capita', 'per-capita', 'dots', '元/人'],
  ['#/per-capita', 'cost-staff', 'bars', '元/人'],
  ['#/per-capita', 'cost-insured', 'bars', '元/人'],
  ['#/three-public', 'three-public', 'trends', '万元'],
  ['#/three-public', 'three-public-parts', 'bars', '万元'],
  ['#/execution?unit=yi', 'execution-totals', 'pairs', '亿元'],
  // Nobody counted the people of the year before.
  ['#/execution?unit=person', 'execution-changes', 'pairs', '万元'],
  ['#/execution?measure=share', 'execution-items', 'pairs', '%'],
  ['#/checks', 'checks', 'bars', '条'],
  ['#/sources', 'coverage', 'bars', '个'],
] as const;

/** How many decimals a number is written with. */
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

describe('amounts in 元', () => {
  it('have the decimals that were published', async () => {
    const rows = await connector().query<{ value: number }>(
      "SELECT DISTINCT value FROM facts WHERE measure IN ('amount', 'change') AND value IS NOT NULL",
    );
    expect(rows.length).toBeGreaterThan(300);
    const { inUnit } = formats('yuan');
    const wrong = rows.filter(({ value }) => inUnit(value) !== Number(`${value}e4`));
    expect(wrong).toEqual([]);
  });

  it.each(['composition', 'totals', 'three-public-parts'])(
    'have no more than two where they are added up: %s',
    async (id) => {
      const [own] = FIGURES.find(([, name]) => name === id) ?? ['#/'];
      const found = await figureAt(connector(), `${own}?unit=yuan`, id, 'zh');
      const { rows = [], columns = [] } = found?.figure.table ?? {};
      const amounts = rows.flatMap(({ cells }) =>
        cells.flatMap(({ value }, i) =>
          columns[i]?.unit === '元' && typeof value === 'number' ? [value] : [],
        ),
      );
      expect(amounts.length).toBeGreaterThan(5);
      expect(amounts.filter((value) => decimalsOf(value) > 2)).toEqual([]);
    },
  );
});

describe('a figure at an address', () => {
  it.each(FIGURES)('%s has %s', async (hash, id, kind, unit) => {
    const found = await figureAt(connector(), hash, id, 'zh');
    if (!found) throw new Error(`${id} is not there`);
    const { figure, page } = found;
    expect(figure.id).toBe(id);
    expect(figure.drawing.kind).toBe(kind);
    expect(figure.drawing.scale.unit).toBe(unit);
    expect(figure.title).not.toBe('');
    expect(figure.method.length).toBeGreaterThan(0);
    expect(figure.table.rows.length).toBeGreaterThan(0);
    // Every bureau has its row, with figures or with why there are none.
    if (id !== 'execution-items' && id !== 'execution-changes' && kind !== 'icicle') {
      expect(rowsOf(figure.drawing).length).toBeGreaterThanOrEqual(page.scope.bureaus.length);
    }
    expect(figure.said.length).toBeGreaterThan(0);
    expect(figure.said.length).toBeLessThanOrEqual(4);
  });

  it.each(FIGURES)('%s says the same of %s in either language', async (hash, id) => {
    const [zh, en] = await Promise.all(
      (['zh', 'en'] as const).map((language) => figureAt(connector(), hash, id, language)),
    );
    if (!zh || !en) throw new Error(`${id} is not there`);
    expect(en.page.words.language).toBe('en');
    expect(en.figure.title).not.toBe(zh.figure.title);
    const facts = (found: typeof zh): string[] =>
      found.figure.said.map((said) =>
        said
          .flatMap(({ fact }) => fact ?? [])
          .sort()
          .join(),
      );
    expect(facts(en)).toEqual(facts(zh));
    for (const said of en.figure.said) {
      // A slot that nothing filled, words of the other language between the names.
      expect(textOf(said)).not.toMatch(/[{}]|undefined|[，。；：]/);
      expect(textOf(said)).toMatch(/^\S.*[.]$/);
    }
    for (const said of zh.figure.said) expect(textOf(said)).toMatch(/^\S[^{}]*。$/);
  });

  // A briefing knows the figures by name, without the code of the views.
  it.each(VIEWS.filter((view) => view in MAKERS))(
    'of %s is one that a briefing may have, and none is missing',
    async (view) => {
      const own = view as keyof typeof MAKERS;
      const ids = new Set<string>();
      // The choices that decide which figures a view has.
      for (const choices of ['', '?axis=project&code=project', '?phase=approved']) {
        const id = KNOWN[own][0] ?? '';
        const found = await figureAt(connector(), `#/${own}${choices}`, id, 'zh');
        if (!found) throw new Error(`${own} has no ${id}`);
        const { page } = found;
        const data = await FIGURE_LOADS[own](connector(), page.scope, page.selection);
        for (const figure of MAKERS[own](page, data as never)) ids.add(figure.id);
      }
      expect([...ids].sort()).toEqual([...KNOWN[own]].sort());
    },
  );

  it('never sets the highest against the lowest of two bases', async () => {
    const [subsidy, totals] = await Promise.all([
      figureAt(connector(), '#/per-capita', 'per-capita', 'zh'),
      figureAt(connector(), '#/execution', 'execution-totals', 'zh'),
    ]);
    expect(textOf(subsidy?.figure.said[0] ?? [])).toBe(
      '本级财政对每名参保居民的补助，口径不同的分开看：延津县最高 173.49 元/人、达川区最低 50.00 元/人（年初预算、补助项目、目标人数）；邻水县 58.69 元/人（决算、绩效自评或情况说明、实有人数）。其中有县级、区级部门，层级不同。',
    );
    expect(textOf(totals?.figure.said[0] ?? [])).toContain(
      '邻水县最高 100.00%、遂宁市最低 87.19%（对调整预算、一般公共预算、预算由完成率推算）；邻水县 26.12%（对年初预算、全部资金）',
    );
  });

  it('names both of the figures that a document contradicts itself with', async () => {
    const found = await figureAt(connector(), '#/three-public', 'three-public', 'zh');
    const said = found?.figure.said.map(textOf) ?? [];
    expect(said.filter((one) => one.includes('互相矛盾'))).toEqual([
      expect.stringMatching(/^邻水县：.*3\.31 万元.*3\.56 万元/),
    ]);
  });

  it('is of the bureaus and the choices of the address', async () => {
    const { bureaus } = (await figureAt(connector(), '#/', 'totals', 'zh'))?.page.scope ?? {};
    const last = bureaus?.at(-1)?.bureau_id ?? '';
    const found = await figureAt(connector(), `#/?bureaus=${last}&hidden=basic`, 'totals', 'zh');
    const drawing = found?.figure.drawing;
    if (drawing?.kind !== 'bars') throw new Error('bars were expected');
    expect(drawing.rows.map(({ id }) => id)).toEqual([last]);
    const keys = drawing.rows.flatMap(({ segments }) => segments.map(({ key }) => key));
    expect(keys).not.toContain('basic');
  });

  it.each([
    ['#/', 'unknown'],
    ['#/composition', 'totals'],
    ['#/nothing-of-ours', 'totals'],
    ['https://example.org/#/composition', 'composition'],
    ['#/sql', 'totals'],
    ['#/sources?document=linshui-2024-final', 'coverage'],
    // Both published final accounts: there are no changes of budgets to draw.
    ['#/execution?bureaus=510900,511623', 'execution-changes'],
  ])('%s has no %s', async (hash, id) => {
    expect(await figureAt(connector(), hash, id, 'zh')).toBeNull();
  });

  it('is none where the data knows no bureau', async () => {
    const nobody = () => Promise.resolve({ bureaus: [], all: 0 });
    expect(await figureAt(connector(), '#/', 'totals', 'zh', nobody)).toBeNull();
  });

  it('goes nowhere', async () => {
    const found = await figureAt(connector(), '#/', 'totals', 'zh');
    expect(() => found?.page.go({ view: 'sql' })).not.toThrow();
    expect(found?.page.link({ measure: 'share' })).toBe('#/?measure=share');
  });
});
