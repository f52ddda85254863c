import type { CheckedFigure, CheckRow } from '../db/checks.ts';
import type { Figure } from '../figures/figure.ts';
import { briefingWords } from '../i18n/briefing/index.ts';
import { checksWords } from '../i18n/views/checks.ts';
import type { RuleEntry, TableRow } from '../model/index.ts';
import * as cells from '../views/cells.ts';
import { ruleTitle } from '../views/checks/bars.ts';
import { comparison, figureName, figuresIn } from '../views/checks/finding.ts';
import { absenceMeanings } from '../views/gaps.ts';
import type { ViewProps } from '../views/page.ts';
import { regionName } from '../views/words.ts';

/** What is known of a finding. */
export interface FindingParts {
  row: CheckRow;
  figures: ReadonlyMap<string, CheckedFigure>;
  rules: ReadonlyMap<string, RuleEntry>;
}

/** Where a finding stands: its document and its line. */
export function findingPlace({ row }: FindingParts, { language }: ViewProps['words']): string {
  const line = row.line === null ? '' : checksWords[language].line(row.line);
  return briefingWords[language].finding.source(row.title, line);
}

/** A finding as a figure that stands alone: what was compared in words, and the figures that take part as its table. */
export function findingFigure(
  { scope, words, link }: Pick<ViewProps, 'scope' | 'words' | 'link'>,
  { row, figures, rules }: FindingParts,
): Figure {
  const { language } = words;
  const t = checksWords[language];
  const f = briefingWords[language].finding;
  const zh = language === 'zh';
  const bureau = scope.bureaus.find(({ bureau_id }) => bureau_id === row.bureau_id);
  const rule = rules.get(row.rule);
  const compared = comparison(words, t, row);
  const message = zh ? row.message : row.message_en;
  const blank = cells.textCell('');
  // A measure word of things that are named already is left out in English; a percentage never.
  const unit = (own: string | null): string => (own === '%' ? own : t.unitOf(own ?? ''));
  const numbers = [
    { name: t.expected, value: row.expected },
    { name: t.found, value: row.found },
    { name: t.difference, value: row.difference },
    { name: t.tolerance, value: row.tolerance },
  ];
  const rows: TableRow[] = [
    ...numbers.flatMap(({ name, value }): TableRow[] =>
      value === null
        ? []
        : [
            {
              key: name,
              cells: [
                cells.textCell(name),
                cells.figureCell(link, value, null, words.format.count),
                cells.textCell(unit(row.unit)),
                blank,
              ],
            },
          ],
    ),
    ...figuresIn(row, figures).map((figure): TableRow => ({
      key: figure.fact_id,
      cells: [
        { ...cells.textCell(figureName(words, figure)), published: true },
        cells.figureCell(link, figure.value, figure.fact_id, words.format.count, t.missing),
        cells.textCell(unit(figure.unit)),
        cells.textCell(figure.line === null ? t.derived : t.line(figure.line)),
      ],
    })),
  ];
  return {
    id: `finding-${row.check_id.replace(/[^\w-]+/g, '-')}`,
    title: f.title(
      bureau ? regionName(words, bureau) : row.bureau_id,
      row.fiscal_year,
      words.t.common.kind[row.kind],
      ruleTitle(words, rules, row.rule),
    ),
    hint: row.status === 'fail' ? t.severityMeans[row.severity] : t.status[row.status],
    drawing: {
      kind: 'none',
      why:
        compared.length > 0
          ? compared.map(({ name, value }) => f.of(name, value)).join(f.joined)
          : message,
      scale: { tick: words.format.count, inUnit: (value) => value, unit: unit(row.unit) },
    },
    legend: [],
    legendLabel: null,
    absences: absenceMeanings(words),
    table: {
      columns: [
        { key: 'what', name: f.columns.what, unit: null, numeric: false },
        { key: 'value', name: f.columns.value, unit: null, numeric: true },
        { key: 'unit', name: f.columns.unit, unit: null, numeric: false },
        { key: 'line', name: f.columns.line, unit: null, numeric: false },
      ],
      rows,
    },
    finding: {
      grade: {
        text: row.status === 'fail' ? t.severityMeans[row.severity] : t.status[row.status],
        severity: row.severity,
      },
      place: findingPlace({ row, figures, rules }, words),
      compared,
    },
    notes: rule ? [zh ? rule.rationale : rule.rationale_en] : [],
    method: rule ? [t.needs(zh ? rule.needs : rule.needs_en)] : [],
    said: [[{ text: message, fact: null }]],
  };
}
