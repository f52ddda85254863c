import type { Language, Unit } from '../model/index.ts';

/** What the reader has chosen, all of it in the address, so that a link shows the same page. */
export interface Selection {
  /** The figure whose source is open. */
  fact: string | null;
  measure: 'amount' | 'share';
  shown: 'chart' | 'table';
  unit: Unit;
  language: Language;
}

export const DEFAULT: Selection = {
  fact: null,
  measure: 'amount',
  shown: 'chart',
  unit: 'wan',
  language: 'zh',
};

const CHOICES = {
  measure: ['amount', 'share'],
  shown: ['chart', 'table'],
  unit: ['wan', 'yi', 'yuan'],
  language: ['zh', 'en'],
} as const;

function choice<T extends string>(value: string | null, choices: readonly T[], otherwise: T): T {
  return choices.find((c) => c === value) ?? otherwise;
}

/** Reads the part of an address after `#`; whatever it does not know is left at its default. */
export function parseSelection(hash: string): Selection {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    fact: words.get('fact') || null,
    measure: choice(words.get('measure'), CHOICES.measure, DEFAULT.measure),
    shown: choice(words.get('shown'), CHOICES.shown, DEFAULT.shown),
    unit: choice(words.get('unit'), CHOICES.unit, DEFAULT.unit),
    language: choice(words.get('language'), CHOICES.language, DEFAULT.language),
  };
}

/** The inverse, with its `#`: only what differs from the default is written, and nothing where nothing does. */
export function formatSelection(selection: Selection): string {
  const words = new URLSearchParams();
  for (const key of ['fact', 'measure', 'shown', 'unit', 'language'] as const) {
    const value = selection[key];
    if (value !== null && value !== DEFAULT[key]) words.set(key, value);
  }
  const written = words.toString();
  return written === '' ? '' : `#${written}`;
}
