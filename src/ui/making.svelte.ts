/** Tells how many of `total` are done. */
export type Report = (done: number, total: number) => void;

interface Words {
  cancelled: string;
  /** Why nothing was made. */
  trouble: (thrown: unknown) => string;
  /** Called when it has ended, just before its progress goes. */
  ending?: () => void;
}

/** Files that are made one at a time: which one is, how far it is, and what became of the last. */
export class Making<Id> {
  busy = $state.raw<{ id: Id; done: number; total: number } | null>(null);
  /** Empty until one has ended. */
  said = $state('');
  failed = $state(false);
  #stop = new AbortController();

  /**
   * Makes a file, unless one is being made; never fails. `make` gives what is said when it is done, or null where there is
   * nothing to make.
   */
  async run(
    id: Id,
    make: (signal: AbortSignal, report: Report) => Promise<string> | null,
    { cancelled, trouble, ending }: Words,
  ): Promise<void> {
    if (this.busy !== null) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.busy = { id, done: 0, total: 0 };
    const making = make(signal, (done, total) => {
      if (this.busy?.id === id && !signal.aborted) this.busy = { id, done, total };
    });
    if (making === null) {
      this.busy = null;
      return;
    }
    this.said = '';
    this.failed = false;
    try {
      this.said = await making;
    } catch (thrown) {
      this.failed = !signal.aborted;
      this.said = signal.aborted ? cancelled : trouble(thrown);
    } finally {
      ending?.();
      this.busy = null;
    }
  }

  /** Ends what is being made. */
  stop(): void {
    this.#stop.abort();
  }
}
