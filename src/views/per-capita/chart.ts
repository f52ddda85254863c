import { group } from 'd3-array';
import type { Dot, DotRow, Gap, MarkSign, Reference } from '../../charts/types.ts';
import type { StandardRow, SubsidyRow } from '../../db/per-capita.ts';
import { gapOf } from '../gaps.ts';
import type { ViewProps } from '../page.ts';
import { amountWithUnit, regionName, undivided, type Words } from '../words.ts';
import { basisName, insuredKind, noteOf, reasonText, yuan, type PerCapitaWords } from './basis.ts';
import { scopeOfBasis, type Standing } from './standings.ts';

/** What drawings and tables of this view are made with. */
export interface Context {
  words: Words;
  t: PerCapitaWords;
  year: number;
  link: ViewProps['link'];
}

/** `4,208.72 万元 ÷ 717,108 人 = 58.69 元/人`, as much of it as is published. */
function equation({ words, t }: Context, row: SubsidyRow): string {
  const subsidy = row.subsidy === null ? '' : amountWithUnit(undivided(words), row.subsidy);
  if (row.insured === null || row.yuan_per_person === null) return subsidy;
  const people = t.people(words.format.count(row.insured));
  return `${subsidy} ÷ ${people} = ${t.perPerson(yuan(row.yuan_per_person))}`;
}

/**
 * The figure that a basis differs by from the preferred one: where its mark leads. Both figures stand in the list
 * below the chart.
 */
function figureOf(row: SubsidyRow, main: SubsidyRow | null): string | null {
  const sameSubsidy = row !== main && row.subsidy_fact_id === main?.subsidy_fact_id;
  return sameSubsidy ? row.insured_fact_id : row.subsidy_fact_id;
}

/** `决算 · 绩效自评或情况说明`: there is room for what the subsidy was taken from, the rest is in the list. */
const rowNote = ({ words, t }: Context, row: SubsidyRow): string =>
  [
    row.phase === null ? '' : words.t.common.basis[row.phase],
    row.basis === null ? '' : basisName(t, scopeOfBasis(row.basis)),
  ]
    .filter(Boolean)
    .join(' · ');

function dotsOf(context: Context, { bureau, main, others, outside }: Standing): Dot[] {
  const { words, t, link } = context;
  const region = regionName(words, bureau);
  const seen = new Map<string, number>();
  const dot = (row: SubsidyRow, kind: Dot['kind']): Dot[] => {
    const fact = figureOf(row, main);
    if (row.yuan_per_person === null || fact === null) return [];
    // Several marks may lead to one figure: the first has its name, which focus returns to.
    const before = seen.get(fact) ?? 0;
    seen.set(fact, before + 1);
    const lines = [
      equation(context, row),
      row.basis === null ? '' : basisName(t, row.basis),
      ...(row.insured_kind === null ? [] : [insuredKind(t, row)]),
      noteOf(words, row),
      ...(row.findings?.length ? [words.t.common.touched(row.findings.length)] : []),
    ].filter(Boolean);
    return [
      {
        id: before === 0 ? fact : `${fact} ${before + 1}`,
        kind,
        value: row.yuan_per_person,
        label: [region, t.marks[kind], ...lines].join('. '),
        readout: { heading: `${region} · ${t.marks[kind]}`, lines },
        href: link({ fact }),
      },
    ];
  };
  return [
    ...(main && main.yuan_per_person !== 0 ? dot(main, 'main') : []),
    ...others.flatMap((row) => dot(row, 'other')),
    ...outside.flatMap((row) => dot(row, 'outside')),
  ];
}

function gapFor(context: Context, { bureau, main, absent }: Standing): Gap | null {
  if (!absent) return null;
  const { words, t, year, link } = context;
  const fact = absent.kind === 'zero' ? (main?.subsidy_fact_id ?? null) : null;
  return gapOf(words, absent.kind, {
    id: fact ?? `gap ${bureau.bureau_id}`,
    of: regionName(words, bureau),
    why: t.why(reasonText(words, t, year, absent.reason)),
    href: fact === null ? null : link({ fact }),
  });
}

/** One row a bureau: its preferred basis, the others, and what all levels paid; or why there is nothing. */
export function dotRows(context: Context, all: readonly Standing[]): DotRow[] {
  const { words, t } = context;
  return all.map((one) => {
    const value = one.main?.yuan_per_person ?? null;
    return {
      id: one.bureau.bureau_id,
      name: regionName(words, one.bureau),
      note: one.main ? rowNote(context, one.main) : t.whole(context.year),
      gap: gapFor(context, one),
      total: value === null ? '' : yuan(value),
      ...one.bureau.mark,
      dots: dotsOf(context, one),
    };
  });
}

/** The kinds of marks that the rows have, and the lines across them. */
export function markEntries(
  { t }: Context,
  rows: readonly DotRow[],
  compared: readonly Reference[],
): { key: string; name: string; sign: MarkSign }[] {
  const kinds = new Set(rows.flatMap(({ dots }) => dots.map(({ kind }) => kind)));
  const signs = {
    main: { mark: 'circle', large: true },
    other: { mark: 'circle', hollow: true },
    outside: { mark: 'diamond', hollow: true },
  } as const;
  const marks = (['main', 'other', 'outside'] as const).filter((kind) => kinds.has(kind));
  return [
    ...marks.map((key) => ({ key, name: t.marks[key], sign: signs[key] })),
    ...(compared.length > 0
      ? [{ key: 'reference', name: t.standards, sign: { mark: 'rule' } as const }]
      : []),
  ];
}

/** More lines than these could not be told apart. */
const MOST_REFERENCES = 5;

interface Stated {
  value: number;
  local: boolean;
  region: string;
}

function statedBy(words: Words, all: readonly Standing[], rows: readonly SubsidyRow[]): Stated[] {
  return all.flatMap(({ bureau }) => {
    const row = rows.find(({ bureau_id }) => bureau_id === bureau.bureau_id);
    const region = regionName(words, bureau);
    return [
      { value: row?.stated_standard ?? null, local: false, region },
      { value: row?.stated_local_standard ?? null, local: true, region },
    ].flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]));
  });
}

/**
 * The standards to compare with: the national one, and those that documents state, one line for each value; those that
 * most bureaus state first. `left` is how many are not drawn.
 */
export function references(
  { words, t }: Context,
  standard: StandardRow | null,
  all: readonly Standing[],
  rows: readonly SubsidyRow[],
): { drawn: Reference[]; left: number } {
  const stated = statedBy(words, all, rows);
  const national = standard?.yuan_per_person ?? null;
  const same = stated.filter(({ value, local }) => !local && value === national);
  const regions = (some: readonly Stated[]): string =>
    t.references.regions(some.map(({ region }) => region));
  const values = [...group(stated, ({ value, local }) => `${value} ${local}`).values()]
    .filter(([first]) => first !== undefined && !same.includes(first))
    .sort((a, b) => b.length - a.length);
  const text = (value: number): string => words.format.count(value);
  const lines = values.flatMap((some): Reference[] => {
    const [first] = some;
    if (!first) return [];
    const label = first.local ? t.references.local : t.references.all;
    return [{ value: first.value, label: label(text(first.value), regions(some)) }];
  });
  const first: Reference[] =
    national === null
      ? []
      : [
          {
            value: national,
            label:
              same.length > 0
                ? t.references.nationalToo(text(national), regions(same))
                : t.references.national(text(national)),
          },
        ];
  const drawn = [...first, ...lines].slice(0, MOST_REFERENCES);
  return { drawn, left: first.length + lines.length - drawn.length };
}
