import { GrowingBlob } from './blob.ts';
import type { Chunks } from './chunks.ts';

/** So long the page waits at most. */
const SLICE_MS = 12;

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * A file that is made piece by piece, a slice at a time, so that the page lives.
 * @throws what the pieces throw; the signal's reason when it was aborted.
 */
export async function fileInSlices(
  chunks: Chunks,
  type: string,
  signal?: AbortSignal,
): Promise<Blob> {
  const file = new GrowingBlob();
  let began = performance.now();
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    file.add(chunk);
    if (performance.now() - began < SLICE_MS) continue;
    await turn();
    began = performance.now();
  }
  signal?.throwIfAborted();
  return file.finish(type);
}
