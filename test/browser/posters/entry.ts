import { mount } from 'svelte';
import { copyPicture } from '../../../src/export/copy-picture.ts';
import { PictureError, type PictureScale } from '../../../src/export/picture-error.ts';
import { pngOf } from '../../../src/export/png.ts';
import ChartOf from '../../../src/figures/ChartOf.svelte';
import { posterOf, type Shape } from '../../../src/figures/draw.ts';
import type { DrawingKind } from '../../../src/figures/figure.ts';
import { FONTS } from '../../../src/figures/theme.ts';
import type { Language } from '../../../src/model/index.ts';
import { crowded, exhibit, hostile } from '../../figures/exhibits/index.ts';

/** Which exhibit: a kind of drawing, or one that is hard to draw. */
export type Which = DrawingKind | 'crowded' | 'hostile';

const exhibitOf = (which: Which, language: Language) =>
  which === 'crowded'
    ? crowded(language)
    : which === 'hostile'
      ? hostile()
      : exhibit(which, language);

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

/** What the tests call in the page. */
const bench = {
  svg: async (which: Which, language: Language, shape: Shape) =>
    (await posterOf(exhibitOf(which, language), shape)).svg,
  poster: (which: Which, language: Language, shape: Shape) =>
    posterOf(exhibitOf(which, language), shape),
  png: async (svg: string, scale: PictureScale) => base64(await pngOf(svg, scale)),
  /** What stands in the way of a picture. */
  problem: async (svg: string, scale: PictureScale) => {
    try {
      await pngOf(svg, scale);
      return null;
    } catch (thrown) {
      if (!(thrown instanceof PictureError)) throw thrown;
      const { problem, limit, largest, message } = thrown;
      return { problem, limit, largest, message };
    }
  },
  copy: async (svg: string) => copyPicture(pngOf(svg, 1)),
  /** The chart as the screen has it, in the fonts of a picture. */
  show: (which: Which, language: Language, width: number) => {
    const host = document.createElement('div');
    host.style.setProperty('width', `${width}px`);
    host.style.setProperty('font-family', FONTS[language]);
    document.body.replaceChildren(host);
    const { figure } = exhibitOf(which, language);
    mount(ChartOf, {
      target: host,
      props: { drawing: figure.drawing, label: figure.title, width },
    });
  },
};
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
