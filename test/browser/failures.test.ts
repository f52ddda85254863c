import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parquetOf } from './data.ts';
import { site, type Broken } from './page.ts';

const { open, visit } = site();

/** What the data has to say of a view that does not open with it. */
const CHOSEN = '#/composition?axis=nature';
const NOT_SERVED = { status: 404 };
const PAGE_INSTEAD = { status: 200, body: '<!doctype html><title>Welcome</title>' };

const go = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const trouble = (page: Page) => page.locator('main').getByRole('alert');
const notice = (page: Page) => page.locator('.page > [role=alert]');
const figures = (page: Page) => page.locator('main .chart [data-segment]');
const view = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name, exact: true });
const again = (page: Page) => page.getByRole('button', { name: '重试' }).first();

/** The view that opens with an answer of the build's. */
async function opensOther(page: Page): Promise<void> {
  await view(page, '三公').click();
  await figures(page).first().waitFor();
  expect(await trouble(page).count()).toBe(0);
}

/** A table as the server may answer, and what is said of it: never what was said of the one before. */
const WRONG: readonly [
  name: string,
  answer: () => Broken[string] | Promise<Broken[string]>,
  said: RegExp,
][] = [
  [
    'cut short',
    async () => {
      const whole = await parquetOf('SELECT * FROM composition');
      return { status: 200, body: whole.subarray(0, whole.length / 2) };
    },
    /composition-\w+\.parquet 已损坏或不完整/,
  ],
  ['missing', () => NOT_SERVED, /没有取到数据文件 composition-\w+\.parquet。.*data 目录/s],
  ['a page instead', () => PAGE_INSTEAD, /composition-\w+\.parquet 已损坏或不完整/],
  [
    'of another schema version',
    async () => ({
      status: 200,
      body: await parquetOf('SELECT * EXCLUDE (fact_id) FROM composition'),
    }),
    /composition-\w+\.parquet 由另一版本的程序生成/,
  ],
  [
    'damaged inside',
    () => ({ status: 200, body: 'PAR1 not what it should be PAR1' }),
    /composition-\w+\.parquet 已损坏或不完整/,
  ],
];

describe('a table', () => {
  it('that cannot be read: said where it is asked for; other views open, and another try takes what then comes', async () => {
    const answers: Broken[string][] = [];
    for (const [, answer] of WRONG) answers.push(await answer());
    let now: Broken[string] = answers[0] ?? NOT_SERVED;
    const { page, context, strayed } = await open({
      hash: CHOSEN,
      before: (p) =>
        p.route('**/*composition-*.parquet', (route) => route.fulfill({ body: '', ...now })),
    });
    for (const [i, [name, , said]] of WRONG.entries()) {
      if (i > 0) {
        now = answers[i] ?? NOT_SERVED;
        await again(page).click();
      }
      const told = () => trouble(page).allTextContents();
      await expect.poll(told, { message: name }).toEqual([expect.stringMatching(said)]);
      await opensOther(page);
      await page.goBack();
      await trouble(page).waitFor();
      expect(await notice(page).count(), name).toBe(0);
    }
    await page.unrouteAll();
    await again(page).click();
    await figures(page).first().waitFor();
    expect(await trouble(page).count()).toBe(0);
    expect(strayed).toEqual([]);
    await context.close();
  });

  it('that a query fails on: said where it is asked for, until the page is opened again', async () => {
    const body = await parquetOf(`SELECT * REPLACE ('many' AS amount) FROM composition`);
    const broken = { 'composition-*.parquet': { status: 200, body } };
    const { page, context, strayed } = await open({ hash: CHOSEN, broken });
    await trouble(page).waitFor();
    expect(await trouble(page).textContent()).toMatch(/一条查询没有成功.*刷新页面/s);
    await opensOther(page);
    await page.goBack();
    await trouble(page).waitFor();
    expect(await notice(page).count()).toBe(0);

    await page.unrouteAll();
    // What was no answer of the server's but of the engine's stays with the page.
    await page.reload();
    await figures(page).first().waitFor();
    expect(await trouble(page).count()).toBe(0);
    expect(strayed).toEqual([]);
    await context.close();
  });

  it('of the bureaus: a link with some of them leads to those that need no table', async () => {
    const broken = { 'bureaus-*.parquet': NOT_SERVED };
    const { page, context } = await open({ hash: '#/?bureaus=511703', broken });
    await trouble(page).waitFor();
    await page.getByRole('link', { name: '看这个视图最初的比较' }).click();
    await figures(page).first().waitFor();
    expect(await trouble(page).count()).toBe(0);
    await context.close();
  });

  it('with nothing in it: the page says that there is nothing to compare', async () => {
    const nobody = await parquetOf('SELECT * FROM bureaus WHERE false');
    const broken = {
      'bureaus-*.parquet': { status: 200, body: nobody },
      'answers/*.arrow': NOT_SERVED,
    };
    const { page, context } = await open({ broken });
    await trouble(page).filter({ hasText: '没有可以比较' }).waitFor();
    await context.close();
  });
});

