import type { ArrowRows } from '../../db/workbench/arrow-rows.ts';
import type { StatementFailure } from '../../db/workbench/failure.ts';
import type { Session } from '../../db/workbench/session.ts';
import type { Piece } from './piece.ts';
import { AnswerView } from './view.svelte.ts';

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
/** An answer that is whole by then is drawn once. */
const WHOLE_MS = 25;

/** A statement that was run, and its answer as far as it has come. */
export class Result {
  /** What was run, and where it stood in the text of its tab. */
  readonly piece: Piece;
  /** When it was begun, in milliseconds since 1970. */
  readonly at = Date.now();
  #began = performance.now();
  #took = $state<number | null>(null);
  #status = $state.raw<Status>({ status: 'running' });
  #view = $state.raw<AnswerView | null>(null);
  #count = $state(0);
  #rows: ArrowRows | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #session: Session;
  /** Resolves when it has ended. */
  readonly #whole: Promise<void>;
  #resolve: () => void = () => undefined;

  constructor(session: Session, piece: Piece) {
    this.#session = session;
    this.piece = piece;
    this.#whole = new Promise((resolve) => (this.#resolve = resolve));
  }

  get status(): Status {
    return this.#status;
  }

  /** Null until it has ended, in milliseconds. */
  get took(): number | null {
    return this.#took;
  }

  /** The answer as it is looked at; null before its first rows. */
  get view(): AnswerView | null {
    return this.#view;
  }

  /** How many rows have come. */
  get count(): number {
    return this.#count;
  }

  get ended(): boolean {
    return this.#took !== null;
  }

  /** The engine is there, and time counts from now on. */
  begin(): void {
    this.#began = performance.now();
  }

  /** More rows have come; the page hears of the first soon and of others now and then. */
  come(rows: ArrowRows): void {
    this.#rows = rows;
    this.#timer ??= setTimeout(() => this.#tell(), this.#view === null ? WHOLE_MS : EVERY_MS);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#rows === null) return;
    this.#view ??= new AnswerView(this.#session, this.#rows, this.#whole);
    this.#count = this.#rows.count;
  }

  stopping(): void {
    if (!this.ended) this.#status = { status: 'stopping' };
  }

  end(status: Status): void {
    this.#took = performance.now() - this.#began;
    this.#tell();
    this.#status = status;
    this.#resolve();
  }
}
