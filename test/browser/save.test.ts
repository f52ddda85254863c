import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AXE, barriers, overflow } from './barriers.ts';
import { native } from './data.ts';
import { settled, site } from './page.ts';

const { open, visit } = site();

const figure = (page: Page, id: string): Locator => page.locator(`[data-figure=${id}]`);
const opener = (of: Locator): Locator => of.locator('button[aria-haspopup=menu]');
const menu = (page: Page): Locator => page.getByRole('menu');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());

async function opened(hash: string, id: string, options: Parameters<typeof open>[0] = {}) {
  const found = await open({ hash, ...options });
  await settled(found.page);
  const of = figure(found.page, id);
  await opener(of).waitFor();
  return { ...found, of };
}

/** The same on the page that the tests share. */
async function visited(hash: string, id: string, options: Parameters<typeof visit>[0] = {}) {
  const found = await visit({ hash, ...options });
  await settled(found.page);
  const of = figure(found.page, id);
  await opener(of).waitFor();
  return { ...found, of };
}

/** What a choice of the menu gives the reader. */
async function saved(page: Page, of: Locator, name: string | RegExp): Promise<[Download, Buffer]> {
  if (!(await menu(page).isVisible())) await opener(of).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu(page).getByRole('menuitem', { name }).click(),
  ]);
  return [file, readFileSync(await file.path())];
}

const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>|<v>([^<]*)<\/v>/g)].map(([, t, v]) => t ?? v ?? '');

/** The figures of the table, as they are on the screen. */
async function shownNumbers(of: Locator): Promise<string[]> {
  await of.getByRole('radio', { name: '表' }).check({ force: true });
  await of.locator('table').waitFor();
  return await of.locator('table tbody td a').allTextContents();
}

