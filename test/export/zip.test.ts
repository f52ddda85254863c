import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/export/file-name.ts';
import { Archive, assertSafePath, uniquePaths } from '../../src/export/zip.ts';

interface Entry {
  path: string;
  bytes: Uint8Array;
}

async function whole(entries: readonly Entry[]): Promise<Uint8Array> {
  const archive = new Archive();
  for (const { path, bytes } of entries) archive.add(path, bytes);
  expect(archive.files).toBe(entries.length);
  return new Uint8Array(await archive.finish('application/zip').arrayBuffer());
}

const FILES: Entry[] = [
  { path: 'README.txt', bytes: strToU8('读我\n') },
  { path: 'pictures/1 构成（2024）.png', bytes: new Uint8Array(300_000).map((_, i) => i * 7) },
  { path: 'data/空.csv', bytes: new Uint8Array(0) },
];

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('an archive', () => {
  it('holds its files, byte for byte', async () => {
    const found = unzipSync(await whole(FILES));
    expect(Object.keys(found)).toEqual(FILES.map(({ path }) => path));
    for (const { path, bytes } of FILES)
      expect(Buffer.from(found[path] ?? []).equals(bytes)).toBe(true);
  });

  it.runIf(hasPython)('is read by a program of another make, names included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      const path = join(folder, 'a.zip');
      writeFileSync(path, await whole(FILES));
      const script =
        'import sys, json, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
        'print(json.dumps([[i.filename, i.file_size, i.date_time] for i in z.infolist()]))';
      const read = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' });
      expect(JSON.parse(read)).toEqual(
        FILES.map(({ path: name, bytes }) => [name, bytes.length, [1980, 1, 1, 0, 0, 0]]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the same whenever it is made', async () => {
    expect(Buffer.from(await whole(FILES)).equals(await whole(FILES))).toBe(true);
  });

  it.each([
    '',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a//b',
    'a\\b',
    'C:/a',
    'a/.',
    'a\0b',
    'nul.txt',
    'a. /b',
  ])('does not take the path %j', async (path) => {
    await expect(whole([{ path, bytes: new Uint8Array(1) }])).rejects.toMatchObject({
      problem: 'broken',
    });
  });

  it('does not take a path twice, whatever its case', async () => {
    const bytes = new Uint8Array(1);
    const twice = [
      { path: 'A.txt', bytes },
      { path: 'a.TXT', bytes },
    ];
    await expect(whole(twice)).rejects.toMatchObject({ problem: 'broken' });
    expect(uniquePaths(['a/b.png', 'A/B.png', 'a/b.png'])).toEqual([
      'a/b.png',
      'A/B (2).png',
      'a/b (3).png',
    ]);
  });

  it('takes every name that is made of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = fileName(text);
        expect(name.length).toBeLessThanOrEqual(81);
        assertSafePath(`${name}.png`);
        assertSafePath(name);
      }),
    );
    expect(fileName('构成（2024）：a/b?')).toBe('构成（2024）：a-b');
    expect(fileName('..\\..\\x')).toBe('x');
    expect(fileName(' / ', 'chart')).toBe('chart');
    expect(fileName('CON')).toBe('_CON');
  });
});
