import type { Absence } from '../../charts/types.ts';
import type { ThreePublicMeasure } from '../../db/overview.ts';
import { amountWithUnit, measured, undivided } from '../words.ts';
import { partsOf } from './bars.ts';
import { hasOnlyBudgets, paysNoSubsidy, sumOf, type Entry } from './entries.ts';
import { figure, fill, joined, leading, plain, type Prose } from './prose.ts';
import { changeText, howOf, yuan } from './takeaways/measures.ts';
import type { Voice } from './takeaways/rule.ts';

/** What stands in a cell of the comparison: figures with their small print, or what kind of nothing and why. */
export interface Cell {
  /** Null where figures stand. */
  absence: Absence | null;
  lines: readonly { main: Prose; note: Prose }[];
}

const one = (main: Prose, note: Prose): Cell => ({ absence: null, lines: [{ main, note }] });

function nothing({ words }: Voice, absence: Absence, why: Prose): Cell {
  return { absence, lines: [{ main: plain(words.t.common.absence[absence].text), note: why }] };
}

/** Why nothing is there: no document at all, or what the documents leave out. */
function unpublished(voice: Voice, entry: Entry, why: string): Cell {
  return nothing(
    voice,
    'unpublished',
    plain(entry.documents.length === 0 ? voice.t.chart.noDocument : why),
  );
}

/** The total in the unit chosen, with its basis. */
export function totalCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  const row = entry.total;
  if (!row) return unpublished(voice, entry, t.chart.noTotal);
  const value = measured(words, row);
  if (value === null) return nothing(voice, 'unpublished', plain(words.t.common.noCount));
  const fund = row.fund === 'general' ? ` · ${t.funds['general'] ?? ''}` : '';
  return one(
    figure(words.format.amount(value), row.fact_id),
    plain(`${words.t.common.basis[row.phase]}${fund}`),
  );
}

/** The shares of basic and project spending. */
export function splitCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  if (!entry.total || entry.parts.length === 0) {
    return unpublished(voice, entry, entry.total ? t.matrix.noSplit : t.chart.noTotal);
  }
  const shares = partsOf(entry).flatMap(({ nature, row }) =>
    row.share === null
      ? []
      : [
          [
            ...plain(`${t.nature[nature]} `),
            ...figure(words.format.percent(row.share), row.fact_id),
          ],
        ],
  );
  return { absence: null, lines: shares.map((note) => ({ main: [], note })) };
}

export function subsidyCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  const row = entry.subsidy;
  if (!row) {
    const on = entry.subsidyOn;
    const why = on ? t.matrix.otherBasis(words.t.common.basis[on]) : t.matrix.noSubsidy;
    return unpublished(voice, entry, why);
  }
  if (row.subsidy === null) {
    const why = plain((words.language === 'zh' ? row.note : row.note_en) ?? t.matrix.noSubsidy);
    return nothing(voice, paysNoSubsidy(entry) ? 'not_applicable' : 'unpublished', why);
  }
  const plainly = undivided(words);
  const money = figure(amountWithUnit(plainly, row.subsidy), row.subsidy_fact_id);
  if (row.yuan_per_person === null || row.insured === null) {
    return nothing(voice, 'unpublished', fill(t.matrix.noPeople, { subsidy: money }));
  }
  return one(figure(yuan(voice, row.yuan_per_person), row.subsidy_fact_id), [
    ...money,
    ...plain(' ÷ '),
    ...figure(t.people(words.format.count(row.insured)), row.insured_fact_id),
    ...plain(` · ${howOf(voice, row) ?? ''}`),
  ]);
}

/** How it stands to the year before: `比 2023 年…`; where that has two answers, both. */
function beforeOf(rows: readonly ThreePublicMeasure[], { words, t, year }: Voice): Prose {
  const { format } = undivided(words);
  const changes = rows.flatMap(({ before, before_fact_id, change_rate, change }) => {
    if (before === null) return [];
    const slots = {
      year: plain(String(year - 1)),
      before: figure(format.amount(before), before_fact_id),
    };
    if (change === 0) return [fill(t.matrix.before, { ...slots, rate: plain(t.matrix.same) })];
    if (change_rate === null) return [fill(t.matrix.beforeOnly, slots)];
    const rate = plain(changeText({ words, t, year }, change_rate));
    return [fill(t.matrix.before, { ...slots, rate })];
  });
  return changes.length === 0 ? plain(t.matrix.noBefore) : joined(changes, t.semicolon);
}

export function threePublicCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  const rows = entry.threePublic;
  if (rows.length === 0) return unpublished(voice, entry, t.matrix.noThreePublic);
  const { format } = undivided(words);
  const values = new Map(rows.map(({ fact_id, amount }) => [fact_id, amount]));
  const [first] = rows;
  return {
    absence: null,
    lines: [...values].map(([fact, amount], i) => ({
      main: figure(format.amount(amount), fact),
      note:
        i > 0
          ? plain(t.matrix.contradicts)
          : [
              ...plain(first ? `${words.t.common.basis[first.phase]} · ` : ''),
              ...beforeOf(
                rows.filter(({ fact_id }) => fact_id === fact),
                voice,
              ),
            ],
    })),
  };
}

export function executionCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  const { format } = undivided(words);
  const rated = entry.execution.flatMap((row) =>
    row.rate === null ? [] : [{ ...row, rate: row.rate }],
  );
  if (rated.length === 0) {
    return hasOnlyBudgets(entry)
      ? nothing(voice, 'unpublished', plain(t.matrix.budgetOnly))
      : unpublished(voice, entry, t.matrix.noRate);
  }
  return {
    absence: null,
    lines: rated.map((row) => ({
      main: [
        ...figure(format.percent(row.rate), row.executed_fact_id),
        ...plain(` ${row.phase === 'approved' ? t.matrix.ofApproved : t.matrix.ofAdjusted}`),
      ],
      note: fill(t.matrix.division, {
        executed: figure(format.amount(row.executed), row.executed_fact_id),
        budget: figure(format.amount(row.budget), row.budget_fact_id),
        fund: plain(t.funds[row.fund] ?? row.fund),
      }),
    })),
  };
}

/** Findings by severity, each leading to those of the bureau. */
export function findingsCell(entry: Entry, voice: Voice): Cell {
  const { words, t } = voice;
  if (entry.records.length === 0) return unpublished(voice, entry, '');
  const there = { view: 'checks', bureau: entry.bureau.bureau_id } as const;
  const counts = [
    { severity: 'error', key: 'errors', template: t.matrix.errors },
    { severity: 'warning', key: 'warnings', template: t.matrix.warnings },
    { severity: 'info', key: 'infos', template: t.matrix.infos },
  ] as const;
  const said = counts.map(({ severity, key, template }) => {
    const n = sumOf(entry.records, (record) => record[key]);
    const to = { ...there, severity: [severity] };
    return fill(template(n), { n: leading(words.format.count(n), to) });
  });
  const tried = sumOf(entry.records, (r) => r.errors + r.warnings + r.infos + r.passed);
  const [errors = [], ...rest] = said;
  return one(errors, [
    ...joined(rest, t.comma),
    ...plain(' · '),
    ...leading(t.matrix.tried(words.format.count(tried)), { ...there, status: 'all' }),
  ]);
}
