/** Runs `start` when first asked, once; one that failed is started again when it is asked for again. */
export function once<T>(start: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    if (!running) {
      running = start();
      running.catch(() => (running = null));
    }
    return running;
  };
}
