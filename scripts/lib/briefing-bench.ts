import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { largeBriefing } from './large-briefing.ts';
import { stranger } from './visit.ts';

export const CHARTS = 30;

/** What was measured of the export of a briefing of `CHARTS` charts, in ms and bytes. */
export interface ExportFigures {
  way: 'pptx' | 'xlsx' | 'zip';
  /** From the order until the file is there, each time with nothing drawn before. */
  times: number[];
  bytes: number;
  /** The longest task of the page meanwhile. */
  longest: number;
}

const ITEMS = '[data-item]';

async function opened(browser: Browser, url: string): Promise<Page> {
  const context = await stranger(browser);
  const page = await context.newPage();
  await page.goto(`${url}#/briefing`);
  const input = page.locator('main input[type=file]');
  await input.waitFor({ state: 'attached' });
  const file = { name: 'b.yibao.json', mimeType: 'application/json' };
  // The release is not looked at: another one only makes a notice.
  const text = largeBriefing(CHARTS, { id: '0'.repeat(64), version: '0' });
  await input.setInputFiles({ ...file, buffer: Buffer.from(text) });
  await page
    .locator(ITEMS)
    .nth(CHARTS - 1)
    .waitFor({ state: 'attached' });
  await page.locator('[data-engine=ready]').waitFor({ timeout: 60_000 });
  return page;
}

/** Measures each way to take a large briefing away, on the site at `url`. */
export async function measureExports(
  browser: Browser,
  url: string,
  times: number,
): Promise<ExportFigures[]> {
  const all: ExportFigures[] = [];
  for (const way of ['pptx', 'xlsx', 'zip'] as const) {
    const figures: ExportFigures = { way, times: [], bytes: 0, longest: 0 };
    for (let n = 0; n < times; n++) {
      const page = await opened(browser, url);
      await page.evaluate(() => {
        Object.assign(window, { longest: 0 });
        new PerformanceObserver((list) => {
          const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
          if (longest > Number(Reflect.get(window, 'longest'))) Object.assign(window, { longest });
        }).observe({ type: 'longtask' });
      });
      const begin = performance.now();
      const [file] = await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        page.locator(`button[name=export-${way}]`).click(),
      ]);
      figures.times.push(performance.now() - begin);
      figures.bytes = readFileSync(await file.path()).length;
      await page.waitForTimeout(200);
      const longest = await page.evaluate(() => Number(Reflect.get(window, 'longest')));
      figures.longest = Math.max(figures.longest, longest);
      await page.context().close();
    }
    all.push(figures);
  }
  return all;
}
