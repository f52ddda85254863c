import type { Deck } from './deck.ts';
import { pagesOf } from './layout.ts';
import { presentation } from './library.ts';
import { withCharts } from './package.ts';

export type * from './deck.ts';

export interface PptxOptions {
  signal?: AbortSignal;
  /** Is told how much is done, from 0 to 1. */
  onprogress?: (done: number) => void;
}

/** Of the whole, what is done when the library has written its part. */
const WRITTEN = 0.3;

/** Lets what waits be done: messages, a cancellation, a frame. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * A deck as a presentation (.pptx) of 16:9 with native charts; needs no document, so that a worker can make it.
 * @throws what `signal` is aborted with.
 */
export async function pptxOf(
  deck: Deck,
  { signal, onprogress }: PptxOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const pages = pagesOf(deck);
  const written = await presentation(deck, pages);
  const report = async (done: number): Promise<void> => {
    onprogress?.(done);
    await pause();
    signal?.throwIfAborted();
  };
  await report(WRITTEN);
  return withCharts(written, deck, pages, (done) =>
    report(WRITTEN + ((1 - WRITTEN) * done) / pages.length),
  );
}
