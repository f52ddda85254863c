import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection.ts';
import { AXE, barriers, overflow } from './barriers.ts';
import { settled, site } from './page.ts';

const { visit } = site();
/** What a reader opens in a view, with what then stands there; by the address where the address says it. */
const STATES: readonly { name: string; hash: string; click?: string; there: string }[] = [
  { name: 'a drilled class', hash: 'composition?code=210', there: 'main .chart' },
  {
    name: 'a figure as a table',
    hash: 'composition?tables=composition-levels,composition-detail',
    there: 'main table',
  },
  { name: 'totals as a table', hash: '?tables=totals', there: 'main table' },
  {
    name: 'findings as a table',
    hash: 'checks?tables=checks&status=all',
    there: 'main table',
  },
  {
    name: 'a finding unfolded',
    hash: 'checks',
    click: 'article[data-check] summary',
    there: 'article[data-check] ol',
  },
  {
    name: 'the source of a figure',
    hash: '',
    click: 'main .chart a[data-segment]',
    there: 'dialog[open] [data-line]',
  },
  {
    name: 'the source of a line',
    hash: 'sql?document=dongxihu-2024-budget&line=979',
    there: 'dialog[open] [data-line]',
  },
  {
    name: 'the choice of bureaus',
    hash: '',
    click: 'button[name=picker]',
    there: 'dialog[open] input',
  },
  {
    name: 'a document',
    hash: 'sources?document=suining-2024-final',
    there: 'main .text a[data-segment]',
  },
];

/** Each state at both widths and in both themes: every other one on two of the four. */
const half = (remainder: number) => STATES.filter((_, i) => i % 2 === remainder);

describe.each([
  ['a desk', 1280, 'light', 'zh', half(0)],
  ['a desk in the dark', 1280, 'dark', 'en', half(1)],
  ['a phone', 375, 'light', 'en', half(1)],
  ['a phone in the dark', 375, 'dark', 'zh', half(0)],
] as const)('on %s', (_, width, theme, language, states) => {
  it('every view is open to everybody, fits the screen and has nothing to complain about', async () => {
    const { page, strayed, complaints } = await visit({ width, theme });
    await settled(page);
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const view of VIEWS) {
      await page.evaluate((to) => (location.hash = to), `#/${view}?language=${language}`);
      await settled(page);
      expect(await page.locator('main h1').count(), view).toBe(1);
      for (const barrier of await barriers(page)) found.push(`${view}: ${barrier}`);
      const wide = await overflow(page);
      if (wide > 0) found.push(`${view}: ${wide} px wider than the screen`);
    }
    for (const { name, hash, click, there } of states) {
      const to = `#/${hash}${hash.includes('?') ? '&' : '?'}language=${language}`;
      await page.evaluate((address) => (location.hash = address), to);
      await settled(page);
      if (click !== undefined) await page.locator(click).first().click();
      await page.locator(there).first().waitFor();
      for (const barrier of await barriers(page)) found.push(`${name}: ${barrier}`);
      const wide = await overflow(page);
      if (wide > 0) found.push(`${name}: ${wide} px wider than the screen`);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    }
    expect(found).toEqual([]);
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
