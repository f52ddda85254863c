import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/state/selection.ts';
import { settled, site } from './page.ts';

const { open } = site();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps people out, in the page as it is. */
async function barriers(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return run(document, { resultTypes: ['violations'] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${help} ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
}

describe.each([
  ['a desk', 1280, 'light', 'zh'],
  ['a desk in the dark', 1280, 'dark', 'en'],
  ['a phone', 375, 'light', 'en'],
  ['a phone in the dark', 375, 'dark', 'zh'],
] as const)('on %s', (_, width, theme, language) => {
  it('every view is open to everybody, fits the screen and has nothing to complain about', async () => {
    const { page, context, strayed, complaints } = await open({ width, theme });
    await settled(page);
    await page.evaluate(AXE);
    const found: string[] = [];
    for (const view of VIEWS) {
      await page.evaluate((to) => (location.hash = to), `#/${view}?language=${language}`);
      await settled(page);
      expect(await page.locator('main h1').count(), view).toBe(1);
      for (const barrier of await barriers(page)) found.push(`${view}: ${barrier}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (wide > 0) found.push(`${view}: ${wide} px wider than the screen`);
    }
    expect(found).toEqual([]);
    expect(strayed).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
