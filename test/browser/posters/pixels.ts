import type { Page } from 'playwright-core';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size that a PNG says it has. */
export function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const base64 = (png: Buffer): string => png.toString('base64');

/** Which part of each box is dark, from 0 to 1, decoded by the browser in a page of its own. */
export function darkness(page: Page, png: Buffer, boxes: readonly Box[]): Promise<number[]> {
  return page.evaluate(
    async ({ data, boxes }) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.drawImage(bitmap, 0, 0);
      return boxes.map(({ x, y, width, height }) => {
        const pixels = context.getImageData(x, y, Math.ceil(width), Math.ceil(height)).data;
        let dark = 0;
        for (let i = 0; i < pixels.length; i += 4) if ((pixels[i + 1] ?? 255) < 160) dark += 1;
        return (4 * dark) / pixels.length;
      });
    },
    { data: base64(png), boxes },
  );
}

/** Which part of the pixels of two pictures of one size differ clearly, from 0 to 1. */
export function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pair) => {
      const [a, b] = await Promise.all(
        pair.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('No canvas.');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let differing = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        const apart = [0, 1, 2].map((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)));
        if (Math.max(...apart) > 64) differing += 1;
      }
      return (4 * differing) / a.data.length;
    },
    [base64(one), base64(other)],
  );
}
