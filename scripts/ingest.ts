import { fileURLToPath } from 'node:url';
import { ingest } from '../src/ingest/index.ts';
import { command } from './lib/command.ts';

process.exitCode = await command(process.argv.slice(2), {
  ingest,
  cache: fileURLToPath(new URL('../.cache/ingest', import.meta.url)),
  stdout: process.stdout,
  stderr: process.stderr,
});
