import { sum } from 'd3-array';
import { SEVERITY_SWATCHES } from '../../charts/severity.ts';
import type { BarRow } from '../../charts/types.ts';
import type { CheckCount } from '../../db/checks.ts';
import type { ChecksWords } from '../../i18n/views/checks.ts';
import type { TableCell, TableData } from '../../model/index.ts';
import * as cells from '../cells.ts';
import { gapOf } from '../gaps.ts';
import type { ChosenBureau, ViewProps } from '../page.ts';
import { regionName, type Words } from '../words.ts';
import { countsFor, findingsIn, SEVERITIES, statusIn, type Severity } from './counts.ts';
import type { Counted } from './load.ts';

export interface Context {
  words: Words;
  t: ChecksWords;
  link: ViewProps['link'];
}

/** Leads to the findings of a bureau, of one severity or of one rule where it is given. */
function findingsLink(
  link: ViewProps['link'],
  bureau: string,
  only: { severity?: Severity; rule?: string } = {},
): string {
  return link({
    bureau,
    status: 'fail',
    severity: only.severity ? [only.severity] : [],
    rule: only.rule ?? null,
    pages: null,
  });
}

const ofSeverity = (counts: readonly CheckCount[], bureau: string, severity: Severity): number =>
  countsFor(counts, { bureaus: [bureau], status: 'fail', severities: [severity], rule: null });

/** What a bureau has for the year: `部门预算、部门决算`; null where it has nothing. */
function kinds(words: Words, bureau: ChosenBureau, year: number): string | null {
  const own = bureau.documents.filter((d) => d.fiscal_year === year);
  const names = [...new Set(own.map(({ kind }) => words.t.common.kind[kind]))];
  return names.length === 0 ? null : words.t.scope.names(names);
}

/** The findings of each bureau by severity; those that are switched off are left out. */
export function findingBars(
  { words, t, link }: Context,
  { scope, counts }: Counted,
  bureaus: readonly ChosenBureau[],
  shown: readonly Severity[],
): BarRow[] {
  const { count } = words.format;
  return bureaus.map((bureau) => {
    const id = bureau.bureau_id;
    const name = regionName(words, bureau);
    const of = kinds(words, bureau, scope.year);
    const all = findingsIn(counts, id);
    const parts = shown.map((severity) => ({ severity, n: ofSeverity(counts, id, severity) }));
    return {
      id,
      name,
      note:
        of === null
          ? t.noDocument(scope.year)
          : t.note(of, count(statusIn(counts, id, 'pass')), count(statusIn(counts, id, 'skip'))),
      gap:
        of === null
          ? gapOf(words, 'unpublished', {
              id: `${id}-gap`,
              of: name,
              why: t.noDocument(scope.year),
            })
          : null,
      total: t.count(count(sum(parts, ({ n }) => n))),
      segments: parts
        .filter(({ n }) => n > 0)
        .map(({ severity, n }) => {
          const label = t.of(name, t.severity[severity], count(n));
          return {
            id: `${id}-${severity}`,
            key: severity,
            value: n,
            swatch: SEVERITY_SWATCHES[severity],
            inside: count(n),
            label,
            readout: { heading: label, lines: [t.share(count(n), count(all)), t.follow] },
            href: findingsLink(link, id, { severity }),
          };
        }),
    };
  });
}

const number = (words: Words, n: number, href: string | null): TableCell => ({
  ...cells.textCell(words.format.count(n)),
  value: n,
  href: n > 0 ? href : null,
});

/** The same as a table, with what passed and what could not be tried; every number leads to its list. */
export function findingTable(
  { words, t, link }: Context,
  { counts }: Counted,
  bureaus: readonly ChosenBureau[],
): TableData {
  const column = (key: string, name: string, numeric = true) => ({
    key,
    name,
    unit: null,
    numeric,
  });
  const status = (bureau: string, one: 'pass' | 'skip'): TableCell =>
    number(
      words,
      statusIn(counts, bureau, one),
      link({ bureau, status: one, severity: [], rule: null, pages: null }),
    );
  return {
    columns: [
      column('bureau', t.columns.bureau, false),
      ...SEVERITIES.map((severity) => column(severity, t.severity[severity])),
      column('fail', t.columns.fail),
      column('pass', t.columns.pass),
      column('skip', t.columns.skip),
    ],
    rows: bureaus.map((bureau) => {
      const id = bureau.bureau_id;
      return {
        key: id,
        cells: [
          cells.textCell(regionName(words, bureau)),
          ...SEVERITIES.map((severity) =>
            number(words, ofSeverity(counts, id, severity), findingsLink(link, id, { severity })),
          ),
          number(words, findingsIn(counts, id), findingsLink(link, id)),
          status(id, 'pass'),
          status(id, 'skip'),
        ],
      };
    }),
  };
}

/** How many findings each rule has in each bureau, the most first: rules that found nothing are left out. */
export function ruleTable(
  { words, t, link }: Context,
  { counts, rules }: Counted,
  bureaus: readonly ChosenBureau[],
): TableData {
  const failed = counts.filter(({ status }) => status === 'fail');
  const count = (rule: string, bureau?: string): number =>
    sum(
      failed.filter((one) => one.rule === rule && (!bureau || one.bureau_id === bureau)),
      ({ n }) => n,
    );
  const names = [...new Set(failed.map(({ rule }) => rule))].sort(
    (a, b) => count(b) - count(a) || (a < b ? -1 : 1),
  );
  return {
    columns: [
      { key: 'rule', name: t.columns.rule, unit: null, numeric: false },
      ...bureaus.map((bureau) => ({
        key: bureau.bureau_id,
        name: regionName(words, bureau),
        unit: null,
        numeric: true,
      })),
      { key: 'all', name: t.columns.all, unit: null, numeric: true },
    ],
    rows: names.map((rule) => ({
      key: rule,
      cells: [
        cells.textCell(ruleTitle(words, rules, rule)),
        ...bureaus.map(({ bureau_id }) =>
          number(words, count(rule, bureau_id), findingsLink(link, bureau_id, { rule })),
        ),
        number(
          words,
          count(rule),
          link({ rule, bureau: null, status: 'fail', severity: [], pages: null }),
        ),
      ],
    })),
  };
}

/** A rule's title in the reader's language; its name where the data has no words for it. */
export function ruleTitle(words: Words, rules: Counted['rules'], name: string): string {
  const rule = rules.get(name);
  return (words.language === 'zh' ? rule?.title : rule?.title_en) ?? name;
}
