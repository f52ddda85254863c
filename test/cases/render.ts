import type { Fact, Ingested, StatementRecord, Unread } from '../../src/model/index.ts';

/**
 * The result of a document as a text that a person can hold against the source: a section a statement, a line a
 * fact with its place, the characters it was read from, its value and its meaning; then what was seen and not read.
 */
export function render(result: Ingested): string {
  const { document, facts, unread, statements, messages, counts } = result;
  const published = facts.filter((fact) => fact.origin !== 'derived');
  const derived = facts.filter((fact) => fact.origin === 'derived');
  return [
    `# ${document.document_id}`,
    `# tables ${counts.tables}, figures seen ${counts.figures_seen}, taken ${counts.figures_taken}, unread ${unread.length}, derived ${derived.length}`,
    ...statements.flatMap((record) => [
      '',
      heading(record),
      ...published.filter(within(record)).map(factLine),
    ]),
    '',
    '## text',
    ...published.filter((fact) => !statements.some((record) => within(record)(fact))).map(factLine),
    '',
    '## derived',
    ...derived.map((fact) => `${show(fact.value)} ${meaning(fact)} <- ${local(fact)}`),
    '',
    '## unread',
    ...unread.map(unreadLine),
    '',
    '## messages',
    ...messages.map(
      (message) =>
        `${message.severity} ${message.rule} line ${message.location?.line ?? '-'}: expected ${message.expected ?? '-'}, found ${message.found ?? '-'}`,
    ),
    '',
  ].join('\n');
}

const within = (record: StatementRecord) => (fact: Fact) =>
  record.status !== 'missing' &&
  fact.statement === record.statement &&
  fact.line !== null &&
  fact.line >= record.first_line &&
  fact.line <= record.last_line;

function heading(record: StatementRecord): string {
  const note = record.note === null ? '' : ` (${record.note})`;
  return `## ${record.statement} ${record.status}, lines ${record.first_line}-${record.last_line}, ${record.unit ?? 'no unit'}: ${record.title}${note}`;
}

function factLine(fact: Fact): string {
  const place = `${fact.line}.${fact.cell}.${fact.start}`;
  const unit = fact.unit === null ? '' : ` ${fact.unit}`;
  return `${place} «${fact.raw}»${unit} = ${show(fact.value)} ${fact.is_leaf ? 'leaf ' : ''}${meaning(fact)}`;
}

function meaning(fact: Fact): string {
  const {
    concept,
    direction,
    fund,
    nature,
    phase,
    fiscal_year,
    measure,
    function_code,
    economic_code,
    gov_economic_code,
    item,
    project,
    base_year,
    base_phase,
    comparator,
    as_of,
  } = fact;
  const codes = [function_code, economic_code, gov_economic_code]
    .filter((code) => code !== null)
    .join('/');
  const base =
    base_year === null && base_phase === null
      ? null
      : `from ${base_year ?? '-'} ${base_phase ?? '-'}`;
  const words = [
    measure === 'amount' ? null : measure,
    concept,
    direction,
    fund,
    nature,
    `${fiscal_year} ${phase ?? '-'}`,
    codes,
    base,
    comparator,
    as_of,
    item === null ? null : `〔${item}〕`,
    project === null || project === item ? null : `project〔${project}〕`,
  ];
  return words.filter((word) => word !== null && word !== '').join(' · ');
}

const show = (value: number | null): string => (value === null ? 'null' : String(value));

const local = (fact: Fact): string =>
  (fact.derived_from ?? []).map((id) => id.slice(fact.document_id.length + 1)).join(' + ');

const unreadLine = (unread: Unread): string =>
  `${unread.line}.${unread.cell}.${unread.start} «${unread.raw}» ${unread.seen_in}: ${unread.reason}`;
