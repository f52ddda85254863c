import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    site: string;
    chromium: string;
  }
}

/** Once for all browser tests: a Chromium, the data if there is none yet, and the site built into a folder of its own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { path, how } = findChromium();
  console.log(`Chromium: ${path} (${how})`);

  if (!process.env['PARQUET_DIR'] && !existsSync('data/parquet/datapackage.json')) {
    execFileSync('npm', ['run', '--silent', 'ingest'], { stdio: 'inherit' });
  }
  const site = mkdtempSync(join(tmpdir(), 'ledger-site-'));
  await build({ logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });

  project.provide('site', site);
  project.provide('chromium', path);
  return () => rmSync(site, { recursive: true, force: true });
}
