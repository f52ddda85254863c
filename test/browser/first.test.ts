import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, site } from './page.ts';

const { open } = site();

/** What the first chart says, in words, and where each of its marks leads. */
const marks = (page: Page, root: string): Promise<string[]> =>
  page
    .locator(`${root} [data-figure=totals] a[data-segment]`)
    .evaluateAll((all) =>
      all.map((a) => `${a.getAttribute('aria-label')} ${a.getAttribute('href')}`).sort(),
    );
const words = async (page: Page, root: string): Promise<string> =>
  (await page.locator(`${root} main`).first().locator('[data-said]').allInnerTexts())
    .join(' ')
    .replace(/\s+/g, ' ');

describe('the page as the build drew it', () => {
  it.each([1280, 375])('has the figures of the page itself, at %i px', async (width) => {
    const still = await open({ width, scripts: false });
    const drawn = `#prerendered .drawn-${width > 700 ? 1120 : 343}`;
    expect(await still.page.locator(`${drawn} svg a`).first().isVisible()).toBe(true);
    const live = await open({ width });
    await settled(live.page);
    expect(await marks(still.page, drawn.split(' ')[0] ?? '')).toEqual(
      // Drawn for a desk and for a phone.
      (await marks(live.page, '#app')).flatMap((mark) => [mark, mark]),
    );
    expect(await words(still.page, '#prerendered')).toBe(await words(live.page, '#app'));
    expect([...still.complaints, ...live.complaints]).toEqual([]);
    await still.context.close();
    await live.context.close();
  });

  it('is gone when the page is there, and is not seen at another address', async () => {
    const { page, context } = await open();
    await settled(page);
    expect(await page.locator('#prerendered').count()).toBe(0);
    await context.close();

    const stopped = await open({
      hash: '#/composition',
      before: (other) => other.route('**/assets/index-*.js', (route) => route.abort()),
    });
    // Nothing of it but that the scripts did not come.
    await stopped.page.locator('#prerendered').getByRole('alert').waitFor();
    expect(await stopped.page.locator('#prerendered main').isVisible()).toBe(false);
    await stopped.context.close();
  });
});
