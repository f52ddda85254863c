import { formats, messages } from '../../src/i18n/index.ts';
import type { Language, Unit } from '../../src/model/index.ts';
import { DEFAULT, formatSelection, type Selection } from '../../src/state/selection.ts';
import { scopeOf, type Scope } from '../../src/views/page.ts';
import type { Words } from '../../src/views/words.ts';

/** A reader, for tests of what views say. */
export const wordsOf = (language: Language = 'zh', unit: Unit = 'wan'): Words => ({
  language,
  unit,
  t: messages[language],
  format: formats(unit),
});

export const linkOf = (changes: Partial<Selection>): string =>
  formatSelection({ ...DEFAULT, ...changes });

/** Some bureaus that are compared, in this order, with one document each of 2024. */
export function scopeWith(
  bureaus: Record<string, 'county' | 'district' | 'prefecture'>,
  year = 2024,
): Scope {
  return scopeOf(
    {
      all: Object.keys(bureaus).length,
      bureaus: Object.entries(bureaus).map(([bureau_id, level], number) => ({
        ...{ bureau_id, level, number, region: bureau_id, region_en: `${bureau_id}-en` },
        ...{ name: `${bureau_id}医疗保障局`, city: null, province: '乙省' },
        documents: [
          {
            ...{ document_id: bureau_id, bureau_id, title: '', kind: 'budget' as const },
            ...{ fiscal_year: year, published_on: null, source_file: '' },
            ...{ lines: 0, tables: 0, figures_seen: 0, figures_taken: 0, figures_unread: 0 },
          },
        ],
      })),
    },
    DEFAULT,
  );
}
