import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { AXE, barriers, overflow } from './barriers.ts';
import { settled, site } from './page.ts';
import { close, pagesOf, sizesOf } from './pdf.ts';

const { open, visit } = site();

const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => (location.hash = to), hash);
  await settled(page);
};
const items = (page: Page) => page.locator('[data-item]');
const drawn = (page: Page) => page.locator('[data-picture=ready]');
/** The kinds and figures of what is kept, in order. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { items } = JSON.parse(localStorage.getItem('yibao.briefing') ?? '{"items":[]}') as {
      items: { figure?: string; check_id?: string }[];
    };
    return items.map(({ figure, check_id }) => figure ?? `finding ${check_id ?? ''}`);
  });
const banner = (page: Page, name: string) => page.locator(`[data-banner=${name}]`);
/** In the page, for good: nothing is printed, and what is copied can be looked at. */
function quieten(): void {
  window.print = () => undefined;
  const written: string[] = [];
  Object.assign(window, { written });
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    configurable: true,
  });
}
const quiet = (page: Page): Promise<unknown> => page.addInitScript(quieten);

/** A page with two charts and a finding picked, each with one click, and the briefing open. */
async function picked(options: Parameters<typeof visit>[0] = {}) {
  const opened = await visit(options);
  const { page } = opened;
  await settled(page);
  await page.evaluate(quieten);
  await page.locator('[data-figure=totals] [data-pick]').click();
  await expect.poll(() => kept(page)).toHaveLength(1);
  await go(page, '#/composition');
  await page.locator('[data-figure=composition] [data-pick]').click();
  await expect.poll(() => kept(page)).toHaveLength(2);
  await go(page, '#/checks');
  await page.locator('article [data-pick]').first().click();
  await expect.poll(() => kept(page)).toHaveLength(3);
  await go(page, '#/briefing');
  await expect.poll(() => drawn(page).count(), { timeout: 30_000 }).toBeGreaterThan(0);
  return opened;
}

