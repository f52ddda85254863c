import { Worker, type ResourceLimits } from 'node:worker_threads';
import { bundled } from './bundle.ts';
import type { Job, Outcome } from './document.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  version: string;
  cache: string | null;
}

interface Task {
  job: Job;
  resolve: (outcome: Outcome) => void;
}

interface Thread {
  worker: Worker;
  /** What it works on. */
  task: Task | null;
}

/** What a thread runs: one of the modules of this folder that answer jobs. */
export const workerCode = (module = 'worker.ts'): Promise<string> =>
  bundled(new URL(module, import.meta.url));

/** Worker threads that read documents. A thread that dies fails the document it was at and is replaced. */
export class WorkerPool {
  readonly #threads = new Set<Thread>();
  /** What no thread works on yet, in order: a thread that is done takes the next, so that none waits behind a long one. */
  readonly #waiting: Task[] = [];
  #closed = false;

  /** `code` is that of `workerCode`. */
  constructor(
    private readonly code: string,
    readonly size: number,
    private readonly setup: WorkerSetup,
    private readonly heap: ResourceLimits,
  ) {
    for (let i = 0; i < size; i++) this.#start();
  }

  #start(): void {
    const worker = new Worker(this.code, {
      eval: true,
      workerData: this.setup,
      execArgv: [],
      resourceLimits: this.heap,
    });
    const thread: Thread = { worker, task: null };
    let cause = 'the worker thread ended';
    worker.on('message', (outcome: Outcome) => {
      const { task } = thread;
      thread.task = null;
      this.#giveNext(thread);
      task?.resolve(outcome);
    });
    worker.on('error', (error) => (cause = error.message));
    worker.on('exit', () => this.#replace(thread, cause));
    this.#threads.add(thread);
    this.#giveNext(thread);
  }

  #replace(thread: Thread, cause: string): void {
    const { task } = thread;
    this.#threads.delete(thread);
    task?.resolve(crashed(task.job, cause));
    if (!this.#closed) this.#start();
  }

  #giveNext(thread: Thread): void {
    if (thread.task) return;
    thread.task = this.#waiting.shift() ?? null;
    if (thread.task) thread.worker.postMessage(thread.task.job);
  }

  /** Reads one document. Never rejects. */
  read(job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ job, resolve });
      for (const thread of this.#threads) this.#giveNext(thread);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }
}

function crashed({ entry, sources }: Job, found: string): Outcome {
  const file = `${sources}/${entry.source_file}`;
  return {
    ok: false,
    document_id: entry.document_id,
    file,
    problem: {
      rule: 'pipeline.failure',
      file,
      location: null,
      expected: 'a document that the pipeline can read',
      found,
      message: `the pipeline broke off at this file (${found}), which is an error of the program; report it with the file`,
    },
    milliseconds: 0,
  };
}
