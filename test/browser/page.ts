import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFailed } from 'vitest';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveFolder, type StaticServer } from '../../scripts/lib/static-server.ts';

const HEIGHT = 900;

/** What the server answers instead, by the end of the path. */
export type Broken = Record<string, { status: number; body?: string | Buffer }>;

/** What a reader has on the screen, and how wide that is. */
export interface Visit {
  hash?: string;
  width?: number;
  theme?: 'light' | 'dark';
}

export interface Visited {
  page: Page;
  /** Requests that left the folder that the site is served from. */
  strayed: string[];
  /** What the browser complained about: errors of scripts, refusals of the content security policy. */
  complaints: string[];
}

export interface Opened extends Visited {
  context: BrowserContext;
}

interface Running {
  browser: Browser;
  server: StaticServer;
}

/** Of a process, which runs one file after another. */
let running: Promise<Running> | null = null;
/** The page that `visit` goes to, of one file. */
let shared: Opened | null = null;

async function start(): Promise<Running> {
  const [browser, server] = await Promise.all([
    launchChromium(inject('chromium')),
    serveFolder(inject('site'), { path: '/any/folder/' }),
  ]);
  // What lets a process of tests go asks it to end.
  process.once('SIGTERM', () => {
    void Promise.allSettled([browser.close(), server.close()]).then(() => process.exit());
  });
  browser.once('disconnected', () => {
    running = null;
    shared = null;
    void server.close();
  });
  return { browser, server };
}

/** One for all files that the same process runs: to start a browser takes as long as many a test. */
export const launched = (): Promise<Running> => (running ??= start());

/** Whoever comes next gets another page. */
async function leavePage(): Promise<void> {
  const left = shared;
  shared = null;
  await left?.context.close();
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

/** Goes to an address, until the page has heard of it. */
const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        if (location.hash === to) return resolve();
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = to;
      }),
    hash,
  );

/**
 * Brings a page to where a stranger finds it: nothing stored, no view of before. A view that is left is gone with all
 * that was chosen or opened in it and not in the address.
 */
async function renew(
  { page, strayed, complaints }: Visited,
  visit: Required<Visit>,
): Promise<void> {
  await page.setViewportSize({ width: visit.width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: visit.theme, media: null });
  await page.context().clearPermissions();
  await go(page, visit.hash.startsWith('#/per-capita') ? '#/three-public' : '#/per-capita');
  await settled(page);
  await page.evaluate(() => {
    // The workbench is kept for a reader who comes back, and goes with the page.
    dispatchEvent(new PageTransitionEvent('pagehide'));
    localStorage.clear();
    sessionStorage.clear();
    // As another tab would see it: what the page holds of the storage is gone, too.
    dispatchEvent(new StorageEvent('storage'));
  });
  strayed.length = 0;
  complaints.length = 0;
  await go(page, visit.hash);
}

/** The built site below a sub-path in a browser, for the tests of one file. */
export function site(): {
  /** Opens the page in a browser of its own, as a stranger: whoever opens it closes its context. */
  open: (
    options?: Visit & {
      scripts?: boolean;
      broken?: Broken;
      before?: (page: Page) => Promise<unknown>;
    },
  ) => Promise<Opened>;
  /**
   * Goes to an address in the one page that the tests of a file share, with nothing left of the test before but that its engine
   * runs; to start one takes longer than most tests. For whatever is not about opening the page, nor about the theme
   * that is chosen in it; no test may close it.
   */
  visit: (visit?: Visit) => Promise<Visited>;
} {
  let browser: Browser;
  let server: StaticServer;
  const contexts = new Set<BrowserContext>();

  beforeAll(async () => {
    ({ browser, server } = await launched());
  });
  // Those of tests that failed before they closed theirs.
  afterAll(async () => {
    await Promise.all([leavePage(), ...[...contexts].map((context) => context.close())]);
  });

  async function open({
    hash = '',
    width = 1280,
    theme = 'light',
    scripts = true,
    broken = {},
    before,
  }: Parameters<ReturnType<typeof site>['open']>[0] = {}): Promise<Opened> {
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      colorScheme: theme,
      javaScriptEnabled: scripts,
    });
    contexts.add(context);
    context.once('close', () => contexts.delete(context));
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
  }

  async function visit({
    hash = '#/',
    width = 1280,
    theme = 'light',
  }: Visit = {}): Promise<Visited> {
    if (!shared || shared.page.isClosed()) {
      shared = await open();
      contexts.delete(shared.context);
    }
    // Whatever it was that failed, the next test does not begin with it.
    onTestFailed(leavePage);
    await renew(shared, { hash, width, theme });
    return shared;
  }

  return { open, visit };
}
