import type { Bureau, Check, DocumentEntry, Fact, RuleEntry } from '../model/index.ts';
import { ofBureaus } from './bind.ts';
import type { Connector } from './connector.ts';

/** A figure that something shown rests on, as it was published or derived. */
export type EvidenceFact = Pick<
  Fact,
  | 'fact_id'
  | 'document_id'
  | 'fiscal_year'
  | 'phase'
  | 'concept'
  | 'item'
  | 'project'
  | 'heading'
  | 'measure'
  | 'value'
  | 'raw'
  | 'unit'
  | 'origin'
  | 'line'
  | 'cell'
  | 'start'
> & { derived_from: readonly string[] | null };

/** A document with the lines of it that something shown was read from. */
export interface EvidenceDocument
  extends
    Pick<
      DocumentEntry,
      'document_id' | 'bureau_id' | 'title' | 'kind' | 'fiscal_year' | 'published_on'
    >,
    Pick<Bureau, 'region' | 'region_en'> {
  /** Ascending, each once. */
  lines: readonly number[];
}

/** A failed check that something shown takes part in; `document_id` need not be among the documents of the evidence. */
export interface EvidenceFinding
  extends
    Pick<
      Check,
      'check_id' | 'rule' | 'severity' | 'document_id' | 'line' | 'message' | 'message_en'
    >,
    Pick<RuleEntry, 'title' | 'title_en'>,
    Pick<Bureau, 'region' | 'region_en'> {
  document_title: string;
}

/** What the figures that are shown stand on. */
export interface Evidence {
  /** In the order in which they are first needed. */
  documents: readonly EvidenceDocument[];
  /** Those that were asked for, those they are sums of or were derived from; in document order. */
  facts: readonly EvidenceFact[];
  /** The gravest first. */
  findings: readonly EvidenceFinding[];
  /** Ids that the data does not know: what they stand for cannot be traced. */
  unknown: readonly string[];
}

/** The first part of a fact id names its document. */
const documentOf = (factId: string): string => factId.split(':', 1)[0] ?? '';

/** How long the text of ids in one question may be: the engine's stack, which takes it, holds some 200,000 bytes. */
const MOST_SIGNS = 20_000;

const AMONG = 'IN (SELECT unnest(string_split(?, chr(10))))';

/** Ids as texts for `AMONG`, each of them for one question. No id has the sign between them. */
function texts(ids: Iterable<string>): string[] {
  const made: string[] = [];
  let text = '';
  for (const id of ids) {
    if (text !== '' && text.length + id.length >= MOST_SIGNS) {
      made.push(text);
      text = '';
    }
    text += text === '' ? id : `\n${id}`;
  }
  return [...made, text];
}

/** The rows that a question with one `AMONG` has for some ids, however many these are. */
async function among<Row extends object>(
  connector: Connector,
  sql: string,
  ids: Iterable<string>,
): Promise<Row[]> {
  const answers: Row[][] = [];
  for (const text of texts(ids)) answers.push(await connector.query<Row>(sql, [text]));
  return answers.flat();
}

type Publication = Omit<EvidenceDocument, 'lines'>;

const PUBLICATIONS = `
  SELECT d.document_id, d.bureau_id, d.title, d.kind, CAST(d.fiscal_year AS INTEGER) AS fiscal_year,
    d.published_on, b.region, b.region_en
  FROM documents d JOIN bureaus b ON b.bureau_id = d.bureau_id
  WHERE d.document_id ${AMONG}`;

const facts = (bureaus: readonly string[]): string => `
  SELECT fact_id, document_id, CAST(fiscal_year AS INTEGER) AS fiscal_year, phase, concept, item, project,
    heading, measure, value, raw, unit, origin, CAST(line AS INTEGER) AS line, CAST(cell AS INTEGER) AS cell,
    CAST("start" AS INTEGER) AS "start", derived_from
  FROM ${ofBureaus('facts', bureaus)} f
  WHERE fact_id ${AMONG}`;

/** The figures of the sums that some figures stand for: a mart names the first of several. */
function addends(bureaus: readonly string[]): string {
  const of = (mart: string, first: string, all: string): string =>
    `SELECT unnest(${all}) AS fact_id FROM ${ofBureaus(mart, bureaus)} m
     WHERE len(${all}) > 1 AND ${first} IN (SELECT fact_id FROM given)`;
  return `
    WITH given AS (SELECT unnest(string_split(?, chr(10))) AS fact_id)
    SELECT DISTINCT fact_id FROM (
      ${of('composition', 'fact_id', 'fact_ids')}
      UNION ALL ${of('per_capita_subsidy', 'subsidy_fact_id', 'subsidy_fact_ids')}
      UNION ALL ${of('administrative_cost', 'count_fact_id', 'count_fact_ids')}
    ) s`;
}

