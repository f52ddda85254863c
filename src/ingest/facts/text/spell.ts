import { firstTokenFrom, MARKS, type Skeleton, type Token } from './token.ts';
import { withoutBlanks } from '../../read/plain.ts';

const SPELLED = 'ⓂⓇⒸⓈⓅⓎⒹⒻⓁⓏⓃ';
const HAS_MARK = new RegExp(`[${SPELLED}]`);

/** Words of a skeleton that begin at `from`, with what stands for its marks written out again. */
export function spelled(words: string, skeleton: Skeleton, from: number): string {
  if (!HAS_MARK.test(words)) return words;
  let text = '';
  let index = from;
  for (const char of words) {
    const token = SPELLED.includes(char)
      ? skeleton.tokens[firstTokenFrom(skeleton, index)]
      : undefined;
    text += token ? written(token, skeleton.source) : char;
    index += 1;
  }
  return text;
}

/** `words`, which stand in the skeleton before `end`, without marks. */
export function unmarked(words: string, skeleton: Skeleton, end: number): string {
  if (!HAS_MARK.test(words)) return words;
  const from = skeleton.text.lastIndexOf(words, end - words.length);
  return (from < 0 ? words : spelled(words, skeleton, from)).replace(MARKS, '');
}

function written(token: Token, source: string): string {
  if (token.chain) return token.chain.name;
  const digits = withoutBlanks(source.slice(token.start, token.end));
  return token.kind === 'year' || token.kind === 'date' ? digits : digits + (token.unit ?? '');
}
