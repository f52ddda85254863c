import type { Meaning, Phase } from '../../../model/index.ts';
import { matchesOf } from '../../read/matches.ts';
import { unitAfter } from '../../read/unit.ts';
import { projectConcept } from '../resident-subsidy.ts';
import type { FigureMeaning, FormContext } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { natureOf } from './labelled.ts';
import type { Quantity } from './value.ts';

/** Shorter cells are labels and values. */
const SHORTEST_TEXT = 8;
/** A number with a unit of money or of persons. */
const STATED = /\d(?:亿|万|元|人)/;
const NUMBER = '(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?)';
const MONEY = `${NUMBER}\\s{0,2}(亿元|万\\s?元|万|元)`;

interface Found {
  quantity: Quantity;
  meaning: FigureMeaning;
}

type Reader = (match: RegExpExecArray, context: FormContext, year: number) => FigureMeaning | null;

const spending = (
  context: FormContext,
  phase: Phase | null,
  project = context.project,
): FigureMeaning => ({
  concept: projectConcept(project, context.document),
  measure: 'amount',
  direction: 'expenditure',
  nature:
    context.project === null && context.form.statement === 'department_targets' ? 'all' : 'project',
  phase,
});

/** A year's budget: of this year or the two before, which the forms ask for. */
function budgetOf(match: RegExpExecArray, context: FormContext): FigureMeaning | null {
  const year = Number(match[1]);
  const own = context.year;
  if (year > own || year < own - 2) return null;
  return { fund: 'all', fiscal_year: year, heading: '预算', ...spending(context, 'approved') };
}

const partOfYear = (match: RegExpExecArray): Partial<Meaning> =>
  match[2] === undefined ? {} : { as_of: `${match[1] ?? ''}-${match[2].padStart(2, '0')}` };

/**
 * Amounts and counts in the long cells of forms, by the words around them. The number is the group named `n`; the word
 * in front stands in every match, and most cells do not have it.
 */
const SENTENCES: readonly (readonly [string, RegExp, Reader])[] = [
  [
    '预算',
    new RegExp(
      `(20\\d{2})\\s?年(?:度)?(?:项目)?(?:计划)?预算(?:安排|为|数)?\\s?(?<n>${MONEY})`,
      'dg',
    ),
    budgetOf,
  ],
  [
    '用',
    new RegExp(`(20\\d{2})年(?:使用|用)(?<n>${MONEY})`, 'dg'),
    (match, context) => (context.project === null ? null : budgetOf(match, context)),
  ],
  [
    '使用财政',
    new RegExp(`(20\\d{2})年[,，]?使用财政(?:预算|拨款)?资金(?<n>${MONEY})`, 'dg'),
    (match, context) => {
      const meaning = budgetOf(match, context);
      return meaning && { item: '财政预算资金', ...meaning, fund: 'fiscal' };
    },
  ],
  [
    '项目总预算',
    new RegExp(`项目总预算(?:约计|约|共计|为|:)?\\s?(?<n>${MONEY})`, 'dg'),
    (_, context) => ({
      fund: 'all',
      heading: '项目总预算',
      ...spending(context, 'approved'),
      concept: 'project_total',
    }),
  ],
  [
    '助',
    new RegExp(
      `(20\\d{2})年(?:截至(\\d{1,2})月)?已?(?:救助|资助)(?:人数)?\\s?(?<n>${NUMBER}\\s?(?:万?人次?))`,
      'dg',
    ),
    (match) => ({
      concept: 'assisted',
      measure: 'count',
      fiscal_year: Number(match[1]),
      phase: 'executed',
      item: '救助人数',
      ...partOfYear(match),
    }),
  ],
  [
    '救助金额',
    new RegExp(`(20\\d{2})年(?:截至(\\d{1,2})月)?[^;；。]{0,24}救助金额\\s?(?<n>${MONEY})`, 'dg'),
    (match, context) => ({
      fiscal_year: Number(match[1]),
      item: '救助金额',
      ...spending(context, 'executed', null),
      ...partOfYear(match),
    }),
  ],
  [
    '元/人',
    new RegExp(`([\\p{Script=Han}]{2,12}?)(?:预估|预计|约|为)?\\s?(?<n>${NUMBER}\\s?元/人)`, 'dgu'),
    (match) => ({
      concept: 'subsidy_standard',
      measure: 'standard',
      phase: 'approved',
      item: (match[1] ?? '').replace(/(?:预估|预计|约|为)$/, ''),
    }),
  ],
  [
    '每人',
    new RegExp(
      `(?:照|按)每人(?:每年)?\\s?(?<n>${NUMBER}\\s?元)([\\p{Script=Han}]{2,8}(?:补贴|补助))`,
      'dgu',
    ),
    (match) => ({
      concept: 'subsidy_standard',
      measure: 'standard',
      phase: 'approved',
      item: match.at(-1) ?? null,
    }),
  ],
  [
    '资助',
    new RegExp(
      `([\\p{Script=Han}]{2,10}资助)\\s?${NUMBER}\\s?人[,，]每人(?:每年)?\\s?(?<n>${NUMBER}\\s?元)(?=由|$|[,，。;])`,
      'dgu',
    ),
    (match) => ({
      concept: 'subsidy_standard',
      measure: 'standard',
      phase: 'approved',
      item: match[1] ?? null,
    }),
  ],
  [
    '资助',
    new RegExp(`([\\p{Script=Han}]{2,10}资助)\\s?(?<n>${NUMBER}\\s?人)(?!次)`, 'dgu'),
    (match) => ({
      concept: 'assisted',
      measure: 'count',
      phase: 'approved',
      item: match[1] ?? null,
    }),
  ],
  [
    '参保人',
    new RegExp(
      `(居民)?(?:基本医疗保险)?参保人(?:员|数)?(?:约|达|为|共)?\\s?(?<n>${NUMBER}\\s?万?人)(?!次)`,
      'dg',
    ),
    (match, _, year) => ({
      concept: match[1] === undefined ? 'insured' : 'insured.resident',
      measure: 'count',
      fiscal_year: year,
      item: '参保人',
    }),
  ],
];

