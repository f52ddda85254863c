import { asLedgerError, type LedgerError } from '../errors.ts';
import { AnswerTables, renamed } from './answer-tables.ts';
import { ArrowRows } from './arrow-rows.ts';
import { NOTHING, type Catalogue } from './catalogue.ts';
import type { WorkbenchEngine } from './engine.ts';
import { failureOf, StatementFailure } from './failure.ts';
import { importFile, tableName, type OwnFile } from './own-files.ts';
import { assertAllowed, looks } from './statement.ts';
import { unlessAborted } from './unless-aborted.ts';

/** What is kept of one answer; more of it would take the page's memory. */
export const MOST_ANSWER_BYTES = 400_000_000;

/** More than this is not taken of an answer. */
export interface Most {
  bytes: number;
  rows: number;
}

/** An engine that was told to stop and is silent for so long is ended, and another is started. */
const GRACE_MS = 400;
/** The page's own questions come to an end by themselves; nobody waits for one that is not wanted any more. */
const OWN_GRACE_MS = 20_000;

/** How a statement ended. `truncated`: there are more rows than are kept. */
export type Outcome =
  | { status: 'done'; truncated: boolean }
  | { status: 'cancelled' }
  | { status: 'failed'; failure: StatementFailure };

/** What is told of the session as it changes. */
export interface SessionState {
  engine: 'starting' | 'ready' | LedgerError;
  catalogue: Catalogue;
  /** Tables of the reader that went with an engine which had to be ended; null where none has been. */
  lost: readonly string[] | null;
  /** Whether the last statement spoilt a transaction, which was then undone. */
  undone: boolean;
}

/** A session before its engine is there. */
export const STARTING: SessionState = {
  engine: 'starting',
  catalogue: NOTHING,
  lost: null,
  undone: false,
};

interface Running {
  engine: WorkbenchEngine;
  answers: AnswerTables;
  /** Aborted when the engine was ended: whatever it was doing gets no answer any more. */
  ended: AbortController;
}

/**
 * The engine of the workbench over its restarts. It runs one statement of the reader at a time, stops it at once, and
 * starts another engine in place of one that does not answer or has broken: with the shipped tables and the reader's
 * files, without what was made by statements.
 */
export class Session {
  readonly #start: () => Promise<WorkbenchEngine>;
  readonly #tell: (state: SessionState) => void;
  #state: SessionState = STARTING;
  #running: Promise<Running> | null = null;
  #files: OwnFile[] = [];
  #closed = false;

  constructor(start: () => Promise<WorkbenchEngine>, tell: (state: SessionState) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  /**
   * The engine, which the first call starts; one that failed is started again.
   * @throws LedgerError
   */
  engine(): Promise<Running> {
    this.#running ??= this.#begin();
    return this.#running;
  }

  async #begin(): Promise<Running> {
    this.#set({ engine: 'starting' });
    try {
      const engine = await this.#start();
      if (this.#closed) engine.kill();
      const running = { engine, answers: new AnswerTables(engine), ended: new AbortController() };
      await this.#importAgain(engine);
      this.#set({ engine: 'ready', catalogue: await engine.catalogue() });
      return running;
    } catch (thrown) {
      const error = asLedgerError(thrown, 'engine');
      this.#running = null;
      this.#set({ engine: error });
      throw error;
    }
  }

  /** A file that broke the engine is not tried again. */
  async #importAgain(engine: WorkbenchEngine): Promise<void> {
    const files = this.#files;
    this.#files = [];
    for (const own of files) {
      await importFile(engine, own, new AbortController().signal).then(
        () => this.#files.push(own),
        () => this.#set({ lost: [...(this.#state.lost ?? []), own.table] }),
      );
    }
  }

