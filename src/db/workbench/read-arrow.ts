import { guardedWorker } from '../worker.ts';
import type { ArrowReply } from './arrow-desk.ts';
import workerUrl from './arrow.worker.ts?worker&url';
import { FileRefused } from './file-refused.ts';
import { unlessAborted } from './unless-aborted.ts';

function startWorker(): Worker {
  const url = new URL(workerUrl, location.href).href;
  // The development server gives modules, and the page no policy.
  return import.meta.env.DEV ? new Worker(url, { type: 'module' }) : guardedWorker(url);
}

/** The next thing that a worker says. Rejects when it breaks. */
const next = (worker: Worker): Promise<ArrowReply> =>
  new Promise((resolve, reject) => {
    const once = { once: true };
    worker.addEventListener('message', ({ data }: MessageEvent<ArrowReply>) => resolve(data), once);
    worker.addEventListener(
      'error',
      ({ message }) => reject(new Error(message || 'The worker that reads Arrow files failed.')),
      once,
    );
  });

/** A worker that is ready, or null where none can be started. */
async function readyWorker(start: () => Worker, signal: AbortSignal): Promise<Worker | null> {
  let worker: Worker | null = null;
  try {
    worker = start();
    await unlessAborted(next(worker), signal);
    return worker;
  } catch {
    worker?.terminate();
    signal.throwIfAborted();
    return null;
  }
}

/**
 * The stream that the engine is given for an Arrow file, whose bytes are given away: made in a worker of its own, since
 * large files take a while to unpack and wrong ones any time; on the page where no worker can be started.
 * `start`: starts the worker; another one in tests.
 * @throws what `soundArrow` throws; `signal.reason`.
 */
export async function readArrow(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  start: () => Worker = startWorker,
): Promise<Uint8Array> {
  const worker = await readyWorker(start, signal);
  if (worker === null) return (await import('./own-arrow.ts')).soundArrow(bytes);
  try {
    const reply = next(worker);
    worker.postMessage(bytes, [bytes.buffer]);
    const said = await unlessAborted(reply, signal);
    if (said.kind === 'done') return said.stream;
    if (said.kind === 'ready') throw new Error('The worker that reads Arrow files began again.');
    throw said.trouble === null
      ? new Error(said.message)
      : new FileRefused(said.trouble, said.message);
  } finally {
    worker.terminate();
  }
}
