import type { Rows } from '../model/index.ts';

/** From here on, pieces are given to the browser, which can put them on the disk. */
const HELD = 4 << 20;

/** A file that grows piece by piece. */
export class GrowingBlob {
  readonly #blobs: Blob[] = [];
  #pieces: BlobPart[] = [];
  #held = 0;

  add(piece: string | Uint8Array): void {
    // A view of shared memory is no part of a blob; none of the writers makes one.
    this.#pieces.push(piece as BlobPart);
    this.#held += piece.length;
    if (this.#held >= HELD) this.#give();
  }

  /** The whole, as a file of a media type. */
  finish(type: string): Blob {
    this.#give();
    return new Blob(this.#blobs, { type });
  }

  #give(): void {
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#held = 0;
  }
}

/** The same rows, telling `report` how many have been read. */
export function watched(rows: Rows, report: (read: number) => void): Rows {
  return {
    columns: rows.columns,
    count: rows.count,
    row: (index) => {
      report(index + 1);
      return rows.row(index);
    },
  };
}
