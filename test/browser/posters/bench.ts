import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { serveFolder } from '../../../scripts/lib/static-server.ts';
import { KINDS } from '../../figures/exhibits/index.ts';
import type { Bench } from './entry.ts';

declare const bench: Bench;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const POSTERS = join(ROOT, 'test/figures/posters');
export const LANGUAGES = ['zh', 'en'] as const;

/** One element a line, so that a difference can be read. */
export const pretty = (svg: string): string => `${svg.replace(/></g, '>\n<')}\n`;

export interface Opened {
  page: Page;
  complaints: string[];
}

export interface PosterBench {
  /** A page with the policy and the styles of the site, in which `bench` can be called. */
  open: (browser: Browser, options?: BrowserContextOptions) => Promise<Opened>;
  close: () => Promise<void>;
}

/** Builds what draws posters as the site is built, and serves it below the site's policy. */
export async function posterBench(): Promise<PosterBench> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-posters-'));
  process.env['NODE_ENV'] = 'production';
  await build({
    ...{ configFile: false, root: ROOT, logLevel: 'warn', plugins: [svelte()], publicDir: false },
    build: {
      ...{ outDir: folder, emptyOutDir: true, target: 'es2022', minify: false },
      lib: {
        entry: join(ROOT, 'test/browser/posters/entry.ts'),
        formats: ['es'],
        fileName: 'bench',
        cssFileName: 'charts',
      },
    },
  });
  copyFileSync(join(ROOT, 'src/app/app.css'), join(folder, 'site.css'));
  copyFileSync(join(ROOT, 'src/app/icon.svg'), join(folder, 'icon.svg'));
  const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(
    readFileSync(join(ROOT, 'index.html'), 'utf8'),
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${policy?.[0] ?? ''}
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="site.css">
<link rel="stylesheet" href="charts.css"><script type="module" src="bench.js"></script>
</head><body></body></html>`,
  );
  const server = await serveFolder(folder);
  return {
    async open(browser, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(server.url);
      await page.waitForFunction(() => 'bench' in globalThis);
      return { page, complaints };
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every golden poster by the path of its file. */
export async function goldenPosters(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const kind of KINDS) {
    for (const language of LANGUAGES) {
      const svg = await page.evaluate(([kind, language]) => bench.svg(kind, language, 'natural'), [
        kind,
        language,
      ] as const);
      found.set(join(POSTERS, `${kind}.${language}.svg`), pretty(svg));
    }
  }
  return found;
}
