import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launched } from '../page.ts';
import { posterBench, type Opened, type PosterBench } from './bench.ts';
import type { Bench, Which } from './entry.ts';

declare const bench: Bench;

export type Language = 'zh' | 'en';
export type Shape = Parameters<Bench['svg']>[2];

/** What an SVG document consists of. */
export interface Read {
  problem: boolean;
  /** Of its elements, each once. */
  names: string[];
  /** `name=value` of every element. */
  attributes: string[];
  texts: string[];
  root: Record<string, string>;
}

export interface Posters {
  /** The page that draws, with the site's policy and in the dark. */
  page: () => Page;
  complaints: () => string[];
  /** A page without a site: where a picture is opened alone. */
  alone: () => Page;
  another: (options?: Parameters<PosterBench['open']>[1]) => Promise<Opened>;
  drawn: (which: Which, language: Language, shape: Shape) => Promise<string>;
  /** A picture as any program reads it: strictly, as XML. */
  read: (svg: string) => Promise<Read>;
  /** Opens a picture without the page, as large as it is. */
  open: (svg: string) => Promise<void>;
  png: (svg: string, scale: 1 | 2 | 4) => Promise<Buffer>;
}

/** Lines may break anywhere: what a picture says is compared without blanks. */
export const bare = (text: string): string => text.replace(/\s/g, '');
export const saidIn = (texts: readonly string[]): string => bare(texts.join(''));

/** A browser and what draws posters in it, for the tests of one file. */
export function posters(): Posters {
  let browser: Browser;
  let server: PosterBench;
  let opened: Opened;
  let alone: Page;

  beforeAll(async () => {
    ({ browser } = await launched());
    server = await posterBench();
    opened = await server.open(browser, { colorScheme: 'dark' });
    alone = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await Promise.all([opened.page.context().close(), alone.close()]);
    await server.close();
  });

  const read = (svg: string): Promise<Read> =>
    alone.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...document.querySelectorAll('*')];
      const texts = [...document.querySelectorAll('text')];
      const root = [...document.documentElement.attributes];
      return {
        problem: document.querySelector('parsererror') !== null,
        names: [...new Set(all.map(({ localName }) => localName))].sort(),
        attributes: all.flatMap((one) =>
          [...one.attributes].map(({ name, value }) => `${name}=${value}`),
        ),
        texts: texts.map((one) => one.textContent),
        root: Object.fromEntries(root.map(({ name, value }) => [name, value])),
      };
    }, svg);

  return {
    page: () => opened.page,
    complaints: () => opened.complaints,
    alone: () => alone,
    another: (options) => server.open(browser, options),
    drawn: (...of) => opened.page.evaluate(([w, l, s]) => bench.svg(w, l, s), of),
    read,
    async open(svg) {
      const { root } = await read(svg);
      await alone.setViewportSize({ width: Number(root['width']), height: Number(root['height']) });
      await alone.setContent(`<body style="margin:0">${svg}</body>`);
    },
    async png(...of) {
      const data = await opened.page.evaluate(([svg, scale]) => bench.png(svg, scale), of);
      return Buffer.from(data, 'base64');
    },
  };
}
