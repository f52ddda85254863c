import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { stranger } from './visit.ts';

/** What was measured of the workbench; times in ms, memory in MB. */
export interface WorkbenchFigures {
  /** From the start of the navigation until the editor takes text. */
  editor: readonly number[];
  /** From the order to run until the answer is drawn; and until it was there, as the page tells it. */
  aggregate: readonly number[];
  answered: readonly number[];
  /** The same for one over the largest table, after the first time; and how many rows that has. */
  large: readonly number[];
  largeRows: number;
  /** Until the first rows of a million are drawn. */
  firstRows: readonly number[];
  /** The longest task of the page while the million came. */
  longestTask: number;
  /** Memory of the page's process before and after a hundred statements; null where it cannot be read. */
  memory: readonly [number, number] | null;
}

const AGGREGATE =
  'select bureau_id, count(*) as n, sum(amount) as amount from composition group by all order by all';
const LARGE =
  "select bureau_id, sum(value) as value from facts where measure = 'amount' group by all order by all";
const MILLION =
  "select range as i, range * 2.5 as x, 'row ' || range as t, range % 7 as k from range(1000000)";

async function write(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
}

interface Run {
  first: number;
  all: number;
  longest: number;
  /** What the page says that it took. */
  told: number;
}

/** Runs what the editor has, and tells when its first rows and its end were drawn, and the longest task meanwhile. */
function run(page: Page): Promise<Run> {
  // No function has a name here: the runner would mark it with a helper that the page does not have.
  return page.evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const before = document.querySelector('main [data-status]');
    const begin = performance.now();
    document.querySelector<HTMLElement>('main .keys .main')?.click();
    let first = 0;
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const status = document.querySelector('main [data-status]');
      if (status === null || status === before) continue;
      if (first === 0 && document.querySelector('main [role=gridcell]') !== null) {
        first = performance.now() - begin;
      }
      if (!/running|stopping/.test(status.getAttribute('data-status') ?? 'running')) break;
    }
    const all = performance.now() - begin;
    // Tasks are told a moment after they are over.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    const text = document.querySelector('main [data-status]')?.textContent ?? '';
    const [, told = 'NaN', unit = 'ms'] = /([\d.]+) (m?s)/.exec(text) ?? [];
    return { first, all, longest, told: Number(told) * (unit === 's' ? 1000 : 1) };
  });
}

async function runs(page: Page, sql: string, times: number): Promise<Run[]> {
  await write(page, sql);
  await run(page);
  const all: Run[] = [];
  for (let n = 0; n < times; n++) all.push(await run(page));
  return all;
}

/** What the process of the page holds, in MB: its heap, the engine and the answers. Linux tells, others do not. */
async function memoryOf(browser: Browser, page: Page): Promise<number | null> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
  const root = await browser.newBrowserCDPSession();
  const { processInfo } = (await root.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  await root.detach();
  try {
    const sizes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    return Math.max(...sizes.map(Number)) / 1000;
  } catch {
    return null;
  }
}

async function memory(browser: Browser, page: Page): Promise<readonly [number, number] | null> {
  const statements = [AGGREGATE, LARGE, MILLION, 'select * from lines', 'select 1'];
  const round = async (times: number): Promise<void> => {
    for (const sql of statements) await runs(page, sql, times - 1);
  };
  await round(2);
  const before = await memoryOf(browser, page);
  await round(20);
  const after = await memoryOf(browser, page);
  return before === null || after === null ? null : [before, after];
}

/** Notes in the page when the frame with the editor is over; it stands in a shadow root. Text: nothing is added to it. */
const WATCH = `{
  const has = (root) => root.querySelector('.cm-content') !== null
    || [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && has(shadowRoot));
  const look = () => {
    if (has(document)) window.editorAt = performance.now();
    else requestAnimationFrame(() => setTimeout(look));
  };
  look();
}`;

async function opening(browser: Browser, url: string): Promise<number> {
  const context = await stranger(browser);
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${url}#/sql`);
  await page.locator('.cm-content').waitFor();
  const time = await page.evaluate(() => Number(Reflect.get(window, 'editorAt')));
  await context.close();
  return time;
}

/** Measures the workbench of the site at `url`, which has the data of any size. */
export async function measureWorkbench(
  browser: Browser,
  url: string,
  times: number,
): Promise<WorkbenchFigures> {
  const editor: number[] = [];
  for (let n = 0; n < times; n++) editor.push(await opening(browser, url));
  const context = await stranger(browser);
  const page = await context.newPage();
  await page.goto(`${url}#/sql`);
  await page.locator('[data-workbench=ready]').waitFor({ timeout: 60_000 });
  const aggregate = await runs(page, AGGREGATE, 3 * times);
  await write(page, 'select count(*) as n from facts');
  await run(page);
  const cell = await page.locator('main [role=gridcell]').first().innerText();
  const large = await runs(page, LARGE, times);
  const million = await runs(page, MILLION, times);
  const held = await memory(browser, page);
  await context.close();
  return {
    editor,
    aggregate: aggregate.map(({ all }) => all),
    answered: aggregate.map(({ told }) => told),
    large: large.map(({ all }) => all),
    largeRows: Number(cell.replace(/\D/g, '')),
    firstRows: million.map(({ first }) => first),
    longestTask: Math.max(...million.map(({ longest }) => longest)),
    memory: held,
  };
}
