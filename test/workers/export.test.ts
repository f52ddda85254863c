import { Int32, tableToIPC, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { ExportError } from '../../src/export/error.ts';
import { exportDesk } from '../../src/workers/export-desk.ts';
import { exportFile, type ExportTask } from '../../src/workers/export.ts';
import { messagesIn } from '../../src/export/arrow/message.ts';
import type { ExportReply, ExportRequest } from '../../src/workers/protocol.ts';
import { ABOUT, WORDS } from '../export/answers.ts';

function taskOf(format: ExportTask['format'], batches = 1): ExportTask {
  const table = new Table({
    n: vectorFromArray([1, 2], new Int32()),
    t: vectorFromArray(['=a', null], new Utf8()),
  });
  const [schema = new Uint8Array(), batch = new Uint8Array()] = messagesIn(
    tableToIPC(table, 'stream'),
  ).map(({ bytes }) => bytes);
  const all = Array.from({ length: batches }, () => batch);
  return { format, schema, batches: all, units: ['元', null], about: ABOUT, words: WORDS };
}

/** A worker in the same thread; what is sent is cloned and comes a turn later, as with a real one. */
class NearWorker extends EventTarget {
  static ended = 0;
  readonly #desk = exportDesk((reply) => this.tell(reply));
  #ended = false;

  constructor() {
    super();
    this.tell({ kind: 'ready' });
  }
  tell(reply: ExportReply): void {
    setTimeout(() => {
      if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data: reply }));
    });
  }
  postMessage(request: ExportRequest): void {
    const copy = structuredClone(request);
    setTimeout(() => {
      if (!this.#ended) this.#desk(copy);
    });
  }
  terminate(): void {
    this.#ended = true;
    NearWorker.ended++;
  }
}

const near = (): Worker => new NearWorker() as unknown as Worker;
const CSV = "\ufeffn (元),t\r\n1,'=a\r\n2,\r\n";
// Blob.text() takes the mark away.
const textOf = async (file: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());

describe('an export in a worker', () => {
  it('gives the whole answer and ends the worker', async () => {
    const before = NearWorker.ended;
    const file = await exportFile(taskOf('csv', 1), { start: near });
    expect(await textOf(file)).toBe(CSV);
    expect(file.type).toBe('text/csv;charset=utf-8');
    expect(NearWorker.ended).toBe(before + 1);
  });

  it.each(['xlsx', 'arrow', 'json', 'markdown'] as const)('makes %s', async (format) => {
    const file = await exportFile(taskOf(format, 3), { start: near });
    expect(file.size).toBeGreaterThan(60);
  });

  it('tells what the format cannot hold', async () => {
    const task = { ...taskOf('xlsx'), batches: Array<Uint8Array>(3) };
    const many = exportFile({ ...taskOf('arrow'), schema: new Uint8Array(8) }, { start: near });
    await expect(many).rejects.toThrow();
    await expect(
      exportFile({ ...task, batches: [new Uint8Array([1])] }, { start: near }),
    ).rejects.toThrow();
  });

  it('hands on a problem of the format with its limit', async () => {
    const start = (): Worker => {
      const worker = new NearWorker();
      worker.postMessage = ({ kind, id }) => {
        if (kind === 'write') {
          worker.tell({ kind: 'failed', id: id + 1, problem: null, limit: null, message: 'other' });
          worker.tell({ kind: 'progress', id, rows: 7 });
          worker.tell({ kind: 'failed', id, problem: 'rows', limit: 9, message: 'too many' });
        }
      };
      return worker as unknown as Worker;
    };
    const told: number[] = [];
    const failed = exportFile(taskOf('xlsx'), { start, onprogress: (rows) => told.push(rows) });
    await expect(failed).rejects.toThrow(ExportError);
    await expect(failed).rejects.toMatchObject({ problem: 'rows', limit: 9 });
    expect(told).toEqual([7]);
  });

  it('ends at once when it is cancelled, also before the worker is ready', async () => {
    const cancel = new AbortController();
    const file = exportFile(taskOf('csv'), { start: near, signal: cancel.signal });
    cancel.abort();
    await expect(file).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(
      exportFile(taskOf('csv'), { start: near, signal: cancel.signal }),
    ).rejects.toThrow();
    const later = new AbortController();
    const silent = (): Worker => {
      const worker = new NearWorker();
      worker.postMessage = ({ kind }) => void (kind === 'write' && later.abort());
      return worker as unknown as Worker;
    };
    const begun = exportFile(taskOf('csv'), { start: silent, signal: later.signal });
    await expect(begun).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

describe('an export where no worker starts', () => {
  const refused = (): Worker => {
    throw new Error('refused');
  };
  const broken = (): Worker => {
    const worker = new EventTarget();
    setTimeout(() => worker.dispatchEvent(new Event('error')));
    return Object.assign(worker, { terminate: () => undefined }) as unknown as Worker;
  };

  it.each([refused, broken])('is made on the page', async (start) => {
    expect(await textOf(await exportFile(taskOf('csv'), { start }))).toBe(CSV);
  });

  it('leaves the page its turns and can be cancelled between them', async () => {
    const cancel = new AbortController();
    const file = exportFile(taskOf('json', 40_000), {
      start: refused,
      signal: cancel.signal,
      onprogress: () => cancel.abort(),
    });
    await expect(file).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
