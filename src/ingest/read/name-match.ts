import { remembered } from './remember.ts';

/*
 * Comparing the names of classification entries. Documents print them with other brackets, with
 * a 支出 too many or too few, or without a 的; two names that differ in a telling word
 * (行政/事业, 城市/农村, 其他) are never the same.
 */

/** Two names of one parent are taken as the same from this share of common characters on. */
const SIMILARITY_THRESHOLD = 0.85;

/** The best match must lead the second best by this much. */
const SIMILARITY_MARGIN = 0.05;

const TELLING_WORDS = [
  '其他',
  '行政',
  '事业',
  '机关',
  '企业',
  '城市',
  '城乡',
  '城镇',
  '农村',
  '乡镇',
  '国内',
  '国外',
  '中央',
  '地方',
  '一般',
  '专项',
  '重大',
  '基础',
  '职工',
  '居民',
  '公务员',
  '职业',
  '养老',
  '医疗',
  '失业',
  '工伤',
  '大中型',
  '小型',
  '福利',
  '体育',
  '对应',
] as const;

/** A name reduced to its letters and digits: brackets, quotes, spaces and stops do not count. */
export const nameKey = remembered((name) =>
  name.replace(/[（(][类款项目][）)]$/, '').replace(/[^\p{L}\p{N}]/gu, ''),
);

/** A key without the words that documents leave out or add freely. */
export const looseKey = remembered((name) => {
  const key = nameKey(name)
    .replaceAll('的', '')
    .replace(/基本(?=养老|医疗)/g, '')
    .replace(/费用$/, '费');
  return key.length > 4 ? key.replace(/支出$/, '') : key;
});

function commonLength(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const current = [0];
    for (let j = 1; j <= b.length; j += 1) {
      current[j] =
        b[j - 1] === char
          ? (previous[j - 1] ?? 0) + 1
          : Math.max(previous[j] ?? 0, current[j - 1] ?? 0);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * How alike two loose keys are: twice their longest common subsequence over their joint length,
 * from 0 to 1; 0 when a telling word stands in one only.
 */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  // The lengths alone bound the result, so most pairs need no comparison.
  if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < SIMILARITY_THRESHOLD) return 0;
  if (TELLING_WORDS.some((word) => a.includes(word) !== b.includes(word))) return 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/** The one item whose name is most like the label, or null when none is near or two are. */
export function mostSimilar<T>(
  label: string,
  items: readonly T[],
  nameOf: (item: T) => string,
): T | null {
  const wanted = looseKey(label);
  let best: T | null = null;
  let bestScore = 0;
  let secondScore = 0;
  for (const item of items) {
    const score = similarity(wanted, looseKey(nameOf(item)));
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = item;
    } else if (score > secondScore) {
      secondScore = score;
    }
  }
  const clear = bestScore >= SIMILARITY_THRESHOLD && bestScore - secondScore >= SIMILARITY_MARGIN;
  return clear ? best : null;
}
