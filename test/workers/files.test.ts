import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/export/pptx/deck.ts';
import type { PlainSheet } from '../../src/export/xlsx/sheet.ts';
import { filesDesk } from '../../src/workers/files-desk.ts';
import { withFileMaker, type FileMaker } from '../../src/workers/files.ts';
import type { ArchiveEntry, FilesReply, FilesRequest } from '../../src/workers/files-protocol.ts';

/** A worker in the same thread; what is sent is cloned and comes a turn later, as with a real one. */
class NearWorker extends EventTarget {
  ended = false;
  readonly #desk = filesDesk((reply) => this.tell(reply));

  tell(reply: FilesReply): void {
    setTimeout(() => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data: reply }));
    });
  }
  postMessage(request: FilesRequest): void {
    const copy = structuredClone(request);
    setTimeout(() => {
      if (!this.ended) this.#desk(copy);
    });
  }
  terminate(): void {
    this.ended = true;
  }
}

function making<Result>(
  use: (maker: FileMaker) => Promise<Result>,
  signal = new AbortController().signal,
): { worker: NearWorker; made: Promise<Result> } {
  const worker = new NearWorker();
  return { worker, made: withFileMaker(signal, use, () => worker as unknown as Worker) };
}

const DECK: Deck = {
  ...{ title: 'T', language: 'en', author: 'A', made: '2025-01-01T00:00:00.000Z' },
  slides: [{ kind: 'cover', title: 'T', subtitle: null, lines: ['one'] }],
};
const SHEET: PlainSheet = {
  ...{ name: 'S', columns: [{ kind: 'number' }], headings: ['n'] },
  rows: [[1.5], [null]],
};
const partsOf = async (file: Blob): Promise<Record<string, Uint8Array>> =>
  unzipSync(new Uint8Array(await file.arrayBuffer()));

describe('files that a worker makes', () => {
  it('are a presentation, a workbook and an archive of both, and the worker ends with them', async () => {
    const shares: number[] = [];
    const counts: number[] = [];
    const { worker, made } = making(async (maker) => {
      const slides = maker.pptx(DECK, (share) => shares.push(share));
      const workbook = maker.xlsx([SHEET]);
      async function* entries(): AsyncGenerator<ArchiveEntry> {
        yield { path: 'README.txt', content: new Blob(['读我']) };
        yield { path: 'a.pptx', content: await slides };
        yield { path: 'a.xlsx', content: await workbook };
      }
      return maker.zip(entries(), (files) => counts.push(files));
    });
    const file = await made;
    expect(file.type).toBe('application/zip');
    const parts = await partsOf(file);
    expect(strFromU8(parts['README.txt'] ?? strToU8(''))).toBe('读我');
    expect(Object.keys(unzipSync(parts['a.pptx'] ?? strToU8('')))).toContain(
      'ppt/slides/slide1.xml',
    );
    const sheet = unzipSync(parts['a.xlsx'] ?? strToU8(''))['xl/worksheets/sheet1.xml'];
    expect(strFromU8(sheet ?? strToU8(''))).toContain('<v>1.5</v>');
    expect(shares.at(-1)).toBe(1);
    expect(counts).toEqual([1, 2, 3]);
    expect(worker.ended).toBe(true);
  });

  it('fail with the problem of the format and its limit', async () => {
    const wide = {
      ...SHEET,
      columns: Array.from({ length: 16_385 }, () => ({ kind: 'text' as const })),
    };
    await expect(making((maker) => maker.xlsx([wide])).made).rejects.toMatchObject({
      ...{ name: 'ExportError', problem: 'columns', limit: 16_384 },
    });
    const outside = [{ path: '../a', content: new Blob(['a']) }];
    await expect(making((maker) => maker.zip(outside)).made).rejects.toMatchObject({
      problem: 'broken',
    });
  });

  it('fail with what the entries of an archive fail with', async () => {
    async function* broken(): AsyncGenerator<ArchiveEntry> {
      yield { path: 'a.txt', content: new Blob(['a']) };
      await Promise.resolve();
      throw new Error('no picture');
    }
    await expect(making((maker) => maker.zip(broken())).made).rejects.toThrow('no picture');
  });

  it('end at once when they are cancelled, with the worker', async () => {
    const cancel = new AbortController();
    const { worker, made } = making((maker) => maker.pptx(DECK), cancel.signal);
    cancel.abort(new Error('enough'));
    expect(worker.ended).toBe(true);
    await expect(made).rejects.toThrow('enough');
    await expect(making((maker) => maker.pptx(DECK), cancel.signal).made).rejects.toThrow('enough');
  });

  it('fail where the script of the worker does not come', async () => {
    const { worker, made } = making((maker) => maker.pptx(DECK));
    worker.dispatchEvent(new Event('error'));
    // As with every part of the page that cannot be fetched.
    await expect(made).rejects.toThrow(TypeError);
  });
});
