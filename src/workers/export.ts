import { turn } from '../export/turn.ts';
import { errorOf } from './failed.ts';
import workerUrl from './export.worker.ts?worker&url';
import type { ExportOrder, ExportReply, ExportRequest } from './protocol.ts';
import { startScript } from './start.ts';

/** What an export needs: an order, and the batches of the whole answer as they came from the engine. */
export interface ExportTask extends ExportOrder {
  batches: readonly Uint8Array[];
}

export interface ExportOptions {
  /** Ends it at once. */
  signal?: AbortSignal;
  /** Told now and then how many rows are written. */
  onprogress?: (rows: number) => void;
  /** Starts the worker; another one in tests. */
  start?: () => Worker;
}

/** So much is sent, or done in the page itself, before the page has its turn. */
const SENT_AT_ONCE = 4 << 20;
const SLICE_MS = 12;

let last = 0;

const startWorker = (): Worker => startScript(workerUrl);

/** A worker that is ready for orders, or null where none can be started. */
async function readyWorker(start: () => Worker, signal?: AbortSignal): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    return null;
  }
  return await new Promise((resolve) => {
    const give = (outcome: Worker | null): void => {
      if (outcome === null) worker.terminate();
      resolve(outcome);
    };
    worker.addEventListener('message', () => give(worker), { once: true });
    worker.addEventListener('error', () => give(null), { once: true });
    signal?.addEventListener('abort', () => give(null), { once: true });
  });
}

async function inWorker(worker: Worker, task: ExportTask, options: ExportOptions): Promise<Blob> {
  const { batches, ...order } = task;
  const { signal, onprogress } = options;
  const id = ++last;
  const send = (request: ExportRequest): void => worker.postMessage(request);
  const outcome = new Promise<Blob>((resolve, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'The worker of the export has failed.'));
    });
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
      if (data.kind === 'ready' || data.id !== id) return;
      if (data.kind === 'progress') onprogress?.(data.rows);
      else if (data.kind === 'done') resolve(data.file);
      else reject(errorOf(data));
    });
  });
  // It is waited for below, after the batches are sent; until then nobody listens.
  outcome.catch(() => undefined);
  send({ kind: 'begin', id, order });
  let sent = 0;
  for (const batch of batches) {
    if (signal?.aborted) break;
    send({ kind: 'batch', id, batch });
    sent += batch.length;
    if (sent < SENT_AT_ONCE) continue;
    sent = 0;
    await turn();
  }
  send({ kind: 'write', id });
  return await outcome;
}

/** The same on the page, a slice at a time. */
async function inPage(task: ExportTask, { signal, onprogress }: ExportOptions): Promise<Blob> {
  const { batches, ...order } = task;
  const { writing } = await import('./write.ts');
  let rows = 0;
  const steps = writing(order, batches, (read) => (rows = read));
  for (let began = performance.now(); ;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    onprogress?.(rows);
    await turn();
    began = performance.now();
  }
}

/**
 * Makes a file of an answer, in a worker of its own, or in slices on the page where no worker can be started.
 * @throws ExportError for what the format cannot hold; the signal's reason when it was aborted.
 */
export async function exportFile(task: ExportTask, options: ExportOptions = {}): Promise<Blob> {
  const { signal, start = startWorker } = options;
  signal?.throwIfAborted();
  // More batches may come while these are being sent.
  const whole = { ...task, batches: [...task.batches] };
  const worker = await readyWorker(start, signal);
  signal?.throwIfAborted();
  if (worker === null) return await inPage(whole, options);
  try {
    return await inWorker(worker, whole, options);
  } finally {
    worker.terminate();
  }
}
