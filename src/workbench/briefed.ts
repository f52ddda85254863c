import { LedgerError } from '../db/index.ts';
import type { StatementFailure } from '../db/workbench/failure.ts';
import type { Most, Session } from '../db/workbench/session.ts';
import { unlessAborted } from '../db/workbench/unless-aborted.ts';
import type { Figure } from '../figures/figure.ts';
import type { QueryTrouble } from '../i18n/workbench/query.ts';
import { schemaWords } from '../i18n/workbench/schema.ts';
import type { Language, Rows } from '../model/index.ts';
import { printOfAnswer } from '../state/briefing/print.ts';
import { linksFrom, parseSelection, type Selection } from '../state/index.ts';
import { tablesNamed } from './about.ts';
import { parseChoice } from './chart/choice.ts';
import { queryFigure, unanswered } from './chart/figure.ts';
import type { Sources } from './chart/marks.ts';
import { readingStatement } from './chart/pick.ts';
import { headline } from './editor/locate.ts';
import type { TableInfo } from './schema/package.ts';
import { unitsOf } from './schema/units.ts';
import { hasOneFigure, sourcesIn } from './sources.ts';

/** What a statement of a briefing is given: anybody may have written it. */
export const TIME_MS = 15_000;
/** More rows than a chart draws, so that it can tell how many it leaves out. */
const MOST: Most = { bytes: 50_000_000, rows: 200_000 };
/** An answer of more columns is nobody's chart, and takes the page long to look through. */
const MOST_COLUMNS = 1_000;
/** After so many that had to be ended no other is run: a hostile briefing must not keep the machine busy. */
const MOST_ENDED = 3;
/** An engine that nobody asks for so long is ended. */
const IDLE_MS = 20_000;

/** What of a session is needed here. */
export type Runs = Pick<Session, 'open' | 'run' | 'close'>;

/** What it takes to run statements. */
export interface Surroundings {
  /** A session of its own, with the shipped tables and nothing else. */
  begin: () => Runs;
  /** The shipped tables, as the data package tells them. */
  schema: () => Promise<readonly TableInfo[]>;
}

type Answer =
  | { rows: Rows; truncated: boolean }
  /** None, and why; with what the engine says of it. */
  | { trouble: QueryTrouble; message: string | null };

/** The longest that is told of what the engine says. */
const MOST_SAID = 300;

/** Why there is no answer, as the reader is told. */
function troubleOf({ kind, message }: StatementFailure): Answer {
  // A table that could not be fetched may be there the next time.
  if (kind === 'data') throw new LedgerError('missing', message);
  if (kind !== 'statement') return { trouble: kind, message: null };
  const unknown = /^Catalog Error: Table with name/.test(message);
  return {
    trouble: unknown ? 'table' : 'statement',
    message: headline(message).slice(0, MOST_SAID),
  };
}

/**
 * The charts of a briefing that are answers to statements. They are run one after the other in one engine of their own,
 * which has the shipped tables, is bounded in memory, rows and time, and is ended when nobody needs it.
 */
export class BriefedQueries {
  readonly #surroundings: Surroundings;
  readonly #time: number;
  #session: Runs | null = null;
  #tables: Promise<readonly TableInfo[]> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #ended = 0;
  #closed = false;

  /** `time`: what a statement has, in milliseconds. */
  constructor(surroundings: Surroundings, time = TIME_MS) {
    this.#surroundings = surroundings;
    this.#time = time;
  }

