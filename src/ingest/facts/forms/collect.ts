import type { Block, Cell, SourceDocument, Statement, TableRegion } from '../../../model/index.ts';
import { isTooWide } from '../../tables/grid.ts';
import { isFormParagraph } from '../form-paragraph.ts';
import { squeeze } from '../../read/plain.ts';
import type { Form, FormRow } from './form.ts';
import { headerRoles } from './header.ts';
import { formRows } from './rows.ts';
import { FORM_LABELS, TITLES } from './terms.ts';
import { isLevelLabel } from './text.ts';

/** Rows from which a table without a title is recognised. */
const HEAD_ROWS = 40;

/**
 * The performance tables and forms of a document: recognised by their titles or by what only they have, split where
 * a title or a project's name begins a new one, joined where text stands between the parts of one.
 */
export function collectForms(blocks: readonly Block[], document: SourceDocument): Form[] {
  const forms: Form[] = [];
  for (const block of blocks) {
    const last = forms.at(-1);
    if (block.kind === 'paragraph') {
      if (isFormParagraph(block.text)) forms.push(paragraphForm(block, document));
      continue;
    }
    if (isTooWide(block)) continue;
    const titled = titleAbove(block.captions);
    if (titled === 'other') continue;
    const rows = formRows(block, document.lines);
    if (titled && rows.length > 0 && !showsForm(rows)) continue;
    const statement = titled?.statement ?? statementByContent(rows, block, last ?? null);
    if (statement === null) continue;
    const parts = splitRows(rows);
    parts.forEach((part, index) => {
      const own = part.title ?? (index === 0 ? titled : null);
      const current = forms.at(-1);
      if (current && index === 0 && !own && goesOn(current, statement, part.rows, block)) {
        extend(current, part.rows, block);
      } else {
        forms.push(
          newForm(own?.statement ?? statement, own?.title ?? '', part.rows, block, index === 0),
        );
      }
    });
  }
  return forms;
}

function newForm(
  statement: Statement,
  title: string,
  rows: FormRow[],
  block: TableRegion,
  first: boolean,
): Form {
  const line = rows[0]?.line ?? block.captions.at(-1)?.line ?? 0;
  return {
    statement,
    title,
    captions: first ? block.captions : [],
    rows,
    notes: block.notes,
    blocks: [block],
    firstLine: line,
    lastLine: lastLine(rows, line),
  };
}

function lastLine(rows: readonly FormRow[], fallback: number): number {
  return rows.at(-1)?.cells.at(-1)?.source.line ?? fallback;
}

function extend(form: Form, rows: readonly FormRow[], block: TableRegion): void {
  for (const row of rows) form.rows.push(row);
  form.blocks.push(block);
  form.lastLine = lastLine(rows, form.lastLine);
}

function paragraphForm(
  block: Extract<Block, { kind: 'paragraph' }>,
  document: SourceDocument,
): Form {
  const first = block.pieces[0]?.line ?? 1;
  const last = block.pieces.at(-1)?.line ?? first;
  const unit = /单位[:：]\s?[^\s:：]{0,3}元/.exec(block.text)?.[0];
  return {
    statement: 'project_form',
    title: '',
    captions: unit ? [{ text: unit, line: first, cell: 0, start: 0 }] : [],
    rows: [],
    notes: [],
    blocks: [block],
    firstLine: first,
    lastLine: Math.min(last, document.lines.length),
  };
}

type Title = { statement: Statement; title: string };

function titleOf(text: string): Title | null {
  const bare = squeeze(text);
  if (bare.length > 60 || /[。；;]/.test(bare)) return null;
  const found = TITLES.find(([pattern]) => pattern.test(bare));
  return found ? { statement: found[1], title: text.trim() } : null;
}

/** The title nearest above: one of a form, `other` for that of another table, null for none. */
function titleAbove(captions: readonly Cell[]): Title | 'other' | null {
  for (const caption of captions.toReversed()) {
    const title = titleOf(caption.text);
    if (title) return title;
    const bare = squeeze(caption.text);
    if (
      /表/.test(bare) &&
      !/[。，,；;]/.test(bare) &&
      bare.length >= 4 &&
      !/^(?:附|制表|填表|编表)/.test(bare)
    )
      return 'other';
  }
  return null;
}