async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('button[name=save]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.yibao\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

const choose = (page: Page, text: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({
    ...{ name: 'briefing.yibao.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  });

describe('the briefing', () => {
  it('takes charts and findings with one click, and is there after a reload', async () => {
    const { page, strayed, complaints } = await picked();
    const all = await kept(page);
    expect(all.slice(0, 2)).toEqual(['totals', 'composition']);
    expect(await page.locator('[data-view=briefing]').innerText()).toContain('3');

    await page.locator('button[name^=down-]').first().click();
    await expect.poll(() => kept(page)).toEqual([all[1], all[0], all[2]]);
    // The cursor goes with the item.
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
    expect(await focused()).toMatch(/^down-/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => kept(page)).toEqual([all[1], all[2], all[0]]);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => kept(page)).toEqual([all[1], all[0], all[2]]);

    // So high that the place to drop at is in sight.
    await page.setViewportSize({ width: 1280, height: 3_000 });
    await items(page).nth(2).locator('.handle').dragTo(items(page).first().locator('h2'));
    await expect.poll(() => kept(page)).toEqual([all[2], all[1], all[0]]);
    await items(page).first().locator('.handle').dragTo(items(page).nth(2).locator('h2'));
    await expect.poll(() => kept(page)).toEqual([all[1], all[0], all[2]]);
    expect(await page.locator('[data-over]').count()).toBe(0);

    const text = items(page).first().locator('textarea').nth(1);
    expect(await text.inputValue()).toMatch(/\d%/);
    await text.fill('占 12.34%，共 5 个部门');
    await items(page).first().locator('[data-doubts="1"]').waitFor();
    expect(await items(page).first().locator('[data-doubts] mark').innerText()).toBe('12.34%');

    await page.reload();
    await settled(page);
    await expect.poll(() => items(page).count()).toBe(3);
    expect(await kept(page)).toEqual([all[1], all[0], all[2]]);
    await expect.poll(() => text.inputValue()).toBe('占 12.34%，共 5 个部门');

    await page.locator('button[name^=remove-]').nth(1).click();
    await expect.poll(() => items(page).count()).toBe(2);
    await page.locator('button[name=undo]').click();
    await expect.poll(() => kept(page)).toEqual([all[1], all[0], all[2]]);
    expect([strayed, complaints]).toEqual([[], []]);
  });

  it('is saved as a file and opened again; a changed file is refused, and nothing is lost', async () => {
    const { page, complaints } = await picked();
    await page.getByLabel('简报标题').fill('三县一区');
    const file = await saved(page);
    const all = await kept(page);
    await page.locator('button[name=clear]').click();
    await expect.poll(() => kept(page)).toEqual([]);
    await choose(page, file);
    await expect.poll(() => kept(page)).toEqual(all);
    expect(await page.getByLabel('简报标题').inputValue()).toBe('三县一区');

    for (const [text, rule] of [
      [file.replace('三县一区', '三县二区'), 'checksum'],
      [file.slice(0, 200), 'cut'],
      ['{"features": []}', 'format'],
    ] as const) {
      await choose(page, text);
      await page.locator(`[data-problem=${rule}]`).waitFor();
      // What only a programmer understands is folded away.
      expect(await page.locator('[data-problem]').innerText()).not.toMatch(/JSON|sha256|format/);
      expect(await kept(page)).toEqual(all);
    }
    // One's own is not replaced without a word.
    await choose(page, file);
    await page.locator('button[name=dismiss]').click();
    await page.locator('button[name=dismiss]').waitFor({ state: 'detached' });
    expect(await kept(page)).toEqual(all);
    // What one has already does not come twice; a replacement can be taken back.
    await page.locator('button[name^=remove-]').first().click();
    await choose(page, file);
    await page.locator('button[name=append]').click();
    await expect.poll(() => kept(page)).toEqual([...all.slice(1), ...all.slice(0, 1)]);
    await choose(page, file);
    await page.locator('button[name=replace]').click();
    await expect.poll(() => kept(page)).toEqual(all);
    await page.locator('button[name=undo]').click();
    await expect.poll(() => kept(page)).toEqual([...all.slice(1), ...all.slice(0, 1)]);
    expect(complaints).toEqual([]);
  });

  it('is shared as a link, which shows it and leaves the reader’s own alone', async () => {
    const { page } = await picked();
    await page.locator('button[name=link]').click();
    const written = (): Promise<string> =>
      page.evaluate(() => (window as unknown as { written: string[] }).written[0] ?? '');
    await expect.poll(written).toContain('#/briefing?briefing=1.');
    const hash = (await written()).replace(/^[^#]*/, '');
    const all = await kept(page);

    const fresh = await open({ hash, before: quiet });
    await banner(fresh.page, 'shared').waitFor();
    expect(await items(fresh.page).count()).toBe(3);
    expect(await kept(fresh.page)).toEqual([]);
    await expect.poll(() => drawn(fresh.page).count(), { timeout: 30_000 }).toBeGreaterThan(0);
    await fresh.page.locator('button[name=keep]').click();
    await expect.poll(() => kept(fresh.page)).toEqual(all);
    await banner(fresh.page, 'shared').waitFor({ state: 'detached' });

    await fresh.page.evaluate((to) => (location.hash = to), hash.slice(0, -40));
    await fresh.page.locator('[data-problem]').waitFor();
    expect(await kept(fresh.page)).toEqual(all);
    expect(fresh.complaints).toEqual([]);
    await fresh.context.close();
  });

  it('says that it was made from other data, and which figures changed', async () => {
    const { page } = await picked();
    await page.evaluate(() => {
      const briefing = JSON.parse(localStorage.getItem('yibao.briefing') ?? '{}') as {
        release: object;
        items: { print: string }[];
      };
      briefing.release = { id: 'ffffffff00', version: '1.2.0' };
      const [first] = briefing.items;
      if (first) first.print = 'another';
      localStorage.setItem('yibao.briefing', JSON.stringify(briefing));
    });
    await page.reload();
    await banner(page, 'release').waitFor();
    expect(await banner(page, 'release').innerText()).toContain('1.2.0 (ffffffff)');
    await page.locator('[data-changed=true]').waitFor();
    await page.locator('[data-changed=false]').first().waitFor();
    expect(await items(page).first().locator('[data-changed]').getAttribute('data-changed')).toBe(
      'true',
    );
    await expect.poll(() => drawn(page).count(), { timeout: 30_000 }).toBe(3);
    await page.locator('button[name=take]').click();
    await banner(page, 'release').waitFor({ state: 'detached' });
  });

  it('says what is no longer there, and prints the rest', async () => {
    const { page, complaints } = await picked();
    await page.evaluate(() => {
      const briefing = JSON.parse(localStorage.getItem('yibao.briefing') ?? '{}') as {
        items: { figure: string; address: string }[];
      };
      const [first, second] = briefing.items;
      if (first) first.figure = 'no-such-figure';
      // A bureau that the data no longer have: the page would show others instead.
      if (second) second.address = '#/composition?bureaus=999999';
      localStorage.setItem('yibao.briefing', JSON.stringify(briefing));
    });
    await page.reload();
    const gone = page.getByText('这一项已经不存在');
    await expect.poll(() => gone.count(), { timeout: 30_000 }).toBe(2);
    expect(await items(page).first().locator('textarea').count()).toBe(0);
    await page.locator('button[name=print]').click();
    await page.locator('[data-pages=ready]').waitFor({ state: 'attached', timeout: 30_000 });
    const [cover] = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(cover).toContain(close('“第 1 项”没有画出。“第 2 项”没有画出。'));
    expect(complaints).toEqual([]);
  });
});

describe('on paper', () => {
  it.each([
    ['portrait', 0, '595 × 842'],
    ['landscape', 1, '842 × 595'],
  ] as const)('A4 %s: no chart is broken, every page has its number', async (paper, n, size) => {
    const { page, complaints } = await picked();
    await page.locator('input[type=radio][value=' + paper + ']').check({ force: true });
    await page.locator('button[name=print]').click();
    await page.locator('[data-pages=ready]').waitFor({ state: 'attached', timeout: 30_000 });
    await page.emulateMedia({ media: 'print' });
    const pages = await page.locator('.sheet').evaluateAll((sheets) =>
      sheets.map((sheet) => {
        const box = sheet.getBoundingClientRect();
        const footer = sheet.querySelector('.footer')?.getBoundingClientRect();
        const inside = [...sheet.querySelectorAll('[data-poster]')].map((poster) => {
          const one = poster.getBoundingClientRect();
          const image = poster.querySelector('img')?.getBoundingClientRect();
          return [
            one.top > box.top && one.bottom <= (footer?.top ?? 0) && one.right < box.right,
            // Its white lies on the white around the page, and not beyond the paper.
            image !== undefined && image.left >= box.left && image.right <= box.right,
          ].every(Boolean);
        });
        return { number: sheet.querySelector('.footer')?.textContent.slice(-5).trim(), inside };
      }),
    );
    expect(pages.flatMap(({ inside }) => inside)).toEqual([true, true, true]);
    expect(pages.map(({ number }) => number)).toEqual(
      pages.map((_, i) => `${i + 1} / ${pages.length}`),
    );
    expect(pages.length).toBeGreaterThan(n);
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(sizesOf(pdf)).toEqual([size]);
    const texts = pagesOf(pdf);
    expect(texts).toHaveLength(pages.length);
    for (const [i, text] of texts.entries()) {
      expect(text).toContain(close('医保账本'));
      expect(text.endsWith(`${i + 1}/${pages.length}`)).toBe(true);
    }
    expect(complaints).toEqual([]);
  });
});

describe.each([
  [1280, 'light', 'zh'],
  [375, 'dark', 'en'],
] as const)('at %i px, %s, %s', (width, theme, language) => {
  it('is open to everybody and fits the screen, empty and filled', async () => {
    const { page, complaints } = await picked({ width, theme });
    await page.evaluate(AXE);
    await go(page, `#/briefing?language=${language}`);
    await page.locator('[data-item] textarea').first().waitFor();
    await items(page).last().scrollIntoViewIfNeeded();
    await expect.poll(() => drawn(page).count(), { timeout: 30_000 }).toBe(3);
    await items(page).first().locator('textarea').nth(1).fill('12.34%');
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('button[name=clear]').click();
    await expect.poll(() => items(page).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
