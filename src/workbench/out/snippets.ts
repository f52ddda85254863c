import type { Release } from '../../model/index.ts';

/** What a snippet is made of. */
export interface SnippetSource {
  sql: string;
  /** The tables that the statement names; those that the release has not are left out. */
  tables: readonly string[];
  /** The reader's own tables that it names: the snippet says where they are to be loaded. */
  own: readonly string[];
  release: Release;
  /** What the release's paths are relative to, with its slash: `https://example.org/ledger/`. */
  base: string;
  words: SnippetWords;
}

/** Comments in the snippets, one line each. */
export interface SnippetWords {
  from: string;
  versions: string;
  locked: string;
  /** Before the names of the reader's own tables. */
  own: string;
}

export const SNIPPETS = ['python', 'r', 'cli'] as const;
export type SnippetLanguage = (typeof SNIPPETS)[number];

/** No engine takes a NUL in a statement, and no clipboard half a pair. */
const cleaned = (sql: string): string => sql.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');

const oneLine = (text: string): string => text.replace(/\p{Cc}+|[\u2028\u2029]/gu, ' ');

/** Where the files are put: another release has other files. */
const folderOf = ({ id }: Release): string => `yibao-ledger-${id.replace(/[^\w.-]+/g, '-')}`;

const filesOf = ({ tables, own, release }: SnippetSource): [table: string, file: string][] =>
  [...new Set(tables)].flatMap((name): [string, string][] => {
    // One that the reader changed is another.
    if (own.includes(name)) return [];
    const file = Object.hasOwn(release.tables, name) ? release.tables[name]?.file : undefined;
    return file === undefined ? [] : [[name, file]];
  });

const comments = ({ words, release }: SnippetSource, more: readonly string[]): string =>
  [`${words.from} ${release.id}`, words.versions, ...more].map((c) => `# ${oneLine(c)}\n`).join('');

/** A text in quotes, with escapes that Python, R and JSON share. */
const quoted = (text: string): string => JSON.stringify(text);

