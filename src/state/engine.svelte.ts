import { asLedgerError, type LedgerError } from '../db/index.ts';

/** How far the engine has come, which starts behind the first chart. */
export class EngineStart {
  #state = $state.raw<'waiting' | 'starting' | 'ready' | LedgerError>('waiting');
  readonly #start: () => Promise<unknown>;

  constructor(start: () => Promise<unknown>) {
    this.#start = start;
  }

  get state(): 'waiting' | 'starting' | 'ready' | LedgerError {
    return this.#state;
  }

  async start(): Promise<void> {
    this.#state = 'starting';
    try {
      await this.#start();
      this.#state = 'ready';
    } catch (thrown) {
      this.#state = asLedgerError(thrown, 'engine');
    }
  }
}
