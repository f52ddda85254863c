import type { Meaning } from '../../../model/index.ts';
import { declaredMoneyUnit } from '../../read/unit.ts';
import type { FormContext, MoneyUnit } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import { moneyLabel } from './labelled.ts';
import { cleanLabel, isSoundName } from './text.ts';
import { looksNumeric } from './value.ts';

interface MoneyColumn {
  column: number;
  meaning: Partial<Meaning>;
  total: boolean;
  words: string;
  unit: MoneyUnit | null;
}

/** A table with a project a row: its name, its code, its money. */
export interface ProjectColumns {
  name: number;
  code: number | null;
  money: readonly MoneyColumn[];
  /** Rows of header that were read. */
  height: number;
}

const NAME = /项目名称|\(项目名称\)$|名称$/;
/** As many rows as a header of such a table has at most. */
const MOST_HEADER_ROWS = 3;

/** The columns of a table of projects whose header begins at `rows[at]`; null where none does. */
export function projectHeader(rows: readonly FormRow[], at: number): ProjectColumns | null {
  let best: ProjectColumns | null = null;
  const near = rows.slice(at, at + MOST_HEADER_ROWS);
  if (!near.some((row) => row.joined.includes('项目名称'))) return null;
  if (!rows[at]?.filled.some((cell) => /名称|^项目/.test(cell.bare))) return null;
  for (let height = 1; height <= MOST_HEADER_ROWS && at + height <= rows.length; height += 1) {
    const header = rows.slice(at, at + height);
    if (header.at(-1)?.hasAmount) break;
    const found = columnsOf(header);
    if (found && found.money.length > (best?.money.length ?? 0)) best = { height, ...found };
  }
  return best;
}

function columnsOf(header: readonly FormRow[]): Omit<ProjectColumns, 'height'> | null {
  const width = Math.max(0, ...header.map((row) => row.cells.length));
  const texts = Array.from({ length: width }, (_, column) =>
    header.map((row) => row.cells[column]?.bare ?? '').join(''),
  );
  const name = texts.findIndex(
    (text) => /项目名称/.test(text) && NAME.test(text) && text.length <= 20,
  );
  if (name < 0) return null;
  const code = texts.findIndex((text) => /编码|代码/.test(text));
  const money = texts.flatMap((text, column) => {
    const last = header.at(-1)?.cells[column]?.bare ?? '';
    if (text === '' || column <= name) return [];
    const words = text.replace(/^项目金额(?:\(.{1,4}\))?(?=.)/, '').replace(/^项目(?=项目)/, '');
    const above = text.slice(0, text.length - last.length);
    const grouped = above === '' || /金额|资金|预算|支出|经费/.test(above);
    const label = moneyLabel(words, false) ?? (grouped ? moneyLabel(last, false) : null);
    if (!label) return [];
    const declared = declaredMoneyUnit(text);
    return [
      {
        column,
        meaning: label.meaning,
        total: label.total,
        words: cleanLabel(words),
        unit: declared && 'name' in declared ? declared : null,
      },
    ];
  });
  // `项目名称` with a project beside it, and a header of money below, is a form of one project.
  const named = header.find((row) => /名称/.test(row.cells[name]?.bare ?? ''));
  if (!money.some(({ column }) => (named?.cells[column]?.bare ?? '') !== '')) return null;
  return money.length > 0 ? { name, code: code < 0 ? null : code, money } : null;
}

/** Reads the rows of such a table; keeps the project that rows below belong to. */
export class ProjectList {
  private current: { name: string } | null = null;
  /** The row above when it had a name and no money: the other half of a row may follow. */
  private half: FormRow | null = null;

  constructor(readonly columns: ProjectColumns) {}

  read(row: FormRow, context: FormContext): void {
    const { name: column, code, money } = this.columns;
    const name = row.cells[column];
    const paid = money.some((entry) => Boolean(row.cells[entry.column]?.amount));
    const coded = code !== null && /\d/.test(row.cells[code]?.bare ?? '');
    if (!paid && !coded) {
      this.lengthen(name, row, context);
      return;
    }
    const total = this.isTotal(row, context);
    const label = total ? null : this.nameOf(row, name, context);
    this.half = null;
    context.project = label;
    if (!total && label === null) this.leave(row, context);
    else this.takeMoney(row, total, context);
    this.current = label === null ? null : { name: label };
  }

  /** 合计 and 小计, and the rows of the department or unit, which stand above their projects with a short code. */
  private isTotal(row: FormRow, context: FormContext): boolean {
    const { name, code } = this.columns;
    const bare = row.cells[name]?.bare ?? '';
    if (
      /^(?:合计|总计|小计)$/.test(bare) ||
      row.cells.slice(0, name).some((cell) => /^(?:合计|总计|小计)$/.test(cell.bare))
    )
      return true;
    const digits = code === null ? '' : (row.cells[code]?.bare ?? '');
    return (
      /^\d{3,9}$/.test(digits) || (bare !== '' && bare === cleanLabel(context.document.bureau_name))
    );
  }

  private takeMoney(row: FormRow, total: boolean, context: FormContext): void {
    for (const { column, meaning, total: whole, words, unit } of this.columns.money) {
      const cell = row.cells[column];
      if (!cell || cell.bare === '') continue;
      const quantity = cell.amount;
      if (quantity) {
        context.take(
          cell,
          quantity,
          {
            concept: 'expenditure',
            measure: 'amount',
            direction: 'expenditure',
            nature: 'project',
            phase: 'approved',
            ...meaning,
            item: total
              ? cleanLabel(row.cells[this.columns.name]?.text ?? '') || null
              : context.project,
            heading: words,
            is_leaf: !total && whole && context.form.statement !== 'department_targets',
          },
          unit,
        );
      } else if (looksNumeric(cell.text)) context.leaveCell(cell, 'number_broken');
    }
  }

  private leave(row: FormRow, context: FormContext): void {
    for (const { column } of this.columns.money) {
      const cell = row.cells[column];
      if (cell) context.leaveCell(cell, 'label_unreadable');
    }
  }

  /**
   * The project's name. Where the row was saved as two, a name may stand in either half and the scan may have made a
   * second one of its shadow: then the one that the document prints again counts.
   */
  private nameOf(row: FormRow, name: FormCell | undefined, context: FormContext): string | null {
    const own = name && isSoundName(name.text) ? name : null;
    if (!this.half)
      return own ? cleanLabel(own.text) : name?.bare === '' ? (this.current?.name ?? null) : null;
    const other = this.half.cells[this.columns.name];
    const candidates = [other, own].filter(
      (cell) => cell !== null && cell !== undefined && cell.bare !== '',
    );
    const printed = candidates.filter(
      (cell) => cell && context.isRepeated(cell.text, cell.source.line),
    );
    const [only] = printed;
    return printed.length === 1 && only ? cleanLabel(only.text) : null;
  }

  private isHalf(row: FormRow): boolean {
    const first = this.columns.money[0]?.column ?? 0;
    return (
      row.cells.some((cell, column) => cell.bare !== '' && column < first) &&
      row.cells.slice(first).every((cell) => cell.bare === '')
    );
  }

  /** A name that goes on in the next row, behind a page break; its first row then has the money. */
  private lengthen(name: FormCell | undefined, row: FormRow, context: FormContext): void {
    const rest = name ? cleanLabel(name.text) : '';
    if (rest !== '' && this.current && this.columns.code !== null) {
      if (this.current.name.endsWith(rest)) return;
      const old = this.current.name;
      this.current.name += rest;
      context.rename(old, this.current.name);
    } else if (this.columns.code === null && this.isHalf(row)) this.half = row;
  }
}
