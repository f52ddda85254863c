import type { Phase } from '../../../model/index.ts';
import { comparatorBefore } from '../../read/number.ts';
import { unitAfter } from '../../read/unit.ts';
import type { FormContext } from './context.ts';
import type { FormCell, FormRow } from './form.ts';
import type { Group, Indicators, Role } from './header.ts';
import { indicatorConcept, indicatorMeasure } from './terms.ts';
import { cleanLabel, isLevelLabel, isLevelWord, isSoundName } from './text.ts';
import type { Quantity } from './value.ts';

/** A value of an indicator that is named, and how sure its name is. */
interface Reading {
  name: FormCell;
  values: readonly { cell: FormCell; quantity: Quantity; role: Role; heading: string }[];
  weights: readonly {
    cell: FormCell;
    quantity: Quantity;
    role: 'weight' | 'score';
    heading: string;
  }[];
  unit: string | null;
  project: string | null;
  /** The row shows the name whole, also where the table around it is cut. */
  whole: boolean;
  /** Cells between the level and the name, where the name may begin. */
  pieces: readonly FormCell[];
}

/** Longer cells are explanations. */
const LONGEST_VALUE = 24;
/** The last row of a self-evaluation. */
const TOTAL_SCORE = /^(?:总分|总得分|合计得分|自评总分|自评总得分)$/;
/** A row that does not stand below its header stands at most so many cells beside it. */
const SHIFTS = [-1, 1, -2, 2];

/** One table of indicators, read row by row; what its names are worth is known when the form is read. */
export class IndicatorTable {
  readonly readings: Reading[] = [];
  cut: boolean;

  constructor(private readonly columns: Indicators) {
    this.cut = columns.cut;
  }

  /** Reads what `row` has of indicators; cells that are read or left are seen, others stay for other readers. */
  read(row: FormRow, context: FormContext): boolean {
    if (this.takeTotal(row, context)) return true;
    const { groups, between } = this.columns;
    this.cut ||= between.some((column) => isPiece(row.cells[column]));
    const [only] = groups;
    const placed =
      groups.length === 1 && only
        ? [this.placeAnywhere(row, only)]
        : groups.map((group) => (isNamed(row, group, 0) ? { group, shift: 0 } : null));
    let found = false;
    for (const place of placed) {
      if (place && this.take(row, place.group, place.shift, context)) found = true;
    }
    return found;
  }

  /** `总分 100 98.80`: its label stands at the row's beginning, not below that of the indicators. */
  private takeTotal(row: FormRow, context: FormContext): boolean {
    const [name] = row.filled;
    const [group] = this.columns.groups;
    if (!name || !group || !TOTAL_SCORE.test(name.bare)) return false;
    const weights = weightsOf(row, group, 0);
    for (const { cell } of weights) context.claim(cell);
    const { project } = context;
    if (weights.length > 0)
      this.readings.push({
        name,
        values: [],
        weights,
        unit: null,
        project,
        whole: true,
        pieces: [],
      });
    return weights.length > 0;
  }

  private placeAnywhere(row: FormRow, group: Group): { group: Group; shift: number } | null {
    const held = heldColumns(row);
    if (group.name === null) return loosely(row, group, held);
    const fits = (shift: number): boolean =>
      isNamed(row, group, shift) && held.every((column) => covers(group, column - shift));
    if (fits(0)) return { group, shift: 0 };
    const [shift, ...others] = SHIFTS.filter(fits);
    if (shift !== undefined && others.length === 0) return { group, shift };
    return loosely(row, group, held);
  }

