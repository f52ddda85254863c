import type { Deck } from './deck.ts';
import { presentation } from './library.ts';
import { withCharts } from './package.ts';
import { pagesOf } from './pages.ts';

export type * from './deck.ts';

/** Of the whole, what is done when the library has written its part. */
const WRITTEN = 0.3;

/**
 * A deck as a presentation (.pptx) of 16:9 with native charts; needs no document, so that a worker can make it.
 * @param onprogress Is told how much is done, from 0 to 1.
 */
export async function pptxOf(
  deck: Deck,
  onprogress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const pages = pagesOf(deck);
  const written = await presentation(deck, pages);
  onprogress(WRITTEN);
  return withCharts(written, deck, pages, (done) =>
    onprogress(WRITTEN + ((1 - WRITTEN) * done) / pages.length),
  );
}