describe('a figure that is saved', () => {
  it('has the numbers of the screen in CSV and in a workbook, with their sources', async () => {
    const { page, of, complaints, strayed } = await visited('#/composition', 'composition');
    const title = (await of.locator('h2').textContent()) ?? '';
    const [csv, text] = await saved(page, of, 'CSV');
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    const [xlsx, bytes] = await saved(page, of, 'XLSX');
    expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);

    const parts = unzipSync(bytes);
    const [chart = '', sources = '', findings = '', about = ''] = [1, 2, 3, 4].map((n) =>
      strFromU8(parts[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array()),
    );
    expect(textsOf(chart)[0]).toBe(title);
    const numbers = (await shownNumbers(of)).filter((cell) => /^-?[\d,.]+$/.test(cell.trim()));
    expect(numbers.length).toBeGreaterThan(10);
    const written = new Set([...chart.matchAll(/<v>([^<]*)<\/v>/g)].map(([, v]) => Number(v)));
    for (const number of numbers.map((cell) => Number(cell.replaceAll(',', '')))) {
      expect(written).toContain(number);
      expect(text.toString()).toContain(String(number));
    }
    // Every id beside a figure has its line and characters in the sheet of sources.
    const ids = textsOf(chart).filter((cell) => /^[a-z]+-\d{4}-\w+:/.test(cell));
    expect(ids.length).toBeGreaterThan(10);
    const facts = await native((connector) =>
      connector.query<{ fact_id: string; raw: string; line: number }>(
        'SELECT fact_id, raw, CAST(line AS INTEGER) AS line FROM facts',
      ),
    );
    const known = new Map(facts.map((fact) => [fact.fact_id, fact]));
    for (const id of new Set(ids)) {
      const row = sources.match(/<row .*?<\/row>/gs)?.find((one) => one.includes(`>${id}<`)) ?? '';
      expect(textsOf(row)).toContain(known.get(id)?.raw);
      expect(textsOf(row)).toContain(String(known.get(id)?.line));
    }
    expect(findings).toContain('错误');
    expect(about).toContain('#/composition');
    expect(complaints).toEqual([]);
    expect(strayed).toEqual([]);
  });

  it('stands alone as a drawing and as a picture', async () => {
    const { page, of, complaints, strayed } = await visited(
      '#/per-capita?language=en',
      'per-capita',
    );
    const title = (await of.locator('h2').textContent()) ?? '';
    const [, svg] = await saved(page, of, 'SVG');
    const drawn = svg.toString();
    for (const text of [title.slice(0, 12), 'Yibao Ledger', 'Linshui'])
      expect(drawn).toContain(text);
    expect(drawn).not.toMatch(/(?:href|src)="(?!#)/);
    const [, two] = await saved(page, of, /^PNG 16:9/);
    await opener(of).click();
    await menu(page).getByRole('menuitemcheckbox').click();
    expect(await menu(page).getByRole('menuitemcheckbox').getAttribute('aria-checked')).toBe(
      'true',
    );
    const [, four] = await saved(page, of, /^PNG 16:9/);
    const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const;
    const [width, height] = size(two);
    expect(width / height).toBeCloseTo(16 / 9, 2);
    expect(size(four)).toEqual([2 * width, 2 * height]);
    const told = of.locator('.making [role=status]');
    expect(await told.textContent()).toMatch(/^Saved .*\.png \([\d.]+ .?B\)$/);
    // Where all of it makes the picture large, it is said that a slide is too small for it, and what to do.
    const [, square] = await saved(page, of, /^PNG square/);
    expect(size(square)[0]).toBeGreaterThan(4 * 1237);
    expect(await told.textContent()).toMatch(/too small on a slide: choose fewer bureaus/);
    expect(complaints).toEqual([]);
    expect(strayed).toEqual([]);
  });

  it('is a slide', async () => {
    const { page, of, complaints } = await visited('', 'totals');
    const [file, bytes] = await saved(page, of, 'PPTX');
    expect(file.suggestedFilename()).toMatch(/\.pptx$/);
    expect(Object.keys(unzipSync(bytes))).toContain('ppt/slides/slide1.xml');
    expect(complaints).toEqual([]);
  });

  it('can be cancelled while it is made, and saves nothing then', async () => {
    const held: { release: (() => void) | null } = { release: null };
    const { page, of, context } = await opened('#/composition', 'composition', {
      before: (one) =>
        one.route(/\/files\.worker-[^/]*\.js$/, async (route) => {
          await new Promise<void>((resolve) => (held.release = resolve));
          // Who asked for it may be gone.
          await route.continue().catch(() => undefined);
        }),
    });
    let files = 0;
    page.on('download', () => files++);
    await opener(of).click();
    await menu(page).getByRole('menuitem', { name: 'XLSX' }).click();
    const stop = of.getByRole('button', { name: '取消' });
    await stop.waitFor();
    await expect.poll(() => focused(page)).toBe('取消');
    // The figures are there, and what writes the file is on its way.
    await expect.poll(() => held.release !== null).toBe(true);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => of.locator('.making [role=status]').textContent())
      .toBe('已取消，没有保存。');
    await expect.poll(() => focused(page)).toContain('保存');
    // What comes too late is not given to anybody, and the worker is gone.
    held.release?.();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(files).toBe(0);
    await context.close();
  });

  it('says in words that a file could not be made', async () => {
    const { page, of, context } = await opened('#/composition', 'composition', {
      before: (one) => one.route(/\/files\.worker-[^/]*\.js$/, (route) => route.abort()),
    });
    await opener(of).click();
    await menu(page).getByRole('menuitem', { name: 'XLSX' }).click();
    await expect
      .poll(() => of.locator('.making [role=status]').textContent())
      .toMatch(/^没有保存。.*取/);
    await context.close();
  });

  it('has its numbers saved where not even the menu can be fetched', async () => {
    const { page, of, context } = await opened('#/composition', 'composition', {
      before: (one) => one.route(/\/SaveChoices-[^/]*\.js$/, (route) => route.abort()),
    });
    const [file] = await Promise.all([page.waitForEvent('download'), opener(of).click()]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await of.getByText('已改存为 CSV').waitFor();
    await context.close();
  });
});

describe('the menu of a figure', () => {
  it('opens and is walked with the keyboard alone', async () => {
    const { page, of } = await visited('#/composition', 'composition');
    await opener(of).focus();
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^PNG 16:9/);
    await page.keyboard.press('End');
    expect(await focused(page)).toMatch(/^XLSX/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^PNG 16:9/);
    await page.keyboard.press('s');
    expect(await focused(page)).toMatch(/^SVG/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    expect(await menu(page).getByRole('menuitemcheckbox').getAttribute('aria-checked')).toBe(
      'true',
    );
    await page.keyboard.press('Escape');
    expect(await menu(page).count()).toBe(0);
    expect(await focused(page)).toContain('保存');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toMatch(/^XLSX/);
  });

  it.each([
    { width: 1280, theme: 'light', language: 'zh' },
    { width: 375, theme: 'dark', language: 'en' },
  ] as const)('keeps nobody out: $width, $theme, $language', async ({ width, theme, language }) => {
    const { page, of } = await visited(`#/three-public?language=${language}`, 'three-public', {
      width,
      theme,
    });
    await opener(of).click();
    await menu(page).waitFor();
    await page.evaluate(AXE);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
