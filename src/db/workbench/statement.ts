import { commandsOf } from './commands.ts';
import { StatementFailure } from './failure.ts';

/** The engine's stack is 64 kB, and a statement is put on it. */
export const MOST_STATEMENT_BYTES = 32_000;

/** The database where the page keeps the answers that it shows: what a reader makes, functions too, is not seen there. */
export const ANSWERS = 'page_answers';
const NAMES_ANSWERS = new RegExp(`\\b${ANSWERS}\\b`, 'i');

/** What would read or write files, or fetch code: none of it works here, and some of it would break the session. */
const REFUSED = ['attach', 'copy', 'export', 'import', 'install', 'load', 'force'];

const SETS = ['set', 'reset', 'pragma'];
/** Settings that name a file to write, or a folder to look in: what is shipped lies in files, too. */
const PATHS =
  /log_query_path|profiling_output|profile_output|temp_directory|file_search_path|extension_directory|home_directory|(?:im|ex)port_database/i;

/** These only look; all others may change what there is. */
const LOOKS = [
  'select',
  'with',
  'from',
  'values',
  'table',
  'describe',
  'show',
  'explain',
  'summarize',
];
/** Of those, the ones that can be explained and whose rows may come one batch after the other. */
const EXPLAINED = ['select', 'with', 'from', 'values', 'table'];

/** What a common table expression may stand before, besides a SELECT. */
const CHANGES = /\b(?:insert|update|delete)\b/i;

/** Whether a statement only looks at what there is; one that may do more counts as one that does. */
export function looks(statement: string): boolean {
  const command = commandsOf(statement).at(-1) ?? '';
  return LOOKS.includes(command) && !(command === 'with' && CHANGES.test(statement));
}

/** Whether its plan can be asked for, and asking for its rows does nothing else. */
export const explainable = (statement: string): boolean =>
  EXPLAINED.includes(commandsOf(statement)[0] ?? '') && looks(statement);

/** Whether it surely only reads, so that it can be run though nobody has looked at it: `WITH` may lead to an `INSERT`. */
export const onlyReads = (statement: string): boolean =>
  explainable(statement) && !/\b(?:insert|update|delete)\b/i.test(statement);

/** @throws StatementFailure, mostly `length` or `refused`, before the engine sees what it cannot do. */
export function assertAllowed(statement: string): void {
  const bytes = new TextEncoder().encode(statement).length;
  if (bytes > MOST_STATEMENT_BYTES) {
    throw new StatementFailure('length', `${bytes} > ${MOST_STATEMENT_BYTES}`);
  }
  const commands = commandsOf(statement);
  const [word] = commands.filter((command) => REFUSED.includes(command));
  if (word !== undefined) throw new StatementFailure('refused', word.toUpperCase());
  if (NAMES_ANSWERS.test(statement) && !looks(statement)) {
    const why = `Permission Error: "${ANSWERS}" has the answers that the page shows; it can be looked at, not changed.`;
    throw new StatementFailure('statement', why);
  }
  const [setting] = SETS.includes(commands.at(-1) ?? '') ? (PATHS.exec(statement) ?? []) : [];
  if (setting !== undefined) throw new StatementFailure('refused', setting.toLowerCase());
}

/** No row of these is there before the last one is read, wherever they stand: no plan need be asked for. */
const GATHERING = /\b(?:group|order|distinct|union|intersect|except|pivot|summarize)\b/i;

/** Whether it surely does not hand on rows as it gets them. Also true of some that only have such a word in a text. */
export const gathers = (statement: string): boolean => GATHERING.test(statement);

/** What hands on rows as it gets them, so that the first can be had before the last. */
const STREAMING = [
  'READ_PARQUET',
  'SEQ_SCAN',
  'PROJECTION',
  'FILTER',
  'STREAMING_LIMIT',
  'HASH_JOIN',
  'UNNEST',
  'RANGE',
  'DUMMY_SCAN',
  'COLUMN_DATA_SCAN',
  'EMPTY_RESULT',
];

/** Stands for the first line of every box of a plan: the names of the steps. */
const BOXES = /┌[─┴┬┐┌ ]*┐[^\n]*\n([^\n]*)/g;

/** The steps of a plan as EXPLAIN draws it. */
export function stepsOf(plan: string): string[] {
  return [...plan.matchAll(BOXES)].flatMap(([, line = '']) =>
    line
      .split('│')
      .map((name) => name.trim())
      .filter((name) => /^[A-Z_]+$/.test(name)),
  );
}

/**
 * Whether the rows of a plan can be taken batch by batch as they are made. Else the engine makes all of them first, in
 * slices of a tenth of a second, between which it can be told to stop. A filter over numbers that are made up may find
 * nothing for ever, so it is not left alone.
 */
export function streams(plan: string): boolean {
  const steps = stepsOf(plan);
  const endless =
    steps.includes('RANGE') && (steps.includes('FILTER') || steps.includes('HASH_JOIN'));
  return steps.length > 0 && !endless && steps.every((step) => STREAMING.includes(step));
}
