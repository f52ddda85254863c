import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveFolder, type StaticServer } from '../../scripts/lib/static-server.ts';

/** What the server answers instead, by the end of the path. */
export type Broken = Record<string, { status: number; body?: string | Buffer }>;

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Requests that left the folder that the site is served from. */
  strayed: string[];
  /** What the browser complained about: errors of scripts, refusals of the content security policy. */
  complaints: string[];
}

/**
 * Waits until the page shows what was asked for and the engine behind it is ready: that of the dashboard, or the
 * workbench's own.
 */
export async function settled(page: Page): Promise<void> {
  const isWorkbench = new URL(page.url()).hash.startsWith('#/sql');
  const ready = isWorkbench ? '[data-workbench=ready]' : '[data-engine=ready][data-prepared=true]';
  await page.locator(ready).waitFor({ timeout: 30_000 });
  await page.locator('main h1').waitFor();
  await expect
    .poll(() => page.locator('main [aria-busy=true], main .loading').count(), { timeout: 20_000 })
    .toBe(0);
}

/** A browser and the built site below a sub-path, for the tests of one file. */
export function site(): {
  /** Opens the page. */
  open: (options?: {
    hash?: string;
    width?: number;
    theme?: 'light' | 'dark';
    scripts?: boolean;
    broken?: Broken;
    before?: (page: Page) => Promise<unknown>;
  }) => Promise<Opened>;
} {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
    server = await serveFolder(inject('site'), { path: '/any/folder/' });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    async open({
      hash = '',
      width = 1280,
      theme = 'light',
      scripts = true,
      broken = {},
      before,
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
        javaScriptEnabled: scripts,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const strayed: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        // The engine's worker begins as a blob of the page itself.
        const own = [server.url, `blob:${new URL(server.url).origin}/`];
        if (!own.some((from) => request.url().startsWith(from))) strayed.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error')
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      for (const [end, answer] of Object.entries(broken)) {
        await page.route(`**/*${end}`, (route) => route.fulfill({ body: '', ...answer }));
      }
      await before?.(page);
      await page.goto(`${server.url}${hash}`);
      return { page, context, strayed, complaints };
    },
  };
}
