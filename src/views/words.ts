import type { Formats, Messages } from '../i18n/index.ts';
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

/** An amount in 万元 with its unit: `3,000.00 万元`. */
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
