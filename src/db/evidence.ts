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

/** Thousands of ids are one text of a statement, which the engine takes apart; none has the sign between them. */
const AMONG = 'IN (SELECT unnest(string_split(?, chr(10))))';
const joined = (ids: Iterable<string>): string => [...ids].join('\n');

type Publication = Omit<EvidenceDocument, 'lines'>;

function publications(connector: Connector, documents: Iterable<string>): Promise<Publication[]> {
  return connector.query<Publication>(
    `SELECT d.document_id, d.bureau_id, d.title, d.kind, CAST(d.fiscal_year AS INTEGER) AS fiscal_year,
       d.published_on, b.region, b.region_en
     FROM documents d JOIN bureaus b ON b.bureau_id = d.bureau_id
     WHERE d.document_id ${AMONG}`,
    [joined(documents)],
  );
}

function factsAmong(
  connector: Connector,
  bureaus: readonly string[],
  ids: Iterable<string>,
): Promise<EvidenceFact[]> {
  return connector.query<EvidenceFact>(
    `SELECT fact_id, document_id, CAST(fiscal_year AS INTEGER) AS fiscal_year, phase, concept, item, project,
       heading, measure, value, raw, unit, origin, CAST(line AS INTEGER) AS line, CAST(cell AS INTEGER) AS cell,
       derived_from
     FROM ${ofBureaus('facts', bureaus)} f
     WHERE fact_id ${AMONG}
     ORDER BY document_id, line NULLS LAST, cell, "start", fact_id`,
    [joined(ids)],
  );
}

/** The other figures of the sums that some figures stand for: a mart names the first of several. */
async function addends(
  connector: Connector,
  bureaus: readonly string[],
  ids: Iterable<string>,
): Promise<string[]> {
  const of = (mart: string, first: string, all: string): string =>
    `SELECT unnest(${all}) AS fact_id FROM ${ofBureaus(mart, bureaus)} m
     WHERE len(${all}) > 1 AND ${first} IN (SELECT fact_id FROM given)`;
  const rows = await connector.query<{ fact_id: string }>(
    `WITH given AS (SELECT unnest(string_split(?, chr(10))) AS fact_id)
     SELECT DISTINCT fact_id FROM (
       ${of('composition', 'fact_id', 'fact_ids')}
       UNION ALL ${of('per_capita_subsidy', 'subsidy_fact_id', 'subsidy_fact_ids')}
       UNION ALL ${of('administrative_cost', 'count_fact_id', 'count_fact_ids')}
     ) s
     ORDER BY fact_id`,
    [joined(ids)],
  );
  return rows.map(({ fact_id }) => fact_id);
}

function findingsAmong(
  connector: Connector,
  bureaus: readonly string[],
  ids: Iterable<string>,
): Promise<EvidenceFinding[]> {
  return connector.query<EvidenceFinding>(
    `WITH failed AS (SELECT * FROM ${ofBureaus('checks', bureaus)} c WHERE status = 'fail'),
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
     JOIN bureaus b ON b.bureau_id = f.bureau_id
     ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
       f.bureau_id, f.document_id, f.line NULLS LAST, f.check_id`,
    [joined(ids)],
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
  const found = asked.length === 0 ? [] : await publications(connector, named);
  const bureaus = [...new Set(found.map(({ bureau_id }) => bureau_id))].sort();
  if (bureaus.length === 0) return { documents: [], facts: [], findings: [], unknown: asked };

  const all = new Set([...asked, ...(await addends(connector, bureaus, asked))]);
  let facts = await factsAmong(connector, bureaus, all);
  // A derived figure may rest on another: until no new one is named.
  for (;;) {
    const behind = facts.flatMap(({ derived_from }) => derived_from ?? []);
    const before = all.size;
    for (const id of behind) all.add(id);
    if (all.size === before) break;
    facts = await factsAmong(connector, bureaus, all);
  }
  const lines = linesOf(facts);
  const place = new Map(named.map((id, i) => [id, i]));
  const known = new Set(facts.map(({ fact_id }) => fact_id));
  return {
    documents: found
      .map((one) => ({ ...one, lines: lines.get(one.document_id) ?? [] }))
      .sort((a, b) => (place.get(a.document_id) ?? 0) - (place.get(b.document_id) ?? 0)),
    facts,
    findings: await findingsAmong(connector, bureaus, all),
    unknown: [...all].filter((id) => !known.has(id)),
  };
}
