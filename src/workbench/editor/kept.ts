import type { EditorState } from '@codemirror/state';

/** The texts of other tabs with their cursors and histories, the most recent ones. */
export class Kept {
  readonly #states = new Map<string, EditorState>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  keep(tab: string, state: EditorState): void {
    this.#states.delete(tab);
    this.#states.set(tab, state);
    const oldest = this.#states.keys().next().value;
    if (this.#states.size > this.#most && oldest !== undefined) this.#states.delete(oldest);
  }

  /** The state of the tab if its text is still `text`. */
  of(tab: string, text: string): EditorState | null {
    const state = this.#states.get(tab);
    return state?.doc.toString() === text ? state : null;
  }
}
