/**
 * Writes the golden facts of the cases named, for `marts` the golden marts of the published documents, for `examples`
 * the golden answers to the workbench's examples, and for `charts` the gallery of charts; all of them where nothing is
 * named: `npm run golden -- [CASE… | marts | examples | charts]`. Review the difference before committing it; the
 * drawings open in any browser.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { CASES, goldenFile, ingestCase } from '../test/cases/cases.ts';
import { MARTS, goldenMart, renderMarts, withPublished } from '../test/cases/marts.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { render } from '../test/cases/render.ts';
import { openNative } from '../test/sql/engines.ts';
import { exampleSql, goldenExample, renderRows, REVIEWED } from '../test/sql/examples-support.ts';
import { goldenPosters, posterBench, POSTERS } from '../test/browser/posters/bench.ts';
import type * as drawing from '../test/charts/drawing.ts';

const isCi =
  process.env['CI'] !== undefined && process.env['CI'] !== '' && process.env['CI'] !== 'false';
const named = process.argv.slice(2);
const known = [...CASES, 'marts', 'examples', 'charts', 'posters'];
const unknown = named.filter((name) => !known.includes(name));

if (isCi) {
  console.error(
    'Golden files are not rewritten in CI: run `npm run golden` on your machine and review what changed.',
  );
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  const wanted = named.length > 0 ? named : known;
  for (const name of CASES.filter((one) => wanted.includes(one))) {
    writeFileSync(goldenFile(name), render(ingestCase(name)));
    console.log(`written: test/cases/${name}/facts.txt`);
  }
  if (wanted.includes('marts')) await withPublished(writeMarts);
  if (wanted.includes('examples')) await withPublished(writeExamples);
  if (wanted.includes('charts')) await writeCharts();
  if (wanted.includes('posters')) await writePosters();
}

async function writeMarts(folder: string): Promise<void> {
  const texts = await renderMarts(folder);
  for (const name of MARTS) {
    const file = goldenMart(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, texts.get(name) ?? '');
    console.log(`written: test/cases/marts/${name}.txt`);
  }
}

async function writeExamples(folder: string): Promise<void> {
  const native = await openNative(folder);
  for (const name of REVIEWED) {
    const file = goldenExample(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, renderRows(await native.query(exampleSql(name))));
    console.log(`written: ${relative('.', file)}`);
  }
  await native.close();
}

/** Components are compiled on the way, as for the tests: styles go where the markup goes. */
async function writeCharts(): Promise<void> {
  const server = await createServer({
    configFile: false,
    plugins: [svelte({ emitCss: false })],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'warn',
  });
  try {
    const { drawings, goldenFolder } = (await server.ssrLoadModule(
      '/test/charts/drawing.ts',
    )) as typeof drawing;
    // What is not drawn any more leaves no file behind.
    for (const old of readdirSync(goldenFolder, { recursive: true, encoding: 'utf8' })) {
      if (old.endsWith('.svg')) rmSync(join(goldenFolder, old));
    }
    for (const [file, text] of drawings()) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`written: ${relative('.', file)}`);
    }
  } finally {
    await server.close();
  }
}

/** Drawn in a browser, whose styles they resolve. */
async function writePosters(): Promise<void> {
  const bench = await posterBench();
  const browser = await launchChromium(findChromium().path);
  try {
    const { page } = await bench.open(browser);
    const drawn = await goldenPosters(page);
    rmSync(POSTERS, { recursive: true, force: true });
    mkdirSync(POSTERS, { recursive: true });
    for (const [file, text] of drawn) {
      writeFileSync(file, text);
      console.log(`written: ${relative('.', file)}`);
    }
  } finally {
    await browser.close();
    await bench.close();
  }
}
