import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../page.ts';
import { begin, cells, editor, ended, openWorkbench, run } from './workbench.ts';

const { open } = site();

const EXAMPLES = 'src/sql/examples';

/** The same numbers on every run: a test that failed fails again. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const WRECKS = [
  "'",
  '"',
  '(',
  ')',
  ';',
  '--',
  '/*',
  '$$',
  'union',
  '*',
  ',',
  '\u0000',
  '数',
  '1e999',
  'from',
];

/** A text with one edit at a random place: a piece cut out, said twice, or something put in. */
function edited(text: string, random: Generator<number, never>): string {
  const at = Math.floor(random.next().value * text.length);
  const length = 1 + Math.floor(random.next().value * 20);
  const wreck = WRECKS[Math.floor(random.next().value * WRECKS.length)] ?? '';
  const piece = [wreck, '', text.slice(at, at + length).repeat(2)][
    Math.floor(random.next().value * 3)
  ];
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** Runs what may never end, and stops it then. */
async function survive(page: Page, sql: string): Promise<void> {
  await begin(page, sql);
  const end = await ended(page, 3000).catch(() => null);
  if (end !== null) return;
  await page.getByRole('button', { name: '停止' }).first().click();
  await ended(page);
}

async function works(page: Page, after: string): Promise<void> {
  expect(await run(page, 'select count(*) as n from bureaus'), after).toBe('done');
  await expect.poll(() => cells(page), { message: after }).toEqual(['5']);
}

// One page for all of them, as one reader has it: what one leaves behind, the next ones meet.
describe('after every clumsy or hostile statement the next one works', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openWorkbench(open));
  });
  afterAll(() => page.context().close());

  it.each([
    ['a quote that is not closed', "select 'abc"],
    ['a name that is not closed', 'select "abc'],
    ['a comment that is not closed', 'select 1 /* abc'],
    ['a dollar quote that is not closed', 'select $$abc'],
    [
      'recursion without an end',
      'with recursive t(n) as (select 1 union all select n from t) select sum(n) from t',
    ],
    ['a cross join', 'select count(*) from facts a, facts b, facts c'],
    ['a cell of 10 MB', "select repeat('长', 3500000) as long, 1 as x"],
    ['a column of long cells', "select repeat('x', 1000000) as long from range(300)"],
    [
      '2,000 columns',
      `select ${Array.from({ length: 2000 }, (_, i) => `${i} as c${i}`).join(', ')}`,
    ],
    ['a name as long as a page', `select 1 as "${'名'.repeat(5000)}"`],
    ['brackets', `select ${'('.repeat(5000)}`],
    ['NUL', 'select 1 \u0000 from facts'],
    ['a division by zero and numbers beyond all', "select 1 / 0, 1e308 * 10, 'nan'::double, -0.0"],
    [
      'settings',
      "set threads = 64; set memory_limit = '100GB'; set max_expression_depth to 100000",
    ],
    ['a pragma', 'pragma enable_verification; select * from facts'],
    ['nothing', '-- nothing at all'],
  ])('%s', async (name, sql) => {
    if (name === 'nothing') {
      await editor(page).fill(sql);
      await page.keyboard.press('Control+Enter');
    } else await survive(page, sql);
    await works(page, name);
  });

  it('10 MB of text in the editor', async () => {
    await editor(page).click();
    await page.keyboard.press('Control+A');
    await page.evaluate(() => {
      const target = document
        .querySelector('main .editor')
        ?.shadowRoot?.querySelector('.cm-content');
      const data = new DataTransfer();
      data.setData('text/plain', "select 'x';\n".repeat(900_000));
      target?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await works(page, '10 MB');
  });

  it('every example with a random edit', async () => {
    const random = numbers(20_261_122);
    for (const file of readdirSync(EXAMPLES)) {
      const text = readFileSync(join(EXAMPLES, file), 'utf8');
      for (let n = 0; n < 2; n++) {
        const wrong = edited(text, random);
        if (wrong.trim() !== '') await survive(page, wrong);
      }
    }
    await works(page, 'the last example');
  });
});
