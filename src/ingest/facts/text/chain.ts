import type { Classifier } from '../../read/classify.ts';
import { matchesOf } from '../../read/matches.ts';

/** An entry of the functional classification that a sentence names by its path. */
export interface FunctionChain {
  /** Offsets in the squeezed text. */
  start: number;
  end: number;
  /** 3, 5 or 7 digits; null where the names are not in the official list. */
  code: string | null;
  /** The deepest name. */
  name: string;
}

const NAME = '[\\u4e00-\\u9fff、()]';
const HYPHEN = '[-—–－]{1,2}';

/** 社会保障和就业（类）行政事业单位养老支出（款）行政单位离退休（项） */
const BY_LEVEL = new RegExp(
  `([\\u4e00-\\u9fff][\\u4e00-\\u9fff、]{1,29})\\(类\\)(支出)?(?:([\\u4e00-\\u9fff]${NAME}{1,39}?)\\(款\\)(?:([\\u4e00-\\u9fff]${NAME}{1,39}?)\\(项\\))?)?`,
  'g',
);
/** 卫生健康支出类科目, 卫生健康支出类 */
const BY_CLASS = /([\u4e00-\u9fff][\u4e00-\u9fff、]{1,29}支出)类(?:科目)?(?=[\d,，:：]|支出|预算)/g;
/** 卫生健康支出（210）医疗保障管理事务（15）行政运行（01） */
const BY_CODE = new RegExp(
  `([\\u4e00-\\u9fff][\\u4e00-\\u9fff、]{1,29})\\((\\d{3})\\)(?:([\\u4e00-\\u9fff]${NAME}{1,39}?)\\((\\d{2}|\\d{5})\\)(?:([\\u4e00-\\u9fff]${NAME}{1,39}?)\\((\\d{2}|\\d{7})\\))?)?`,
  'g',
);
/** 卫生健康支出-医疗救助-城乡医疗救助 */
const BY_HYPHEN = new RegExp(
  `([\\u4e00-\\u9fff][\\u4e00-\\u9fff、]{1,29})${HYPHEN}([\\u4e00-\\u9fff、()]{2,40}?)${HYPHEN}([\\u4e00-\\u9fff、()]{2,40})`,
  'g',
);
/** 2101501行政运行, 2101501-行政运行 */
const LEADING_CODE =
  /(?<![\d.])(2\d{6}|2\d{4})([-—－]?)(?=[\u4e00-\u9fff]{2})([\u4e00-\u9fff、()]{2,40})/g;

/** 行政事业单位养老支出（款）行政单位离退休（项）, or the 款 alone, where the 类 is a heading above. */
const BY_SECTION = new RegExp(
  `([\\u4e00-\\u9fff]${NAME}{1,39}?)\\(款\\)(?:(?:支出)?([\\u4e00-\\u9fff]${NAME}{1,39}?)\\(项\\))?`,
  'g',
);
/** 行政运行（2101501） */
const CODE_BEHIND = /([\u4e00-\u9fff][\u4e00-\u9fff、()]{1,39}?)\((2\d{6}|2\d{4})\)/g;

/** What follows a name in a sentence and is no part of it. */
const AFTER_NAME = /(?:年初|全年|支出)?(?:预算|决算|执行)(?:数|安排)?(?:为|是)?$/;

