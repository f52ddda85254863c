import type { ArrowRows } from '../../db/workbench/arrow-rows.ts';
import type { StatementFailure } from '../../db/workbench/failure.ts';
import type { Rows } from '../../model/index.ts';

/** How far a run has come. `truncated` is an end, too: there were more rows than are kept. */
export type Status =
  | { status: 'running' }
  | { status: 'stopping' }
  | { status: 'done' }
  | { status: 'truncated' }
  | { status: 'cancelled' }
  | { status: 'failed'; failure: StatementFailure };

/** So often the page is told of more rows while an answer comes. */
const EVERY_MS = 80;

/** A statement that was run, and its answer as far as it has come. */
export class Result {
  readonly statement: string;
  /** When it was begun, in milliseconds since 1970. */
  readonly at = Date.now();
  #began = performance.now();
  #took = $state<number | null>(null);
  #status = $state.raw<Status>({ status: 'running' });
  #rows = $state.raw<ArrowRows | null>(null);
  #count = $state(0);
  #shown = $state.raw<Rows | null>(null);
  #told = 0;

  constructor(statement: string) {
    this.statement = statement;
  }

  get status(): Status {
    return this.#status;
  }

  /** Null until it has ended, in milliseconds. */
  get took(): number | null {
    return this.#took;
  }

  /** The answer, without any order or filter of the page; null before its first row. */
  get rows(): ArrowRows | null {
    return this.#rows;
  }

  /** How many rows have come. */
  get count(): number {
    return this.#count;
  }

  /** What the page shows: the answer, sorted and filtered as was asked. */
  get shown(): Rows | null {
    return this.#shown;
  }

  set shown(rows: Rows | null) {
    this.#shown = rows;
  }

  get ended(): boolean {
    return this.#took !== null;
  }

  /** More rows have come; the page hears of the first at once and of others now and then. */
  come(rows: ArrowRows): void {
    if (this.#rows === null) {
      this.#rows = rows;
      this.#shown = rows;
    }
    const now = performance.now();
    if (this.#count > 0 && now - this.#told < EVERY_MS) return;
    this.#told = now;
    this.#count = rows.count;
  }

  stopping(): void {
    if (!this.ended) this.#status = { status: 'stopping' };
  }

  end(status: Status): void {
    this.#took = performance.now() - this.#began;
    this.#count = this.#rows?.count ?? 0;
    this.#status = status;
  }
}
