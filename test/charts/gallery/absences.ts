import { render } from 'svelte/server';
import Absences from '../../../src/charts/Absences.svelte';
import type { Absence } from '../../../src/charts/types.ts';
import type { Example, Language } from '../drawing.ts';

const WORDS: Record<Language, Record<Absence, string>> = {
  zh: { unpublished: '未公开', zero: '公开为零', not_applicable: '不适用' },
  en: { unpublished: 'Not published', zero: 'Published as zero', not_applicable: 'Not applicable' },
};

/** The legend of what is absent: all kinds, and those only that a chart has. */
export default function absences(language: Language): Example[] {
  const draw = (name: string, kinds: readonly (Absence | null)[], width = 960): Example => ({
    name,
    width,
    drawn: render(Absences, {
      props: {
        rows: kinds.map((kind) => ({ gap: kind && { kind } })),
        words: WORDS[language],
      },
    }),
  });
  return [
    draw('all', ['zero', null, 'not_applicable', 'unpublished']),
    draw('one', [null, 'zero', 'zero']),
    draw('none', [null]),
  ];
}
