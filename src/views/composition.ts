import { group, max, sum } from 'd3-array';
import { classSwatch, type Swatch } from '../charts/palette.ts';
import type { BarRow, BarSegment } from '../charts/types.ts';
import type { CompositionRow, DocumentRow } from '../db/index.ts';
import { functionName } from '../i18n/index.ts';
import { amountWithUnit, regionName, unitName, type Words } from './words.ts';

/** The spending of one bureau in one year and phase. */
export interface Holding {
  id: string;
  first: CompositionRow;
  parts: readonly CompositionRow[];
  total: number;
}

/** What the page shows of one class in every bureau. */
export interface ClassEntry {
  code: string | null;
  name: string;
  swatch: Swatch;
}

export interface Comparison {
  holdings: readonly Holding[];
  classes: readonly ClassEntry[];
  bureaus: number;
  /** `2024`, or `2023, 2024`. */
  years: string;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Groups the rows of the mart by bureau, year and phase, in their order, and lists the classes by code. */
export function comparison(rows: readonly CompositionRow[], words: Words): Comparison {
  const groups = group(rows, (row) => `${row.bureau_id}-${row.fiscal_year}-${row.phase}`);
  const codes = unique(rows.map((row) => row.code)).sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b),
  );
  return {
    holdings: [...groups].flatMap(([id, parts]) => {
      const first = parts[0];
      return first ? [{ id, first, parts, total: sum(parts, ({ amount }) => amount) }] : [];
    }),
    classes: codes.map((code) => ({
      code,
      name: className(
        words,
        code,
        rows.find((row) => row.code === code && row.label !== null)?.label ?? null,
      ),
      swatch: classSwatch(code),
    })),
    bureaus: unique(rows.map((row) => row.bureau_id)).length,
    years: unique(rows.map((row) => row.fiscal_year))
      .sort()
      .join(', '),
  };
}

/** The name of a class, of the rest where `code` is null. */
export function className(words: Words, code: string | null, label: string | null): string {
  if (code === null) return words.t.composition.rest;
  return functionName(words.language, code, label) ?? words.t.composition.unnamed(code);
}

export function basisOf(words: Words, row: CompositionRow): string {
  const { basis, basisOf: sentence } = words.t.composition;
  return sentence(row.fiscal_year, basis[row.phase]);
}

/** The rows of the chart: zero is in the table only, and so is what is negative. */
export function barRows(
  { holdings, classes }: Comparison,
  words: Words,
  measure: 'amount' | 'share',
  link: (factId: string) => string,
): BarRow[] {
  return holdings.map(({ id, first, parts, total }) => {
    const region = regionName(words, first);
    const basis = basisOf(words, first);
    const segment = (row: CompositionRow): BarSegment => {
      const name = classes.find(({ code }) => code === row.code)?.name ?? '';
      const amount = amountWithUnit(words, row.amount);
      const share = row.share === null ? '' : words.format.percent(row.share);
      return {
        id: row.fact_id,
        value: measure === 'amount' ? row.amount : (row.share ?? 0),
        swatch: classSwatch(row.code),
        inside: measure === 'amount' ? words.format.amount(row.amount) : share,
        label: words.t.composition.segment(region, basis, name, amount, share),
        readout: { heading: name, lines: [`${amount} · ${share}`, `${region} · ${basis}`] },
        href: link(row.fact_id),
      };
    };
    return {
      id,
      name: region,
      note: basis,
      total: words.format.amount(total),
      gap: null,
      segments: parts.map(segment).filter(({ value }) => value > 0),
    };
  });
}

/** The documents that the comparison has nothing from. */
function absent(
  { holdings }: Comparison,
  documents: readonly DocumentRow[],
): readonly DocumentRow[] {
  return documents.filter(
    (document) =>
      !holdings.some(
        ({ first }) =>
          first.bureau_id === document.bureau_id &&
          first.fiscal_year === document.fiscal_year &&
          first.kind === document.kind,
      ),
  );
}

/** The sentences that must stand beside the chart: what may not be compared, what is left over, who is missing. */
export function cautions(
  compared: Comparison,
  documents: readonly DocumentRow[],
  words: Words,
): string[] {
  const { holdings } = compared;
  const missing = unique(absent(compared, documents).map((row) => regionName(words, row)));
  const { t } = words;
  const grouped = <K extends string>(key: (row: CompositionRow) => K) =>
    unique(holdings.map(({ first }) => key(first))).map(
      (value) =>
        [
          value,
          holdings.flatMap(({ first }) => (key(first) === value ? [regionName(words, first)] : [])),
        ] as const,
    );
  const bases = grouped((row) => row.phase);
  const levels = grouped((row) => row.level);
  const rest = (sign: number): string[] =>
    holdings.flatMap(({ first, parts }) =>
      parts.some((part) => part.code === null && Math.sign(part.amount) === sign)
        ? [regionName(words, first)]
        : [],
    );
  const c = t.composition;
  return [
    ...(bases.length > 1
      ? [c.mixed(bases.map(([basis, regions]) => c.mixedPart(c.basis[basis], regions)))]
      : []),
    ...(levels.length > 1
      ? [c.levels(levels.map(([level, regions]) => c.levelPart(c.level[level], regions)))]
      : []),
    ...(rest(1).length > 0 ? [c.restNote(rest(1))] : []),
    ...(rest(-1).length > 0 ? [c.excessNote(rest(-1))] : []),
    ...(missing.length > 0 ? [c.absentNote(missing)] : []),
  ];
}

/** The largest total, which the scale of amounts must reach. */
export function largest({ holdings }: Comparison): number {
  return max(holdings, ({ parts }) => sum(parts, ({ amount }) => Math.max(0, amount))) ?? 0;
}

/** What the chart shows, with unit and year. */
export function chartTitle(
  { years }: Comparison,
  words: Words,
  measure: 'amount' | 'share',
): string {
  const { title } = words.t.composition;
  return title[measure](years, unitName(words));
}
