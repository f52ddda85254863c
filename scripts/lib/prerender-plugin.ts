import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import type { Connector } from '../../src/db/index.ts';
import { hashOf } from './release.ts';
import { withNative } from './snapshots.ts';

const inSource = (path: string): string =>
  fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const PLACE = '<div id="app"></div>';

/** Compiles the page for Node, and runs it over the Parquet files in `folder`. */
async function prerendered(folder: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'ledger-prerender-'));
  try {
    await build({
      ...{ configFile: false, logLevel: 'warn', plugins: [svelte()] },
      // There are no packages beside the file that is made.
      ssr: { noExternal: true },
      build: { ssr: inSource('prerender.ts'), outDir: out, emptyOutDir: true, minify: false },
    });
    const made = (await import(pathToFileURL(join(out, 'prerender.js')).href)) as {
      prerender: (connector: Connector) => Promise<string>;
    };
    return await withNative(folder, made.prerender);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Scripts wait for the style sheet, which is all that the drawn page needs. */
const afterStyles = (html: string): string =>
  html.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');

/**
 * Puts the page as it opens into the built HTML, so that the first chart is on the screen before any script has come. A
 * small script in the head sees to it that nobody with another address sees it.
 */
export function prerender(folder: string): Plugin {
  const before = readFileSync(inSource('app/before.js'));
  const fileName = `assets/before-${hashOf(before)}.js`;
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        const page = await prerendered(folder);
        return {
          html: afterStyles(html).replace(
            PLACE,
            () => `<div id="prerendered">${page}</div>\n    ${PLACE}`,
          ),
          // At the end: browsers look ahead for other files only when they have read the policy above it.
          tags: [{ tag: 'script', attrs: { src: `./${fileName}` }, injectTo: 'head' }],
        };
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: before });
    },
  };
}
