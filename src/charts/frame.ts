import { flushSync } from 'svelte';

/** What A4 has between its margins, in pixels: charts drawn for a wide screen would be shrunk until nobody can read them. */
const PAPER = 688;

let last = 960;

/** How wide a chart is drawn until it is measured: as the last one that was, so that it need not be drawn twice. */
export const expectedWidth = (): number => last;

/**
 * Attached to what a chart stands in: has it drawn as wide as that is, and for paper before it is printed. The width is
 * told when the browser has laid out the page, and never asked for before.
 */
export function framed(draw: (width: number) => void): (frame: HTMLElement) => () => void {
  return (frame) => {
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      // What is hidden has no width.
      if (width === 0) return;
      last = width;
      draw(width);
    });
    observer.observe(frame);
    // The browser prints what is there when this returns.
    const before = (): void => flushSync(() => draw(Math.min(frame.clientWidth, PAPER)));
    const after = (): void => draw(frame.clientWidth);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  };
}
