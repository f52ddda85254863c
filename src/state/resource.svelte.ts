import { asLedgerError, type LedgerError, type Trouble } from '../db/index.ts';

/** `stale`: the answer to the question before; the one to the present question is on its way. */
export type Load<T> =
  | { status: 'loading' }
  | { status: 'ready'; data: T; stale: boolean }
  | { status: 'failed'; error: LedgerError };

/**
 * Something that is fetched. An answer that a later question has overtaken is not shown; until there is a new one
 * the old one stays, so that a page does not blink.
 */
export class Resource<T> {
  #state = $state.raw<Load<T>>({ status: 'loading' });
  /** The last answer, which is not read by whoever asks: a question must not follow from its own answer. */
  #last: Load<T> = { status: 'loading' };
  #turn = 0;
  readonly #otherwise: Trouble;

  /** `otherwise`: what a failure is called that does not say itself. */
  constructor(otherwise: Trouble = 'query') {
    this.#otherwise = otherwise;
  }

  get state(): Load<T> {
    return this.#state;
  }

  async load(run: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    this.#set(
      this.#last.status === 'ready' ? { ...this.#last, stale: true } : { status: 'loading' },
    );
    let next: Load<T>;
    try {
      next = { status: 'ready', data: await run(), stale: false };
    } catch (thrown) {
      next = { status: 'failed', error: asLedgerError(thrown, this.#otherwise) };
    }
    if (turn === this.#turn) this.#set(next);
  }

  #set(state: Load<T>): void {
    this.#last = state;
    this.#state = state;
  }
}