  private take(row: FormRow, group: Group, shift: number, context: FormContext): boolean {
    const name = group.name === null ? undefined : row.cells[group.name + shift];
    if (!name) return false;
    const unit = unitOf(row, group, shift);
    const sign = group.sign === null ? null : (row.cells[group.sign + shift]?.bare ?? null);
    const values: Reading['values'][number][] = [];
    for (const { column, role, heading } of group.values) {
      const cell = row.cells[column + shift];
      if (!cell || cell.bare === '' || cell.bare.length > LONGEST_VALUE) continue;
      const quantity = cell.target;
      if (quantity === 'unclear' && /[≥≤%]|\d\s*(?:万|元|人|次|个)/.test(cell.text)) {
        context.leaveCell(cell, 'number_broken');
      } else if (typeof quantity === 'object') {
        const comparator =
          quantity.comparator ?? (role === 'target' && sign ? comparatorBefore(sign) : null);
        values.push({ cell, quantity: withUnit({ ...quantity, comparator }, unit), role, heading });
      }
    }
    const weights = weightsOf(row, group, shift);
    if (values.length === 0 && weights.length === 0) return false;
    for (const { cell } of [...values, ...weights]) context.claim(cell);
    const column = (group.name ?? 0) + shift;
    const level = row.cells.findLastIndex((cell, at) => at < column && isLevelLabel(cell.bare));
    const pieces = row.cells.slice(level + 1, column).filter(isPiece);
    const whole =
      isLevelLabel(row.cells[column - 1]?.bare ?? '') &&
      row.cells.slice(0, column - 1).every(({ bare }) => bare === '' || isLevelWord(bare));
    this.readings.push({ name, values, weights, unit, project: context.project, whole, pieces });
    return true;
  }
}

/** Columns that hold something only an indicator's value can be. */
function heldColumns(row: FormRow): number[] {
  const columns: number[] = [];
  for (const [column, cell] of row.cells.entries()) {
    if (
      cell.hasDigit &&
      cell.bare.length <= LONGEST_VALUE &&
      /^[^\d]{0,8}[≥≤><=]\s*\d|^[\d.]+\s*%$/.test(cell.text.trim()) &&
      typeof cell.target === 'object'
    )
      columns.push(column);
  }
  return columns;
}

function covers(group: Group, column: number): boolean {
  return (
    group.name === column ||
    group.values.some((value) => value.column === column) ||
    group.weights.some((weight) => weight.column === column) ||
    (group.unit === column && group.sign !== null)
  );
}

function isNamed(row: FormRow, group: Group, shift: number): boolean {
  if (group.name === null) return false;
  const name = row.cells[group.name + shift];
  if (!name || !isName(name, shift)) return false;
  const isFilled = ({ column }: { column: number }): boolean =>
    (row.cells[column + shift]?.bare ?? '') !== '';
  return group.values.some(isFilled) || group.weights.some(isFilled);
}

/** A level's label is a name only where the header says so: 满意度指标 may stand in both columns. */
function isName(cell: FormCell, shift: number): boolean {
  if (cell.bare === '' || /^[≥≤><=]?\d/.test(cell.bare))
    return /^\d.*[\u4e00-\u9fff]{3}/u.test(cell.bare) && typeof cell.target !== 'object';
  return shift === 0 || !isLevelLabel(cell.bare);
}

/** A row far from its header, where there is but one value and one name to choose. */
function loosely(
  row: FormRow,
  group: Group,
  held: readonly number[],
): { group: Group; shift: number } | null {
  const [value] = group.values;
  const [column] = held;
  if (group.values.length !== 1 || !value || held.length !== 1 || column === undefined) return null;
  const names = row.cells.flatMap((cell, at) =>
    at < column && cell.bare !== '' && !isLevelLabel(cell.bare) ? [at] : [],
  );
  const [name] = names;
  if (names.length !== 1 || name === undefined) return null;
  const moved = {
    ...group,
    name,
    values: [{ ...value, column }],
    sign: null,
    unit: null,
    weights: [],
  };
  return { group: moved, shift: 0 };
}

const isPiece = (cell: FormCell | undefined): boolean =>
  cell !== undefined && cell.bare !== '' && !isLevelLabel(cell.bare);

function unitOf(row: FormRow, group: Group, shift: number): string | null {
  const cell = group.unit === null ? undefined : row.cells[group.unit + shift];
  return !cell || cell.bare === '' || /^\d/.test(cell.bare) ? null : cell.bare;
}