/** Whether a table has words of a form: a title above may be a line of the contents. */
const showsForm = (rows: readonly FormRow[]): boolean =>
  rows
    .slice(0, HEAD_ROWS)
    .some((row) =>
      /指标|目标|绩效|项目名称|预算数:|资金总额|当年金额|执行率|申报|项目总预算/.test(row.joined),
    );

function statementByContent(
  rows: readonly FormRow[],
  block: TableRegion,
  last: Form | null,
): Statement | null {
  const head = rows.slice(0, HEAD_ROWS);
  const cells = head.flatMap((row) => row.filled.map((cell) => cell.bare));
  const labels = new Set(cells.filter((text) => FORM_LABELS.test(text)));
  if (labels.size >= 3) return 'project_form';
  if (isDated(block) && labels.size >= 1) return 'project_form';
  const indicators = head.some((row) => headerRoles([row]) !== null);
  const has = (pattern: RegExp): boolean => cells.some((text) => pattern.test(text));
  if (has(/^预算数:?$/) && has(/^执行数:?$/) && indicators) return 'self_evaluation';
  if (has(/执行率/) && has(/下达/) && has(/实际支出|执行数/)) return 'self_evaluation';
  // The rest of a table of indicators, behind a text that broke it.
  if (!indicators) return last && hasLevels(rows) ? last.statement : null;
  if (has(/^实际完成(?:指标)?值$/)) return 'self_evaluation';
  if (has(/整体(?:支出)?(?:绩效)?(?:总?目标)?|年度主要任务/)) return 'department_targets';
  if (last && ['project_form', 'department_targets'].includes(last.statement))
    return last.statement;
  return 'project_targets';
}

const hasLevels = (rows: readonly FormRow[]): boolean =>
  rows.some((row) => row.filled.some((cell) => isLevelLabel(cell.bare)));

/** `申报日期` stands above every application form, also where its title is lost. */
const isDated = (block: TableRegion): boolean =>
  block.captions.some((caption) => /申报日期/.test(squeeze(caption.text)));

/** A part without a title of its own belongs to the form above unless it names its own project. */
function goesOn(
  form: Form,
  statement: Statement,
  rows: readonly FormRow[],
  block: TableRegion,
): boolean {
  if (form.statement !== statement || isDated(block)) return false;
  if (!rows.some((row) => headerRoles([row]) !== null) && hasLevels(rows)) return true;
  if (statement === 'self_evaluation' && block.captions.length > 0) return false;
  if (statement === 'self_evaluation') return rows.some((row) => headerRoles([row]) !== null);
  return !(rows.some(namesProject) && form.rows.some(namesProject));
}

const namesProject = (row: FormRow): boolean => {
  if (!row.joined.startsWith('项目名称') || row.filled.length > 8) return false;
  return !/^.{4,16}(?:预算|金额|指标)/.test(row.joined);
};

/** The rows of a block at its titles and where a further project is named. */
function splitRows(rows: readonly FormRow[]): { title: Title | null; rows: FormRow[] }[] {
  const parts: { title: Title | null; rows: FormRow[] }[] = [{ title: null, rows: [] }];
  let named = false;
  for (const row of rows) {
    const cells = row.filled;
    const title = cells.length === 1 && cells[0] ? tableTitle(cells[0].source.text) : null;
    const project = namesProject(row);
    const part = parts.at(-1);
    if (title || (project && named)) {
      if (part?.rows.length === 0) parts.pop();
      parts.push({ title, rows: title ? [] : [row] });
      named = project;
    } else {
      part?.rows.push(row);
      named ||= project;
    }
  }
  return parts.filter((part) => part.rows.length > 0 || part.title);
}

/** A title inside a table names the year or the kind of project, not a part of the form (`年度绩效目标表`). */
function tableTitle(text: string): Title | null {
  const bare = squeeze(text);
  if (/^(?:长期|中期|年度|总体)?绩效(?:总)?目标表$/.test(bare)) return null;
  return titleOf(text);
}
