import type { Release } from '../model/index.ts';
import type { BriefedQueries } from '../workbench/briefed.ts';

/** What readers asked in SQL, for a briefing: its engine and all around it come with the first such chart. */
export class LazyQueries {
  readonly #release: Release;
  #own: Promise<BriefedQueries> | null = null;

  constructor(release: Release) {
    this.#release = release;
  }

  readonly figureAt: BriefedQueries['figureAt'] = async (...asked) => {
    this.#own ??= this.#fetch().catch((thrown: unknown) => {
      this.#own = null;
      throw thrown;
    });
    return (await this.#own).figureAt(...asked);
  };

  close(): void {
    void this.#own?.then(
      (own) => own.close(),
      () => undefined,
    );
  }

  async #fetch(): Promise<BriefedQueries> {
    const { queriesOf } = await import('../workbench/queries.ts');
    return queriesOf(this.#release, new URL('.', document.baseURI));
  }
}
