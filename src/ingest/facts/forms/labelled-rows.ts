import type { Phase } from '../../../model/index.ts';
import { projectConcept } from '../resident-subsidy.ts';
import type { FormContext } from './context.ts';
import type { FormRow } from './form.ts';
import { formMoney, inWan, labelledAmounts, natureOf, type Labelled } from './labelled.ts';

/** How far two amounts in 万元 may be apart that are meant to be the same. */
const TOLERANCE = 0.006;

/** 项目资金来源: the sources of a project's money, which must add up to their 合计. */
export class Sources {
  open = false;
  /** By the column of a label that names a stage (预算数:, 执行数:): sources below it have that stage. */
  readonly stages = new Map<number, Phase>();
  private rows: Labelled[] = [];

  constructor(private readonly context: FormContext) {}

  add(amounts: readonly Labelled[]): void {
    for (const { cell } of amounts) this.context.claim(cell);
    this.rows.push(...amounts);
  }

  /** Takes the sources that the total proves; leaves those that contradict it. */
  finish(): void {
    const { context } = this;
    const value = (amount: Labelled): number => inWan(amount.quantity, context.unit);
    const total = this.rows.find((row) => row.label.total);
    const parts = this.rows.filter((row) => !row.label.total && row.label.ofWhich !== true);
    const sum = parts.reduce((all, part) => all + value(part), 0);
    const proven = !total || Math.abs(sum - value(total)) < TOLERANCE;
    for (const row of this.rows) {
      const equal = total !== undefined && Math.abs(value(row) - value(total)) < TOLERANCE;
      const within =
        row.label.ofWhich === true && (!total || value(row) <= value(total) + TOLERANCE);
      if (!row.label.total && !within && !proven && !equal) {
        context.leave(row.cell, row.quantity, 'contradicts_total');
        continue;
      }
      context.take(row.cell, row.quantity, {
        item: row.words,
        heading: row.words,
        is_leaf: !row.label.total && row.label.ofWhich !== true,
        ...formMoney(context, 'approved'),
        ...row.label.meaning,
      });
    }
    this.rows = [];
    this.open = false;
  }
}

/** Reads the amounts of a row that have their label in the row. */
export function readLabelled(row: FormRow, sources: Sources, context: FormContext): void {
  const joined = row.joined;
  if (/来源项目|^来.{0,6}金额/.test(joined)) sources.open = true;
  else if (/支出明细测算|项目活动|绩效目标表|一级指标/.test(joined)) sources.finish();
  const evaluation = context.form.statement === 'self_evaluation';
  const inForm = context.form.statement === 'project_form';
  const amounts = labelledAmounts(row, sources.open && inForm, context);
  if (evaluation) noteStages(row, sources);
  if (sources.open && inForm) {
    sources.add(amounts);
    return;
  }
  for (const amount of amounts) take(amount, row, sources, context);
}

function take(
  { cell, quantity, label, words, column }: Labelled,
  row: FormRow,
  sources: Sources,
  context: FormContext,
): void {
  const phase = label.meaning.phase ?? sources.stages.get(column) ?? phaseOfRow(row);
  const base = formMoney(context, phase);
  context.take(cell, quantity, {
    item: itemOf(words),
    heading: itemOf(words),
    is_leaf: !label.total && label.ofWhich !== true,
    ...base,
    ...(itemOf(words) === '项目当年预算'
      ? { concept: projectConcept(context.project, context.document) }
      : {}),
    ...label.meaning,
    phase,
    nature: label.meaning.nature ?? natureOf(words) ?? base.nature ?? null,
  });
}

const itemOf = (words: string): string => words.replace(/^\d[、.]|:$/g, '');

const phaseOfRow = (row: FormRow): Phase =>
  /全年预算|调整(?:后)?预算/.test(row.joined) ? 'adjusted' : 'approved';

function noteStages(row: FormRow, sources: Sources): void {
  for (const [column, cell] of row.cells.entries()) {
    if (!cell.bare.includes('数')) continue;
    if (/^(?:年初)?预算数:?$/.test(cell.bare)) sources.stages.set(column, 'approved');
    else if (/^全年预算数:?$/.test(cell.bare)) sources.stages.set(column, 'adjusted');
    else if (/^(?:全年)?执行数:?$/.test(cell.bare)) sources.stages.set(column, 'executed');
  }
}
