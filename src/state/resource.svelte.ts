import { asLedgerError, type LedgerError, type Trouble } from '../db/index.ts';

export type Load<T> =
  { status: 'loading' } | { status: 'ready'; data: T } | { status: 'failed'; error: LedgerError };

/** Something that is fetched: an answer that a later question has overtaken is not shown. */
export class Resource<T> {
  #state = $state.raw<Load<T>>({ status: 'loading' });
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
    this.#state = { status: 'loading' };
    let next: Load<T>;
    try {
      next = { status: 'ready', data: await run() };
    } catch (thrown) {
      next = { status: 'failed', error: asLedgerError(thrown, this.#otherwise) };
    }
    if (turn === this.#turn) this.#state = next;
  }
}
