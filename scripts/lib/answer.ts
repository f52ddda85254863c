import { parentPort, workerData } from 'node:worker_threads';
import { readReference } from '../../src/ingest/node.ts';
import { readDocument, type IngestFunction, type Job } from './document.ts';
import type { WorkerSetup } from './pool.ts';

/** Reads, one after another, the documents that this thread is given, and hands the outcomes back. */
export function answerJobs(ingest: Promise<IngestFunction>): void {
  const { version, cache } = workerData as WorkerSetup;
  const { reference } = readReference();
  const answer = async (job: Job): Promise<void> => {
    const outcome = readDocument(job, { ingest: await ingest, reference, version, cache });
    const moved = outcome.ok ? outcome.parts.map(({ csv }) => csv.buffer) : [];
    parentPort?.postMessage(outcome, moved);
  };
  parentPort?.on('message', (job: Job) => void answer(job));
}
