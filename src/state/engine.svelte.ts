import { asLedgerError, type LedgerError } from '../db/index.ts';

/** How far the engine has come, which starts behind the first chart. */
export type EngineState = 'waiting' | 'starting' | 'ready' | LedgerError;

/** The engine of the page, whoever asks for it first. */
export class EngineStart<T> {
  #state = $state.raw<EngineState>('waiting');
  #recovered = $state(0);
  #running: Promise<T> | null = null;
  #failed = false;
  readonly #start: () => Promise<T>;

  constructor(start: () => Promise<T>) {
    this.#start = start;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** How often it came after it had failed: what had failed with it can be asked again. */
  get recovered(): number {
    return this.#recovered;
  }

  /**
   * Starts it, or waits for it; one that failed is started again.
   * @throws LedgerError when it does not start.
   */
  get(): Promise<T> {
    this.#running ??= this.#attempt();
    return this.#running;
  }

  /** The same for whoever looks at `state` only. */
  async begin(): Promise<void> {
    await this.get().catch(() => undefined);
  }

  async #attempt(): Promise<T> {
    this.#state = 'starting';
    try {
      const engine = await this.#start();
      this.#state = 'ready';
      if (this.#failed) this.#recovered += 1;
      this.#failed = false;
      return engine;
    } catch (thrown) {
      const error = asLedgerError(thrown, 'engine');
      this.#running = null;
      this.#failed = true;
      this.#state = error;
      throw error;
    }
  }
}
