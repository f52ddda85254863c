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

/** What a document publishes, and what it does not. */
export interface Contents {
  document: DocumentRow;
  read: readonly Statement[];
  /** Published without a figure, as the document says. */
  empty: readonly Statement[];
  /** In the table of contents alone. */
  missing: readonly Statement[];
  /** Usual in such a document, and nowhere in this one. */
  lacking: readonly Statement[];
  /** Topics that it tells in sentences, where a table would be usual. */
  topics: readonly string[];
}

const inOrder = (statements: readonly Statement[]): Statement[] => {
  const place = (one: Statement): number => USUAL.indexOf(one) + 1 || USUAL.length + 1;
  return [...statements].sort((a, b) => place(a) - place(b));
};

export function contentsOf(entry: Entry): Contents[] {
  return entry.documents.map((document) => {
    const record = entry.records.find(({ document_id }) => document_id === document.document_id);
    const read = record?.read ?? [];
    const empty = record?.empty ?? [];
    // One that is there in another place, or is published as empty as well, is not missing altogether.
    const missing = (record?.missing ?? []).filter((one) => !read.includes(one));
    const known = new Set([...read, ...empty, ...missing]);
    const phases = PHASES[document.kind];
    const topics = entry.topics.filter(({ phase }) => phases.includes(phase));
    const inText = entry.threePublic.some(
      ({ origin, phase }) => origin === 'text' && phases.includes(phase),
    );
    return {
      document,
      read: inOrder(read),
      empty: inOrder(empty),
      missing: inOrder(missing),
      lacking: STANDARD[document.kind].filter(
        (one) => !known.has(one) && !INSTEAD[one]?.some((other) => known.has(other)),
      ),
      topics: [
        ...new Set([...topics.map(({ code }) => code), ...(inText ? ['three_public'] : [])]),
      ],
    };
  });
}