/** Reads the long cells of a row. `above` is the row before, whose text a row that lost its first cell goes on. */
export function readProse(row: FormRow, above: FormRow | null, context: FormContext): void {
  for (const cell of row.filled) {
    if (!cell.hasDigit || !STATED.test(cell.bare) || context.isClaimed(cell)) continue;
    readAcross(row, cell, context);
    if (cell.bare.length < SHORTEST_TEXT) {
      leaveMoney(cell, context);
      continue;
    }
    for (const { quantity, meaning } of sentencesOf(
      cell,
      contextYear(row, cell, above, context),
      context,
    )) {
      if (!context.isSeen(cell, quantity)) context.take(cell, quantity, meaning);
    }
    readParts(cell, context);
    leaveMoney(cell, context);
  }
}

const YEAR_AT_END = /(20\d{2})\s?年(?:度)?((?:计划)?预算(?:安排|为)?\s?)?$/;
const AMOUNT_AT_START = new RegExp(
  `^[^\\d\\u4e00-\\u9fff]{0,3}((?:计划)?预算(?:安排|为)?\\s?)?(?<n>${MONEY})`,
  'd',
);

/** A year's budget that a scan cut over two cells: `2022 年预算 | 12 万元`, `2024 年 | 预算6万元`. */
function readAcross(row: FormRow, cell: FormCell, context: FormContext): void {
  const before = row.filled[row.filled.indexOf(cell) - 1];
  const year = before && YEAR_AT_END.exec(before.text.trimEnd());
  const amount = year && AMOUNT_AT_START.exec(cell.text);
  const [at] = amount?.indices?.groups?.n ?? [];
  if (!amount || at === undefined) return;
  const named = (year[2] === undefined) !== (amount[1] === undefined);
  const quantity = quantityAt(cell.text, at, context);
  const meaning = budgetOf(year, context);
  if (named && quantity && meaning && !context.isSeen(cell, quantity))
    context.take(cell, quantity, meaning);
}

