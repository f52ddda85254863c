import { parentPort, workerData } from 'node:worker_threads';
import { ingestWithRules, readReference } from '../../src/ingest/node.ts';
import { readDocument, type Job } from './document.ts';
import type { WorkerSetup } from './pool.ts';

const { version, cache } = workerData as WorkerSetup;
const { reference } = readReference();
const ingest = await ingestWithRules();

parentPort?.on('message', (job: Job) => {
  const outcome = readDocument(job, { ingest, reference, version, cache });
  const moved = outcome.ok ? outcome.parts.map(({ csv }) => csv.buffer) : [];
  parentPort?.postMessage(outcome, moved);
});
