import type { Block, Reading, SourceDocument, StatementRecord } from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { collectForms } from './collect.ts';
import { documentUnit, FormContext, type MoneyUnit } from './context.ts';
import type { Form } from './form.ts';
import { warnOfYears } from './name.ts';
import { readFormParagraph } from './paragraph.ts';
import { readRows } from './read.ts';

/**
 * Reads the performance tables and application forms of a document (`department_targets`, `project_targets`,
 * `project_form`, `self_evaluation`). `used` are the blocks that they are made of. Never throws: what cannot be told
 * is in `unread`, with one of the reasons of `FormReason`.
 */
export function readForms(
  blocks: readonly Block[],
  document: SourceDocument,
  classifier: Classifier,
): Reading & { used: ReadonlySet<Block> } {
  const result: Reading = { figures: [], unread: [], statements: [], messages: [] };
  const used = new Set<Block>();
  let unit: { value: MoneyUnit | null } | null = null;
  const unitOfDocument = (): MoneyUnit | null => (unit ??= { value: documentUnit(document) }).value;
  for (const form of collectForms(blocks, document)) {
    for (const block of form.blocks) used.add(block);
    const context = new FormContext(form, document, classifier, unitOfDocument);
    for (const block of form.blocks) {
      if (block.kind === 'paragraph') readFormParagraph(block, context);
    }
    readRows(form, context);
    warnOfYears(form, context);
    for (const figure of context.figures.sort(byPlace)) result.figures.push(figure);
    for (const unread of context.unread.sort(byPlace)) result.unread.push(unread);
    for (const message of context.messages) result.messages.push(message);
    result.statements.push(recordOf(form, context));
  }
  return { used, ...result };
}

const byPlace = (a: { line: number; start: number }, b: { line: number; start: number }): number =>
  a.line - b.line || a.start - b.start;

function recordOf(form: Form, context: FormContext): StatementRecord {
  const figures = context.figures.length;
  const empty = figures === 0 && context.unread.length === 0;
  return {
    statement: form.statement,
    title: form.title,
    status: empty ? 'empty' : 'read',
    unit: context.unit?.name ?? null,
    first_line: form.firstLine,
    last_line: form.lastLine,
    figures,
    note: form.notes[0]?.text ?? null,
  };
}
