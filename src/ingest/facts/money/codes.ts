import { squeeze } from '../../read/plain.ts';
import { cellsWith, type Panel } from '../../tables/columns.ts';
import type { GridRow } from '../../tables/grid.ts';
import { isCode } from '../../tables/labels.ts';
import type { Classifier } from '../../read/classify.ts';
import { governmentClass } from './economic-names.ts';

/** The official codes of a row, sorted by their list. */
export interface RowCodes {
  function_code: string | null;
  economic_code: string | null;
  gov_economic_code: string | null;
}

export const NO_CODES: RowCodes = {
  function_code: null,
  economic_code: null,
  gov_economic_code: null,
};

/**
 * The codes of a row, also where 类, 款 and 项 stand in cells of their own (`208 | 05 | 05`), where a full code
 * repeats them (`301 | 01 | 30101`) and where two lists stand side by side (`301 | 07 | 505 | 01`).
 */
export function codesOf(
  row: GridRow,
  panel: Panel,
  label: string,
  classifier: Classifier,
): RowCodes {
  const parts = cellsWith(panel, row, 'code').map(({ cell }) => squeeze(cell.text));
  const codes = assembled(parts.filter(isCode));
  for (const { cell } of cellsWith(panel, row, 'unit_code')) {
    const code = squeeze(cell.text);
    const entry = classifier.economicByCode(code) ?? classifier.functionByCode(code);
    if (codes.length === 0 && entry && squeeze(entry.name) === squeeze(label)) codes.push(code);
  }
  if (codes.length > 0) return sorted(codes);
  return sorted([codeInLabel(label, classifier)?.code ?? '']);
}

/**
 * Rows that print only their own level (`208`, then ` | 05`, then ` | | 01`) with the codes of the levels above, which
 * the rows above them print. Only under a header that calls the columns 类, 款 and 项.
 */
export function withCodesAbove(rows: readonly GridRow[], panel: Panel): GridRow[] {
  const levels = panel.columns.flatMap(({ path, index }) =>
    /^[类款项]$/.test(squeeze(path.at(-1) ?? '')) ? [index] : [],
  );
  if (levels.length < 2) return [...rows];
  const current = new Map<number, GridRow[number]>();
  return rows.map((row) => {
    const own = levels.findIndex((index) => row[index] != null);
    if (own < 0) return row;
    for (const [level, index] of levels.entries())
      if (level >= own) current.set(index, row[index] ?? null);
    return row.map((cell, index) => cell ?? current.get(index) ?? null);
  });
}

const LABELLED = /^[[【(]?(\d{3}|\d{5}|\d{7})[\]】)]?[-—_]*(?=[\u4e00-\u9fff])/;

/** `20000元以上`: what stands in front of such a word is no code. */
const OF_MEASURE = /^[元万亿人年月日个名件家户次]/;

/**
 * `2101501行政运行`, `[210]卫生健康支出`: a code of an official list in front of its name in one cell. One that is newer than
 * the lists stands below a code that they have; a number in front of a word of measure (`20000元`) is none.
 */
export function codeInLabel(
  label: string,
  classifier: Classifier,
): { code: string; name: string } | null {
  const bare = squeeze(label);
  const match = LABELLED.exec(bare);
  const code = match?.[1];
  if (!match || code === undefined) return null;
  const name = bare.slice(match[0].length);
  const isListed = (known: string): boolean =>
    (classifier.functionByCode(known) ?? classifier.economicByCode(known)) !== null;
  const isNewer = isListed(code.slice(0, -2)) && !OF_MEASURE.test(name);
  if (/^5/.test(code) && governmentClass(name) === code) return { code, name };
  return isListed(code) || isNewer ? { code, name } : null;
}

function assembled(parts: readonly string[]): string[] {
  const codes: string[] = [];
  let current = '';
  for (const part of parts) {
    if (current !== '' && part.length <= 2) current += part.padStart(2, '0');
    else if (current !== '' && part.startsWith(current)) current = part;
    else {
      if (current !== '') codes.push(current);
      current = part;
    }
  }
  return current === '' ? codes : [...codes, current];
}

/** Codes by the list that their first digit names. */
export function sorted(codes: readonly string[]): RowCodes {
  const first = (pattern: RegExp): string | null =>
    codes.find((code) => pattern.test(code)) ?? null;
  return {
    function_code: first(/^2(?:\d{2}|\d{4}|\d{6})$/),
    economic_code: first(/^3(?:\d{2}|\d{4})$/),
    gov_economic_code: first(/^5(?:\d{2}|\d{4})$/),
  };
}

const ORGANISATION =
  /(?:局|委员会|党委|区委|县委|市委|办公室|办事处|中心|机关|政府|支队|大队|学校|医院|科|处|所|站|馆|协会|联合会|公司|本级|本部|单位名称)(?:\(?(?:本级|本部|机关)\)?)?$/;

/** Whether a label names an organisation rather than something money is spent on. */
export function isOrganisation(label: string, bureau: string): boolean {
  const bare = squeeze(label);
  return bare.includes(squeeze(bureau)) || ORGANISATION.test(bare);
}
