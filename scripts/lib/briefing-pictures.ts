import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { convert, findLibreOffice } from '../libreoffice.ts';

const TITLE = '医疗保障部门 2024 年预决算简报';
const FIGURES = [
  ['#/', 'totals'],
  ['#/composition', 'composition'],
  ['#/per-capita', 'per-capita'],
  ['#/execution', 'execution-totals'],
] as const;
/** The slide and the page that are shown, from 1. */
const SLIDE = 3;
const PAGE = 2;

/** One page of a PDF as a picture. */
function pageOf(pdf: string, number: number, file: string): void {
  const range = ['-f', String(number), '-l', String(number), '-singlefile'];
  const stem = file.replace(/\.png$/, '');
  execFileSync('pdftoppm', ['-r', '110', '-png', ...range, pdf, stem]);
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
  });
  // The print dialogue would wait for somebody.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(url);
  for (const [hash, figure] of FIGURES) {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.locator('[data-engine=ready][data-prepared=true]').waitFor();
    await page.locator(`[data-figure=${figure}] [data-pick]`).click();
    await page.locator(`[data-figure=${figure}] [aria-pressed=true][data-pick]`).waitFor();
  }
  await page.evaluate(() => (location.hash = '#/briefing'));
  await page.getByLabel('简报标题').fill(TITLE);
  await page.locator('[data-picture=ready]').nth(1).waitFor({ timeout: 60_000 });
  return page;
}

/** The page of a briefing, one of its slides as LibreOffice shows it, and one of its printed pages; the files made. */
export async function briefingPictures(
  browser: Browser,
  url: string,
  folder: string,
): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), 'yibao-pictures-'));
  const [screen, slide, paper] = ['briefing', 'slide', 'page'].map((name) =>
    join(folder, `${name}.png`),
  ) as [string, string, string];
  try {
    const page = await opened(browser, url);
    await page.screenshot({ path: screen });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button[name=export-pptx]').click(),
    ]);
    const pptx = join(work, 'briefing.pptx');
    await file.saveAs(pptx);
    const [pdf = ''] = convert(findLibreOffice().path, [pptx], 'pdf', work);
    pageOf(pdf, SLIDE, slide);
    await page.locator('button[name=print]').click();
    await page.locator('[data-pages=ready]').waitFor({ state: 'attached', timeout: 60_000 });
    const printed = join(work, 'printed.pdf');
    writeFileSync(printed, await page.pdf({ preferCSSPageSize: true }));
    pageOf(printed, PAGE, join(work, 'page.png'));
    renameSync(join(work, 'page.png'), paper);
    await page.close();
    return [screen, slide, paper];
  } finally {
    rmSync(work, { recursive: true });
  }
}
