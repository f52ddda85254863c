import type { EditorWords } from '../../i18n/workbench/editor.ts';
import { asksForCodes, codesFor } from './codes.ts';
import { columnsOf, meantBy, namesAt, ownColumns, readOf, readsAt } from './columns-at.ts';
import { seenAt } from './derived.ts';
import { namePlaceOf } from './name-place.ts';
import { isReserved, sqlName } from './names.ts';
import { scopeOf } from './scope.ts';
import { situationAt, type Situation } from './situation.ts';
import type { Suggestion } from './suggestion.ts';
import type { Vocabulary, VocabularyColumn, VocabularyTable } from './vocabulary.ts';

export interface Suggestions {
  /** What is replaced. */
  from: number;
  to: number;
  typed: string;
  /** The best first. */
  options: Suggestion[];
}

const MOST = 60;
const MOST_TYPED = 40;

/** Keywords that come before the functions; the rest comes after them. */
const FREQUENT = new Set(
  (
    'select from where group by order having limit join left inner on using as and or not in is null like ilike ' +
    'between case when then else end distinct union all with desc asc over partition qualify create table view ' +
    'temporary exclude filter values'
  ).split(' '),
);

/** How well a thing fits what was typed, the least best; null if it does not. */
function fitOf(typed: string, name: string, title = ''): number | null {
  if (typed === '') return 0;
  const low = name.toLowerCase();
  if (low === typed) return -1;
  if (low.startsWith(typed)) return 0;
  if (low.includes(`_${typed}`)) return 1;
  if (title.startsWith(typed)) return 1;
  if (typed.length > 1 && title.toLowerCase().includes(typed)) return 2;
  return typed.length > 1 && low.includes(typed) ? 3 : null;
}

interface Fitting {
  fit: number;
  group: number;
  option: Suggestion;
}

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

function column(
  { name, type, title, unit }: VocabularyColumn,
  table: string,
  qualified: string,
): Suggestion {
  return {
    kind: 'column',
    label: name,
    insert: qualified + sqlName(name),
    back: 0,
    detail: joined(title, unit),
    info: joined(table === '' ? '' : `${table}.${name}`, type),
  };
}

function table({ name, title, rows, mart }: VocabularyTable, words: EditorWords): Suggestion {
  const counted = rows === null ? '' : words.rows(rows.toLocaleString('en'));
  return {
    kind: 'table',
    label: name,
    insert: sqlName(name),
    back: 0,
    detail: title,
    info: joined(name, mart ? words.mart : '', counted),
  };
}

function cased(keyword: string, typed: string): string {
  return /^[a-z]/.test(typed) ? keyword.toLowerCase() : keyword.toUpperCase();
}

