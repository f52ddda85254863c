import { formats, type Formats, type Messages } from '../i18n/index.ts';
import type { Language, Unit } from '../model/index.ts';

/** How this reader is spoken to: passed down to every view. */
export interface Words {
  language: Language;
  unit: Unit;
  t: Messages;
  format: Formats;
}

/** The name of the unit that amounts are shown in. */
export function unitName({ t, unit }: Words): string {
  return t.site.unit[unit];
}

/**
 * The same reader, spoken to of amounts that are not divided by people: in 万元 where the unit chosen is 元 a person.
 */
export function undivided(words: Words): Words {
  if (words.unit !== 'person') return words;
  return { ...words, unit: 'wan', format: formats('wan') };
}

/** An amount of a query: in 万元, and the same in yuan for each person insured (null where nobody counted them). */
export interface Amount {
  amount: number;
  per_person: number | null;
}

/** The number that the chosen unit measures, in 万元 or in yuan a person. */
export function measured(words: Words, { amount, per_person }: Amount): number | null {
  return words.unit === 'person' ? per_person : amount;
}

/** An amount in 万元 (in yuan a person where that is the unit) with its unit: `3,000.00 万元`. */
export function amountWithUnit(words: Words, wan: number): string {
  return words.t.site.withUnit(words.format.amount(wan), unitName(words));
}

/** A bureau's place in the reader's language. */
export function regionName(
  { language }: Words,
  place: { region: string; region_en: string },
): string {
  return language === 'zh' ? place.region : place.region_en;
}