  /**
   * The chart at an address of the SQL page, with the fingerprint of its figures. A statement that is not run, or has no
   * answer, is a figure that says why, without a fingerprint. Null where the address has no statement.
   * @throws LedgerError where the engine or the data cannot be had; the signal's reason when it was aborted.
   */
  figureAt(
    address: string,
    language: Language,
    signal: AbortSignal,
  ): Promise<{ figure: Figure; print: string | null } | null> {
    const mine = this.#turn.then(() => this.#figure(parseSelection(address), language, signal));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Ends the engine for good. */
  close(): void {
    this.#closed = true;
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#session?.close();
    this.#session = null;
  }

  async #figure(
    selection: Selection,
    language: Language,
    signal: AbortSignal,
  ): Promise<{ figure: Figure; print: string | null } | null> {
    signal.throwIfAborted();
    const { query } = selection;
    if (query === null) return null;
    const statement = readingStatement(query);
    if (statement === null)
      return { figure: unanswered(query, 'writes', null, language), print: null };
    const answer = await this.#answer(statement, signal);
    if ('trouble' in answer) {
      const { trouble, message } = answer;
      return { figure: unanswered(statement, trouble, message, language), print: null };
    }
    const tables = await unlessAborted(this.#schema(), signal);
    return drawn({ statement, ...answer, tables, selection, language });
  }

  #schema(): Promise<readonly TableInfo[]> {
    this.#tables ??= this.#surroundings.schema().catch((thrown: unknown) => {
      this.#tables = null;
      throw thrown;
    });
    return this.#tables;
  }

  async #answer(statement: string, signal: AbortSignal): Promise<Answer> {
    if (this.#ended >= MOST_ENDED) return { trouble: 'spent', message: null };
    clearTimeout(this.#idle);
    this.#session ??= this.#surroundings.begin();
    try {
      return await this.#run(this.#session, statement, signal);
    } finally {
      if (this.#closed) this.#end();
      else this.#idle = setTimeout(() => this.#end(), IDLE_MS);
    }
  }

  async #run(session: Runs, statement: string, signal: AbortSignal): Promise<Answer> {
    // To fetch a table takes as long as the network does: that is not the statement's time.
    await unlessAborted(session.open(statement), signal);
    const stop = new AbortController();
    const pass = (): void => stop.abort(signal.reason);
    signal.addEventListener('abort', pass);
    const timer = setTimeout(
      () => stop.abort(new DOMException('out of time', 'TimeoutError')),
      this.#time,
    );
    const come: { rows: Rows | null } = { rows: null };
    try {
      const outcome = await session.run(statement, (rows) => (come.rows = rows), stop.signal, MOST);
      signal.throwIfAborted();
      if (outcome.status === 'cancelled') {
        this.#ended += 1;
        return { trouble: 'time', message: null };
      }
      if (outcome.status === 'failed') {
        if (outcome.failure.kind === 'engine') this.#ended += 1;
        return troubleOf(outcome.failure);
      }
      const { rows } = come;
      if (rows === null) return { trouble: 'statement', message: null };
      if (rows.columns.length > MOST_COLUMNS) return { trouble: 'memory', message: null };
      return { rows, truncated: outcome.truncated };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', pass);
    }
  }
}

/** The chart of an answer as the SQL page draws it at that address. */
function drawn({
  statement,
  rows,
  truncated,
  tables,
  selection,
  language,
}: {
  statement: string;
  rows: Rows;
  truncated: boolean;
  tables: readonly TableInfo[];
  selection: Selection;
  language: Language;
}): { figure: Figure; print: string } {
  const { columns } = rows;
  const { units: named } = schemaWords[language];
  const known = unitsOf(statement, columns, tables);
  const units = known.map((unit) => unit && (named[unit] ?? unit));
  const choice = parseChoice(rows, selection.chart, units);
  const read = hasOneFigure(columns, choice.values) ? sourcesIn(columns) : null;
  const link = linksFrom({ ...selection, language });
  const sources: Sources = (row) => {
    const source = read?.(rows.row(row)) ?? null;
    if (source === null || !('fact' in source)) return null;
    return { href: link({ fact: source.fact }), factId: source.fact };
  };
  const asked = {
    ...{ statement, name: null, tables: tablesNamed(statement, tables), own: [] },
    ...{ incomplete: truncated ? ('truncated' as const) : null, arranged: false },
  };
  const { figure } = queryFigure({ rows, units, choice, sources, asked, language });
  return { figure, print: printOfAnswer(figure.table) };
}
