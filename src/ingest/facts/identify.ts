import type { Fact, Figure, SourceDocument } from '../../model/index.ts';
import { lineKind } from '../blocks/line.ts';
import { tidyName } from '../read/plain.ts';
import { remembered } from '../read/remember.ts';

/**
 * Gives every figure its id: document, line, cell and offset, so that the same document gives the same ids on every
 * run and machine. Two figures read from the same characters (a word such as 持平 may state two) add a count; `figures`
 * are sorted by place, so that these stand together.
 */
export function identified(figures: readonly Figure[], document: SourceDocument): Fact[] {
  const isText = textLines(document);
  let before: Figure | null = null;
  let count = 0;
  return figures.map((figure) => {
    const { line, cell, start } = figure;
    const again = before?.start === start && before.cell === cell && before.line === line;
    count = again ? count + 1 : 0;
    before = figure;
    const place = `${document.document_id}:${line}.${cell}.${start}`;
    const fact_id = count === 0 ? place : `${place}.${String(count)}`;
    // 其他重要事项 stand in sentences and in tables of their own: 政府采购表, 机关运行经费表.
    const sentence = figure.statement === 'text' && figure.cell === 0 && isText(figure.line);
    return factOf(figure, fact_id, document, named(figure.item), named(figure.project), sentence);
  });
}

const named = (name: string | null): string | null => (name === null ? null : tidied(name));
const tidied = remembered((name) => tidyName(name) || null);

/** Written out: copying so many fields by spreading costs several times as much, for every figure of a run. */
function factOf(
  figure: Figure,
  fact_id: string,
  document: SourceDocument,
  item: string | null,
  project: string | null,
  sentence: boolean,
): Fact {
  return {
    fact_id,
    document_id: document.document_id,
    bureau_id: document.bureau_id,
    fiscal_year: figure.fiscal_year,
    phase: figure.phase,
    statement: figure.statement,
    concept: figure.concept,
    direction: figure.direction,
    fund: figure.fund,
    nature: figure.nature,
    function_code: figure.function_code,
    economic_code: figure.economic_code,
    gov_economic_code: figure.gov_economic_code,
    item,
    project,
    measure: figure.measure,
    value: figure.value,
    raw: figure.raw,
    unit: figure.unit,
    heading: figure.heading,
    base_year: figure.base_year,
    base_phase: figure.base_phase,
    comparator: figure.comparator,
    as_of: figure.as_of,
    origin: sentence ? 'text' : 'table',
    line: figure.line,
    cell: figure.cell,
    start: figure.start,
    derived_from: null,
    is_leaf: figure.is_leaf,
  };
}

/** Tells whether a line is running text. A line of thousands of figures is looked through once, not for each of them. */
function textLines({ lines }: SourceDocument): (line: number) => boolean {
  let known = 0;
  let isText = false;
  return (line) => {
    if (line !== known) isText = lineKind(lines[line - 1] ?? '') === 'text';
    known = line;
    return isText;
  };
}
