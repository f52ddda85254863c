import type { DocumentRow } from '../../db/index.ts';
import type { DocumentEntry, Phase, Statement } from '../../model/index.ts';
import type { Entry } from './entries.ts';

/** The tables that documents of a kind are to publish, in the order of the official templates. */
const USUAL: readonly Statement[] = [
  'income_expenditure',
  'revenue',
  'expenditure',
  'fiscal_summary',
  'general_budget',
  'general_basic',
  'three_public',
  'gov_fund',
  'state_capital',
];
const STANDARD: Record<DocumentEntry['kind'], readonly Statement[]> = {
  budget: [...USUAL, 'project', 'project_targets'],
  final: [...USUAL, 'self_evaluation'],
};

/** Tables that have what another one is asked for. */
const INSTEAD: Partial<Record<Statement, readonly Statement[]>> = {
  project_targets: ['project_form'],
};

/** The bases that a document of a kind is about. */
const PHASES: Record<DocumentEntry['kind'], readonly Phase[]> = {
  budget: ['approved'],
  final: ['executed', 'adjusted'],
};

/** A table with what the document itself calls it: it may have several of a kind. */
export interface Titled {
  statement: Statement;
  title: string;
}

/** What a document publishes, and what it does not. */
export interface Contents {
  document: DocumentRow;
  read: readonly Statement[];
  /** Published without a figure, as the document says. */
  empty: readonly Titled[];
  /** In the table of contents alone. */
  missing: readonly Titled[];
  /** Usual in such a document, and nowhere in this one. */
  lacking: readonly Statement[];
  /** Topics that it tells in sentences, where a table would be usual. */
  topics: readonly string[];
}

const inOrder = (statements: readonly Statement[]): Statement[] => {
  const place = (one: Statement): number => USUAL.indexOf(one) + 1 || USUAL.length + 1;
  return [...statements].sort((a, b) => place(a) - place(b));
};

const titled = (statements: readonly Statement[] | null, titles: readonly string[] | null) =>
  (statements ?? []).map((statement, i): Titled => ({ statement, title: titles?.[i] ?? '' }));

export function contentsOf(entry: Entry): Contents[] {
  return entry.documents.map((document) => {
    const record = entry.records.find(({ document_id }) => document_id === document.document_id);
    const read = record?.read ?? [];
    const empty = titled(record?.empty ?? null, record?.empty_titles ?? null);
    // One that is there in another place is not missing altogether.
    const missing = titled(record?.missing ?? null, record?.missing_titles ?? null).filter(
      ({ statement }) => !read.includes(statement),
    );
    const known = new Set([...read, ...[...empty, ...missing].map(({ statement }) => statement)]);
    const phases = PHASES[document.kind];
    const topics = entry.topics.filter(({ phase }) => phases.includes(phase));
    const inText = entry.threePublic.some(
      ({ origin, phase }) => origin === 'text' && phases.includes(phase),
    );
    return {
      document,
      read: inOrder(read),
      empty,
      missing,
      lacking: STANDARD[document.kind].filter(
        (one) => !known.has(one) && !INSTEAD[one]?.some((other) => known.has(other)),
      ),
      topics: [
        ...new Set([...topics.map(({ code }) => code), ...(inText ? ['three_public'] : [])]),
      ],
    };
  });
}