/** A value in a column of its own takes the unit of the column beside it. */
function withUnit(quantity: Quantity, name: string | null): Quantity {
  if (name === null || quantity.unitName !== null) return quantity;
  const known = unitAfter(name);
  const rest = known ? name.slice(known.length) : name;
  return {
    ...quantity,
    unitName: name,
    unit: known && /^(?:\/.{1,2})?$/.test(rest) ? known.unit : null,
  };
}

function weightsOf(row: FormRow, group: Group, shift: number): Reading['weights'] {
  return group.weights.flatMap(({ column, role, heading }) => {
    let cell = row.cells[column + shift];
    // Where an indicator has no unit, its empty cell may be missing: a unit is never a number.
    const unit = group.unit === null ? undefined : row.cells[group.unit + shift];
    if (cell?.bare === '' && unit && /^\d/.test(unit.bare) && role === 'weight') cell = unit;
    const quantity = cell && /^[\d.]+\s*%?$/.test(cell.text.trim()) ? cell.target : 'none';
    return cell && typeof quantity === 'object' ? [{ cell, quantity, role, heading }] : [];
  });
}

const YEARS_BACK: Partial<Record<Role, number>> = { before_last: 2, last: 1 };

function phaseOfRole(role: Role): Phase {
  return role === 'actual' || role === 'before_last' || role === 'last' ? 'executed' : 'approved';
}

/**
 * The figures of a form's tables of indicators. In a table whose names the scan has cut, a name counts where its row
 * shows it whole or another table of the form has the same.
 */
export function takeIndicators(tables: readonly IndicatorTable[], context: FormContext): void {
  const printed = tables.map((table) => new Set(table.readings.map(({ name }) => name.bare)));
  for (const [index, table] of tables.entries()) {
    for (const reading of table.readings) {
      const isPrinted = (name: string): boolean =>
        printed.some((names, other) => other !== index && names.has(name));
      const sure = !table.cut || reading.whole || isPrinted(reading.name.bare);
      const sewn = sure ? undefined : sewnNames(reading).find(isPrinted);
      if (sure && isSoundName(reading.name.text))
        takeReading(reading, cleanLabel(reading.name.text), context);
      else if (sewn !== undefined) takeReading(reading, sewn, context);
      else
        for (const { cell, quantity } of reading.values)
          context.leave(cell, quantity, 'label_unreadable');
    }
  }
}

/** The ways in which a name that a scan cut over several cells may have been printed, its ends overlapping or not. */
function sewnNames({ name, pieces }: Reading): string[] {
  const texts = [...pieces, name]
    .map(({ bare }) => bare.replace(/^[^\u4e00-\u9fffA-Za-z\d]+/u, ''))
    .filter((text) => text !== '');
  return texts.flatMap((_, from) => {
    const [first = '', ...rest] = texts.slice(from);
    return rest.reduce(
      (names, next) =>
        names.flatMap((left) => [
          left + next,
          ...(left.endsWith(next[0] ?? ' ') ? [left + next.slice(1)] : []),
        ]),
      [first],
    );
  });
}

function takeReading(reading: Reading, item: string, context: FormContext): void {
  const { name, values, weights } = reading;
  const project = context.wholeName(reading.project);
  context.useAsName(name);
  for (const { cell, quantity, role, heading } of values) {
    context.take(cell, quantity, {
      concept: indicatorConcept(item, project, quantity.unit, context.document),
      measure: indicatorMeasure(quantity.unitName, quantity.unit),
      fiscal_year: context.year - (YEARS_BACK[role] ?? 0),
      phase: phaseOfRole(role),
      item,
      project,
      heading: heading === '' ? null : heading,
    });
  }
  for (const { cell, quantity, role, heading } of weights) {
    context.take(cell, quantity, {
      concept: role,
      measure: 'value',
      phase: role === 'score' ? 'executed' : null,
      item,
      project,
      heading,
    });
  }
}
