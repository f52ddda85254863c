import { describe, expect, it } from 'vitest';
import { exhibit } from '../../figures/exhibits/index.ts';
import type { Bench } from './entry.ts';
import { posters } from './page.ts';
import { darkness, difference, pngSize, type Box } from './pixels.ts';

declare const bench: Bench;

const { page, alone, another, drawn, read, open, png } = posters();

/** Where texts stand that contain one of these. */
const places = (parts: readonly string[]): Promise<Box[]> =>
  alone().evaluate(
    (parts) =>
      parts.map((part) => {
        const all = [...document.querySelectorAll('text')];
        const found = all.find((one) => one.textContent.includes(part));
        const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
        return { x, y, width, height };
      }),
    parts,
  );

describe('a PNG', () => {
  it('is exactly as large as it should be, in every scale', async () => {
    const svg = await drawn('bars', 'zh', 'wide');
    const { root } = await read(svg);
    const [width, height] = [Number(root['width']), Number(root['height'])];
    for (const scale of [1, 2, 4] as const)
      expect(pngSize(await png(svg, scale))).toEqual({
        width: width * scale,
        height: height * scale,
      });
  });

  it('has ink where the words stand, and none in the margin', async () => {
    const svg = await drawn('bars', 'zh', 'natural');
    await open(svg);
    const { title, sources, notes, foot } = exhibit('bars', 'zh');
    const boxes = await places(
      [title, ...notes, ...sources, foot, '817.3', '未公开'].map((one) => one.slice(0, 12)),
    );
    const found = await darkness(alone(), await png(svg, 1), [
      ...boxes,
      { x: 0, y: 0, width: 40, height: 900 },
    ]);
    const margin = found.pop();
    for (const part of found) expect(part).toBeGreaterThan(0.04);
    expect(margin).toBe(0);
  });

  it('shows the signs themselves, not boxes', async () => {
    const of = (sign: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" font-family="&quot;Noto Sans CJK SC&quot;,sans-serif"><rect width="64" height="64" fill="#fff"/><text x="8" y="50" font-size="48">${sign}</text></svg>`;
    const [one, other, missing] = await Promise.all(
      ['医', '保', '\u{10fffd}'].map((sign) => png(of(sign), 1)),
    );
    if (!one || !other || !missing) throw new Error('Not drawn.');
    expect(await difference(alone(), one, other)).toBeGreaterThan(0.05);
    expect(await difference(alone(), one, missing)).toBeGreaterThan(0.05);
  });

  it.each(['bars', 'trends', 'icicle'] as const)(
    'of %s looks like the drawing opened alone',
    async (kind) => {
      const svg = await drawn(kind, 'en', 'natural');
      const picture = await png(svg, 1);
      await open(svg);
      expect(await difference(alone(), picture, await alone().screenshot())).toBeLessThan(0.002);
    },
  );

  it('is refused where it would be too large, with what works', async () => {
    const svg = await drawn('crowded', 'zh', 'natural');
    const found = await page().evaluate((text) => bench.problem(text, 4), svg);
    expect(found).toMatchObject({ problem: 'size', limit: 16_384, largest: 2 });
  });

  it.each(['box', 'numbered', 'nothing'] as const)(
    'is refused without a Chinese font: %s is drawn instead',
    async (what) => {
      const { page: poor } = await another();
      await poor.evaluate((what) => {
        const real = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText') as (
          ...of: unknown[]
        ) => void;
        CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
          if (!/[\u2e80-\uffff]/.test(text)) return real.call(this, text, x, y);
          if (what === 'nothing') return;
          // Some browsers write the number of the sign into its box.
          this.strokeRect(x - 16.5, y - 20.5, 33, 41);
          if (what === 'box') return;
          this.font = '14px sans-serif';
          real.call(this, text.charCodeAt(0).toString(16), x, y);
        };
      }, what);
      const svg = await poor.evaluate(() => bench.svg('none', 'zh', 'natural'));
      expect(await poor.evaluate((text) => bench.problem(text, 1), svg)).toMatchObject({
        problem: 'font',
        message: 'no CJK font',
      });
      await poor.context().close();
    },
  );
});

it('is drawn as the screen draws it', async () => {
  const { page: screen } = await another({ colorScheme: 'light' });
  for (const kind of ['bars', 'dots', 'icicle'] as const) {
    await screen.evaluate((which) => bench.show(which, 'zh', 864), kind);
    const shown = await screen.locator('.chart > svg').screenshot();
    await open(await drawn(kind, 'zh', 'natural'));
    const at = await alone().evaluate(() => {
      const chart = document.querySelectorAll('svg > g')[1]?.firstElementChild;
      const [, x = '0', y = '0'] =
        /translate\((\S+) (\S+)\)/.exec(chart?.getAttribute('transform') ?? '') ?? [];
      return { x: Number(x), y: Number(y) };
    });
    const size = pngSize(shown);
    const picture = await alone().screenshot({ clip: { ...at, ...size } });
    expect(await difference(alone(), shown, picture), kind).toBeLessThan(0.02);
  }
  await screen.context().close();
});

it('goes to the clipboard where the browser lets it', async () => {
  const { page: own } = await another({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const svg = await own.evaluate(() => bench.svg('none', 'zh', 'natural'));
  await own.bringToFront();
  expect(await own.evaluate((text) => bench.copy(text), svg)).toBe(true);
  const type = await own.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(type).toEqual(['image/png']);
  await own.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  expect(await own.evaluate((text) => bench.copy(text), svg)).toBe(false);
  await own.context().close();
});
