import { flushSync } from 'svelte';

/** What A4 has between its margins, in pixels: charts drawn for a wide screen would be shrunk until nobody can read them. */
const PAPER = 688;

/** Attached to what a chart stands in: has it drawn for paper before it is printed, and for the screen again after. */
export function onPaper(draw: (width: number) => void): (frame: HTMLElement) => () => void {
  return (frame) => {
    const screen = (): number => frame.clientWidth;
    // The browser prints what is there when this returns.
    const before = (): void => flushSync(() => draw(Math.min(screen(), PAPER)));
    const after = (): void => draw(screen());
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  };
}
