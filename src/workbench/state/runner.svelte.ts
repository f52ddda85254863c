import { SvelteMap } from 'svelte/reactivity';
import type { WorkbenchEngine } from '../../db/workbench/engine.ts';
import { Session, STARTING, type Outcome, type SessionState } from '../../db/workbench/session.ts';
import type { History, Past } from './history.svelte.ts';
import type { Piece } from './piece.ts';
import { Result, type Status } from './result.svelte.ts';

/** What the answers of other tabs may take; the oldest go first. */
const MOST_KEPT_BYTES = 200_000_000;

/** An answer that is there by then takes the place of the one before, without an empty pane between them. */
const SOON_MS = 25;

function statusOf(outcome: Outcome): Status {
  if (outcome.status !== 'done') return outcome;
  return { status: outcome.truncated ? 'truncated' : 'done' };
}

function pastOf({ piece, at, took, status, view, count }: Result): Past {
  const { status: how } = status;
  return {
    text: piece.text,
    at,
    took: took ?? 0,
    status: how === 'running' || how === 'stopping' ? 'failed' : how,
    rows: view === null || how === 'failed' ? null : count,
  };
}

/** Runs statements for the page, one at a time, and keeps the last answer of each tab. */
export class Runner {
  readonly session: Session;
  readonly #history: History;
  #state = $state.raw<SessionState>(STARTING);
  readonly #results = new SvelteMap<number, Result>();
  /** The tab whose statement runs. */
  #running = $state<number | null>(null);
  #stop: AbortController | null = null;
  /** What runs, until its tab is closed. */
  #current: Result | null = null;

  constructor(start: () => Promise<WorkbenchEngine>, history: History) {
    this.#history = history;
    this.session = new Session(start, (state) => (this.#state = state));
    // Whoever runs something first hears of it when it fails; the state says it, too.
    this.session.engine().catch(() => undefined);
  }

  get state(): SessionState {
    return this.#state;
  }

  get running(): number | null {
    return this.#running;
  }

  resultOf(tab: number): Result | null {
    return this.#results.get(tab) ?? null;
  }

  /**
   * Runs statements one after the other until one fails or is stopped. The tab shows the last of them.
   * Does nothing while others run.
   */
  async run(tab: number, pieces: readonly Piece[]): Promise<void> {
    if (this.#running !== null) return;
    this.#running = tab;
    const stop = new AbortController();
    this.#stop = stop;
    try {
      for (const piece of pieces) {
        const result = new Result(this.session, piece);
        this.#current = result;
        const timer = setTimeout(() => this.#show(tab, result), SOON_MS);
        // Waiting for the engine is not the statement's time. That it did not start, the session says.
        await this.session.engine().catch(() => undefined);
        result.begin();
        const outcome = await this.session.run(
          piece.text,
          (rows) => result.come(rows),
          stop.signal,
        );
        clearTimeout(timer);
        result.end(statusOf(outcome));
        this.#show(tab, result);
        this.#history.add(pastOf(result));
        if (outcome.status !== 'done') break;
      }
    } finally {
      this.#running = null;
      this.#stop = null;
      this.#current = null;
    }
  }

  stop(): void {
    this.#current?.stopping();
    this.#stop?.abort(new DOMException('stopped by the reader', 'AbortError'));
  }

  /** Forgets the answer of a tab that was closed. */
  close(tab: number): void {
    if (this.#running === tab) {
      this.stop();
      this.#current = null;
    }
    this.#drop(tab);
  }

  #show(tab: number, result: Result): void {
    if (this.#current !== result || this.resultOf(tab) === result) return;
    this.#drop(tab);
    const size = (): number =>
      [...this.#results.values()].reduce((sum, { view }) => sum + (view?.rows.bytes ?? 0), 0);
    for (const other of [...this.#results.keys()]) if (size() > MOST_KEPT_BYTES) this.#drop(other);
    this.#results.set(tab, result);
  }

  #drop(tab: number): void {
    const view = this.resultOf(tab)?.view;
    view?.close();
    if (view) void this.session.forget(view.rows);
    this.#results.delete(tab);
  }
}