/** Everything that may stand at the place, in groups, the likeliest group first. */
function* groups(
  situation: Situation,
  vocabulary: Vocabulary,
  words: EditorWords,
  text: string,
): Generator<Fitting> {
  const typed = situation.typed.toLowerCase();
  const scope = scopeOf(situation.statement);
  const seen = seenAt(situation.statement, situation.from, vocabulary.tables);
  // A query hides the table of its name.
  const made = new Set(seen.tables.map(({ name }) => name.toLowerCase()));
  const hidden = ({ name }: VocabularyTable): boolean => made.has(name.toLowerCase());
  const known = [...seen.tables, ...vocabulary.tables.filter((one) => !hidden(one))];
  const { near, far } = readsAt(seen, scope, known);
  const given = scope.given.filter((name) => !made.has(name.toLowerCase()));
  let group = 0;
  const fitting = function* <T>(
    things: Iterable<T>,
    name: (thing: T) => string,
    option: (thing: T) => Suggestion,
    title?: (thing: T) => string,
  ): Generator<Fitting> {
    group++;
    for (const thing of things) {
      const fit = fitOf(typed, name(thing), title?.(thing));
      if (fit !== null) yield { fit, group, option: option(thing) };
    }
  };
  const named = (name: string): Suggestion => ({
    kind: 'name',
    label: name,
    insert: sqlName(name),
    back: 0,
    detail: '',
    info: '',
  });
  const columns = (all: ReturnType<typeof columnsOf>) =>
    fitting(
      all,
      ({ one }) => one.name,
      ({ one, source }) => column(one, source.table, ''),
      ({ one }) => one.title,
    );
  if (situation.qualifier !== null) {
    yield* columns(columnsOf(meantBy(situation.qualifier, [...near, ...far], known)));
    return;
  }
  const place = namePlaceOf(situation);
  const names = place && namesAt(place, near, known);
  if (names && names.length > 0) {
    yield* columns(names);
    return;
  }
  const tables = (all: readonly VocabularyTable[] = known) =>
    fitting(
      all,
      ({ name }) => name,
      (one) => table(one, words),
      ({ title }) => title,
    );
  if (situation.expectsTable) {
    yield* tables();
    yield* fitting(given, (name) => name, named);
  } else {
    yield* fitting(
      ownColumns(near),
      ({ one }) => one.name,
      ({ one, source, qualified }) => column(one, source.table, qualified),
      ({ one }) => one.title,
    );
    yield* tables(seen.tables);
    yield* fitting(given, (name) => name, named);
  }
  // A name in double quotes is no word of the grammar.
  if (text[situation.from] === '"') {
    if (!situation.expectsTable) yield* tables();
    return;
  }
  const keyword = (word: string): Suggestion => {
    const written = cased(word, situation.typed);
    return { kind: 'keyword', label: written, insert: written, back: 0, detail: '', info: '' };
  };
  const isFrequent = (word: string) => FREQUENT.has(word.toLowerCase());
  const keywords = [...vocabulary.keywords].sort((a, b) => a.length - b.length);
  yield* fitting(keywords.filter(isFrequent), (word) => word, keyword);
  const called = text[situation.to] === '(';
  const functions = [...vocabulary.functions].sort((a, b) => a.name.length - b.name.length);
  yield* fitting(
    functions,
    ({ name }) => name,
    ({ name, signature, description }) => ({
      kind: 'function',
      label: name,
      insert: called ? name : `${name}()`,
      back: called ? 0 : 1,
      detail: signature,
      info: description,
    }),
  );
  if (!situation.expectsTable) {
    yield* tables();
    const read = new Set(near.map((source) => source.table.toLowerCase()));
    const others = known.filter(({ name }) => !read.has(name.toLowerCase()));
    yield* columns(columnsOf(others.map(readOf)));
  }
  yield* fitting(
    keywords.filter((word) => !isFrequent(word) && (typed.length > 1 || isReserved(word))),
    (word) => word,
    keyword,
  );
}

/**
 * What may stand at `position` of `text`, at most 60 suggestions: columns of the tables that the statement reads first,
 * tables after FROM, codes for digits, and by their Chinese names codes, tables and columns alike. Null where nothing
 * fits; unless `asked` for, nothing is offered before something is typed.
 */
export function suggest(
  text: string,
  position: number,
  vocabulary: Vocabulary,
  words: EditorWords,
  asked: boolean,
): Suggestions | null {
  const situation = situationAt(text, position);
  if (situation === null || situation.typed.length > MOST_TYPED) return null;
  const { typed, from, to, inString, qualifier } = situation;
  const isNumber = /^\d/.test(typed);
  const isNamed = !inString && !isNumber;
  if (isNamed && typed === '' && qualifier === null && !asked && text[from] !== '"') return null;

  const found = isNamed ? [...groups(situation, vocabulary, words, text)] : [];
  found.sort((a, b) => a.fit - b.fit || a.group - b.group);
  const options: Suggestion[] = [];
  const listed = new Set<string>();
  for (const { option } of found) {
    if (options.length === MOST) break;
    const key = `${option.kind} ${option.insert}`;
    if (!listed.has(key)) options.push(option);
    listed.add(key);
  }
  const isQuoted = text[from] === '"';
  if (!isQuoted && asksForCodes(situation, asked)) {
    options.push(...codesFor(situation, vocabulary.codes, words, MOST - options.length));
  }
  return options.length === 0 ? null : { from, to, typed, options };
}
