import { describe, expect, it } from 'vitest';
import { KNOWN } from '../../src/briefing/known.ts';
import { foreignNumbers } from '../../src/briefing/numbers.ts';
import { maker } from '../../src/briefing/wiring.ts';
import type { Drawing } from '../../src/figures/figure.ts';
import { rowsOf } from '../../src/figures/rows.ts';
import { figureAddress } from '../../src/state/briefing/address.ts';
import type { Item } from '../../src/state/briefing/briefing.ts';
import { printOf } from '../../src/state/briefing/print.ts';
import { FIGURES as MADE, figureAt, type DrawingView } from '../../src/views/figures.ts';
import { usePublished } from '../published.ts';
import { RELEASE } from '../state/briefing/made-up.ts';

const connector = usePublished();

const { signal } = new AbortController();
const words = { id: 'a', title: null, takeaway: null, print: null };
const itemOf = (address: string, figure: string): Item => ({
  ...words,
  ...{ kind: 'figure', address, figure },
});
const findingOf = (check_id: string, bureau_id: string): Item => ({
  ...words,
  ...{ kind: 'finding', check_id, bureau_id },
});
/** No item of these is a statement. */
const NO_QUERIES = { figureAt: () => Promise.reject(new Error('no statement')) };
const FIGURES = Object.entries(KNOWN).flatMap(([view, ids]) =>
  ids.map((id) => [view, id] as const),
);

it('every view that draws has figures that can be picked', () => {
  expect(Object.keys(KNOWN).sort()).toEqual(Object.keys(MADE).sort());
});

/** What is written behind the rows of a chart. */
const totalsOf = (drawing: Drawing): string[] =>
  rowsOf(drawing).flatMap((row) => ('total' in row ? [String(row.total)] : []));

describe.each(FIGURES)('of %s, %s', (view, id) => {
  const hash = `#/${view === 'overview' ? '' : (view as DrawingView)}`;

  it('is made from the address that was pinned with the very figures that were on the screen', async () => {
    const found = await figureAt(connector(), hash, id, 'zh');
    if (!found) throw new Error(`${id} is not there`);
    const { page, figure } = found;
    const address = figureAddress(page.selection, page.scope);
    for (const language of ['zh', 'en'] as const) {
      const made = await maker(connector(), RELEASE, NO_QUERIES)(
        itemOf(address, id),
        language,
        signal,
      );
      expect(made?.print, language).toBe(printOf(figure.table));
      expect(made?.exhibit.language).toBe(language);
      expect(made?.evidence.unknown).toEqual([]);
    }
  });

  it.each(['zh', 'en'] as const)('has no doubt of its own words, in %s', async (language) => {
    for (const unit of ['wan', 'yi', 'yuan']) {
      const made = await maker(connector(), RELEASE, NO_QUERIES)(
        itemOf(`${hash}?unit=${unit}`, id),
        language,
        signal,
      );
      if (!made) throw new Error(`${id} is not there`);
      const { figure, takeaway } = made.exhibit;
      const own = [figure.title, figure.hint, takeaway, ...figure.notes].join('\n');
      expect(foreignNumbers(own, made.exhibit).map(({ text }) => text)).toEqual([]);
      // Totals stand in the chart, not in the table.
      for (const total of totalsOf(figure.drawing)) {
        expect(foreignNumbers(total, made.exhibit).map(({ text }) => text)).toEqual([]);
      }
    }
  });
});

describe('what no figure stands behind', () => {
  it.each([
    ['#/checks', 'checks', /查阅全文$/],
    ['#/sources', 'coverage', /查阅全文$/],
    // A prefecture, which pays no such subsidy, beside a county.
    [
      '#/per-capita?bureaus=510900,511623',
      'per-capita',
      /^遂宁市 2024 部门(预|决)算《.*》，查阅全文$/,
    ],
  ])('names the documents that were looked through: %s', async (address, id, words) => {
    const make = maker(connector(), RELEASE, NO_QUERIES);
    const made = await make(itemOf(address, id), 'zh', signal);
    expect(made?.exhibit.sources.length).toBeGreaterThan(0);
    expect(made?.exhibit.sources.at(-1)).toMatch(words);
    const english = await make(itemOf(address, id), 'en', signal);
    expect(english?.exhibit.sources.at(-1)).toMatch(/looked through as a whole$/);
  });
});

describe('a finding', () => {
  it('is made with what was expected and found, and with its source', async () => {
    const rows = await connector().query<{ check_id: string; bureau_id: string }>(
      `SELECT check_id, bureau_id FROM checks WHERE status = 'fail' ORDER BY check_id`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { check_id, bureau_id } of rows) {
      const item = findingOf(check_id, bureau_id);
      const [zh, en] = await Promise.all(
        (['zh', 'en'] as const).map((one) =>
          maker(connector(), RELEASE, NO_QUERIES)(item, one, signal),
        ),
      );
      if (!zh || !en) throw new Error(`${check_id} is not there`);
      expect(en.print).toBe(zh.print);
      expect(zh.exhibit.sources.length, check_id).toBeGreaterThan(0);
      expect(zh.exhibit.takeaway, check_id).toMatch(/\p{Script=Han}/u);
      expect(en.exhibit.title).not.toBe(zh.exhibit.title);
    }
  });

  it('that the data does not have is nothing, and so is a figure', async () => {
    const make = maker(connector(), RELEASE, NO_QUERIES);
    expect(await make(findingOf('none', 'dachuan'), 'zh', signal)).toBeNull();
    expect(await make(findingOf('none', "o'none"), 'zh', signal)).toBeNull();
    expect(await make(itemOf('#/', 'composition'), 'zh', signal)).toBeNull();
  });
});
