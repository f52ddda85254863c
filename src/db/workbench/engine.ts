import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Release } from '../../model/index.ts';
import { startEngine } from '../engine.ts';
import { asLedgerError } from '../errors.ts';
import { ShippedTables } from '../shipped.ts';
import { rowsOfArrow } from '../snapshot.ts';
import { ArrowRows } from './arrow-rows.ts';
import {
  catalogueOf,
  LIST,
  LIST_COLUMNS,
  restoring,
  type Catalogue,
  type Listed,
  type ListedColumn,
} from './catalogue.ts';
import { inWords, type Described } from './enumerated.ts';
import { failureOf, StatementFailure } from './failure.ts';
import { ANSWERS, explainable, gathers, streams } from './statement.ts';

/** More than this and a query ends with a message instead of taking the page's memory. */
const MEMORY = '1GB';
/** Deeper ones overflow the engine's stack. */
const DEPTH = 200;
/** Tables up to this size are there from the beginning, larger ones when a statement first names them. */
const SMALL_BYTES = 1_000_000;

/** Of a statement that cannot be asked for its columns beforehand: one that inserts and returns, or a prepared one. */
const WORDLESS =
  'Not implemented Error: The statement was run, but ENUM values in its answer cannot be shown: CAST them to VARCHAR.';

export type ConnectionId = number;

/**
 * One engine of the workbench, from its start to its end: a worker of its own, so that nothing that a reader asks for
 * can stop or break what the rest of the page shows. The reader's statements have a connection of their own; sorting and
 * summing up their answers has another.
 */
export class WorkbenchEngine {
  readonly db: AsyncDuckDB;
  readonly kill: () => void;
  /** The reader's. */
  readonly #user: ConnectionId;
  /** The page's, in a database of its own. It holds one answer, so questions take turns. */
  readonly #reader: ConnectionId;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #tables: ShippedTables;
  readonly #names: readonly string[];
  /** The shipped tables that are open, with what made their views. */
  readonly #shipped = new Map<string, string>();

  private constructor(
    db: AsyncDuckDB,
    kill: () => void,
    user: ConnectionId,
    reader: ConnectionId,
    tables: ShippedTables,
    names: readonly string[],
  ) {
    this.db = db;
    this.kill = kill;
    this.#user = user;
    this.#reader = reader;
    this.#tables = tables;
    this.#names = names;
  }

  /**
   * `memory`: what a query may take, in DuckDB's words.
   * @throws LedgerError `unsupported` or `engine`.
   */
  static async start(release: Release, base: URL, memory = MEMORY): Promise<WorkbenchEngine> {
    const { engine: db, kill } = await startEngine({ doubles: false, closed: true });
    try {
      const connection = await db.connect();
      for (const sql of [
        `SET memory_limit = '${memory}'`,
        `SET max_expression_depth TO ${DEPTH}`,
        // With one thread the order stays; this only lets LIMIT hand on its rows as they come.
        'SET preserve_insertion_order = false',
        `ATTACH ':memory:' AS ${ANSWERS}`,
      ]) {
        await connection.query(sql);
      }
      const tables = new ShippedTables(db, connection, release, base);
      const user = await db.connectInternal();
      const reader = await db.connectInternal();
      await db.runQuery(reader, `USE ${ANSWERS}.main`);
      const names = Object.keys(release.tables);
      const engine = new WorkbenchEngine(db, kill, user, reader, tables, names);
      const small = names.filter((name) => (release.tables[name]?.bytes ?? 0) <= SMALL_BYTES);
      // One that cannot be had says so when a statement names it.
      await Promise.allSettled(small.map((name) => tables.open([name])));
      await engine.#remember(small);
      return engine;
    } catch (thrown) {
      kill();
      throw asLedgerError(thrown, 'engine');
    }
  }

  /**
   * Runs one statement of the reader. `take` is given the rows as they come, each time with more of them; it answers
   * whether it wants more. Resolves when there are no more, or no more are wanted.
   * @throws StatementFailure; or `signal.reason` when it was told to stop.
   */
  async run(
    statement: string,
    take: (rows: ArrowRows) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await this.open(statement);
    await this.#stream(this.#user, statement, take, signal);
  }

  /**
   * Fetches the tables that a statement names, as `run` does by itself.
   * @throws StatementFailure `data`.
   */
  async open(statement: string): Promise<void> {
    const words = new Set(statement.toLowerCase().match(/\w+/g));
    const named = this.#names.filter((name) => words.has(name) && !this.#shipped.has(name));
    if (named.length === 0) return;
    try {
      await this.#tables.open(named);
    } catch (thrown) {
      throw new StatementFailure('data', asLedgerError(thrown, 'missing').message);
    }
    await this.#remember(named);
  }

