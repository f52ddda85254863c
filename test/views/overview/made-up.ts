import { bureauMark } from '../../../src/charts/palette.ts';
import type { DocumentRow } from '../../../src/db/index.ts';
import type { MeasureRow, RecordRow, SpentRow } from '../../../src/db/overview.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import { overviewWords } from '../../../src/i18n/views/overview.ts';
import type { Language, Unit } from '../../../src/model/index.ts';
import { entriesOf, type Entry } from '../../../src/views/overview/entries.ts';
import type { Voice } from '../../../src/views/overview/takeaways/index.ts';
import type { ChosenBureau } from '../../../src/views/page.ts';

type Row<T> = Partial<Omit<T, 'kind'>>;

/** What a made-up bureau publishes; each row only says what the test is about. */
export interface Published {
  id: string;
  level?: ChosenBureau['level'];
  kind?: DocumentRow['kind'] | null;
  spent?: (Row<SpentRow> & Pick<SpentRow, 'kind'>)[];
  measures?: (Partial<MeasureRow> & Pick<MeasureRow, 'kind'>)[];
  record?: Partial<RecordRow>;
}

const NAMES = ['甲县', '乙县', '丙县', '丁县'];

export const documentRow = (bureau_id: string, kind: DocumentRow['kind']): DocumentRow => ({
  ...{ document_id: `${bureau_id}-${kind}`, bureau_id, kind, fiscal_year: 2024 },
  ...{ title: '部门预算', published_on: null, source_file: 'a.txt' },
  ...{ lines: 10, tables: 1, figures_seen: 5, figures_taken: 4, figures_unread: 1 },
});

const MEASURES = {
  subsidy: {
    ...{ phase: 'approved', basis: 'project/target', yuan_per_person: 50, subsidy: 500 },
    ...{ insured: 100_000, insured_kind: 'target', insured_as_of: null, national_standard: 670 },
    ...{ note: null, note_en: null },
  },
  three_public: {
    ...{ phase: 'approved', conflict: false, origin: 'table', amount: 2 },
    ...{ before: null, before_fact_id: null, change: null, change_rate: null },
  },
  execution: {
    phase: 'adjusted',
    fund: 'general',
    budget: 100,
    budget_per_person: 10,
    executed: 90,
    rate: 90,
  },
} as const;

/** Entries as the page makes them of what is loaded. */
export function entries(
  published: readonly Published[],
  phase: 'auto' | 'approved' = 'auto',
): Entry[] {
  const bureaus = published.map(({ id, level = 'county', kind = 'budget' }, number) => ({
    ...{ bureau_id: id, region: NAMES[number] ?? id, region_en: id, name: `${id}局`, level },
    ...{ city: null, province: '某省', number, mark: bureauMark(number) },
    documents: kind === null ? [] : [documentRow(id, kind)],
  }));
  const spending = published.flatMap(({ id, kind, spent = [] }) =>
    spent.map((row): SpentRow => ({
      ...{
        bureau_id: id,
        phase: kind === 'final' ? 'executed' : 'approved',
        code: null,
        label: null,
      },
      ...{ amount: 100, per_person: null, share: null, fund: 'all', findings: 0 },
      fact_id: `${id}-${row.kind}-${row.code ?? ''}`,
      ...row,
    })),
  );
  const measures = published.flatMap(({ id, measures: rows = [] }) =>
    rows.map(
      (row) =>
        ({
          ...{ bureau_id: id, fact_id: `${id}-now`, subsidy_fact_id: `${id}-subsidy` },
          ...{ insured_fact_id: `${id}-insured`, budget_fact_id: `${id}-budget` },
          executed_fact_id: `${id}-executed`,
          ...MEASURES[row.kind],
          ...row,
        }) as MeasureRow,
    ),
  );
  const records = published.flatMap(({ id, kind = 'budget', record }) =>
    record && kind
      ? {
          ...{
            document_id: `${id}-${kind}`,
            errors: 0,
            warnings: 0,
            infos: 0,
            passed: 0,
            skipped: 0,
          },
          check_id: null,
          ...{ rule: null, expected: null, found: null, difference: null, fact_id: null },
          ...{ read: null, empty: null, missing: null, empty_titles: null, missing_titles: null },
          ...record,
        }
      : [],
  );
  const scope = {
    bureaus,
    all: bureaus.length,
    years: [2024],
    year: 2024,
    unknown: [],
    unknownYear: null,
  };
  return entriesOf({ spending, measures, records }, scope, phase);
}

export const voiceOf = (language: Language = 'zh', unit: Unit = 'wan'): Voice => ({
  words: { language, unit, t: messages[language], format: formats(unit) },
  t: overviewWords[language],
  year: 2024,
});

export const total = (amount: number, over: Row<SpentRow> = {}) =>
  ({ kind: 'total', amount, share: 100, ...over }) as const;

export const part = (code: 'basic' | 'project' | null, share: number) =>
  ({ kind: 'part', code, amount: share, share }) as const;

export const item = (share: number, code = '2101202') =>
  ({ kind: 'item', code, label: '某项补助', amount: share * 10, share }) as const;
