import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { largeBriefing } from '../../scripts/lib/large-briefing.ts';
import { composition } from '../../src/db/composition.ts';
import { partsOf, schemaErrors, VALIDATES } from '../export/ooxml.ts';
import { cachedSeries } from '../export/pptx/caches.ts';
import { native } from './data.ts';
import { settled, site } from './page.ts';

const { visit } = site();
const CHARTS = 30;
const EVIL = '=HYPERLINK("http://example.com")';
/** Another release than the site's: its figures are drawn from the data that are there. */
const RELEASE = { id: 'f'.repeat(64), version: '0.9.0' };

const way = (page: Page, name: string) => page.locator(`button[name=export-${name}]`);

/** The briefing page with a file of many charts opened in it. */
async function opened() {
  const found = await visit({ hash: '#/briefing' });
  const { page } = found;
  await settled(page);
  // The page that the tests share remembers the briefing of the one before.
  const clear = page.locator('button[name=clear]');
  if (await clear.isVisible()) await clear.click();
  const text = largeBriefing(CHARTS, RELEASE, EVIL);
  await page.locator('main input[type=file]').setInputFiles({
    ...{ name: 'b.yibao.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });
  await page
    .locator('[data-item]')
    .nth(CHARTS - 1)
    .waitFor({ state: 'attached' });
  return found;
}

async function taken(page: Page, name: string): Promise<[file: string, bytes: Buffer]> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 100_000 }),
    way(page, name).click(),
  ]);
  return [file.suggestedFilename(), readFileSync(await file.path())];
}

const named = (names: readonly string[], pattern: RegExp): string[] =>
  names.filter((name) => pattern.test(name));

const ELSEWHERE = 'http://127.0.0.1:9/elsewhere';

/** Which rule of the policy keeps a worker from asking another host; runs in the worker. */
const refusedBy = (): Promise<string> =>
  new Promise((resolve) => {
    addEventListener('securitypolicyviolation', (event) =>
      resolve(String(Reflect.get(event, 'effectiveDirective'))),
    );
    fetch('http://127.0.0.1:9/elsewhere').then(
      () => resolve('answered'),
      () => setTimeout(() => resolve('not refused by a policy'), 1000),
    );
  });

describe('a briefing of 30 charts', () => {
  it('becomes slides whose charts have the numbers of the query', async () => {
    const { page, strayed, complaints } = await opened();
    const [file, bytes] = await taken(page, 'pptx');
    expect(file).toMatch(/\.pptx$/);
    const { names, xml } = partsOf(bytes);
    // A cover, and at least one slide for each chart.
    expect(named(names, /^ppt\/slides\/slide\d+\.xml$/).length).toBeGreaterThan(CHARTS);
    const charts = named(names, /^ppt\/charts\/chart\d+\.xml$/).map((path) => xml(path));
    const values = charts.map((chart) =>
      cachedSeries(chart)
        .flatMap((series) => series.values)
        .filter((value) => value !== null)
        .sort((a, b) => a - b),
    );
    const asked = await native(async (connector) => {
      const bureaus = await connector.query<{ bureau_id: string }>('SELECT bureau_id FROM bureaus');
      const ids = bureaus.map(({ bureau_id }) => bureau_id);
      const rows = await composition(connector, ids, { year: 2024, axis: 'nature', phase: 'auto' });
      return rows.filter((row) => row.parent_code === null && row.amount > 0);
    });
    expect(asked.length).toBeGreaterThan(5);
    expect(values).toContainEqual(asked.map(({ amount }) => amount).sort((a, b) => a - b));
    if (VALIDATES) expect(schemaErrors('briefing.pptx', bytes)).toEqual([]);
    expect([strayed, complaints]).toEqual([[], []]);
  });

  it('becomes a workbook: a sheet a chart, sources, findings and about', async () => {
    const { page, complaints } = await opened();
    const title = page.locator('[data-item] textarea, [data-item] input').first();
    await title.fill(EVIL);
    await title.blur();
    const [, bytes] = await taken(page, 'xlsx');
    const { names, xml } = partsOf(bytes);
    const sheets = named(names, /^xl\/worksheets\/sheet\d+\.xml$/);
    expect(sheets).toHaveLength(CHARTS + 3);
    // What looks like a formula is a text.
    const first = xml('xl/worksheets/sheet1.xml');
    expect(first).toContain('=HYPERLINK(');
    expect(sheets.filter((path) => xml(path).includes('<f'))).toEqual([]);
    if (VALIDATES) expect(schemaErrors('briefing.xlsx', bytes)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('becomes an archive of everything, with the data that it was made of', async () => {
    const { page, complaints } = await opened();
    const [file, bytes] = await taken(page, 'zip');
    expect(file).not.toContain('=HYPERLINK("http:');
    const archive = partsOf(bytes);
    const { names } = archive;
    for (const [folder, kind] of [
      ['pictures', 'png'],
      ['drawings', 'svg'],
      ['tables', 'csv'],
    ] as const) {
      expect(named(names, new RegExp(`^${folder}/[^/]+\\.${kind}$`))).toHaveLength(CHARTS);
    }
    const readme = archive.xml('README.txt');
    for (const name of named(names, /^[^/]+\.(?:pptx|xlsx|json)$/)) expect(readme).toContain(name);

    const { resources } = JSON.parse(archive.xml('data/datapackage.json')) as {
      resources: { path: string; hash: string }[];
    };
    expect(resources.length).toBeGreaterThan(10);
    for (const { path, hash } of resources) {
      const sum = createHash('sha256').update(archive.bytes(`data/${path}`));
      expect(`sha256:${sum.digest('hex')}`, path).toBe(hash);
    }
    // The briefing in it opens as the one that it was made of.
    const [own = ''] = named(names, /\.yibao\.json$/);
    await page.locator('button[name=clear]').click();
    await page.locator('main input[type=file]').setInputFiles({
      ...{ name: 'b.yibao.json', mimeType: 'application/json' },
      buffer: Buffer.from(archive.bytes(own)),
    });
    await page
      .locator('[data-item]')
      .nth(CHARTS - 1)
      .waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });

  it('can be stopped, and made after that', async () => {
    const { page, complaints } = await opened();
    let files = 0;
    page.on('download', () => files++);
    const [worker] = await Promise.all([page.waitForEvent('worker'), way(page, 'zip').click()]);
    await page.locator('progress').waitFor();
    // What makes the files is under the policy of the page, too.
    expect(await worker.evaluate(refusedBy)).toBe('connect-src');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有生成文件。').waitFor();
    expect(files).toBe(0);
    const [, bytes] = await taken(page, 'xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const others = complaints.filter((text) => !text.includes(ELSEWHERE));
    expect([files, others]).toEqual([1, []]);
  });
});