  /** Keeps what the views of these tables are, so that it shows when a statement has changed them. */
  async #remember(names: readonly string[]): Promise<void> {
    const listed = rowsOfArrow(await this.query(LIST)) as Listed[];
    for (const { name, sql } of listed) if (names.includes(name)) this.#shipped.set(name, sql);
  }

  /** What the reader's statements have made and changed so far, as they see it. */
  async catalogue(): Promise<Catalogue> {
    const listed = await this.#listed();
    const columns = rowsOfArrow(await this.db.runQuery(this.#user, LIST_COLUMNS));
    return catalogueOf(listed, columns as ListedColumn[], this.#shipped);
  }

  /** Ends a transaction that an error has spoilt, in which nothing else can be done. Tells whether there was one. */
  async rollBack(): Promise<boolean> {
    const spoilt = await this.db.runQuery(this.#user, 'SELECT 1').then(
      () => false,
      (thrown: unknown) => /transaction is aborted/.test(failureOf(thrown).message),
    );
    if (spoilt) await this.db.runQuery(this.#user, 'ROLLBACK');
    return spoilt;
  }

  /** Puts back what was shipped; a transaction that is open is given up first. */
  async restore(): Promise<void> {
    // Mostly there is none, which is an error.
    await this.db.runQuery(this.#user, 'ROLLBACK').catch(() => undefined);
    const { changed } = await this.catalogue();
    for (const sql of restoring(await this.#listed(), changed, this.#shipped)) {
      await this.db.runQuery(this.#user, sql);
    }
  }

  /** Whether it still answers as it should. */
  async isWell(): Promise<boolean> {
    return this.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async #listed(): Promise<Listed[]> {
    return rowsOfArrow(await this.db.runQuery(this.#user, LIST)) as Listed[];
  }

  /** The same on any connection, for a statement whose tables are there. */
  async #stream(
    connection: ConnectionId,
    statement: string,
    take: (rows: ArrowRows) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const { db } = this;
    try {
      // The first tells what is wrong with it and where, and that it is one; the worker does all in one go.
      const [prepared, streamed, words] = await Promise.all([
        db.createPrepared(connection, statement),
        this.#streams(connection, statement),
        this.#inWords(connection, statement),
      ]);
      try {
        signal.throwIfAborted();
        if (words === null) {
          const rows = new ArrowRows(
            streamed
              ? await db.sendPrepared(connection, prepared, [])
              : await this.#complete(connection, statement, signal),
          );
          await this.#fetch(connection, rows, take, signal);
        }
      } finally {
        // The worker does it before anything that comes later: nobody waits for it.
        db.closePrepared(connection, prepared).catch(() => undefined);
      }
      if (words !== null) await this.#stream(connection, words, take, signal);
    } catch (thrown) {
      if (thrown === signal.reason) throw thrown;
      throw failureOf(thrown);
    }
  }

  async #fetch(
    connection: ConnectionId,
    rows: ArrowRows,
    take: (rows: ArrowRows) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    // To fetch them would break the engine.
    if (rows.isEnumerated) throw new StatementFailure('statement', WORDLESS);
    let more = take(rows);
    while (more) {
      signal.throwIfAborted();
      const piece = await this.db.fetchQueryResults(connection);
      if (piece.length === 0) return;
      rows.append(piece);
      more = take(rows);
    }
  }

  /** A short statement that the page asks on its own behalf; its rows as Arrow. */
  query(statement: string): Promise<Uint8Array> {
    return this.#inTurn(() => this.db.runQuery(this.#reader, statement));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** All rows of a statement that the page asks on its own behalf. */
  async ask(statement: string, signal: AbortSignal): Promise<ArrowRows> {
    let all: ArrowRows | null = null;
    const take = (rows: ArrowRows): boolean => {
      all = rows;
      return true;
    };
    await this.#inTurn(async () => {
      signal.throwIfAborted();
      await this.#stream(this.#reader, statement, take, signal);
    });
    if (all === null) throw new StatementFailure('engine', 'no answer');
    return all;
  }

  /** The same for a statement about one table, which is fetched if need be. */
  async sample(table: string, statement: string, signal: AbortSignal): Promise<ArrowRows> {
    await this.open(table);
    return this.ask(statement, signal);
  }

  /** Lets the engine make every row of an answer, a slice at a time. */
  async #complete(
    connection: ConnectionId,
    statement: string,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const { db } = this;
    let header = await db.startPendingQuery(connection, statement);
    while (header === null) {
      if (signal.aborted) {
        await db.cancelPendingQuery(connection);
        signal.throwIfAborted();
      }
      header = await db.pollPendingQuery(connection);
    }
    return header;
  }

  async #streams(connection: ConnectionId, statement: string): Promise<boolean> {
    if (!explainable(statement) || gathers(statement)) return false;
    const { db } = this;
    const lines = rowsOfArrow(await db.runQuery(connection, `EXPLAIN ${statement}`));
    return streams(lines.map((line) => String(Object.values(line).at(-1))).join('\n'));
  }

  /** The statement with its enumerated values as text; null where it has none, or cannot be asked beforehand. */
  async #inWords(connection: ConnectionId, statement: string): Promise<string | null> {
    if (!explainable(statement)) return null;
    const { db } = this;
    // What is wrong with the statement is told by its preparation.
    const described = await db.runQuery(connection, `DESCRIBE ${statement}`).catch(() => null);
    return described && inWords(statement, rowsOfArrow(described) as Described[]);
  }
}
