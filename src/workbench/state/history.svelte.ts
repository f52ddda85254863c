import { numberOf, textOf, type Store } from './store.ts';

/** A statement that was run, and how that ended. */
export interface Past {
  text: string;
  /** When it was begun, in milliseconds since 1970. */
  at: number;
  /** How long it took, in milliseconds. */
  took: number;
  /** Null where it gave no rows. */
  rows: number | null;
  status: 'done' | 'truncated' | 'cancelled' | 'failed';
}

const MOST = 200;
const MOST_TEXT = 20_000;
const STATUSES = ['done', 'truncated', 'cancelled', 'failed'] as const;

function pastOf(from: unknown): Past | null {
  const text = textOf(from, 'text', MOST_TEXT);
  const at = numberOf(from, 'at');
  const took = numberOf(from, 'took');
  const status = STATUSES.find((one) => one === textOf(from, 'status', 20));
  if (text === null || at === null || took === null || status === undefined) return null;
  return { text, at, took, status, rows: numberOf(from, 'rows') };
}

/** What was run, the latest first, kept in the browser. */
export class History {
  #past = $state.raw<readonly Past[]>([]);
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    const known = store.read('history');
    this.#past = (Array.isArray(known) ? known : [])
      .slice(0, MOST)
      .map(pastOf)
      .filter((one) => one !== null);
  }

  get all(): readonly Past[] {
    return this.#past;
  }

  add(past: Past): void {
    const bounded = { ...past, text: past.text.slice(0, MOST_TEXT) };
    this.#past = [bounded, ...this.#past].slice(0, MOST);
    this.#store.write('history', this.#past);
  }

  clear(): void {
    this.#past = [];
    this.#store.write('history', []);
  }
}
