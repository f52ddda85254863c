/** Measures the built site in a browser: `npm run build && npm run bench:app [-- DIST] [--runs N] [--only page|sql|briefing]`. Always exits 0. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { findChromium, launchChromium, launchProfile } from './chromium.ts';
import { CHARTS, measureExports } from './lib/briefing-bench.ts';
import { changeTo, controls } from './lib/controls.ts';
import { textTable } from './lib/report.ts';
import { serveFolder, type StaticServer } from './lib/static-server.ts';
import { measureWorkbench } from './lib/workbench-bench.ts';
import { SLOW_4G, stranger, visit, type Throttle, type Visit } from './lib/visit.ts';

const ROUNDS = 5;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number): number => {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.ceil(q * all.length) - 1)] ?? NaN;
};
const ms = (value: number | null): string => (value === null ? '–' : `${value.toFixed(0)} ms`);
const kb = (value: number): string => `${(value / 1000).toFixed(1)} kB`;

/** Visits of strangers, each with nothing in the cache. */
async function strangers(
  browser: Browser,
  url: string,
  runs: number,
  slow: Throttle | null,
): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let n = 0; n < runs; n++) {
    const context = await stranger(browser);
    const result = await visit(context, url, { slow, engine: slow === null });
    visits.push(result.visit);
    await context.close();
  }
  return visits;
}

function row(name: string, target: string, visits: readonly Visit[]): string[][] {
  const of = (pick: (one: Visit) => number): number => quantile(visits.map(pick), 0.5);
  const rows = [
    [`first chart, ${name}`, ms(of((one) => one.firstChart)), target],
    [`transferred before it, ${name}`, kb(of((one) => one.bytesBefore)), '≤ 150 kB'],
  ];
  if (visits.some(({ engineReady }) => engineReady !== null)) {
    const behind = of((one) => (one.engineReady ?? NaN) - one.firstChart);
    rows.push([`engine ready behind it, ${name}`, ms(behind), '≤ 1000 ms']);
  }
  return rows;
}

/**
 * What the server sends for a second visit, to the worker too, until everything is prepared. With a profile on the disk:
 * one that is thrown away caches in memory, and no file as large as the tables of the national set.
 */
async function cached(path: string, { url, sent }: StaticServer): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yibao-profile-'));
  const context = await launchProfile(path, folder);
  const visits: number[] = [];
  for (let n = 0; n < 2; n++) {
    const before = sent();
    const { page } = await visit(context, url);
    await page.locator('[data-prepared=true]').waitFor({ timeout: 120_000 });
    await page.close();
    visits.push(sent() - before);
  }
  await context.close();
  rmSync(folder, { recursive: true });
  const [first = NaN, second = NaN] = visits;
  return ['transferred by a second visit, worker included', kb(second), `first: ${kb(first)}`];
}

async function changes(browser: Browser, url: string): Promise<string[][]> {
  const context = await stranger(browser);
  const { page } = await visit(context, url);
  const ids = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('button[name=picker]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const notes = [...document.querySelectorAll('[role=option] .note')];
    return notes.map((note) => note.textContent?.split('·').at(-1)?.trim() ?? '');
  });
  await page.keyboard.press('Escape');
  const all: number[] = [];
  const rows: string[][] = [];
  for (const { name, steps } of controls(ids)) {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      for (const step of steps) {
        const time = await changeTo(page, step);
        // The first round fetches code and tables.
        if (round > 0) times.push(time);
      }
    }
    all.push(...times);
    rows.push([
      `  ${name}`,
      `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.95))}`,
      'median / 95th percentile',
    ]);
  }
  await context.close();
  return [
    [
      'change to repaint, all controls, 95th percentile',
      ms(quantile(all, 0.95)),
      '< 50 ms (national set: < 100 ms)',
    ],
    ...rows,
  ];
}

async function workbench(browser: Browser, url: string, times: number): Promise<string[][]> {
  const figures = await measureWorkbench(browser, url, times);
  const median = (all: readonly number[]): string => ms(quantile(all, 0.5));
  const rows = figures.largeRows.toLocaleString('en');
  const grown =
    figures.memory && (100 * (figures.memory[1] - figures.memory[0])) / figures.memory[0];
  return [
    ['SQL: editor usable', median(figures.editor), '≤ 500 ms'],
    ['SQL: simple aggregate, answered', median(figures.answered), '< 20 ms (five bureaus)'],
    ['SQL: the same, drawn', median(figures.aggregate), ''],
    [`SQL: aggregate over ${rows} rows, drawn`, median(figures.large), '< 300 ms (3 M rows)'],
    ['SQL: first rows of a million', median(figures.firstRows), '< 300 ms'],
    ['SQL: longest task while they come', ms(figures.longestTask), '≤ 100 ms'],
    [
      'SQL: memory after 100 statements',
      grown === null ? '–' : `${grown.toFixed(1)} %`,
      `within 10 % of ${figures.memory?.[0].toFixed(0) ?? '–'} MB`,
    ],
  ];
}

async function briefing(browser: Browser, url: string, times: number): Promise<string[][]> {
  const figures = await measureExports(browser, url, times);
  return figures.flatMap(({ way, times: all, bytes, longest }) => [
    [`briefing of ${CHARTS} charts as ${way}, ${kb(bytes)}`, ms(quantile(all, 0.5)), '≤ 10 s'],
    ['  longest task of the page meanwhile', ms(longest), ''],
  ]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '7' },
    /** Measures one part only: `page`, `sql` or `briefing`. */
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const server = await serveFolder(positionals[0] ?? 'dist', { hosted: true });
const { path, how } = findChromium();
console.log(`Chromium: ${path} (${how}); medians of ${runs} visits with an empty cache`);
const browser = await launchChromium(path);
// The server compresses each file once: not while it is measured.
await strangers(browser, server.url, 1, null);
const lines: string[][] = [];
const { only } = values;
if (only === undefined || only === 'page') {
  const loopback = await strangers(browser, server.url, runs, null);
  const slow = await strangers(browser, server.url, Math.min(runs, 5), SLOW_4G);
  lines.push(
    ...row('loopback', '≤ 300 ms', loopback),
    ...row('slow 4G and a quarter of the processor', '≤ 2000 ms', slow),
    await cached(path, server),
    ...(await changes(browser, server.url)),
  );
}
if (only === undefined || only === 'sql') {
  lines.push(...(await workbench(browser, server.url, runs)));
}
if (only === undefined || only === 'briefing') {
  lines.push(...(await briefing(browser, server.url, Math.min(runs, 3))));
}
console.log(textTable(['measured', 'value', 'target'], lines));
await browser.close();
await server.close();
