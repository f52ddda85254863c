import type { Problem } from '../../src/ingest/error.ts';
import type { RunResult } from './run.ts';
import { FEW, type Summary } from './summary.ts';

/** A problem for the person who has to act: where, what, and what to do. */
export function problemText({ rule, file, location, expected, found, message }: Problem): string {
  const where = [file, location ? `line ${location.line}` : null].filter(Boolean).join(', ');
  const details = [
    expected === null ? null : `expected ${expected}`,
    found === null ? null : `found ${found}`,
  ].filter((part) => part !== null && !message.includes(part));
  return `error: ${where === '' ? '' : `${where}: `}${message}\n  (${[rule, ...details].join('; ')})`;
}

/** One line of progress. */
export function documentLine(summary: Summary): string {
  if (summary.problem) return problemText(summary.problem);
  const { document_id, figures_seen, figures_taken, unread, encoding, cached } = summary;
  const left = unread.table + unread.text;
  const notes = [
    `${figures_taken} of ${figures_seen} figures`,
    left === 0 ? null : `${left} unread`,
    encoding === 'utf-8' ? null : encoding,
    cached ? 'unchanged' : `${summary.milliseconds.toFixed(0)} ms`,
  ];
  return `${document_id}: ${notes.filter(Boolean).join(', ')}`;
}

const BAR_WIDTH = 30;

/** A progress bar for one line of a terminal. */
export function progressBar(done: number, total: number, seconds: number): string {
  const filled = Math.round((done / total) * BAR_WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
  const rate = seconds > 0 ? `, ${(done / seconds).toFixed(0)} a second` : '';
  return `${bar} ${done}/${total} documents${rate}`;
}

/** Columns of equal width: text to the left, numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const isNumber = head.map((_, i) => rows.every((row) => /^[-\d.,%×]*$/.test(row[i] ?? '')));
  const line = (row: readonly string[]) =>
    widths
      .map((width, i) =>
        isNumber[i] ? (row[i] ?? '').padStart(width) : (row[i] ?? '').padEnd(width),
      )
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rows.map(line)].join('\n');
}

const HEAD = [
  'document',
  'lines',
  'tables',
  'seen',
  'taken',
  'unread in tables',
  'in text',
  'checks',
  'passed',
  'errors',
  'warnings',
  'notes',
  'ms',
];

const COUNTS: readonly ((summary: Summary) => number)[] = [
  (s) => s.lines,
  (s) => s.tables,
  (s) => s.figures_seen,
  (s) => s.figures_taken,
  (s) => s.unread.table,
  (s) => s.unread.text,
  (s) => s.checks.tried,
  (s) => s.checks.passed,
  (s) => s.findings.error,
  (s) => s.findings.warning,
  (s) => s.findings.info,
];

function documentRow(summary: Summary): string[] {
  if (summary.problem) return [`${summary.document_id} REFUSED`, ...COUNTS.map(() => ''), ''];
  const time = summary.cached ? '' : summary.milliseconds.toFixed(1);
  return [summary.document_id, ...COUNTS.map((count) => String(count(summary))), time];
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What the reconciliations found, the most serious first; null where nothing was. */
function findingsText(documents: readonly Summary[]): string | null {
  const all = documents.flatMap(({ document_id, found }) =>
    (found ?? []).map((finding) => ({ document_id, ...finding })),
  );
  if (all.length === 0) return null;
  const rows = SEVERITIES.flatMap((severity) =>
    all
      .filter((finding) => finding.severity === severity)
      .map(({ document_id, line, rule, message }) => [
        severity === 'info' ? 'note' : severity,
        document_id,
        line === null ? '' : String(line),
        rule,
        message,
      ]),
  );
  return `\n${textTable(['finding', 'document', 'line', 'rule', 'what'], rows)}\n`;
}

/** What the run did, as a person wants to see it at its end. */
export function resultText(
  { documents, written, tables, milliseconds }: RunResult,
  out: string,
): string {
  const taken = documents.filter(({ ok }) => ok);
  const shown = documents.length > FEW ? documents.filter(({ ok }) => !ok) : documents;
  const sums = COUNTS.map((count) => taken.reduce((sum, s) => sum + count(s), 0));
  const total = [
    `${taken.length} of ${documents.length} documents`,
    ...sums.map(String),
    milliseconds.toFixed(0),
  ];
  const unchanged = taken.filter(({ cached }) => cached).length;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  return [
    findingsText(taken),
    textTable(HEAD, [...shown.map(documentRow), total]),
    unchanged > 0 ? `${unchanged} unchanged since an earlier run, not read again` : null,
    written
      ? `${out}: ${tables.length} tables, ${rows} rows, ${(bytes / 1024).toFixed(0)} KB`
      : `${out}: nothing was written, what was there is as it was`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
