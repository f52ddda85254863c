import { ingestWithRules } from '../../src/ingest/node.ts';
import { answerJobs } from './answer.ts';

answerJobs(ingestWithRules());
