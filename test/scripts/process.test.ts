import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/run.ts';
import { ingestWithRules } from '../../src/ingest/node.ts';
import { contentOf, place, placeArgs, TEXT } from './fake.ts';

const ingest = await ingestWithRules();
const COMMAND = ['--import', 'tsx', 'scripts/ingest.ts'];

function start(args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8', timeout: 60_000 });
}

/** Documents enough for worker threads, each with figures of its own. */
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => TEXT.replace('1200.50', `${1200 + i}.50`));

describe('the process', { timeout: 60_000 }, () => {
  it('ends with 0 for documents that are read, 1 for one that is not, 2 for wrong usage', () => {
    expect(start(placeArgs(place([TEXT]))).status).toBe(0);
    expect(start(placeArgs(place([''])))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('place-0.txt: the file is empty') as string,
    });
    expect(start(['--unknown']).status).toBe(2);
  });

  it('reads many documents, a large one among them, in worker threads with the result of one thread', async () => {
    const large = `${'\n'.repeat(1_500_000)}${TEXT}`;
    const at = place([...many(55), large]);
    expect(start(placeArgs(at))).toMatchObject({ status: 0 });
    const threads = contentOf(at.out);
    await run({ ...at, cache: null, strict: true, workers: 0, ingest });
    expect(contentOf(at.out)).toEqual(threads);
  });

  it('leaves the output whole when it is killed, and the next run cleans up', async () => {
    const at = place(many(400));
    const beside = (): string[] =>
      readdirSync(dirname(at.out)).filter((name) => name.startsWith('.out.'));
    await run({ ...at, cache: null, strict: true, workers: 0, ingest });
    const before = contentOf(at.out);
    const child = spawn(process.execPath, [...COMMAND, ...placeArgs(at)], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (beside().length === 0 && child.exitCode === null) await setTimeout(5);
    child.kill('SIGKILL');
    await ended;
    expect(beside()).toHaveLength(1);
    expect(contentOf(at.out)).toEqual(before);
    await run({ ...at, cache: null, strict: true, workers: 0, ingest });
    expect(beside()).toEqual([]);
    expect(contentOf(at.out)).toEqual(before);
  });
});
