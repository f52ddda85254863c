import type { Bureau, Check, DocumentEntry, Fact, RuleEntry } from '../model/index.ts';
import type { Connector } from './connector.ts';
import {
  addendsOf,
  factsOf,
  findingsOf,
  publicationsOf,
  type Publication,
} from './evidence-rows.ts';

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
  /** No line was named: all of it was looked through. */
  whole?: boolean;
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

/** A line of a document. */
export interface DocumentLine {
  document: string;
  line: number;
}

/** The first part of a fact id names its document. */
const documentOf = (factId: string): string => factId.split(':', 1)[0] ?? '';

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
function linesOf(
  facts: readonly EvidenceFact[],
  others: readonly DocumentLine[],
): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, Set<number>>();
  const all = [...facts.map((fact) => ({ ...fact, document: fact.document_id })), ...others];
  for (const { document, line } of all) {
    if (line === null) continue;
    const known = lines.get(document) ?? new Set();
    lines.set(document, known.add(line));
  }
  return new Map([...lines].map(([id, some]) => [id, [...some].sort((a, b) => a - b)]));
}

/** Everything that is known of the figures that were asked for. */
interface Gathered {
  publications: ReadonlyMap<string, Publication>;
  facts: ReadonlyMap<string, EvidenceFact>;
  /** The figures of a sum by the first of them. */
  addends: ReadonlyMap<string, readonly string[]>;
  findings: readonly EvidenceFinding[];
}

interface Besides {
  lines?: readonly DocumentLine[];
  /** False where a figure stands for itself only, and not for the sum that it is the first of. */
  sums?: boolean;
  /** Documents that were looked through: named where nothing else of their bureau is. */
  documents?: readonly string[];
}

const NOTHING: Gathered = {
  ...{ publications: new Map(), facts: new Map(), addends: new Map(), findings: [] },
};

async function gather(
  connector: Connector,
  asked: readonly string[],
  { lines = [], sums = true }: Besides,
): Promise<Gathered> {
  const documents = [...asked.map(documentOf), ...lines.map(({ document }) => document)];
  const named = await publicationsOf(connector, new Set(documents));
  const publications = new Map(named.map((one) => [one.document_id, one]));
  const bureaus = [...new Set(named.map(({ bureau_id }) => bureau_id))].sort();
  if (bureaus.length === 0) return NOTHING;

  const addends = new Map<string, string[]>();
  const summed = sums ? asked : [];
  for (const { first_id, fact_id } of await addendsOf(connector, bureaus, summed)) {
    addends.set(first_id, [...(addends.get(first_id) ?? []), fact_id]);
  }
  const all = new Set([...asked, ...[...addends.values()].flat()]);
  const facts = new Map<string, EvidenceFact>();
  // A derived figure may rest on another: until no new one is named.
  for (let next = [...all]; next.length > 0;) {
    const more = await factsOf(connector, bureaus, next);
    for (const fact of more) facts.set(fact.fact_id, fact);
    next = more.flatMap(({ derived_from }) => derived_from ?? []).filter((id) => !all.has(id));
    for (const id of next) all.add(id);
  }
  const others = new Set([...all].map(documentOf).filter((id) => !publications.has(id)));
  if (others.size > 0) {
    for (const one of await publicationsOf(connector, others)) {
      publications.set(one.document_id, one);
    }
  }
  return { publications, facts, addends, findings: await findingsOf(connector, bureaus, all) };
}

/** The ids of some figures, then of what these are sums of or were derived from. */
function withBehind(asked: readonly string[], { facts, addends }: Gathered): Set<string> {
  const all = new Set([...asked, ...asked.flatMap((id) => addends.get(id) ?? [])]);
  // A set that grows while it is walked is walked to its end.
  for (const id of all) for (const behind of facts.get(id)?.derived_from ?? []) all.add(behind);
  return all;
}

function evidenceIn(
  gathered: Gathered,
  asked: readonly string[],
  named: readonly DocumentLine[] = [],
): Evidence {
  const all = withBehind(asked, gathered);
  const facts = [...all].flatMap((id) => gathered.facts.get(id) ?? []);
  const lines = linesOf(facts, named);
  const documents = new Set([...[...all].map(documentOf), ...named.map((one) => one.document)]);
  const strange = named.filter(({ document }) => !gathered.publications.has(document));
  return {
    documents: [...documents].flatMap((id) => {
      const publication = gathered.publications.get(id);
      return publication ? [{ ...publication, lines: lines.get(id) ?? [] }] : [];
    }),
    facts: inDocumentOrder(facts),
    findings: ordered(gathered.findings),
    unknown: [
      ...[...all].filter((id) => !gathered.facts.has(id)),
      ...new Set(strange.map(({ document, line }) => `${document}:${line}`)),
    ],
  };
}

/** Of some documents those whose bureau has no other; in their order. */
async function wholeOf(
  connector: Connector,
  { documents }: Evidence,
  ids: readonly string[],
): Promise<EvidenceDocument[]> {
  if (ids.length === 0) return [];
  const named = new Set(documents.map(({ bureau_id }) => bureau_id));
  const found = new Map(
    (await publicationsOf(connector, new Set(ids))).map((one) => [one.document_id, one]),
  );
  return [...new Set(ids)].flatMap((id) => {
    const one = found.get(id);
    return one && !named.has(one.bureau_id) ? [{ ...one, lines: [], whole: true }] : [];
  });
}

/**
 * What figures stand on: each published line, also of those that were summed up or derived, and the failed checks that any
 * of them takes part in.
 * @throws LedgerError when the data cannot be asked.
 */
export async function evidenceOf(
  connector: Connector,
  factIds: readonly string[],
  besides: Besides = {},
): Promise<Evidence> {
  const asked = [...new Set(factIds)];
  const found = evidenceIn(await gather(connector, asked, besides), asked, besides.lines);
  const whole = await wholeOf(connector, found, besides.documents ?? []);
  return { ...found, documents: [...found.documents, ...whole] };
}
