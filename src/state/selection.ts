import type { Language, Unit } from '../model/index.ts';
import { list, oneOf, text, whole, type Field } from './fields.ts';

export const VIEWS = [
  'overview',
  'composition',
  'per-capita',
  'three-public',
  'execution',
  'checks',
  'sources',
  'sql',
  'briefing',
] as const;
export type View = (typeof VIEWS)[number];

/** What a bureau's spending is divided by. */
export const AXES = ['function', 'nature', 'economic', 'project', 'fund'] as const;
export type Axis = (typeof AXES)[number];

/** How many bureaus are compared at most: more cannot be told apart. */
export const MOST_BUREAUS = 40;

const UNITS: readonly Unit[] = ['wan', 'yi', 'yuan', 'person'];
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** What holds in every view. */
const COMMON = {
  /** Ids in the reader's order; empty for the first of all bureaus. */
  bureaus: list(MOST_BUREAUS),
  /** Null for the latest that there is. */
  year: whole(1900, 2200),
  /** `auto`: final accounts where there are any, else the budget. */
  phase: oneOf(['auto', 'approved', 'adjusted', 'executed'], 'auto'),
  unit: oneOf(UNITS, 'wan'),
  measure: oneOf(['amount', 'share'], 'amount'),
  /** `value`: the largest first; `chosen`: in the order of `bureaus`. */
  sort: oneOf(['value', 'chosen'], 'value'),
  language: oneOf(LANGUAGES, 'zh'),
};

/** What only means something in one view; going to another forgets it. */
const OWN = {
  axis: oneOf(AXES, 'function'),
  /** The code whose parts are shown: 类, then 款. */
  code: text(64),
  /** What percentages of the parts of a code are of: the bureau's total, or the code's amount. */
  of: oneOf(['total', 'code'], 'total'),
  /** The one bureau that a detailed chart is about. */
  bureau: text(32),
  /** A part of the three public expenses, by its concept. */
  component: text(64),
  severity: list(3),
  rule: text(64),
  status: oneOf(['fail', 'skip', 'pass', 'all'], 'fail'),
  document: text(128),
  line: whole(1, 9_999_999),
  /** Which lines of a document are shown. */
  lines: oneOf(['all', 'unread', 'findings'], 'all'),
  /** How many pages of a long list are shown; null for one. */
  pages: whole(2, 200),
  /** Entries of the legend that are switched off. */
  hidden: list(60),
  /** A whole briefing, as a shared link brings it. */
  briefing: text(20_000),
  /** A statement for the workbench, as a shared link brings it. */
  query: text(20_000),
  /** How its answer is shown. */
  result: oneOf(['table', 'chart'], 'table'),
  /** What its chart is made of: its form, the column of its labels and those of its numbers. */
  chart: list(12),
  /** Charts that are shown as tables. */
  tables: list(20),
};

const FIELDS = { ...COMMON, ...OWN, fact: text(200) };

type Values<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What the reader has chosen, all of it in the address, so that a link shows the same page. */
export interface Selection extends Values<typeof FIELDS> {
  view: View;
}

const initials = (fields: Record<string, Field<never>>): object =>
  Object.fromEntries(Object.entries(fields).map(([key, { initial }]) => [key, initial]));

export const DEFAULT = {
  view: 'overview',
  ...initials(FIELDS as never),
} as Selection;

/** The choices that a view starts from, when the reader comes to it from another. */
export const FRESH = { ...initials(OWN as never), fact: null } as Partial<Selection>;

/**
 * Reads the part of an address after `#`: `#/composition?year=2024&unit=yi`.
 * Whatever it does not know is left at its default.
 */
export function parseSelection(hash: string): Selection {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const words = new URLSearchParams(query);
  const values = Object.entries(FIELDS).map(([key, field]) => {
    const written = words.get(key);
    return [key, (written === null ? undefined : field.read(written)) ?? field.initial];
  });
  const view = VIEWS.find((name) => name === path) ?? DEFAULT.view;
  return { view, ...Object.fromEntries(values) } as Selection;
}

/** URLSearchParams writes these as %xx, which nobody can read and no address needs. */
const readable = (words: URLSearchParams): string =>
  words.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');

/** The inverse, with its `#`: only what differs from the default is written. */
export function formatSelection(selection: Selection): string {
  const words = new URLSearchParams();
  for (const [key, field] of Object.entries(FIELDS) as [keyof typeof FIELDS, Field<unknown>][]) {
    const written = field.write(selection[key]);
    if (written !== field.write(field.initial)) words.set(key, written);
  }
  const query = readable(words);
  const path = selection.view === DEFAULT.view ? '' : selection.view;
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}

/** The address of a page with some choices changed. */
export type Link = (changes: Partial<Selection>) => string;

/** Links from the page that `selection` describes; another view begins with choices of its own. */
export function linksFrom(selection: Selection): Link {
  let bare: string | null = null;
  return (changes) => {
    const { fact, ...others } = changes;
    // Every mark of a page leads to its figure: what these addresses have in common is written once.
    if (typeof fact === 'string' && Object.keys(others).length === 0) {
      bare ??= formatSelection({ ...selection, fact: null });
      return `${bare}${bare.includes('?') ? '&' : '?'}${readable(new URLSearchParams({ fact }))}`;
    }
    const moved = changes.view !== undefined && changes.view !== selection.view;
    return formatSelection({ ...selection, ...(moved ? FRESH : {}), ...changes });
  };
}
