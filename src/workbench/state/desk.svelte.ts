import type { WorkbenchEngine } from '../../db/workbench/engine.ts';
import { History } from './history.svelte.ts';
import { Runner } from './runner.svelte.ts';
import type { Store } from './store.ts';
import { Tabs } from './tabs.svelte.ts';

/** An engine that nobody has looked at for so long is ended: it has hundreds of megabytes. */
export const IDLE_MS = 600_000;

/** What a reader works with, whether the SQL page is open or another view: the tabs with their answers, and the engine. */
export class Desk {
  readonly tabs: Tabs;
  readonly history: History;
  readonly runner: Runner;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Promise<WorkbenchEngine>, store: Store) {
    this.tabs = new Tabs(store);
    this.history = new History(store);
    this.runner = new Runner(start, this.history);
  }

  /** The SQL page is opened. An engine that was ended meanwhile is started again; its notice tells what went with it. */
  enter(): void {
    clearTimeout(this.#idle);
    // The session says it when it does not start.
    this.runner.session.engine().catch(() => undefined);
  }

  /** The reader goes to another view, and may come back. */
  leave(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.runner.session.rest(), IDLE_MS);
  }

  close(): void {
    clearTimeout(this.#idle);
    this.runner.session.close();
  }
}

let kept: Desk | null = null;

/** The one desk of the page; the first call makes it. It is gone with the page. */
export function deskOf(start: () => Promise<WorkbenchEngine>, store: Store): Desk {
  if (kept !== null) return kept;
  const desk = new Desk(start, store);
  kept = desk;
  const end = ({ persisted }: PageTransitionEvent): void => {
    // One that the browser sets aside may be shown again as it was.
    if (persisted) return;
    removeEventListener('pagehide', end);
    desk.close();
    kept = null;
  };
  addEventListener('pagehide', end);
  return desk;
}
