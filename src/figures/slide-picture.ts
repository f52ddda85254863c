import type { Picture } from '../export/pptx/deck.ts';
import { pngOf } from '../export/png.ts';
import { posterOf } from './draw.ts';
import type { Exhibit } from './exhibit.ts';

/** How many pixels one of the drawing is. */
const SCALE = 2;

/** A picture, and what it has no room for, in words. */
export type SlidePicture = Omit<Picture, 'alt'> & { unwritten: readonly string[] };

/**
 * The chart alone, as large as a slide shows it: for what has no native form.
 * @throws PictureError; the signal's reason when it was aborted.
 */
export async function slidePicture(exhibit: Exhibit, signal: AbortSignal): Promise<SlidePicture> {
  const { svg, width, height, unwritten } = await posterOf(exhibit, 'slide');
  signal.throwIfAborted();
  const png = await pngOf(svg, SCALE);
  return { png: new Uint8Array(await png.arrayBuffer()), width, height, unwritten };
}
