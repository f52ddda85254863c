import type { Direction, Meaning, SourceDocument } from '../../../model/index.ts';
import { squeeze, withoutBlanks } from '../../read/plain.ts';
import type { Classifier } from '../../read/classify.ts';
import { cellsWith, type Panel } from '../../tables/columns.ts';
import type { GridRow } from '../../tables/grid.ts';
import { ITEM_NUMBER, isCode, isCodeHeader, isTotalLabel } from '../../tables/labels.ts';
import type { Family } from '../families.ts';
import { NATURES, PROJECT_NATURES, matchTerm, phaseOf } from '../terms.ts';
import { balanceRow } from './balance-rows.ts';
import { codeInLabel, codesOf, isOrganisation, NO_CODES, type RowCodes } from './codes.ts';
import { figuresRow } from './figure-rows.ts';
import type { Section } from './section.ts';

/** `unknown`: a label that no vocabulary has; its amounts are seen, not read. */
export type RowKind =
  'total' | 'subtotal' | 'unit' | 'class' | 'group' | 'project' | 'item' | 'unknown';

/** What a row says of its amounts. */
export interface RowReading {
  kind: RowKind;
  meaning: Partial<Meaning>;
  /** Official code, or the unit's own code: rows nest by their beginnings. */
  code: string | null;
  /** Depth by numbering: 一、 is 1, （一） 2, 1. 3; a row without a number below numbered ones is deeper than they. */
  level: number;
  ofWhich: boolean;
  /** The total of all panels of the table, though it stands in one of them. */
  wholeTable?: boolean;
}

export interface RowContext {
  family: Family;
  document: SourceDocument;
  classifier: Classifier;
  /** Which side of a table of income and spending the panel is. */
  side: Direction | null;
  /** What the rows above have opened: 上年结转, 二、项目支出, 政府采购货物. */
  section: Section;
  /** What the title says that all rows are about: 机关运行经费, 政府采购. */
  subject: string | null;
  /** Rows of the table are about more than 三公经费: its total is a sum of several things. */
  mixed: boolean;
}

export function readRow(row: GridRow, panel: Panel, context: RowContext): RowReading {
  const found = rowByKind(row, panel, context);
  const year = yearOf(row, panel);
  return year === null ? found : { ...found, meaning: { ...found.meaning, ...year } };
}

const YEAR =
  /^(?:(20\d{2})年?(?:度)?((?:年初|全年|调整)?预算|决算|执行)?|((?:年初|全年|调整)预算|决算))数?$/;

/** A character that no year and no phase is printed without. */
const MAY_SAY_YEAR = /[2算]/;

const yearIn = (text: string): RegExpExecArray | null =>
  MAY_SAY_YEAR.test(text) ? YEAR.exec(squeeze(text)) : null;

const DATE = /^20\d{2}\s*[-年./]\s*\d/;

/** A row that is about one year or phase of several: `某局 | 2023年 | …`, `年初预算数 | …`. */
function yearOf(row: GridRow, panel: Panel): Partial<Meaning> | null {
  for (const { cell } of cellsWith(panel, row, 'label')) {
    const match = yearIn(cell.text);
    if (!match) continue;
    const [, year, ofYear, phase = ofYear] = match;
    const named = phase === undefined ? null : phaseOf(phase);
    return {
      ...(year === undefined ? {} : { fiscal_year: Number(year) }),
      ...(named ? { phase: named } : {}),
    };
  }
  return null;
}

function rowByKind(row: GridRow, panel: Panel, context: RowContext): RowReading {
  switch (context.family.rows) {
    case 'balance':
      return balanceRow(labelsOf(row, panel)[0] ?? '', context);
    case 'three_public':
    case 'figures':
      return figuresRow(row, panel, labelsOf(row, panel)[0] ?? '', context);
    case 'project':
      return projectRow(row, panel, context);
    case 'classified':
      return classifiedRow(row, panel, context);
  }
}

/** Texts of a row that are neither codes nor amounts, in order. */
export function labelsOf(row: GridRow, panel: Panel): string[] {
  const labels: string[] = [];
  for (const { role, index } of panel.columns) {
    const text = role === 'label' || role === 'code' ? row[index]?.text : undefined;
    if (text === undefined || isCode(text) || DATE.test(text)) continue;
    if (!yearIn(text)) labels.push(withoutBlanks(text));
  }
  return labels;
}

export const reading = (
  kind: RowKind,
  meaning: Partial<Meaning>,
  more: Partial<RowReading> = {},
): RowReading => ({
  kind,
  meaning,
  code: null,
  level: 0,
  ofWhich: false,
  ...more,
});

