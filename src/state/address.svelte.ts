import {
  formatSelection,
  linksFrom,
  parseSelection,
  type Link,
  type Selection,
} from './selection.ts';

/** The selection, kept in the address: back and forward walk through it. */
export class Address {
  #selection = $state.raw<Selection>(parseSelection(''));
  readonly #link = $derived(linksFrom(this.#selection));

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

  /** Leads from here. */
  get link(): Link {
    return this.#link;
  }

  /** Goes there: a step that the back button undoes. */
  go(changes: Partial<Selection>): void {
    const next = this.link(changes);
    if (next === formatSelection(this.#selection)) return;
    history.pushState(null, '', next);
    this.#read();
  }

  /** A link sets off both events: the second one changes nothing. */
  #read(): void {
    const read = parseSelection(window.location.hash);
    if (formatSelection(read) !== formatSelection(this.#selection)) this.#selection = read;
  }
}
