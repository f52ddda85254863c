import { formats } from '../../i18n/index.ts';
import type { Words } from '../words.ts';

/** The same reader, spoken to of amounts of a few 万元, of which 亿元 would show nothing. */
export function fineMoney(words: Words): Words {
  if (words.unit === 'wan' || words.unit === 'yuan') return words;
  return { ...words, unit: 'wan', format: formats('wan') };
}
