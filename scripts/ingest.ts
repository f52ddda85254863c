import { ingest } from '../src/ingest/index.ts';
import { command } from './lib/command.ts';

process.exitCode = await command(process.argv.slice(2), {
  ingest,
  stdout: process.stdout,
  stderr: process.stderr,
});