/** A text as Python writes it: raw in triple quotes where nothing in it forbids that. */
export function pythonText(text: string): string {
  const plain = !/"""|["\\]$|\r|\f/.test(text) && text.includes('\n');
  return plain ? `r"""${text}"""` : quoted(text);
}

/** A text as R (4.0 and later) writes it: raw, with as many dashes as it takes. */
export function rText(text: string): string {
  if (!text.includes('\n') || text.includes('\r')) return quoted(text);
  let dashes = '';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${text})${dashes}"`;
}

/** A text as one word of a POSIX shell. */
export function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** What a here-document can end with: three of a sign, and a word. */
const SIGNS = Array.from('=@%~^+?:,.|/ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');

/**
 * A line to end a here-document with: its first sign begins no line of the text. That it is no line of the text would do,
 * but for dash, which loses a byte of a Chinese character that comes where it still hoped for the end. Only a text that
 * begins lines with every sign gets a mere other line.
 */
export function terminatorFor(text: string): string {
  const lines = text.split('\n');
  const begun = new Set(lines.map((line) => line.charAt(0)));
  const sign = SIGNS.find((one) => !begun.has(one));
  if (sign !== undefined) return `${sign.repeat(3)}SQL`;
  let number = 1;
  while (lines.some((line) => line.startsWith(`END_OF_SQL_${number}`))) number++;
  return `END_OF_SQL_${number}`;
}

const name = (table: string): string => `"${table.replaceAll('"', '""')}"`;

/** What makes a table of the reader's own of a file, for the reader to complete. */
const loading = (table: string): string =>
  `CREATE TABLE ${name(table)} AS SELECT * FROM '${table.replaceAll("'", "''")}.csv'`;

/** Comments that say where the reader's own tables are to be loaded, one a table. */
const ownTables = (
  { own, words }: SnippetSource,
  sign: string,
  write: (sql: string) => string,
): string =>
  own
    .map(
      (table) =>
        `${sign} ${oneLine(`${words.own} ${table}`)}\n${sign} ${oneLine(write(loading(cleaned(table))))}\n`,
    )
    .join('');

/** Tables are loaded and then files closed: a statement from a link reads and writes none, as on the page. */
const LOCK = 'SET enable_external_access = false';

function python(source: SnippetSource): string {
  const tables = filesOf(source).map(([table, file]) => `    ${quoted(table)}: ${quoted(file)},\n`);
  return `${comments(source, ['pip install duckdb'])}import pathlib
import urllib.request

import duckdb

BASE = ${quoted(source.base)}
TABLES = {
${tables.join('')}}
SQL = ${pythonText(cleaned(source.sql))}

folder = pathlib.Path(${quoted(folderOf(source.release))})
folder.mkdir(exist_ok=True)
con = duckdb.connect()
for table, path in TABLES.items():
    file = folder / (table + ".parquet")
    if not file.exists():
        part = folder / (table + ".part")
        urllib.request.urlretrieve(BASE + path, part)
        part.replace(file)
    con.execute('CREATE TABLE "%s" AS SELECT * FROM read_parquet(?)' % table.replace('"', '""'), [str(file)])
${ownTables(source, '#', (sql) => `con.execute(${quoted(sql)})`)}# ${oneLine(source.words.locked)}
con.execute(${quoted(LOCK)})

result = con.execute(SQL)
columns = [column[0] for column in result.description or []]
rows = result.fetchall() if columns else []
try:
    import pandas

    print(pandas.DataFrame(rows, columns=columns))
except ImportError:
    print(columns)
    for row in rows:
        print(row)
`;
}

function r(source: SnippetSource): string {
  const tables = filesOf(source).map(([table, file]) => `  ${quoted(table)} = ${quoted(file)}`);
  return `${comments(source, ['R >= 4.0; install.packages(c("duckdb", "DBI"))'])}library(DBI)

base <- ${quoted(source.base)}
tables <- c(
${tables.join(',\n')}
)
sql <- ${rText(cleaned(source.sql))}

folder <- ${quoted(folderOf(source.release))}
dir.create(folder, showWarnings = FALSE)
con <- dbConnect(duckdb::duckdb())
for (table in names(tables)) {
  file <- file.path(folder, paste0(table, ".parquet"))
  if (!file.exists(file)) {
    part <- paste0(file, ".part")
    download.file(paste0(base, tables[[table]]), part, mode = "wb")
    file.rename(part, file)
  }
  dbExecute(con, paste0(
    "CREATE TABLE ", dbQuoteIdentifier(con, table),
    " AS SELECT * FROM read_parquet(", dbQuoteString(con, file), ")"
  ))
}
${ownTables(source, '#', (sql) => `dbExecute(con, ${quoted(sql)})`)}# ${oneLine(source.words.locked)}
invisible(dbExecute(con, ${quoted(LOCK)}))

print(dbGetQuery(con, enc2utf8(sql)))
dbDisconnect(con, shutdown = TRUE)
`;
}

function cli(source: SnippetSource): string {
  const folder = folderOf(source.release);
  const files = filesOf(source);
  const fetches = files.map(
    ([table, file]) => `fetch ${shellText(file)} ${shellText(`${table}.parquet`)}\n`,
  );
  const tables = files.map(
    ([table]) =>
      `CREATE TABLE ${name(table)} AS SELECT * FROM read_parquet('${folder}/${table.replaceAll("'", "''")}.parquet');\n`,
  );
  const sql = `${tables.join('')}${ownTables(source, '--', (made) => `${made};`)}-- ${oneLine(source.words.locked)}\n${LOCK};\n${cleaned(source.sql)}\n`;
  const end = terminatorFor(sql);
  // With -c, not from standard input: there, a line of the statement that begins with a full stop would be a command
  // of the shell of DuckDB, and .shell one of the machine.
  return `#!/bin/sh
${comments(source, ['curl, duckdb; duckdb -csv …'])}set -eu
base=${shellText(source.base)}
folder=${shellText(folder)}
mkdir -p "$folder"
fetch() {
  [ -s "$folder/$2" ] && return
  curl -fsSL -o "$folder/$2.part" "$base$1"
  mv "$folder/$2.part" "$folder/$2"
}
${fetches.join('')}cat > "$folder/query.sql" <<'${end}'
${sql}${end}
duckdb -c "$(cat "$folder/query.sql")"
`;
}

const WRITERS: Record<SnippetLanguage, (source: SnippetSource) => string> = { python, r, cli };

/**
 * A program that runs the statement over the same Parquet files, fetched from the site where they are not there yet. It
 * needs no extension of DuckDB. Whatever the statement is, it stands in it as it was written.
 */
export function snippet(language: SnippetLanguage, source: SnippetSource): string {
  return WRITERS[language](source);
}