/** Every path of the functional classification in `text`, which has no blanks and half-width brackets. */
export function functionChains(text: string, classifier: Classifier): FunctionChain[] {
  const chains: FunctionChain[] = [];
  // Each kind is found from left to right, so only a chain of an earlier kind can overlap.
  let earlier: FunctionChain[] = [];
  let at = 0;
  const next = (): void => {
    earlier = [...chains].sort((a, b) => a.start - b.start);
    at = 0;
  };
  const free = (found: FunctionChain): boolean => {
    while ((earlier[at]?.end ?? Infinity) <= found.start) at += 1;
    return (earlier[at]?.start ?? Infinity) >= found.end;
  };
  const add = (found: FunctionChain | null): void => {
    if (found && free(found)) chains.push(found);
  };
  if (text.includes('(类)')) {
    for (const match of matchesOf(BY_LEVEL, text)) add(byLevel(match, classifier));
  }
  if (text.includes('支出类')) {
    for (const match of matchesOf(BY_CLASS, text)) add(byClass(match, classifier));
  }
  next();
  if (/\(\d{3}\)/.test(text)) {
    for (const match of matchesOf(BY_CODE, text)) add(byCode(match, classifier));
  }
  next();
  if (text.includes('(款)')) {
    for (const match of matchesOf(BY_SECTION, text)) add(bySection(match, classifier));
  }
  next();
  if (/\(2\d{4}/.test(text)) {
    for (const match of matchesOf(CODE_BEHIND, text)) add(byCodeBehind(match, classifier));
  }
  next();
  if (/[-—–－]/.test(text)) {
    for (const match of matchesOf(BY_HYPHEN, text)) add(byHyphen(match, classifier));
  }
  next();
  if (/2\d{4}/.test(text)) {
    for (const match of matchesOf(LEADING_CODE, text)) add(byLeadingCode(match, classifier));
  }
  return chains.sort((a, b) => a.start - b.start);
}

/** The 类 that ends `words`, which may begin with other words of the sentence. */
function classAtEnd(
  words: string,
  classifier: Classifier,
): { code: string; name: string; skipped: number } | null {
  for (let skipped = 0; words.length - skipped >= 2; skipped++) {
    const name = words.slice(skipped);
    const code = classifier.functionClassByName(name);
    if (code !== null) return { code, name, skipped };
  }
  return null;
}

function byLevel(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [whole, group = '', , section, item] = match;
  const top = classAtEnd(group, classifier);
  if (section === undefined && top === null) return null;
  const code =
    section === undefined
      ? (top?.code ?? null)
      : classifier.functionByPath(top?.name ?? group, section, item ?? null);
  return {
    start: match.index + (top?.skipped ?? 0),
    end: match.index + whole.length,
    code,
    name: item ?? section ?? `${(top?.name ?? group).replace(/支出$/, '')}支出`,
  };
}

function byClass(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [whole, words = ''] = match;
  const top = classAtEnd(words, classifier);
  if (top === null) return null;
  const start = match.index + top.skipped;
  return { start, end: match.index + whole.length, code: top.code, name: top.name };
}

function byCode(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [whole, group = '', first = '', section, second, item, third] = match;
  const top = classAtEnd(group, classifier);
  if (top === null && classifier.functionByCode(first) === null) return null;
  let code = first;
  if (second !== undefined) code = second.length === 5 ? second : first + second;
  if (third !== undefined) code = third.length === 7 ? third : code + third;
  if (!code.startsWith(first)) return null;
  return {
    start: match.index + (top?.skipped ?? 0),
    end: match.index + whole.length,
    code,
    name: item ?? section ?? top?.name ?? group,
  };
}

function bySection(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [whole, section = '', item] = match;
  const code = classifier.functionByPath(null, section, item ?? null);
  if (code === null && item === undefined) return null;
  return { start: match.index, end: match.index + whole.length, code, name: item ?? section };
}

function byCodeBehind(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [whole, words = '', code = ''] = match;
  const name = classifier.functionByCode(code)?.name;
  if (name === undefined || !words.endsWith(name)) return null;
  const start = match.index + words.length - name.length;
  return { start, end: match.index + whole.length, code, name };
}

function byHyphen(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [, group = '', section = '', rest = ''] = match;
  const top = classAtEnd(group, classifier);
  if (top === null) return null;
  const item = rest.replace(AFTER_NAME, '');
  const code = classifier.functionByPath(top.name, section, item);
  if (code === null) return null;
  const start = match.index + top.skipped;
  const end = match.index + match[0].length - (rest.length - item.length);
  return { start, end, code, name: item };
}

function byLeadingCode(match: RegExpExecArray, classifier: Classifier): FunctionChain | null {
  const [, code = '', hyphen = '', rest = ''] = match;
  const entry = classifier.functionByCode(code);
  if (entry === null || !rest.startsWith(entry.name)) return null;
  return {
    start: match.index,
    end: match.index + code.length + hyphen.length + entry.name.length,
    code,
    name: entry.name,
  };
}
