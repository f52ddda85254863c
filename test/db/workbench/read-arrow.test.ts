import { float16, tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { readForReply, type ArrowReply } from '../../../src/db/workbench/arrow-desk.ts';
import { FileRefused } from '../../../src/db/workbench/file-refused.ts';
import { readArrow } from '../../../src/db/workbench/read-arrow.ts';

const table = tableFromArrays({ a: [1, null, 3] });
const bytes = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(tableToIPC(table, { format: 'file' }) ?? []);
const live = new AbortController().signal;

/** A worker in the same thread; `silent`: it starts and never answers. */
class NearWorker extends EventTarget {
  static ended = 0;
  readonly #silent: boolean;

  constructor(silent = false) {
    super();
    this.#silent = silent;
    this.#tell({ kind: 'ready' });
  }
  #tell(data: ArrowReply): void {
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  postMessage(data: Uint8Array): void {
    if (!this.#silent) this.#tell(readForReply(data));
  }
  terminate(): void {
    NearWorker.ended++;
  }
}
const near = (silent = false): Worker => new NearWorker(silent) as unknown as Worker;

describe('an Arrow file in a worker', () => {
  it('is read, and the worker ended', async () => {
    const before = NearWorker.ended;
    const stream = await readArrow(bytes(), live, () => near());
    expect(tableFromIPC(stream).toArray()).toEqual(table.toArray());
    expect(NearWorker.ended).toBe(before + 1);
  });

  it('is refused there in the same words', async () => {
    const read = (file: Uint8Array<ArrayBuffer>) => readArrow(file, live, () => near());
    await expect(read(bytes().slice(0, 60))).rejects.toThrow('breaks off');
    const halves = tableFromArrays({ a: [1.5] }, { types: { a: float16() } });
    const refused = read(new Uint8Array(tableToIPC(halves, { format: 'file' }) ?? []));
    await expect(refused).rejects.toMatchObject({ trouble: 'form' });
    await expect(refused).rejects.toBeInstanceOf(FileRefused);
  });

  it('is read on the page where there is no worker', async () => {
    const none = (): Worker => {
      throw new Error('no workers here');
    };
    const stream = await readArrow(bytes(), live, none);
    expect(tableFromIPC(stream).toArray()).toEqual(table.toArray());
  });

  it('is given up at once when it is stopped, whatever the worker does', async () => {
    const before = NearWorker.ended;
    const stop = new AbortController();
    const reading = readArrow(bytes(), stop.signal, () => near(true));
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    await expect(reading).rejects.toThrow('stopped');
    expect(NearWorker.ended).toBe(before + 1);
  });
});
