import type { Deck } from '../export/pptx/deck.ts';
import type { PlainSheet } from '../export/xlsx/sheet.ts';
import { errorOf } from './failed.ts';
import type { ArchiveEntry, FilesReply, FilesRequest } from './files-protocol.ts';
import workerUrl from './files.worker.ts?worker&url';
import { startScript } from './start.ts';

/**
 * Makes files in a worker, so that the page lives meanwhile. Each throws ExportError for what the format cannot hold, and
 * the signal's reason when all was aborted.
 */
export interface FileMaker {
  /** @param onprogress The share that is done, 0 to 1. */
  pptx: (deck: Deck, onprogress?: (share: number) => void) => Promise<Blob>;
  xlsx: (sheets: readonly PlainSheet[]) => Promise<Blob>;
  /** @param onprogress How many files are in. */
  zip: (
    entries: AsyncIterable<ArchiveEntry> | Iterable<ArchiveEntry>,
    onprogress?: (files: number) => void,
  ) => Promise<Blob>;
}

/** Who waits for a file. */
interface Waiting {
  resolve: (file: Blob) => void;
  reject: (why: Error) => void;
  onprogress: (done: number) => void;
}

/** A file of a worker: what is sent for it bears its number. */
type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

class InWorker implements FileMaker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Why there are no more files. */
  #ended: Error | null = null;
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<FilesReply>) => this.#take(data));
    worker.addEventListener('error', (event) => {
      // Its script may not have come: browsers say so with no word.
      this.end(new TypeError(event.message || 'The worker that makes files could not be started.'));
    });
  }

  pptx(deck: Deck, onprogress?: (share: number) => void): Promise<Blob> {
    return this.#file((send) => send({ kind: 'pptx', deck }), onprogress);
  }

  xlsx(sheets: readonly PlainSheet[]): Promise<Blob> {
    return this.#file((send) => send({ kind: 'xlsx', sheets }));
  }

  zip(
    entries: AsyncIterable<ArchiveEntry> | Iterable<ArchiveEntry>,
    onprogress?: (files: number) => void,
  ): Promise<Blob> {
    return this.#file(async (send) => {
      for await (const entry of entries) {
        if (this.#ended) return;
        send({ kind: 'entry', entry });
      }
      send({ kind: 'archived' });
    }, onprogress);
  }

  /** Ends the worker, whatever it is doing. */
  end(why: Error): void {
    if (this.#ended) return;
    this.#ended = why;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(why);
  }

  async #file(
    order: (send: (request: Unnumbered<FilesRequest>) => void) => void | Promise<void>,
    onprogress: (done: number) => void = () => undefined,
  ): Promise<Blob> {
    if (this.#ended) throw this.#ended;
    const id = ++this.#last;
    try {
      return await new Promise<Blob>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, onprogress });
        const sent = async (): Promise<void> =>
          order((request) => this.#worker.postMessage({ ...request, id } satisfies FilesRequest));
        sent().catch(reject);
      });
    } finally {
      this.#waiting.delete(id);
    }
  }

  #take(reply: FilesReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') waiting.onprogress(reply.done);
    else if (reply.kind === 'done') waiting.resolve(reply.file);
    else waiting.reject(errorOf(reply));
  }
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

/**
 * Gives `use` what makes files, in a worker of its own, which ends with it or at once when the signal is aborted.
 * @param start Starts the worker; another one in tests.
 * @throws what `use` throws; the signal's reason.
 */
export async function withFileMaker<Result>(
  signal: AbortSignal,
  use: (maker: FileMaker) => Promise<Result>,
  start: () => Worker = () => startScript(workerUrl),
): Promise<Result> {
  signal.throwIfAborted();
  const maker = new InWorker(start());
  const stop = (): void => maker.end(reasonOf(signal));
  signal.addEventListener('abort', stop);
  try {
    return await use(maker);
  } finally {
    signal.removeEventListener('abort', stop);
    maker.end(new Error('The file is made.'));
  }
}
