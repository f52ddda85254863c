import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium } from './chromium.ts';
import { serveFolder } from './lib/static-server.ts';

/** Makes the pictures of the README from the built site: `npm run build && npm run pictures [-- FOLDER]`. */
const folder = process.argv[2] ?? 'docs';

interface Picture {
  name: string;
  hash: string;
  width: number;
  height: number;
  dark?: boolean;
  /** What to do, and to wait for, before the picture is taken. */
  then: (page: Page) => Promise<unknown>;
}

const chart = (page: Page): Promise<void> => page.locator('.chart a').first().waitFor();

async function source(page: Page): Promise<void> {
  await chart(page);
  await page.locator('.chart a').nth(1).click();
  await page.getByRole('dialog').locator('mark').waitFor();
}

const PICTURES: Picture[] = [
  { name: 'composition', hash: '', width: 1280, height: 900, then: chart },
  { name: 'source', hash: '#measure=share', width: 1280, height: 900, then: source },
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
  await then(page);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(file);
  await page.close();
}
await browser.close();
await server.close();
