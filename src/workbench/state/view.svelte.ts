import type { ArrowRows } from '../../db/workbench/arrow-rows.ts';
import { OrderedRows } from '../../db/workbench/ordered-rows.ts';
import type { Session } from '../../db/workbench/session.ts';
import type { Rows } from '../../model/index.ts';
import { orderSql, type Arrangement, type Filter, type Sort } from '../grid/filters.ts';
import { summaryOf, summarySql, type ColumnSummary } from '../grid/summary.ts';
import { Task } from './task.svelte.ts';

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
  /** Resolves when all rows have come: before that the engine is asked nothing about them. */
  readonly #whole: Promise<void>;
  #shown = $state.raw<Rows | null>(null);
  #sort = $state.raw<readonly Sort[]>([]);
  #filters = $state.raw<readonly Filter[]>([]);
  #summed = $state.raw<Summed | null>(null);
  #trouble = $state<string | null>(null);
  readonly #arranging = new Task();
  readonly #summing = new Task();
  /** What `shown` has. */
  #arranged = $state.raw<Arrangement>({ filters: [], sort: [] });

  constructor(session: Session, rows: ArrowRows, whole: Promise<void>) {
    this.#session = session;
    this.rows = rows;
    this.#whole = whole;
  }

  /** The rows in the order that was asked for; null for all of them in their own. */
  get shown(): Rows | null {
    return this.#shown;
  }

  /** How `shown` is arranged; null where all rows are there in their own order. */
  get arrangement(): Arrangement | null {
    return this.#shown === null ? null : this.#arranged;
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

  /** Whether other rows are to be shown in a moment. */
  get busy(): boolean {
    return this.#arranging.busy;
  }

  /** The share of the answer that the engine has taken. */
  get progress(): number {
    return this.#arranging.progress;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  /** Sorts and filters. What was shown stays until the new order is there, and where it fails. */
  async arrange(filters: readonly Filter[], sort: readonly Sort[]): Promise<void> {
    this.#filters = filters;
    this.#sort = sort;
    this.#trouble = null;
    const { rows } = this;
    await this.#arranging.run(
      async (signal, progress) => {
        if (filters.length === 0 && sort.length === 0) return null;
        await this.#whole;
        const select = (table: string): string => orderSql(table, rows.columns, filters, sort);
        return new OrderedRows(rows, await this.#session.order(rows, select, signal, progress));
      },
      (shown) => {
        const filtered = this.#arranged.filters !== filters;
        this.#shown = shown;
        this.#arranged = { filters, sort };
        if (filtered && this.#summed) void this.sumUp(this.#summed.column);
      },
      (trouble) => {
        this.#trouble = trouble || null;
        this.#filters = this.#arranged.filters;
        this.#sort = this.#arranged.sort;
      },
    );
  }

  /** The rows in an arrangement, copied, to be taken away. @throws StatementFailure; `signal.reason` */
  async taken(arrangement: Arrangement, signal: AbortSignal): Promise<ArrowRows> {
    return this.#session.arranged(this.rows, this.#selecting(arrangement), signal);
  }

  /** All rows, or those in an arrangement, as a Parquet file. @throws StatementFailure; `signal.reason` */
  async parquet(arrangement: Arrangement | null, signal: AbortSignal): Promise<Uint8Array> {
    const all: Arrangement = { filters: [], sort: [] };
    return this.#session.parquet(this.rows, this.#selecting(arrangement ?? all), signal);
  }

  #selecting({ filters, sort }: Arrangement): (table: string) => string {
    return (table) => orderSql(table, this.rows.columns, filters, sort, 't.*');
  }

  /** Sums up a column of the rows that are shown. */
  async sumUp(column: number): Promise<void> {
    const { rows } = this;
    const asked = rows.columns[column];
    if (!asked) return;
    this.#summed = { column, summary: null, trouble: null };
    const { filters } = this.#arranged;
    await this.#summing.run(
      async (signal) => {
        await this.#whole;
        const select = (table: string): string =>
          summarySql(table, rows.columns, column, filters, rows.count);
        const told = await this.#session.ask(rows, select, signal);
        return summaryOf(
          asked,
          Array.from({ length: told.count }, (_, i) => told.row(i)),
        );
      },
      (summary) => {
        this.#summed = { column, summary, trouble: null };
      },
      (trouble) => {
        // Empty: it was closed.
        this.#summed = trouble === '' ? null : { column, summary: null, trouble };
      },
    );
  }

  closeSummary(): void {
    this.#summing.cancel();
    this.#summed = null;
  }

  /** Waits for no other rows; those that are shown stay. */
  cancel(): void {
    this.#arranging.cancel();
  }

  /** It is not looked at any more. */
  close(): void {
    this.#arranging.cancel();
    this.#summing.cancel();
  }
}
