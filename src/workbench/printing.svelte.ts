import { flushSync } from 'svelte';

/** Whether the page is being printed: what is for paper alone need not be there before. */
export class Printing {
  #is = $state(false);

  get is(): boolean {
    return this.#is;
  }

  /** Listens until what it returns is called. The browser prints at once, so nothing may wait. */
  listen(): () => void {
    const before = (): void =>
      flushSync(() => {
        this.#is = true;
      });
    const after = (): void => void (this.#is = false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }
}
