import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Job, Outcome } from './document.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  version: string;
  cache: string | null;
}

export interface Request {
  id: number;
  job: Job;
}

export interface Reply {
  id: number;
  outcome: Outcome;
}

interface Task {
  job: Job;
  resolve: (outcome: Outcome) => void;
}

interface Thread {
  worker: Worker;
  /** What it was given and has not answered, in order; the first one is what it works on. */
  tasks: Map<number, Task>;
}

/** What a thread begins with: it does not inherit the loader of TypeScript that its parent was started with. */
function beginning(): string {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const worker = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  return `import(${loader}).then(({ register }) => { register(); return import(${worker}); });`;
}

/** Worker threads that read documents. A thread that dies fails the document it was at and is replaced. */
export class WorkerPool {
  readonly #threads = new Set<Thread>();
  #nextId = 0;
  #closed = false;

  constructor(
    readonly size: number,
    private readonly setup: WorkerSetup,
    private readonly heap: ResourceLimits,
  ) {
    for (let i = 0; i < size; i++) this.#start();
  }

  #start(): Thread {
    const worker = new Worker(beginning(), {
      eval: true,
      workerData: this.setup,
      execArgv: [],
      resourceLimits: this.heap,
    });
    const thread: Thread = { worker, tasks: new Map() };
    let cause = 'the worker thread ended';
    worker.on('message', ({ id, outcome }: Reply) => {
      thread.tasks.get(id)?.resolve(outcome);
      thread.tasks.delete(id);
    });
    worker.on('error', (error) => (cause = error.message));
    worker.on('exit', () => this.#replace(thread, cause));
    this.#threads.add(thread);
    return thread;
  }

  #replace(thread: Thread, cause: string): void {
    this.#threads.delete(thread);
    const [first, ...others] = thread.tasks.values();
    first?.resolve(crashed(first.job, cause));
    if (this.#closed) return;
    this.#start();
    for (const task of others) this.#give(task);
  }

  #give(task: Task): void {
    const [thread] = [...this.#threads].sort((a, b) => a.tasks.size - b.tasks.size);
    if (!thread) return task.resolve(crashed(task.job, 'no worker thread is left'));
    const id = this.#nextId++;
    thread.tasks.set(id, task);
    thread.worker.postMessage({ id, job: task.job } satisfies Request);
  }

  /** Reads one document. Never rejects. */
  read(job: Job): Promise<Outcome> {
    return new Promise((resolve) => this.#give({ job, resolve }));
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
