import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A script that must have run in the page before `barriers`. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What keeps people out, in the page as it is. */
export async function barriers(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    return run(document, {
      resultTypes: ['violations'],
      // Of WCAG 2.2, and not on by itself.
      rules: { 'target-size': { enabled: true } },
    });
  });
  return results.violations
    .filter(
      ({ impact, id }) => impact === 'serious' || impact === 'critical' || id === 'heading-order',
    )
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${help} ${target.join(' ')}\n${failureSummary ?? ''}`,
      ),
    );
}

/** By how many pixels the page is wider than the screen. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