describe('the engine', () => {
  it.each<[string, Broken]>([
    ['its script is not served', { 'assets/duckdb-*.js': NOT_SERVED }],
    ['its worker is not served', { '.worker-*.js': NOT_SERVED }],
    ['its module is not served', { '.wasm': NOT_SERVED }],
    ['its module is a page instead', { '.wasm': PAGE_INSTEAD }],
  ])('%s: views open all the same, and another try helps everywhere', async (_, broken) => {
    const { page, context } = await open({ broken });
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toMatch(/引擎没有启动.*仍可查看/s);
    expect(await figures(page).count()).toBeGreaterThan(0);
    await opensOther(page);
    await go(page, CHOSEN);
    await trouble(page).filter({ hasText: '引擎没有启动' }).waitFor();

    await page.unrouteAll();
    await again(page).click();
    await figures(page).first().waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('comes from a server that does not know the type of .wasm files', async () => {
    const { page, context } = await open({
      before: (p) =>
        p.route('**/*.wasm', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'content-type': 'application/octet-stream' };
          await route.fulfill({ response, headers });
        }),
    });
    await page.locator('[data-engine=ready]').waitFor();
    await context.close();
  });

  it('cannot run without WebAssembly: every view still shows what it opens with', async () => {
    const { page, context, complaints } = await open({
      hash: `${CHOSEN}&unit=yi`,
      before: (p) => p.addInitScript('delete globalThis.WebAssembly'),
    });
    await notice(page).waitFor();
    expect(await notice(page).textContent()).toMatch(/不支持 WebAssembly.*换用/s);
    expect(await again(page).count()).toBe(0);
    await page.getByRole('link', { name: '看这个视图最初的比较' }).click();
    await figures(page).first().waitFor();
    await opensOther(page);
    await figures(page).first().click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('an answer of the build’s', () => {
  it.each([
    ['missing', NOT_SERVED],
    ['a page instead', PAGE_INSTEAD],
  ])('%s: the engine answers', async (_, answer) => {
    const { page, context } = await open({ broken: { 'answers/*.arrow': answer } });
    await page.locator('#app .chart [data-segment]').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('of another question: what cannot be drawn is said in its place', async () => {
    let other: Promise<Buffer> | null = null;
    const { page, context } = await open({
      hash: '#/execution',
      before: (p) =>
        p.route('**/answers/*.arrow', async (route) => {
          // The first is that for the bureaus, which is right.
          other ??= route.fetch().then((response) => response.body());
          await route.fulfill({ status: 200, body: await other });
        }),
    });
    await trouble(page).waitFor();
    await page.unrouteAll();
    await opensOther(page);
    await context.close();
  });
});

describe('a script', () => {
  it('of a view: said in its place; other views open, and another try helps', async () => {
    const { page, context, complaints } = await open({
      broken: { 'Composition-*.js': NOT_SERVED },
    });
    await view(page, '构成').click();
    await trouble(page).waitFor();
    expect(await trouble(page).textContent()).toMatch(/这一部分没有取到.*检查网络/s);
    await opensOther(page);
    await page.goBack();
    await trouble(page).waitFor();
    await page.unrouteAll();
    await again(page).click();
    await figures(page).first().waitFor();
    expect(complaints.filter((words) => !words.includes('404'))).toEqual([]);
    await context.close();
  });

  it('of the sources: the panel says so and closes, and another try helps', async () => {
    const broken = { 'Source-*.js': NOT_SERVED, '/warm-*.js': NOT_SERVED };
    const { page, context, complaints } = await open({ hash: '#/composition', broken });
    await page.locator('[data-engine=ready]').waitFor();
    const dialog = page.getByRole('dialog');
    await figures(page).first().click();
    await dialog.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.unrouteAll();
    await figures(page).first().click();
    await dialog.locator('h2').waitFor();
    expect(complaints.filter((words) => !words.includes('404'))).toEqual([]);
    await context.close();
  });
});

describe('a link', () => {
  it('to what is not there: the page says so, and shows what there is', async () => {
    const { page, complaints } = await visit({ hash: '#/?fact=none' });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').filter({ hasText: '没有这条数字' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    for (const [hash, said] of [
      ['#/?bureaus=1,511703', '数据中没有这些部门：1'],
      ['#/?bureaus=1,2', '数据中没有这些部门：1、2'],
      ['#/?year=1999', '没有 1999 年的文件，这里显示 2024 年'],
      ['#/composition?code=999', '没有公布“科目 999”这一项'],
      ['#/composition?code=998', '所比较的部门中没有“科目 998”'],
      ['#/composition?axis=none&bureau=none', '2024 年的钱花在哪里'],
      ['#/three-public?component=none', '三公'],
      ['#/checks?rule=none', '按这样的筛选没有记录'],
      ['#/checks?severity=none&status=none&bureau=none', '勾稽'],
      ['#/sources?document=none&line=7', '没有这份文件'],
      ['#/nowhere?unit=none&language=none', '2024'],
    ] as const) {
      await go(page, hash);
      await page.locator('main').getByText(said).filter({ visible: true }).first().waitFor();
    }
    expect(complaints).toEqual([]);
  });
});
