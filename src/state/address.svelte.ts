import { formatSelection, parseSelection, type Selection } from './selection.ts';

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

  /** The link to the page as it is, but for `changes`. */
  link(changes: Partial<Selection>): string {
    return formatSelection({ ...this.#selection, ...changes });
  }

  /** Changes how the page is shown: no step of its own for the back button. */
  change(changes: Partial<Selection>): void {
    history.replaceState(history.state, '', this.#url(changes));
    this.#read();
  }

  /** Goes to another figure or none: a step that the back button undoes. */
  go(changes: Partial<Selection>): void {
    history.pushState(null, '', this.#url(changes));
    this.#read();
  }

  #url(changes: Partial<Selection>): string {
    return this.link(changes) || `${window.location.pathname}${window.location.search}`;
  }

  #read(): void {
    this.#selection = parseSelection(window.location.hash);
  }
}