const findings = (bureaus: readonly string[]): string => `
  WITH failed AS (SELECT * FROM ${ofBureaus('checks', bureaus)} c WHERE status = 'fail'),
  touched AS (
    SELECT DISTINCT check_id FROM (SELECT check_id, unnest(fact_ids) AS fact_id FROM failed) t
    WHERE fact_id ${AMONG}
  )
  SELECT f.check_id, f.rule, r.title, r.title_en, f.severity, f.document_id, d.title AS document_title,
    CAST(f.line AS INTEGER) AS line, f.message, f.message_en, b.region, b.region_en
  FROM failed f
  JOIN touched t ON t.check_id = f.check_id
  JOIN rules r ON r.rule = f.rule
  JOIN documents d ON d.document_id = f.document_id
  JOIN bureaus b ON b.bureau_id = f.bureau_id`;

const GRAVITY = { error: 0, warning: 1, info: 2 };

/** Gravest first, then in document order. The same check may have come with several questions. */
function ordered(found: readonly EvidenceFinding[]): EvidenceFinding[] {
  const once = new Map(found.map((finding) => [finding.check_id, finding]));
  return [...once.values()].sort(
    (a, b) =>
      GRAVITY[a.severity] - GRAVITY[b.severity] ||
      compared(a.document_id, b.document_id) ||
      (a.line ?? Infinity) - (b.line ?? Infinity) ||
      compared(a.check_id, b.check_id),
  );
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By document and place; what was derived has no place and comes last. */
function inDocumentOrder(found: readonly EvidenceFact[]): EvidenceFact[] {
  return [...found].sort(
    (a, b) =>
      compared(a.document_id, b.document_id) ||
      (a.line === null || b.line === null
        ? Number(a.line === null) - Number(b.line === null)
        : a.line - b.line) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      (a.start ?? 0) - (b.start ?? 0) ||
      compared(a.fact_id, b.fact_id),
  );
}

/** The lines of each document, by its id. */
function linesOf(facts: readonly EvidenceFact[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, Set<number>>();
  for (const { document_id, line } of facts) {
    if (line === null) continue;
    const known = lines.get(document_id) ?? new Set();
    lines.set(document_id, known.add(line));
  }
  return new Map([...lines].map(([id, some]) => [id, [...some].sort((a, b) => a - b)]));
}

/**
 * What the figures with these ids stand on: each published line, also of those that were summed up or derived, and the
 * failed checks that any of them takes part in.
 * @throws LedgerError when the data cannot be asked.
 */
export async function evidenceOf(
  connector: Connector,
  factIds: readonly string[],
): Promise<Evidence> {
  const asked = [...new Set(factIds)];
  const named = [...new Set(asked.map(documentOf))];
  const found = await among<Publication>(connector, PUBLICATIONS, named);
  const bureaus = [...new Set(found.map(({ bureau_id }) => bureau_id))].sort();
  if (bureaus.length === 0) return { documents: [], facts: [], findings: [], unknown: asked };

  const summed = await among<{ fact_id: string }>(connector, addends(bureaus), asked);
  const all = new Set([...asked, ...summed.map(({ fact_id }) => fact_id)]);
  const known = new Map<string, EvidenceFact>();
  // A derived figure may rest on another: until no new one is named.
  for (let next = [...all]; next.length > 0;) {
    const more = await among<EvidenceFact>(connector, facts(bureaus), next);
    for (const fact of more) known.set(fact.fact_id, fact);
    next = more.flatMap(({ derived_from }) => derived_from ?? []).filter((id) => !all.has(id));
    for (const id of next) all.add(id);
  }
  const documents = [...new Set([...all].map(documentOf))];
  const others = documents.filter((id) => !named.includes(id));
  const behind =
    others.length === 0 ? [] : await among<Publication>(connector, PUBLICATIONS, others);
  const lines = linesOf([...known.values()]);
  const place = new Map(documents.map((id, i) => [id, i]));
  return {
    documents: [...found, ...behind]
      .map((one) => ({ ...one, lines: lines.get(one.document_id) ?? [] }))
      .sort((a, b) => (place.get(a.document_id) ?? 0) - (place.get(b.document_id) ?? 0)),
    facts: inDocumentOrder([...known.values()]),
    findings: ordered(await among(connector, findings(bureaus), all)),
    unknown: [...all].filter((id) => !known.has(id)),
  };
}
