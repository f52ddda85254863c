import { ingest } from '../../src/ingest/index.ts';
import { answerJobs } from './answer.ts';

/** Without the rules: what `npm run bench:ingest` sets beside the thread that checks. */
answerJobs(Promise.resolve(ingest));
