import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** Once for all browser tests: a Chromium, and the site built from fresh data in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { path, how } = findChromium();
  console.log(`Chromium: ${path} (${how})`);

  const folder = mkdtempSync(join(tmpdir(), 'ledger-site-'));
  const site = join(folder, 'site');
  if (!process.env['PARQUET_DIR']) {
    const parquet = join(folder, 'parquet');
    execFileSync('npm', ['run', '--silent', 'ingest', '--', '--out', parquet], { stdio: 'pipe' });
    process.env['PARQUET_DIR'] = parquet;
  }
  // What is tested is what is shipped, not the compiler's output for tests.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });

  project.provide('site', site);
  project.provide('chromium', path);
  return () => rmSync(folder, { recursive: true, force: true });
}
