import { matchesOf } from './matches.ts';
import { plain } from './plain.ts';

/** Words that a document uses for its own publisher whatever its name is. */
const SELF = /^(?:我|本|全)(?:部门|单位|局|委|办|院|中心|系统|处|厅|部|会|街道|镇|乡|校)$/;
/** Kinds of units that a template names beside the publisher. */
const KIND = /^(?:参公|参照公务员法管理的?)(?:事业)?单位$/;
const ENDS_AS_UNIT =
  /(?:部门|单位|中心|机关|街道|局|委|办|部|厅|院|所|站|队|社|会|处|府|校|园|馆|县|区|市|乡|镇)(?:\([^()]{1,8}\))?/gu;
const LONGEST_NAME = 40;

/** The form of a publisher's name that texts are compared with. */
export function publisherName(name: string): string {
  return plain(name).replace(/\([^()]{1,8}\)$/, '');
}

/** Whether `words` are the name of the publishing unit, or a shorter form of it (`县医保局`). */
export function isPublisher(words: string, name: string): boolean {
  const bare = words.replace(/\([^()]{1,8}\)$/, '');
  if (SELF.test(bare) || KIND.test(bare)) return true;
  if (bare.length < 3) return false;
  if (name.endsWith(bare) || bare.endsWith(name)) return true;
  return bare.at(-1) === name.at(-1) && isShortForm(bare, name);
}

/** Whether the characters of `short` follow each other in `name`. */
function isShortForm(short: string, name: string): boolean {
  let from = 0;
  for (const char of short) {
    from = name.indexOf(char, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** How many characters at the beginning of `label` name the publishing unit. */
export function publisherLength(label: string, name: string): number {
  // The name as it stands may end with any word: 实验中学, 融媒体公司.
  let longest = name !== '' && label.startsWith(name) ? name.length : 0;
  for (const match of matchesOf(ENDS_AS_UNIT, label.slice(0, LONGEST_NAME))) {
    const end = match.index + match[0].length;
    if (end > longest && isPublisher(label.slice(0, end), name)) longest = end;
  }
  return longest;
}
