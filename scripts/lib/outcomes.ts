import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceLimits } from 'node:worker_threads';
import { readDocument, type Context, type Job, type Outcome } from './document.ts';
import { mapOrdered } from './map-ordered.ts';
import { WorkerPool, workerCode } from './pool.ts';

/** Documents that a thread may be ahead, so that it never waits for the writer and memory stays bounded. */
const AHEAD = 4;

/**
 * With these a thread's heap has its full size after a hundred documents; without, it grows with what it has read. What
 * is made of a document fits into the young generation: with 16 MB of it, what outlived that made the collector of
 * garbage take a third of the time of reading.
 */
export const HEAP: ResourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64 };

/** A document of more bytes may need more than that: about 110 times its size. */
const LARGE = 1024 * 1024;

const isLarge = ({ entry, sources }: Job): boolean =>
  (statSync(join(sources, entry.source_file), { throwIfNoEntry: false })?.size ?? 0) > LARGE;

/**
 * What became of each document, in the order of `jobs`. They are read in so many threads, large ones one by one in a
 * thread more, whose heap has no bound but the engine's; with 0 threads on this one.
 */
export async function* outcomes(
  jobs: readonly Job[],
  context: Context,
  threads: number,
): AsyncGenerator<Outcome> {
  if (threads === 0) {
    for (const job of jobs) yield readDocument(job, context);
    return;
  }
  const setup = { version: context.version, cache: context.cache };
  const large = new Set(jobs.filter(isLarge));
  const code = await workerCode();
  const pool = new WorkerPool(code, threads, setup, HEAP);
  const roomy = large.size > 0 ? new WorkerPool(code, 1, setup, {}) : pool;
  try {
    yield* mapOrdered(jobs, threads * AHEAD, (job) => (large.has(job) ? roomy : pool).read(job));
  } finally {
    await Promise.all([pool.close(), roomy.close()]);
  }
}
