import { hasChinese } from './glyphs.ts';
import { turn } from './turn.ts';
import { PictureError, SCALES, type PictureScale } from './picture-error.ts';

/** What the browsers of today draw at most: so many pixels a side, and with it 268 million in all. */
const MOST_SIDE = 16_384;

/** Drawn before the page has its turn: some milliseconds of work. */
const PIXELS_AT_ONCE = 1 << 20;

interface Size {
  width: number;
  height: number;
}

const hasRoom = ({ width, height }: Size, scale: number): boolean =>
  Math.max(width, height) * scale <= MOST_SIDE;

/**
 * Refuses what no browser draws.
 * @throws PictureError `size`, with the limit of a side and the largest scale that works.
 */
export function assertDrawable(size: Size, scale: PictureScale): void {
  if (hasRoom(size, scale)) return;
  const largest = SCALES.filter((one) => hasRoom(size, one)).at(-1) ?? null;
  throw new PictureError(
    'size',
    `${size.width} × ${size.height} at scale ${scale} is beyond ${MOST_SIDE} pixels.`,
    MOST_SIDE,
    largest,
  );
}

/** @throws PictureError `drawing` where the text is no SVG with a size. */
function readDrawing(svg: string): { root: Element; size: Size; font: string } {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [width, height] = ['width', 'height'].map((name) => Number(root.getAttribute(name)));
  if (root.localName !== 'svg' || !width || !height || root.querySelector('parsererror'))
    throw new PictureError('drawing', 'The drawing is no SVG with a width and a height.');
  return { root, size: { width, height }, font: root.getAttribute('font-family') ?? 'sans-serif' };
}

/** The drawing as an image that is `scale` times as large: enlarged as a drawing, not as pixels. */
async function imageOf(root: Element, { width, height }: Size, scale: number) {
  root.setAttribute('width', String(width * scale));
  root.setAttribute('height', String(height * scale));
  const text = new XMLSerializer().serializeToString(root);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } catch (cause) {
    throw new PictureError('drawing', `The browser cannot draw it: ${String(cause)}`);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * The picture of a drawing: `scale` pixels for each of its own. The drawing names its fonts at its root; that Chinese
 * signs are really drawn with them is looked at before.
 * @throws PictureError for whatever stands in the way; the caller says it in the reader's language.
 */
export async function pngOf(svg: string, scale: PictureScale): Promise<Blob> {
  const { root, size, font } = readDrawing(svg);
  assertDrawable(size, scale);
  await document.fonts.ready;
  if (!hasChinese(font)) throw new PictureError('font', 'no CJK font');
  const image = await imageOf(root, size, scale);
  const canvas = document.createElement('canvas');
  canvas.width = size.width * scale;
  canvas.height = size.height * scale;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureError('canvas', 'The browser gives no canvas.');
  let isDrawn = true;
  const step = Math.max(1, Math.floor(PIXELS_AT_ONCE / canvas.width));
  for (let top = 0; top < canvas.height; top += step) {
    await turn();
    const part = [0, top, canvas.width, Math.min(step, canvas.height - top)] as const;
    context.drawImage(image, ...part, ...part);
    // A browser that cannot hold so many pixels leaves all of them clear, without a word; paper is not clear.
    isDrawn &&= context.getImageData(0, top, 1, 1).data[3] === 255;
  }
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // The memory of a large picture is given back at once.
  canvas.width = 0;
  canvas.height = 0;
  if (!png || !isDrawn)
    throw new PictureError('canvas', 'The browser gives no picture of this size.');
  return png;
}
