import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium } from './chromium.ts';
import { briefingPictures } from './lib/briefing-pictures.ts';
import { serveFolder } from './lib/static-server.ts';

/** Makes the pictures of the README from the built site: `npm run build && npm run pictures [-- FOLDER]`. */
const folder = process.argv[2] ?? 'docs';

interface Picture {
  name: string;
  hash: string;
  width: number;
  height: number;
  dark?: boolean;
  /** What to do before the picture is taken. */
  then?: (page: Page) => Promise<unknown>;
}

/** The page itself, with the engine behind it, and nothing on its way; of the SQL page its answer. */
async function settled(page: Page, hash: string): Promise<void> {
  if (hash.startsWith('#/sql')) {
    await page.locator('main [data-status=done]').waitFor();
    await page.locator('main [role=gridcell]').first().waitFor();
    await page.getByText('facts', { exact: true }).first().waitFor();
    return;
  }
  await page.locator('[data-engine=ready][data-prepared=true]').waitFor();
  await page.locator('main [data-segment]').first().waitFor();
}

async function source(page: Page): Promise<void> {
  await page.locator('main .chart a').nth(1).click();
  await page.getByRole('dialog').locator('mark').waitFor();
}

const example = (name: string): string =>
  readFileSync(`src/sql/examples/${name}.sql`, 'utf8').trim();

const desk = { width: 1280, height: 900 };

const PICTURES: Picture[] = [
  { name: 'overview', hash: '', ...desk },
  { name: 'source', hash: '#/composition?measure=share', ...desk, then: source },
  { name: 'composition', hash: '#/composition', ...desk },
  { name: 'per-capita', hash: '#/per-capita', ...desk },
  { name: 'three-public', hash: '#/three-public', ...desk, dark: true },
  { name: 'execution', hash: '#/execution?measure=share&language=en', ...desk },
  { name: 'checks', hash: '#/checks', ...desk },
  { name: 'sources', hash: '#/sources?document=linshui-2024-final', ...desk },
  { name: 'sql', hash: `#/sql?query=${encodeURIComponent(example('leaves_and_totals'))}`, ...desk },
  { name: 'phone', hash: '#/?language=en', width: 375, height: 812 },
];

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/index.html to take pictures of. Run `npm run build` first.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const { path, how } = findChromium();
console.log(`Chromium: ${path} (${how})`);
const browser = await launchChromium(path);
const server = await serveFolder('dist');
for (const { name, hash, width, height, dark, then } of PICTURES) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(`${server.url}${hash}`);
  await settled(page, hash);
  await then?.(page);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await page.close();
}
for (const file of await briefingPictures(browser, server.url, folder)) console.log(file);
await browser.close();
await server.close();