  /** Ends the engine, whatever it does, and starts another. */
  async restart(): Promise<void> {
    this.rest();
    if (!this.#closed) await this.engine();
  }

  /** Ends the engine, whatever it does; whoever asks for it next starts another. */
  rest(): void {
    const before = this.#running;
    const kept = new Set(this.#files.map(({ table }) => table));
    const lost = this.#state.catalogue.own.map(({ name }) => name).filter((n) => !kept.has(n));
    this.#running = null;
    void before?.then(
      ({ engine, ended }) => {
        engine.kill();
        ended.abort(new StatementFailure('engine', 'The engine was started anew.'));
      },
      () => undefined,
    );
    this.#set({ lost });
  }

  /**
   * Fetches the tables that a statement names, which `run` does otherwise: for whoever counts the time of the statement
   * alone.
   * @throws LedgerError, StatementFailure `data`.
   */
  async open(statement: string): Promise<void> {
    const { engine } = await this.engine();
    await engine.open(statement);
  }

  /**
   * Runs one statement. `show` is given the rows each time that more of them have come.
   * Resolves when it has ended, however that was; the session is ready for the next by then.
   */
  async run(
    statement: string,
    show: (rows: ArrowRows) => void,
    signal: AbortSignal,
    most: Most = { bytes: MOST_ANSWER_BYTES, rows: Infinity },
  ): Promise<Outcome> {
    let truncated = false;
    const take = (rows: ArrowRows): boolean => {
      show(rows);
      truncated = rows.bytes > most.bytes || rows.count > most.rows;
      return !truncated;
    };
    if (this.#state.undone) this.#set({ undone: false });
    const before = this.#running;
    try {
      assertAllowed(statement);
      await this.#guarded(signal, ({ engine }) => engine.run(statement, take, signal));
      if (!looks(statement)) await this.#look();
      return { status: 'done', truncated };
    } catch (thrown) {
      // Another engine has no transaction, and is not waited for.
      if (before === this.#running) await this.#rollBack();
      if (thrown === signal.reason) return { status: 'cancelled' };
      return { status: 'failed', failure: failureOf(thrown) };
    }
  }

  /** Else nothing could be asked any more after an error in a transaction, not even what there is. */
  async #rollBack(): Promise<void> {
    const running = await this.#running?.catch(() => null);
    const undone = await running?.engine.rollBack().catch(() => false);
    if (!undone) return;
    this.#set({ undone });
    await this.#look();
  }

  /**
   * The numbers of the rows of an answer that `select` of its table gives, in that order.
   * @throws StatementFailure; `signal.reason`
   */
  async order(
    rows: ArrowRows,
    select: (table: string) => string,
    signal: AbortSignal,
    progress?: (share: number) => void,
  ): Promise<Int32Array> {
    const found = await this.ask(rows, select, signal, progress);
    return Int32Array.from({ length: found.count }, (_, i) => Number(found.row(i)[0]));
  }

  /**
   * The rows that `select` of an answer's table gives, all of its columns, under their own names.
   * @throws StatementFailure; `signal.reason`
   */
  async arranged(
    rows: ArrowRows,
    select: (table: string) => string,
    signal: AbortSignal,
  ): Promise<ArrowRows> {
    const { schema, batches } = (await this.ask(rows, select, signal)).pieces();
    const names = rows.columns.map(({ name }) => name);
    return ArrowRows.of({ schema: renamed(schema, names), batches });
  }

  /** The answer to a question about an answer. */
  ask(
    rows: ArrowRows,
    select: (table: string) => string,
    signal: AbortSignal,
    progress?: (share: number) => void,
  ): Promise<ArrowRows> {
    const work = async ({ engine, answers }: Running): Promise<ArrowRows> => {
      // Once made, the next question has it.
      const table = await unlessAborted(answers.of(rows, progress), signal);
      return engine.ask(select(table), signal);
    };
    return this.#guarded(signal, work, OWN_GRACE_MS);
  }

  /** The rows of `select` as a Parquet file. */
  parquet(
    rows: ArrowRows,
    select: (table: string) => string,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const work = async ({ engine, answers }: Running): Promise<Uint8Array> => {
      const table = await unlessAborted(answers.of(rows), signal);
      const path = 'answer.parquet';
      const sql = `COPY (${select(table)}) TO '${path}' (FORMAT PARQUET)`;
      await engine.ask(sql, signal);
      try {
        return await engine.db.copyFileToBuffer(path);
      } finally {
        await engine.db.dropFile(path);
      }
    };
    return this.#guarded(signal, work, OWN_GRACE_MS);
  }

  /** Lets the engine forget an answer that is not shown any more. */
  async forget(rows: ArrowRows): Promise<void> {
    const running = await this.#running?.catch(() => null);
    await running?.answers.drop(rows).catch(() => undefined);
  }

  /** Puts back the shipped tables as they were shipped. */
  async restore(): Promise<void> {
    const { engine } = await this.engine();
    await engine.restore();
    await this.#look();
  }

  /**
   * Makes a table of a file and tells its name.
   * @throws FileRefused, StatementFailure; `signal.reason`
   */
  async add(file: File, shipped: readonly string[], signal: AbortSignal): Promise<string> {
    const taken = [...shipped, ...this.#state.catalogue.own.map(({ name }) => name)];
    const own = { table: tableName(file.name, taken), file };
    await this.#guarded(signal, ({ engine }) => importFile(engine, own, signal));
    this.#files.push(own);
    await this.#look();
    return own.table;
  }

  close(): void {
    this.#closed = true;
    void this.#running?.then(
      ({ engine }) => engine.kill(),
      () => undefined,
    );
  }

  /** Looks again at what there is. */
  async #look(): Promise<void> {
    const { engine } = await this.engine();
    const catalogue = await engine.catalogue().catch(() => null);
    if (catalogue === null) return;
    // A file's table that was dropped is not made again.
    const there = new Set(catalogue.own.map(({ name }) => name));
    this.#files = this.#files.filter(({ table }) => there.has(table));
    this.#set({ catalogue });
  }

  /** Work that must not outlive the reader's patience, nor its engine's health. */
  async #guarded<T>(
    signal: AbortSignal,
    work: (running: Running) => Promise<T>,
    grace = GRACE_MS,
  ): Promise<T> {
    const running = await this.engine();
    signal.throwIfAborted();
    const working = work(running);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        timer = setTimeout(() => reject(SILENT), grace);
      });
    });
    try {
      return await unlessAborted(Promise.race([working, silent]), running.ended.signal);
    } catch (thrown) {
      if (running.ended.signal.aborted) {
        // Other work had it ended; its next engine is no concern of this.
        working.catch(() => undefined);
        signal.throwIfAborted();
        throw thrown;
      }
      if (thrown === SILENT) {
        working.catch(() => undefined);
        // The next statement waits for it; this one has ended.
        this.restart().catch(() => undefined);
        signal.throwIfAborted();
      }
      const failure = thrown === signal.reason ? null : failureOf(thrown);
      const broken =
        failure?.kind === 'engine' ||
        (failure?.kind === 'memory' && !(await running.engine.isWell()));
      if (broken) await this.restart();
      throw thrown;
    } finally {
      clearTimeout(timer);
    }
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell(this.#state);
  }
}

/** What a race is lost with to an engine that does not answer. */
const SILENT = new Error('The engine does not answer.');
