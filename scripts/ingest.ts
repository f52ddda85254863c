import { ingestWithRules } from '../src/ingest/node.ts';
import { command } from './lib/command.ts';

process.exitCode = await command(process.argv.slice(2), {
  ingest: await ingestWithRules(),
  stdout: process.stdout,
  stderr: process.stderr,
});
