import { failureOf } from '../../db/workbench/failure.ts';
import { unlessAborted } from '../../db/workbench/unless-aborted.ts';

/** Work of which only the latest counts: beginning it anew ends what was under way. */
export class Task {
  /** The share that is done, while something is. */
  #progress = $state<number | null>(null);
  #turn = new AbortController();

  get busy(): boolean {
    return this.#progress !== null;
  }

  get progress(): number {
    return this.#progress ?? 0;
  }

  cancel(): void {
    this.#turn.abort(new DOMException('not wanted any more', 'AbortError'));
  }

  /**
   * Gives what `work` gave to `done`; to `undone` why it did not, which is empty where the reader cancelled it. Neither
   * is called where other work was begun meanwhile.
   */
  async run<T>(
    work: (signal: AbortSignal, progress: (share: number) => void) => Promise<T>,
    done: (value: T) => void,
    undone: (trouble: string) => void,
  ): Promise<void> {
    this.cancel();
    const turn = new AbortController();
    this.#turn = turn;
    this.#progress = 0;
    const isLatest = (): boolean => this.#turn === turn;
    const progress = (share: number): void => {
      if (isLatest()) this.#progress = share;
    };
    try {
      const value = await unlessAborted(work(turn.signal, progress), turn.signal);
      if (isLatest()) done(value);
    } catch (thrown) {
      if (isLatest()) undone(turn.signal.aborted ? '' : failureOf(thrown).message);
    } finally {
      if (isLatest()) this.#progress = null;
    }
  }
}
