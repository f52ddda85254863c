import { Composition, compositionHeader } from './composition.ts';
import type { FormContext } from './context.ts';
import { detailsHeader, endsDetails, readDetails, type Details } from './details.ts';
import type { Form, FormRow } from './form.ts';
import { fundHeader, readFundRow, type FundColumns } from './funds.ts';
import { headerRoles, isHeaderLike } from './header.ts';
import { IndicatorTable, takeIndicators } from './indicators.ts';
import { readLabelled, Sources } from './labelled-rows.ts';
import { projectInCaptions, projectInReport, projectNameIn } from './name.ts';
import { ProjectList, projectHeader } from './project-list.ts';
import { readProse } from './prose.ts';
import { markLeaves, readStructure } from './structure.ts';
import { readTransferRow, transferHeader } from './transfer.ts';

/** The part of a form that the rows at hand belong to. */
type Section =
  | { kind: 'projects'; list: ProjectList }
  | { kind: 'composition'; table: Composition }
  | { kind: 'funds'; columns: FundColumns }
  | { kind: 'transfer'; columns: NonNullable<ReturnType<typeof transferHeader>> }
  | { kind: 'details'; details: Details };

/** Reads the rows of a form: each header opens a part, each row belongs to the part above it. */
export function readRows(form: Form, context: FormContext): void {
  const { rows } = form;
  const tables: IndicatorTable[] = [];
  const sources = new Sources(context);
  let section: Section | null = null;
  let table: IndicatorTable | null = null;
  context.project ??= projectInCaptions(form) ?? projectInReport(form, context.document.lines);
  nameProject(form, context);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    const opened = openSection(rows, at, context);
    if (opened) section = opened.section;
    const indicators = indicatorsAt(rows, at);
    if (indicators) {
      table = new IndicatorTable(indicators.columns);
      tables.push(table);
      if (section?.kind !== 'projects') section = null;
    }
    const height = Math.max(opened?.height ?? 0, indicators?.height ?? 0);
    if (height > 0) {
      sources.finish();
      const nested = height > 1 && !indicators ? indicatorsWithin(rows, at, height) : null;
      if (nested) tables.push((table = nested));
      at += height - 1;
      continue;
    }
    if (section?.kind === 'details' && endsDetails(row)) section = null;
    const funded = section?.kind === 'funds' && readFundRow(row, section.columns, context);
    if (section) readSection(row, section, context);
    const indicator = table?.read(row, context) ?? false;
    readStructure(row, rows[at + 1], context);
    if (!indicator && !funded && (section === null || section.kind === 'funds'))
      readLabelled(row, sources, context);
    readProse(row, rows[at - 1] ?? null, context);
  }
  sources.finish();
  markLeaves(context);
  takeIndicators(tables, context);
  for (const row of rows) leaveRest(row, context);
}

function nameProject(form: Form, context: FormContext): void {
  if (form.rows.length === 0) return;
  for (const row of form.rows.slice(0, 12)) context.project ??= projectNameIn(row, form, context);
  if (form.statement === 'project_form' && context.project === null) {
    context.warn(
      'form.project_missing',
      null,
      null,
      'the form does not say which project it is for',
    );
  }
}

const HAS_VALUE = /[≥≤]|\d%/;

function openSection(
  rows: readonly FormRow[],
  at: number,
  context: FormContext,
): { section: Section; height: number } | null {
  const row = rows[at];
  if (!row || row.filled.length < 2) return null;
  const composition = compositionHeader(rows, at, context.year);
  if (composition) {
    const table = new Composition(composition);
    return { section: { kind: 'composition', table }, height: composition.height };
  }
  // The other headers have no value of any kind.
  if (row.hasAmount || HAS_VALUE.test(row.joined)) return null;
  const details = detailsHeader(row);
  if (details) return { section: { kind: 'details', details }, height: 1 };
  const transfer = transferHeader(row);
  if (transfer) return { section: { kind: 'transfer', columns: transfer }, height: 1 };
  const projects = projectHeader(rows, at);
  if (projects)
    return {
      section: { kind: 'projects', list: new ProjectList(projects) },
      height: projects.height,
    };
  const funds = fundHeader(row);
  return funds ? { section: { kind: 'funds', columns: funds }, height: 1 } : null;
}

function readSection(row: FormRow, section: Section, context: FormContext): void {
  if (section.kind === 'projects') section.list.read(row, context);
  else if (section.kind === 'composition') section.table.read(row, context);
  else if (section.kind === 'transfer') readTransferRow(row, section.columns, context);
  else if (section.kind === 'details') readDetails(row, section.details, context);
}

function indicatorsAt(rows: readonly FormRow[], at: number) {
  const row = rows[at];
  if (!row || !isHeaderLike(row)) return null;
  const next = rows[at + 1];
  const pair = next && isHeaderLike(next) ? headerRoles([row, next]) : null;
  if (pair) return { columns: pair, height: 2 };
  const columns = headerRoles([row]);
  return columns && { columns, height: 1 };
}

/** A table of projects may have its indicators in the last line of its header. */
function indicatorsWithin(
  rows: readonly FormRow[],
  at: number,
  height: number,
): IndicatorTable | null {
  const last = rows[at + height - 1];
  const columns = last ? headerRoles([last]) : null;
  return columns && new IndicatorTable(columns);
}

const SHOWS_VALUE = /[≥≤><]\s*\d|^\s*[\d.]+\s*%/;

/** Numbers that look like an indicator's value and stand in no table of indicators that could be told. */
function leaveRest(row: FormRow, context: FormContext): void {
  for (const cell of row.filled) {
    if (!cell.hasDigit || cell.bare.length > 20 || !SHOWS_VALUE.test(cell.text)) continue;
    const value = cell.target;
    if (typeof value === 'object') context.leave(cell, value, 'column_uncertain');
    else if (row.joined !== cell.bare) context.leaveCell(cell, 'number_broken');
  }
}
