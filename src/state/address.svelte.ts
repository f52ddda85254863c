import { formatSelection, FRESH, parseSelection, type Selection } from './selection.ts';

/** The selection, kept in the address: back and forward walk through it. */
export class Address {
  #selection = $state.raw<Selection>(parseSelection(''));

  constructor() {
    if (typeof window === 'undefined') return;
    this.#read();
    // A link and the back button both end here.
    window.addEventListener('hashchange', () => this.#read());
    window.addEventListener('popstate', () => this.#read());
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** The link to the page as it is, but for `changes`; another view begins with choices of its own. */
  link(changes: Partial<Selection>): string {
    const now = this.#selection;
    const moved = changes.view !== undefined && changes.view !== now.view;
    return formatSelection({ ...now, ...(moved ? FRESH : {}), ...changes });
  }

  /** Goes there: a step that the back button undoes. */
  go(changes: Partial<Selection>): void {
    const next = this.link(changes);
    if (next === formatSelection(this.#selection)) return;
    history.pushState(null, '', next);
    this.#read();
  }

  #read(): void {
    this.#selection = parseSelection(window.location.hash);
  }
}
