import type { Block, Ingested, Reading, Reference, SourceDocument } from '../model/index.ts';
import { blocksOf } from './blocks/index.ts';
import { checksOf } from './check/index.ts';
import type { Rule } from './check/rule.ts';
import { derivedFacts } from './derive/index.ts';
import { missingStatements } from './facts/contents.ts';
import { withoutEndless } from './facts/endless.ts';
import { readForms } from './facts/forms/index.ts';
import { identified } from './facts/identify.ts';
import { readMoneyTables } from './facts/money/index.ts';
import { provenUnits } from './facts/plausible.ts';
import { readText } from './facts/text/index.ts';
import { makeClassifier, type Classifier } from './read/classify.ts';
import { once } from './read/remember.ts';
import { refuseTooMany } from './refuse.ts';

/**
 * Reads one document: text → blocks → figures → facts → checks, with what was seen and not read, and the problems
 * found. Pure: the same document, reference and rules give the same result, in the same order. Throws an `IngestError`
 * where the document has more figures than are compared with each other.
 */
export function ingest(
  document: SourceDocument,
  reference: Reference,
  rules: readonly Rule[] = [],
): Ingested {
  const classifier = classifierOf(reference);
  const names = (code: string): string | null =>
    (classifier.functionByCode(code) ?? classifier.economicByCode(code))?.name ?? null;
  const blocks = blocksOf(document.lines, names);
  const read = completed(document, readBlocks(blocks, document, classifier));
  return { ...read, checks: checksOf(read, reference, rules) };
}

function readBlocks(
  blocks: readonly Block[],
  document: SourceDocument,
  classifier: Classifier,
): Reading & { tables: number } {
  const forms = readForms(blocks, document, classifier);
  const others = blocks.filter((block) => !forms.used.has(block));
  const money = provenUnits(readMoneyTables(others, document, classifier));
  const text = readText(others, document, classifier);
  const all = [money, text, forms];
  const { figures, endless } = withoutEndless(all.flatMap((reading) => reading.figures));
  const unread = [
    ...all.flatMap((reading) => reading.unread),
    ...blocks.flatMap((block) => (block.kind === 'table' ? (block.unplaced ?? []) : [])),
    ...endless,
  ];
  return {
    figures: figures.toSorted(byPlace),
    unread: unread.toSorted(byPlace),
    statements: all.flatMap((reading) => reading.statements),
    messages: all.flatMap((reading) => reading.messages),
    tables: [...money.statements, ...forms.statements].length,
  };
}

type Placed = { line: number; cell: number; start: number };

const byPlace = (one: Placed, other: Placed): number =>
  one.line - other.line || one.cell - other.cell || one.start - other.start;

function completed(
  document: SourceDocument,
  reading: Reading & { tables: number },
): Omit<Ingested, 'checks'> {
  refuseTooMany(reading.figures);
  const published = identified(reading.figures, document);
  const statements = [
    ...reading.statements,
    ...missingStatements(document.lines, reading.statements),
  ];
  return {
    document,
    facts: [...published, ...derivedFacts(published)],
    unread: reading.unread,
    statements: statements.toSorted((one, other) => one.first_line - other.first_line),
    messages: reading.messages,
    counts: {
      lines: document.lines.length,
      tables: reading.tables,
      figures_seen: published.length + reading.unread.length,
      figures_taken: published.length,
    },
  };
}

/** One classifier a reference: its maps are made when first used. */
const classifierOf = once(makeClassifier);
