import type { FormContext } from './context.ts';
import type { Form, FormRow } from './form.ts';
import { squeeze } from '../../read/plain.ts';
import { cleanLabel, hanCount, isSoundName } from './text.ts';

/**
 * The name of the project that a row of a form gives, or null: behind its label, or before 项目编码 where the label is
 * lost and the form prints the name again.
 */
export function projectNameIn(row: FormRow, form: Form, context: FormContext): string | null {
  if (!/项目(?:名称|编码)/.test(row.joined)) return null;
  const joined = row.cells.map((cell) => cleanLabel(cell.text)).join('');
  const between =
    /^.{0,2}项目名称:?(.{2,60}?)(?:项目(?:编码|代码|类[别型]|属性|负责人)|主管部门)/.exec(
      joined,
    )?.[1];
  if (between !== undefined)
    return isSoundName(between) && !/^[(（]/.test(between) ? between : null;
  const cells = row.filled;
  const [label, value] = cells;
  const inside = /^项目名称:(.{2,60})$/.exec(cleanLabel(label?.text ?? ''))?.[1];
  if (inside !== undefined) return isSoundName(inside) ? inside : null;
  if (label && value && /^项目名称:?$/.test(label.bare)) {
    return isSoundName(value.text) && !/预算|金额|指标/.test(value.bare)
      ? cleanLabel(value.text)
      : null;
  }
  const lone = /^(.{4,40})项目编码/.exec(joined)?.[1];
  if (lone === undefined || /项目|名称/.test(lone) || !isSoundName(lone)) return null;
  const bare = squeeze(lone);
  const again = form.rows.some(
    (other) => other !== row && other.filled.some((cell) => cell.bare === bare),
  );
  if (!again) return null;
  context.warn(
    'form.label_missing',
    cells[0] ?? null,
    lone,
    'the label of the project name is lost; the form prints the name again',
  );
  return lone;
}

/** The project that a title's second line names in brackets: `（医保信息化运行维护项目）`. */
export function projectInCaptions(form: Form): string | null {
  const last = form.captions.at(-1);
  if (!last || form.statement === 'department_targets') return null;
  const name = /^[（(](.{2,60})[)）]$/.exec(last.text.trim())?.[1];
  return name === undefined || /^\s*\d{4}\s*年/.test(name) || hanCount(name) < 3
    ? null
    : cleanLabel(name);
}

/** Lines of a report between its title and a table in it. */
const LONGEST_REPORT_PART = 80;

/** The project of a report on a transfer payment, from the report's title above the table. */
export function projectInReport(form: Form, lines: readonly string[]): string | null {
  if (form.statement !== 'self_evaluation' || form.title !== '') return null;
  const first = form.firstLine - 1;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_REPORT_PART); at -= 1) {
    const text = cleanLabel((lines[at] ?? '').slice(0, 80));
    if (!text.endsWith('绩效自评报告')) continue;
    const name =
      /^(?:20\d{2}年度?)?(.{4,40}?)(?:转移支付)?(?:20\d{2}年度?|专项预算|项目绩效|绩效)/.exec(
        text,
      )?.[1];
    return name !== undefined && /(?:资金|经费|补助|项目)$/.test(name) ? name : null;
  }
  return null;
}

/** Years of the form itself, where they are not the document's: 起始年度 2023, 终止年度 2023 in a form for 2024. */
export function warnOfYears(form: Form, context: FormContext): void {
  for (const row of form.rows) {
    if (!row.joined.includes('终止年度')) continue;
    const year = /终止年度:?(20\d{2})/.exec(row.joined)?.[1];
    const [cell] = row.filled;
    if (year !== undefined && Number(year) < context.year && cell) {
      context.warn(
        'form.year',
        cell,
        year,
        'the form was filled in for another year than the document is about',
      );
    }
  }
}
