import { expect, it } from 'vitest';
import type { Connector } from '../../src/db/index.ts';
import { rowsOf } from '../../src/figures/rows.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { figureAt } from '../../src/views/figures.ts';
import { withNative } from '../../scripts/lib/snapshots.ts';
import { shipped } from './data.ts';
import { settled, site } from './page.ts';

const { visit } = site();

/** What a screen reader is told of each mark that the page may draw. */
function labelsOf({ drawing }: Figure): Set<string> {
  const labels = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('label' in value && typeof value.label === 'string') labels.add(value.label);
    Object.values(value).forEach(gather);
  };
  gather(drawing);
  return labels;
}

it.each([
  '#/',
  '#/?measure=share&hidden=basic&language=en',
  '#/composition',
  '#/composition?axis=project&code=project&sort=chosen',
  '#/per-capita?unit=person',
  '#/three-public?measure=share&component=three_public.reception',
  '#/execution',
  '#/execution?measure=share&language=en&hidden=execution-to',
  '#/checks?severity=error',
  '#/sources',
])('what the address %s gives without the page is what the page shows', async (hash) => {
  const { page } = await visit({ hash });
  await settled(page);
  await page.locator('[data-figure] .chart').first().waitFor();
  const shown = await page.locator('[data-figure]').evaluateAll((figures) =>
    figures.map((figure) => {
      const texts = (selector: string): string[] =>
        [...figure.querySelectorAll(selector)].map((one) => one.textContent.trim());
      return {
        id: figure.getAttribute('data-figure') ?? '',
        title: texts('figcaption h2')[0],
        legend: texts('ul:not(.notes) button .name, ul:not(.notes) > li > .name'),
        notes: texts('.notes li'),
        method: texts('details li'),
        labels: [...figure.querySelectorAll('.chart a[aria-label]')].map(
          (one) => one.getAttribute('aria-label') ?? '',
        ),
      };
    }),
  );
  expect(shown.length).toBeGreaterThan(0);
  const language = hash.includes('language=en') ? 'en' : 'zh';
  const compare = async (connector: Connector): Promise<void> => {
    for (const one of shown) {
      const found = await figureAt(connector, hash, one.id, language);
      if (!found) throw new Error(`${one.id} is not made`);
      const { figure } = found;
      expect(one.title).toBe(figure.title);
      expect(one.notes).toEqual(figure.notes);
      expect(one.method).toEqual(figure.method);
      // Of the checks the page also shows those that are switched off, as buttons.
      const names = figure.legend.map(({ name }) => name);
      expect(one.legend).toEqual(expect.arrayContaining(names));
      const known = labelsOf(figure);
      expect(one.labels.filter((label) => !known.has(label))).toEqual([]);
      if (known.size > rowsOf(figure.drawing).length) {
        expect(one.labels.length).toBeGreaterThan(0);
      }
    }
  };
  await shipped((folder) => withNative(folder, compare));
});
