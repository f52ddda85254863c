import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marts } from '../../src/ingest/output/marts/index.ts';
import { tables } from '../../src/ingest/output/tables.ts';
import { ingestWithRules } from '../../src/ingest/node.ts';
import { command } from '../../scripts/lib/command.ts';
import type { IngestFunction } from '../../scripts/lib/document.ts';
import { progressBar, textTable } from '../../scripts/lib/report.ts';
import { fakeIngest, place, placeArgs, TEXT, type Place } from './fake.ts';

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

async function say(
  at: Place,
  args: string[] = [],
  isTTY = false,
  ingest: IngestFunction = fakeIngest,
): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const code = await command([...placeArgs(at), ...args], {
    ingest,
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text), isTTY },
  });
  return { code, ...said };
}

describe('the command', () => {
  it('says a line for each document, then a table, and ends with 0', async () => {
    const at = place([TEXT, TEXT]);
    const { code, stdout, stderr } = await say(at);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^place-0-2024-budget: 2 of 2 figures, \d+ ms\nplace-1-2024-budget: /);
    expect(stdout).toMatch(/^document +lines +tables +seen +taken +unread in tables/);
    expect(stdout).toMatch(/\n2 of 2 documents +6 +0 +4 +4 /);
    expect(stdout).toContain(`${at.out}: ${tables.length + marts.length} tables`);
  });

  it('says what it did not read again', async () => {
    const at = place([TEXT]);
    await say(at);
    const { stdout, stderr } = await say(at);
    expect(stderr).toContain('unchanged');
    expect(stdout).toContain('1 unchanged since an earlier run, not read again');
  });

  it('ends with 1, the file and what to do, when a document is refused', async () => {
    const { code, stdout, stderr } = await say(place([TEXT, '']));
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: .*place-1\.txt: the file is empty; save .*\n {2}\(file\.empty/);
    expect(stdout).toContain('place-1-2024-budget REFUSED');
    expect(stdout).toContain('1 of 2 documents');
  });

  it('writes nothing in a strict run with a refused document', async () => {
    const at = place([TEXT, '']);
    const { code, stdout } = await say(at, ['--strict']);
    expect(code).toBe(1);
    expect(stdout).toContain('nothing was written');
    expect(existsSync(at.out)).toBe(false);
  });

  it.each([['--nonsense'], ['--out'], ['word']])(
    'ends with 2 and the usage for %s',
    async (arg) => {
      const { code, stderr, stdout } = await say(place([TEXT]), [arg]);
      expect(code).toBe(2);
      expect(stderr).toContain('Usage: npm run ingest');
      expect(stdout).toBe('');
    },
  );

  it('prints its usage when asked', async () => {
    const { code, stdout } = await say(place([TEXT]), ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--strict');
    expect(stdout).toMatch(/per mart.*findings/s);
  });

  it('shows a bar to a person when there are many documents', async () => {
    const at = place([...Array.from({ length: 20 }, () => TEXT), '']);
    const { stderr } = await say(at, [], true);
    expect(stderr).toContain('\r\u001b[K█');
    expect(stderr).toContain(' 20/21 documents');
    expect(stderr).toMatch(/error: .*place-20\.txt: the file is empty/);
    expect((await say(at)).stderr).toMatch(/^place-0-2024-budget: 2 of 2 figures/);
    expect(progressBar(1, 4, 2)).toMatch(/^█+░+ 1\/4 documents, 1 a second$/);
  });
});

describe('the findings', () => {
  const WRONG = `2024年支出预算100.00万元，其中：基本支出60.00万元，项目支出50.00万元。`;

  it('stand before the summary, by severity, with document, line and what is wrong', async () => {
    const { code, stdout } = await say(place([WRONG]), [], false, await ingestWithRules());
    expect(code).toBe(0);
    expect(stdout).toMatch(/finding +document +line +rule +what/);
    expect(stdout).toMatch(/error +place-0-2024-budget +1 +sum\.natures +支出.*110.*100/);
    expect(stdout.indexOf('sum.natures')).toBeLessThan(stdout.indexOf('1 of 1 documents'));
  });

  it('are in the JSON of any number of documents', async () => {
    const many = Array.from({ length: 51 }, () => WRONG);
    const { stdout } = await say(place(many), ['--json'], false, await ingestWithRules());
    const { documents } = JSON.parse(stdout) as { documents: { found: object[] }[] };
    expect(documents).toHaveLength(51);
    for (const { found } of documents) {
      expect(found).toEqual([expect.objectContaining({ rule: 'sum.natures', line: 1 })]);
    }
  }, 60_000);
});

describe('--json', () => {
  it('prints one object and nothing else', async () => {
    const at = place([TEXT, '%PDF-1.4']);
    const { code, stdout } = await say(at, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      written: true,
      out: at.out,
      error: null,
      release: { pipeline: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      documents: [
        { document_id: 'place-0-2024-budget', ok: true, figures_seen: 2, figures_taken: 2 },
        { document_id: 'place-1-2024-budget', ok: false, problem: { rule: 'file.format' } },
      ],
    });
  });

  it('prints an object for a manifest that is refused, too', async () => {
    const at = place([TEXT]);
    writeFileSync(join(at.sources, 'manifest.json'), '{');
    const { code, stdout, stderr } = await say(at, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { rule: 'manifest.json' } });
    expect(stderr).toContain('manifest.json');
  });
});

describe('a table of text', () => {
  it('has words to the left and numbers to the right', () => {
    expect(
      textTable(
        ['a', 'n'],
        [
          ['x', '10'],
          ['long', '2'],
        ],
      ),
    ).toBe('a      n\n----  --\nx     10\nlong   2');
  });
});
