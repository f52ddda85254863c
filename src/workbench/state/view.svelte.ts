import type { ArrowRows } from '../../db/workbench/arrow-rows.ts';
import { failureOf } from '../../db/workbench/failure.ts';
import { OrderedRows } from '../../db/workbench/ordered-rows.ts';
import type { Session } from '../../db/workbench/session.ts';
import type { Rows } from '../../model/index.ts';
import { orderSql, type Filter, type Sort } from '../grid/filters.ts';
import { summaryOf, summarySql, type ColumnSummary } from '../grid/summary.ts';

/** A column that is summed up; `summary` is null until it is there, `trouble` says why it will not be. */
export interface Summed {
  column: number;
  summary: ColumnSummary | null;
  trouble: string | null;
}

/** An answer as it is looked at: sorted, filtered and summed up by the engine, over all its rows. */
export class AnswerView {
  readonly rows: ArrowRows;
  readonly #session: Session;
  #shown = $state.raw<Rows | null>(null);
  #sort = $state.raw<readonly Sort[]>([]);
  #filters = $state.raw<readonly Filter[]>([]);
  #summed = $state.raw<Summed | null>(null);
  /** The share of the answer that the engine has taken, while it does. */
  #progress = $state<number | null>(null);
  #trouble = $state<string | null>(null);
  #turn = new AbortController();

  constructor(session: Session, rows: ArrowRows) {
    this.#session = session;
    this.rows = rows;
  }

  /** The rows in the order that was asked for; null for all of them in their own. */
  get shown(): Rows | null {
    return this.#shown;
  }

  get sort(): readonly Sort[] {
    return this.#sort;
  }

  get filters(): readonly Filter[] {
    return this.#filters;
  }

  get summed(): Summed | null {
    return this.#summed;
  }

  get busy(): boolean {
    return this.#progress !== null;
  }

  get progress(): number {
    return this.#progress ?? 0;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  /** Sorts and filters. What was shown stays until the new order is there, and where it fails. */
  async arrange(filters: readonly Filter[], sort: readonly Sort[]): Promise<void> {
    const before = { filters: this.#filters, sort: this.#sort };
    this.#filters = filters;
    this.#sort = sort;
    if (filters.length === 0 && sort.length === 0) {
      this.cancel();
      this.#shown = null;
      return;
    }
    const { rows } = this;
    await this.#work(
      async (signal, progress) => {
        const select = (table: string): string => orderSql(table, rows.columns, filters, sort);
        const order = await this.#session.order(rows, select, signal, progress);
        if (!signal.aborted) this.#shown = new OrderedRows(rows, order);
      },
      () => {
        this.#filters = before.filters;
        this.#sort = before.sort;
      },
    );
  }

  /** Sums up a column of the rows that the filters leave. */
  async sumUp(column: number): Promise<void> {
    const { rows } = this;
    const asked = rows.columns[column];
    if (!asked) return;
    this.#summed = { column, summary: null, trouble: null };
    const filters = this.#filters;
    await this.#work(
      async (signal, progress) => {
        const select = (table: string): string =>
          summarySql(table, rows.columns, column, filters, rows.count);
        const told = await this.#session.ask(rows, select, signal, progress);
        const all = Array.from({ length: told.count }, (_, i) => told.row(i));
        if (!signal.aborted) {
          this.#summed = { column, summary: summaryOf(asked, all), trouble: null };
        }
      },
      (trouble) => {
        this.#summed = { column, summary: null, trouble };
      },
    );
  }

  closeSummary(): void {
    this.#summed = null;
  }

  /** Stops what the engine is doing for this view. */
  cancel(): void {
    this.#turn.abort(new DOMException('not wanted any more', 'AbortError'));
    this.#progress = null;
  }

  async #work(
    work: (signal: AbortSignal, progress: (share: number) => void) => Promise<void>,
    undo: (trouble: string) => void,
  ): Promise<void> {
    this.cancel();
    const turn = new AbortController();
    this.#turn = turn;
    this.#progress = 0;
    this.#trouble = null;
    try {
      await work(turn.signal, (share) => {
        if (this.#turn === turn) this.#progress = share;
      });
    } catch (thrown) {
      if (this.#turn !== turn) return;
      const trouble = turn.signal.aborted ? '' : failureOf(thrown).message;
      this.#trouble = trouble || null;
      undo(trouble);
    } finally {
      if (this.#turn === turn) this.#progress = null;
    }
  }
}
