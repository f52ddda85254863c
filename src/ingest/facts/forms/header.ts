import { remembered } from '../../read/remember.ts';
import type { FormRow } from './form.ts';
import { isLevelLabel } from './text.ts';

/** What a column of a table of indicators holds. */
export type Role =
  | 'level'
  | 'name'
  | 'target'
  | 'actual'
  | 'before_last'
  | 'last'
  | 'current'
  | 'sign'
  | 'unit'
  | 'weight'
  | 'score';

/** The words of headers; a text is looked up without blanks. The first that matches wins. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/前年(?:实际|完成|实现)?(?:值)?$/, 'before_last'],
  [/上年(?:实际|完成|实现)?(?:值)?$/, 'last'],
  [/(?:预计)?当年(?:预计)?实现(?:值)?$/, 'current'],
  [/一级指标|二级指标/, 'level'],
  [/^.?三级指标(?:名称|指标值)?$|^指标(?:内容|名称)$/, 'name'],
  [
    /^(?:全年|年度)?实际完成(?:指标)?(?:值|情况)?$|^(?:全年|年度)?(?:指标)?完成值$|^实际值$/,
    'actual',
  ],
  [
    /^(?:年度|年初|全年|预期|计划|目标|绩效|三级)*指标值(?:\(.{0,24}\))?$|^(?:年度|年初|全年|预期)?目标值$/,
    'target',
  ],
  [/^(?:绩效)?指标(?:性质|符号)$|^(?:计算|运算|比较)符号$/, 'sign'],
  [/^(?:绩效)?(?:指标)?(?:度量|计量)单位$/, 'unit'],
  [/^(?:指标)?(?:权重|分值)(?:\(.{0,6}\))?$/, 'weight'],
  [/^(?:自评|指标)?得分$/, 'score'],
];

export const roleOf = remembered(
  (bare): Role | null => ROLES.find(([pattern]) => pattern.test(bare))?.[1] ?? null,
);

/** One name with the values beside it; a table that sets several side by side has several. */
export interface Group {
  name: number | null;
  values: readonly { column: number; role: Role; heading: string }[];
  sign: number | null;
  unit: number | null;
  weights: readonly { column: number; role: 'weight' | 'score'; heading: string }[];
}

/** The columns of a table of indicators. */
export interface Indicators {
  groups: readonly Group[];
  /** The header is broken beside the names, so that these may be cut. */
  cut: boolean;
  /** Columns between the last level and the name: pieces of cut names stand there. */
  between: readonly number[];
}

const VALUES: ReadonlySet<Role> = new Set(['target', 'actual', 'before_last', 'last', 'current']);

/** The columns that one or two rows of header give, or null where they are no header of indicators. */
export function headerRoles(rows: readonly FormRow[]): Indicators | null {
  // No level and no name goes without this character, and most rows are no header.
  if (!rows.some((row) => row.joined.includes('标'))) return null;
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const printed = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row.cells[column]?.bare ?? '').join(''),
  );
  const texts = Array.from({ length: width }, (_, column) =>
    rows.map((row) => wordsOf(row.cells[column]?.bare ?? '')).join(''),
  );
  const roles = texts.map((text) => roleOf(text));
  if (!roles.some((role) => role === 'level' || role === 'name')) return null;
  const name = roles.some((role) => role === 'name');
  const values = roles.some((role) => role !== null && VALUES.has(role));
  if (!values && !(name && roles.includes('level'))) return null;
  const groups = groupsOf(roles, texts);
  const only = groups.length === 1 ? groups[0] : undefined;
  const level = roles.lastIndexOf('level');
  const column = only?.name ?? null;
  const between = column === null || level < 0 || groups.length > 1 ? [] : range(level + 1, column);
  const cut =
    groups.length === 1 &&
    (column === null ||
      /^.三级|指标值$/.test(texts[column] ?? '') ||
      between.some((at) => printed[at] !== ''));
  return { groups, cut, between };
}

/** A header's text, or nothing where the scan left marks only. */
const wordsOf = (bare: string): string => (/[\u4e00-\u9fff]/u.test(bare) ? bare : '');

/** Whether a row can be a line of a header: it has words of one and no indicator. */
export function isHeaderLike(row: FormRow): boolean {
  if (!/指标|[前上当]年|三级|值/.test(row.joined)) return false;
  return (
    !row.filled.some((cell) => isLevelLabel(cell.bare) || /[≥≤%]/.test(cell.bare)) &&
    row.filled.some((cell) => roleOf(cell.bare) !== null || cell.bare === '三级')
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

interface OpenGroup {
  name: number | null;
  values: { column: number; role: Role; heading: string }[];
  sign: number | null;
  unit: number | null;
  weights: { column: number; role: 'weight' | 'score'; heading: string }[];
}

const openGroup = (name: number | null): OpenGroup => ({
  name,
  values: [],
  sign: null,
  unit: null,
  weights: [],
});

function groupsOf(roles: readonly (Role | null)[], texts: readonly string[]): Group[] {
  const groups: OpenGroup[] = [];
  for (const [column, role] of roles.entries()) {
    if (role === null || role === 'level') continue;
    if (role === 'name') {
      groups.push(openGroup(column));
      continue;
    }
    let group = groups.at(-1);
    if (!group) groups.push((group = openGroup(null)));
    const heading = (texts[column] ?? '').replace(/^指标值(?=.)/, '');
    if (VALUES.has(role)) group.values.push({ column, role, heading });
    else if (role === 'sign') group.sign = column;
    else if (role === 'unit') group.unit = column;
    else if (role === 'weight' || role === 'score') group.weights.push({ column, role, heading });
  }
  for (const group of groups) {
    // A header whose last cell was lost: the value stands behind the name in every template.
    if (group.values.length === 0 && group.name !== null) {
      group.values.push({ column: group.name + 1, role: 'target', heading: '' });
    }
  }
  return groups.filter((group) => group.values.length > 0);
}
