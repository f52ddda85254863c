import type { Figure, Message, SourceDocument, Unread } from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { shifted } from '../../read/number.ts';
import { declaredMoneyUnit } from '../../read/unit.ts';
import { plain, withoutBlanks } from '../../read/plain.ts';
import { once } from '../../read/remember.ts';
import type { Form, FormCell } from './form.ts';
import type { Quantity } from './value.ts';

/**
 * Why a number of a form is no figure.
 * - `label_missing`: nothing to its left or above names it;
 * - `label_unreadable`: what names it is broken by scanning;
 * - `column_uncertain`: it stands beside the columns of the header;
 * - `number_broken`: its digits or its unit are cut or run into other text;
 * - `unit_missing`: neither the form nor the document says its unit;
 * - `contradicts_total`: the parts with it do not add up to their total;
 * - `year_unclear`: it is a budget of a year that its words do not say;
 * - `not_classified`: an amount in a long text that no words place.
 */
export type FormReason =
  | 'label_missing'
  | 'label_unreadable'
  | 'column_uncertain'
  | 'number_broken'
  | 'unit_missing'
  | 'contradicts_total'
  | 'year_unclear'
  | 'not_classified';

/** The columns of a figure that a reader has to say; the rest are null or as usual in forms. */
export type FigureMeaning = Pick<Figure, 'concept' | 'measure'> &
  Partial<Omit<Figure, 'value' | 'raw' | 'line' | 'cell' | 'start'>>;

export interface MoneyUnit {
  name: string;
  power: number;
}

/** What all readers of one form share: where they put figures, and what they know of the form. */
export class FormContext {
  readonly figures: Figure[] = [];
  readonly unread: Unread[] = [];
  readonly messages: Message[] = [];
  /** The project that the form, or the part of it that is being read, is about. */
  project: string | null = null;
  /** The year that the form is about: as its title says, else the document's. */
  readonly year: number;
  /** The unit that the form declares, else the only one that the document declares. */
  readonly unit: MoneyUnit | null;
  private readonly renamed = new Map<string, string>();
  private readonly seen = new Map<FormCell, [number, number][]>();
  private readonly claimed = new Set<FormCell>();
  private amounts: Set<number> | null = null;

  constructor(
    readonly form: Form,
    readonly document: SourceDocument,
    readonly classifier: Classifier,
    documentUnit: () => MoneyUnit | null,
  ) {
    this.unit = declaredIn(form) ?? documentUnit();
    this.year = yearOf(form, document.fiscal_year);
  }

  /** Makes a figure of `quantity` in `cell`; an amount without a unit takes `unit` or the form's. */
  take(
    cell: FormCell,
    quantity: Quantity,
    meaning: FigureMeaning,
    unit?: MoneyUnit | null,
  ): boolean {
    const { line, cell: index, start: offset } = cell.source;
    const start = offset + quantity.start;
    const raw = cell.source.text.slice(quantity.start, quantity.end);
    const money = meaning.measure === 'amount';
    const bareUnit = money && quantity.unit === null ? this.unitOf(quantity, unit) : null;
    if (this.document.lines[line - 1]?.startsWith(raw, start) !== true) return false;
    if (money && quantity.unit === null && bareUnit === null) {
      this.leave(cell, quantity, 'unit_missing');
      return false;
    }
    if (this.isSeen(cell, quantity)) return false;
    this.mark(cell, quantity);
    // Standards are in yuan, other money in 万元.
    const yuan = meaning.measure === 'standard' && quantity.unit?.kind === 'money' ? 4 : 0;
    const power = (quantity.unit?.power ?? bareUnit?.power ?? 0) + yuan;
    this.figures.push({
      fiscal_year: meaning.fiscal_year ?? this.year,
      phase: meaning.phase ?? null,
      statement: meaning.statement ?? this.form.statement,
      concept: meaning.concept,
      direction: meaning.direction ?? null,
      fund: meaning.fund ?? null,
      nature: meaning.nature ?? null,
      function_code: meaning.function_code ?? null,
      economic_code: meaning.economic_code ?? null,
      gov_economic_code: meaning.gov_economic_code ?? null,
      item: meaning.item ?? null,
      project: meaning.project === undefined ? this.project : meaning.project,
      measure: meaning.measure,
      heading: meaning.heading ?? null,
      base_year: meaning.base_year ?? null,
      base_phase: meaning.base_phase ?? null,
      comparator: meaning.comparator === undefined ? quantity.comparator : meaning.comparator,
      as_of: meaning.as_of ?? null,
      value: shifted(quantity.digits, power),
      raw,
      unit: meaning.unit ?? quantity.unitName ?? bareUnit?.name ?? null,
      line,
      cell: index,
      start,
      is_leaf: meaning.is_leaf ?? false,
    });
    return true;
  }

  /** Records that `quantity` was seen and is no figure. */
  leave(cell: FormCell, quantity: Pick<Quantity, 'start' | 'end'>, reason: FormReason): void {
    const { line, cell: index, start: offset } = cell.source;
    const raw = cell.source.text.slice(quantity.start, quantity.end);
    const start = offset + quantity.start;
    if (this.isSeen(cell, quantity)) return;
    if (this.document.lines[line - 1]?.startsWith(raw, start) !== true) return;
    this.mark(cell, quantity);
    this.unread.push({ line, cell: index, start, raw, seen_in: 'table', reason });
  }

  /** Records the digits of a cell whose number cannot be told. */
  leaveCell(cell: FormCell, reason: FormReason): void {
    const match = /\d(?:[\d\s.,，]{0,16}\d)?/.exec(cell.text);
    if (match) {
      this.leave(cell, { start: match.index, end: match.index + match[0].length }, reason);
    }
  }

