import type { CompositionRow } from '../../../src/db/composition.ts';
import { formats, messages } from '../../../src/i18n/index.ts';
import { compositionWords } from '../../../src/i18n/views/composition.ts';
import type { Language, Unit } from '../../../src/model/index.ts';
import { bureauMark } from '../../../src/charts/palette.ts';
import type { Axis } from '../../../src/state/index.ts';
import type { ChosenBureau } from '../../../src/views/page.ts';
import type { Voice } from '../../../src/views/composition/voice.ts';

export const YEAR = 2024;

/** A bureau with one document of the year, or none. */
export const bureau = (
  bureau_id: string,
  region: string,
  kind: 'budget' | 'final' | null = 'budget',
): ChosenBureau => ({
  bureau_id,
  region,
  region_en: `${bureau_id} region`,
  name: `${region}医疗保障局`,
  level: 'county',
  city: null,
  province: '乙省',
  number: 0,
  mark: bureauMark(0),
  documents:
    kind === null
      ? []
      : [
          {
            document_id: `${bureau_id}-${kind}`,
            bureau_id,
            title: '',
            kind,
            fiscal_year: YEAR,
            published_on: null,
            source_file: '',
            lines: 1,
            tables: 1,
            figures_seen: 1,
            figures_taken: 1,
            figures_unread: 0,
          },
        ],
});

/** A part; its figure is named after bureau and code. */
export const part = (
  bureau_id: string,
  code: string | null,
  amount: number,
  over: Partial<CompositionRow> = {},
): CompositionRow => ({
  bureau_id,
  phase: 'approved',
  code,
  label: code === null ? null : `名${code}`,
  parent_code: null,
  amount,
  per_person: null,
  share: amount,
  whole: 100,
  whole_per_person: null,
  whole_fact_id: `${bureau_id}:total`,
  share_of_whole: amount,
  small: false,
  small_amount: null,
  small_per_person: null,
  small_share: null,
  small_share_of_whole: null,
  fact_id: `${bureau_id}:${code ?? 'total'}`,
  figures: 1,
  findings: 0,
  ...over,
});

export function voiceOf({
  axis = 'function',
  measure = 'amount',
  language = 'zh',
  unit = 'wan',
}: {
  axis?: Axis;
  measure?: Voice['measure'];
  language?: Language;
  unit?: Unit;
} = {}): Voice {
  return {
    words: { language, unit, t: messages[language], format: formats(unit) },
    t: compositionWords[language],
    axis,
    measure,
    link: (changes) => `#${JSON.stringify(changes)}`,
  };
}