function sentencesOf(cell: FormCell, year: number, context: FormContext): Found[] {
  const found: Found[] = [];
  for (const [word, pattern, read] of SENTENCES) {
    if (!cell.text.includes(word)) continue;
    for (const match of matchesOf(pattern, cell.text)) {
      const span = match.indices?.groups?.n;
      const quantity = span ? quantityAt(cell.text, span[0], context) : null;
      const meaning = quantity && read(match, context, year);
      if (quantity && meaning) found.push({ quantity, meaning });
    }
  }
  return found;
}

/** The number at `start` with its unit. `78 万分` is believed where the form prints 78 万元 elsewhere. */
function quantityAt(text: string, start: number, context: FormContext): Quantity | null {
  const number = /^\d{1,9}(?:,\d{3})*(?:\.\d{1,4})?/.exec(text.slice(start))?.[0];
  if (number === undefined) return null;
  const end = start + number.length;
  const unit = unitAfter(text.slice(end));
  if (!unit) return null;
  const digits = number.replaceAll(',', '');
  const after = text.slice(end + unit.length);
  const cut = unit.name === '万' && /^\s?[\u4e00-\u9fff]/u.test(after);
  if (cut && !context.isStated(Number(digits))) return null;
  return { start, end, digits, unitName: unit.name, unit: unit.unit, comparator: null };
}

/** The last year that the cell names before its figures, or that the text it goes on names. */
function contextYear(
  row: FormRow,
  cell: FormCell,
  above: FormRow | null,
  context: FormContext,
): number {
  const own = /(20\d{2})\s?年/.exec(cell.text)?.[1];
  if (own !== undefined) return Number(own);
  const goesOn = above && (row.cells[0]?.bare.length ?? 0) <= 1;
  const text = goesOn ? above.cells.map((other) => other.text).join(' ') : '';
  const before = [...text.matchAll(/(20\d{2})\s?年/g)].at(-1)?.[1];
  return before === undefined ? context.year : Number(before);
}

const TOTAL = new RegExp(
  `使用财政(?:预算|拨款)?资金${MONEY}\\s?[(（](?:其中:?)?([^()（）]{4,400})`,
  'dg',
);
const PART = new RegExp(`([^,，、;；\\d]{2,40}(?:[、][^,，;；\\d]{2,30})?)${MONEY}`, 'dg');

/** `使用财政预算资金…万元（其中：公用经费…万元，…专项…万元）`: a total with its parts in brackets. */
function readParts(cell: FormCell, context: FormContext): void {
  if (!cell.text.includes('使用财政')) return;
  for (const whole of matchesOf(TOTAL, cell.text)) {
    const [from] = whole.indices?.[3] ?? [0];
    for (const part of matchesOf(PART, whole[3] ?? '')) {
      const label = (part[1] ?? '').trim();
      const at = part.indices?.[2]?.[0];
      const quantity = at === undefined ? null : quantityAt(cell.text, from + at, context);
      if (!quantity || context.isSeen(cell, quantity)) continue;
      const nature = natureOf(label);
      if (!nature && !/(?:专项|项目|经费|资金|费)$/.test(label)) continue;
      context.take(cell, quantity, {
        fund: 'fiscal',
        project: nature ? null : label.replace(/专项$/, ''),
        item: label,
        ...spending(context, 'approved', nature ? null : label),
        nature: nature ?? 'project',
      });
    }
  }
}

const AMOUNT =
  /(\d[\d,]{0,12}(?:\.\s?\d{1,4})?)\s{0,2}(?:亿元|万\s?元|万(?![\u4e00-\u9fff\d])|元)/gu;

/** Every amount with a unit that no words place is accounted for. */
function leaveMoney(cell: FormCell, context: FormContext): void {
  for (const match of matchesOf(AMOUNT, cell.text)) {
    const number = match[1] ?? '';
    const quantity = { start: match.index, end: match.index + number.length };
    if (context.isSeen(cell, quantity)) continue;
    const budget = /(?:预算|安排)[^,，;；。\d]{0,6}$/.test(
      cell.text.slice(Math.max(0, match.index - 12), match.index),
    );
    context.leave(cell, quantity, budget ? 'year_unclear' : 'not_classified');
  }
}