  warn(rule: string, cell: FormCell | null, found: string | null, message: string): void {
    this.messages.push({
      rule,
      severity: 'warning',
      location: {
        line: cell?.source.line ?? this.form.firstLine,
        cell: cell?.source.cell ?? null,
        start: cell?.source.start ?? null,
      },
      expected: null,
      found,
      message,
    });
  }

  /** A project's name turned out to go on in a later row. */
  rename(from: string, to: string): void {
    this.renamed.set(from, to);
    if (this.project === from) this.project = to;
    for (const figure of this.figures) {
      if (figure.item === from && figure.project === from) figure.item = to;
      if (figure.project === from) figure.project = to;
    }
  }

  /** The whole name of a project that was read before its second half. */
  wholeName(project: string | null): string | null {
    let name = project;
    for (let next = name; next !== null; next = this.renamed.get(next) ?? null) name = next;
    return name;
  }

  /** The number of this cell belongs to a reader that decides later. */
  claim(cell: FormCell): void {
    this.claimed.add(cell);
  }

  isClaimed(cell: FormCell): boolean {
    return this.claimed.has(cell);
  }

  /** The cell names a figure: digits in it are part of the name. */
  useAsName(cell: FormCell): void {
    this.mark(cell, { start: 0, end: cell.text.length });
  }

  isSeen(cell: FormCell, { start, end }: Pick<Quantity, 'start' | 'end'>): boolean {
    return this.seen.get(cell)?.some(([from, to]) => start < to && end > from) ?? false;
  }

  /** Whether the form prints an amount of this many 万元 with its unit. */
  isStated(amount: number): boolean {
    this.amounts ??= statedAmounts(this.form);
    return this.amounts.has(amount);
  }

  /** Whether a name is printed outside of `line` too: a scan does not break it twice in the same way. */
  isRepeated(name: string, line: number): boolean {
    const bare = withoutBlanks(name);
    if (bare.length < 4) return false;
    return bareLines(this.document).some(
      (text, index) => index !== line - 1 && text.includes(bare),
    );
  }

  private unitOf(quantity: Quantity, unit: MoneyUnit | null | undefined): MoneyUnit | null {
    if (unit ?? this.unit) return unit ?? this.unit;
    return this.isStated(Number(quantity.digits)) ? { name: '万元', power: 0 } : null;
  }

  private mark(cell: FormCell, { start, end }: Pick<Quantity, 'start' | 'end'>): void {
    const spans = this.seen.get(cell);
    if (spans) spans.push([start, end]);
    else this.seen.set(cell, [[start, end]]);
  }
}

const bareLines = once(({ lines }: SourceDocument) => lines.map(withoutBlanks));

/** A title is of another year than its document by no more than this. */
const MOST_YEARS_APART = 3;

/** The year in the form's title (`2023年度项目支出绩效自评表`) or in a line of its own below it (`（2023年度）`). */
function yearOf(form: Form, documentYear: number): number {
  const lone = form.rows.slice(0, 3).filter((row) => row.filled.length === 1);
  const lines = [...form.captions.map((cell) => cell.text), ...lone.map((row) => row.joined)];
  const below = lines
    .map((text) => /^[(（]?(20\d{2})年度?[)）]?$/.exec(withoutBlanks(plain(text)))?.[1])
    .findLast((year) => year !== undefined);
  const year = Number(/(20\d{2})年/.exec(withoutBlanks(plain(form.title)))?.[1] ?? below);
  return Math.abs(year - documentYear) <= MOST_YEARS_APART ? year : documentYear;
}

/** `单位:万元`, also as scans break it (`平位: 万 儿`), and `(万元)` behind a label. */
const DECLARED = /位立?[:：]万[元兀儿]/;
const LONGEST_DECLARATION = 24;

/** The unit that a form's own lines declare; null where none or two of them do. */
function declaredIn(form: Form): MoneyUnit | null {
  const texts = form.captions.map((cell) => cell.text);
  const declares = (text: string): boolean => text.includes('元)') || text.includes('位:');
  for (const row of form.rows) {
    if (!declares(row.joined)) continue;
    for (const cell of row.filled) {
      if (cell.bare.length <= LONGEST_DECLARATION && declares(cell.bare)) texts.push(cell.text);
    }
  }
  const top = form.rows.slice(0, 3).map((row) => row.joined);
  if (top.some((text) => text.length < 60 && DECLARED.test(text))) {
    return { name: '万元', power: 0 };
  }
  return onlyUnit(texts);
}

function onlyUnit(texts: readonly string[]): MoneyUnit | null {
  const units = new Map<string, number>();
  for (const text of texts) {
    const unit = declaredMoneyUnit(plain(text));
    if (unit && 'name' in unit) units.set(unit.name, unit.power);
  }
  const [only] = units;
  return units.size === 1 && only ? { name: only[0], power: only[1] } : null;
}

/** The unit of money of a document all of whose tables declare the same one; null otherwise. */
export function documentUnit(document: SourceDocument): MoneyUnit | null {
  const declares = (line: string): boolean => line.includes('单位:') || line.includes('单位：');
  return onlyUnit(document.lines.filter((line) => line.length <= 60 && declares(line)));
}

function statedAmounts(form: Form): Set<number> {
  const result = new Set<number>();
  for (const row of form.rows) {
    for (const { text, amount: whole, hasDigit } of row.filled) {
      if (!hasDigit) continue;
      if (whole?.unit) result.add(shifted(whole.digits, whole.unit.power));
      for (const match of text.matchAll(/(\d{1,8}(?:\.\s?\d{1,6})?)\s?万\s?元/g)) {
        result.add(Number(withoutBlanks(match[1] ?? '')));
      }
    }
  }
  return result;
}