/** Depth by the number in front of a label. */
export function levelOf(label: string): number {
  if (/^[一二三四五六七八九十廿卅]{1,3}、/.test(label)) return 1;
  if (/^\([一二三四五六七八九十廿卅]/.test(label)) return 2;
  return /^\d/.test(label) ? 3 : 4;
}

function classifiedRow(row: GridRow, panel: Panel, context: RowContext): RowReading {
  const printed = labelsOf(row, panel)[0] ?? '';
  const label = codeInLabel(printed, context.classifier)?.name ?? printed;
  const direction: Direction = context.family.statement === 'revenue' ? 'revenue' : 'expenditure';
  const item = label === '' ? null : label;
  const meaning = (more: Partial<Meaning>): Partial<Meaning> => ({
    concept: direction,
    direction,
    item,
    ...more,
  });
  if (isTotalLabel(label)) {
    // 人员经费合计 and its like close one part of the table.
    const nature = matchTerm(NATURES, label);
    return nature ? reading('subtotal', meaning(nature)) : reading('total', meaning({}));
  }
  const unitCode = cellsWith(panel, row, 'unit_code')[0] ?? cellsWith(panel, row, 'code')[0];
  const codes = codesOf(row, panel, printed, context.classifier);
  const known = isKnown(codes, context.classifier);
  if (label !== '' && !known && isOrganisation(label, context.document.bureau_name)) {
    const own = unitCode ? withoutBlanks(unitCode.cell.text) : null;
    return reading('unit', meaning({}), { code: own });
  }
  const code = codes.function_code ?? codes.economic_code ?? codes.gov_economic_code;
  if (code !== null) return reading('class', meaning(codes), { code });
  if (label === '' || isCodeHeader(label)) return reading('total', meaning({ item: null }));
  return namedRow(label, meaning, context);
}

function isKnown(codes: RowCodes, classifier: Classifier): boolean {
  if (codes.function_code !== null) return classifier.functionByCode(codes.function_code) !== null;
  if (codes.economic_code !== null) return classifier.economicByCode(codes.economic_code) !== null;
  return codes.gov_economic_code !== null;
}

/** A row of a table of classes that prints no code: its name may still be an official one. */
function namedRow(
  label: string,
  meaning: (more: Partial<Meaning>) => Partial<Meaning>,
  context: RowContext,
): RowReading {
  const bare = label.replace(ITEM_NUMBER, '');
  const economic = ['general_basic', 'economic_summary'].includes(context.family.statement);
  const code = economic
    ? context.classifier.economicByName(bare)
    : context.classifier.functionClassByName(bare);
  const nature = code === null ? matchTerm(NATURES, bare) : null;
  if (nature) return reading('subtotal', meaning({ item: bare, ...nature }));
  if (code === null) return reading('unknown', meaning({ item: bare }));
  const codes = economic
    ? { ...NO_CODES, economic_code: code }
    : { ...NO_CODES, function_code: code };
  return reading('class', meaning({ item: bare, ...codes }), { code });
}

function projectRow(row: GridRow, panel: Panel, context: RowContext): RowReading {
  const labels = cellsWith(panel, row, 'label').map(({ column, cell }) => ({
    header: squeeze(column.path.at(-1) ?? ''),
    text: withoutBlanks(cell.text),
  }));
  const named = labels.find(({ header }) => /项目名称/.test(header));
  const name =
    named?.text ??
    (panel.columns.some((column) => /项目名称/.test(column.path.at(-1) ?? ''))
      ? ''
      : (labels.at(-1)?.text ?? ''));
  const meaning = (item: string | null, more: Partial<Meaning>): Partial<Meaning> => ({
    concept: 'expenditure',
    direction: 'expenditure',
    nature: 'project',
    item,
    ...more,
  });
  const nature = labels
    .map(({ text }) => matchTerm(PROJECT_NATURES, text))
    .find((found) => found !== null);
  if (labels.some(({ text }) => isTotalLabel(text))) return reading('total', meaning('合计', {}));
  const codes = codesOf(row, panel, name, context.classifier);
  const coded = codes.function_code !== null || codes.economic_code !== null;
  if (
    !coded &&
    (name === '' || isCode(name) || isOrganisation(name, context.document.bureau_name))
  ) {
    const unit = labels.findLast(({ text }) => !isCode(text))?.text ?? null;
    return reading('unit', meaning(unit, nature ?? {}));
  }
  const inLabel = named ? null : codeInLabel(name, context.classifier);
  if (inLabel) return reading('class', meaning(inLabel.name, codes), inLabel);
  if (!coded && !named && panel.columns.some((column) => column.role === 'code')) {
    return reading('group', meaning(name, {}));
  }
  return reading('project', meaning(name, { project: name, ...codes, ...nature }));
}
