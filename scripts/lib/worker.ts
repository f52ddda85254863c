import { parentPort, workerData } from 'node:worker_threads';
import { ingestWithRules, readReference } from '../../src/ingest/node.ts';
import { readDocument, type Job } from './document.ts';
import type { WorkerSetup } from './pool.ts';

const { version, cache } = workerData as WorkerSetup;
const { reference } = readReference();
const ingest = ingestWithRules();

async function read(job: Job): Promise<void> {
  const outcome = readDocument(job, { ingest: await ingest, reference, version, cache });
  const moved = outcome.ok ? outcome.parts.map(({ csv }) => csv.buffer) : [];
  parentPort?.postMessage(outcome, moved);
}

parentPort?.on('message', (job: Job) => void read(job));
