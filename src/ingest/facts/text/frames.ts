import { changed } from './changes.ts';
import { comparisonIn } from './compare.ts';
import { cleanLabel } from './label.ts';
import { fundAround } from './funds.ts';
import { resolveAmount } from './resolve.ts';
import { firstTokenFrom, type Skeleton, type Token } from './token.ts';
import { closeBracket, endPart, endSentence, itemYear, openBracket, yearOf } from './state.ts';
import { isSame, subjectOf, type Subject } from './subject.ts';
import type { Walk } from './walk.ts';

/** Words that a cost can be named with before its figure: `国内公务接待9批次，共计支出2万元`. */
const NAMES_COST = /三公|出国|公务|接待|经费|采购|购买服务|资产/;
const EXPLAINS = /^(?:主要是|主要为|主要系)/;
const CAUSE = /(?:主要|变动|增减|减少|增加|增长|下降)的?(?:变动)?原因|^原因是/;
/** Reasons for the difference between two phases of one year. */
const WHY_BUDGET = /(?:决算|支出|执行)数?[^，。；]{0,8}预算数?[^，。；]{0,6}原因/;
/** A comparison with the year before that names nothing else: `，与上年相比减少`. */
const RESUMES =
  /^(?:与|比|较|同)(?:Ⓨ|上年度?|上一年度?|去年)(?:相比|相较|比较|决算|支出|预算|执行|数)*(?:增加|增长|减少|下降|降低|持平|Ⓩ)?了?$/;
/** Further reasons in a list of them. */
const GOES_ON = /^(?:其?[二三四五六七八九]是?|再次|同时)(?=[^十])/;
/** `；2024年本部门预算支出100万元`: a further statement, no part of the list before it. */
const OPENS_STATEMENT = /^Ⓨ(?:本|我|全)[^，。；]{1,12}(?:收入|支出)/;
/** `收入包括`, `支出按功能分类分为`: the parts of one side follow. */
const SIDE = /(收入|支出)(?:总?预算|决算)?(?:按[^，。；]{2,8}(?:分为|划分)|(?:主要)?包括)$/;
const LISTS = /(?:包括|用于以下方面|内容如下|情况如下|用于)$/;
/** How the words of both end. */
const OPENS_LIST = /[括为分面下于]$/;
/** `机关运行经费主要用于办公费`: what is divided stands in front of its first part. */
const SPENT_ON = /^(?:Ⓨ)?([^，。；Ⓜ]{0,30}?)主要用于[:：]?([^，。；、]{2,16})$/;
const BALANCED = /\(([^()ⓂⓇⒸⓈⓅ]{0,24})\)/g;
const BREAK = /([。！？；;，,：:()])/;

/**
 * Takes in what the words between two figures say (其中, a comparison, a year, a cause, a path of the
 * classification) and returns the last piece of them, the label of the figure that follows.
 */
export function noticeWords(
  words: string,
  from: number,
  walk: Walk,
  until: 'label' | 'end',
): { text: string; compared: boolean } {
  const bracketed = words.includes('(');
  const hidden = bracketed ? words.replace(BALANCED, '⦅$1⦆') : words;
  const parts = hidden.split(BREAK);
  let offset = from;
  let compared = false;
  for (const [index, part] of parts.entries()) {
    const text = bracketed ? part.replace(/⦅/g, '(').replace(/⦆/g, ')') : part;
    const isLast = index === parts.length - 1;
    if (index === 0) walk.state.joined = text.startsWith('、');
    if (index % 2 === 1) {
      walk.state.joined = false;
      if (part === '。' || part === '！' || part === '？') {
        endSentence(walk.state);
        compared = false;
      } else if (part === '(') openBracket(walk.state);
      else if (part === ')') closeBracket(walk.state);
      else if (part === '；') {
        const next = parts[index + 1] ?? '';
        if (OPENS_STATEMENT.test(next)) endSentence(walk.state);
        else if (!GOES_ON.test(next)) endPart(walk.state);
      }
    } else if (isLast && until === 'label') {
      return {
        text: noticeLabel(text, offset, walk),
        compared: compared || noticed(text, offset, walk, true),
      };
    } else if (text !== '') {
      compared = noticed(text, offset, walk, false) || compared;
      const mark = parts[index + 1];
      if (mark === ':' || mark === '：') noticeTitle(text, walk);
      noticeFrame(text, offset, walk);
    }
    offset += part.length;
  }
  return { text: '', compared };
}

/** `收入预算：2024年年初预算数5万元`: words before a colon that name what the sentence gives figures of. */
const TITLE = /^(?:收入|支出|基本支出|项目支出)(?:总?预算|决算)?$/;

function noticeTitle(text: string, { state, setting }: Walk): void {
  const words = cleanLabel(text);
  if (state.head !== null || state.amounts.length > 0 || !TITLE.test(words)) return;
  const label = setting.labelOf(words);
  const subject = resolveAmount({ ...label, owned: true }, state, setting);
  if (subject) state.focus = { subject, phased: true };
}

/** Year, day, comparison and path of the classification in a piece; true where it compares. */
function noticed(text: string, offset: number, walk: Walk, isLabel: boolean): boolean {
  const { state, skeleton } = walk;
  if (state.cause === 'budget' && RESUMES.test(text)) {
    state.cause = false;
    state.resumed = true;
  }
  // A year in the reasons is theirs.
  const explains = state.cause !== false || (text.includes('Ⓨ') && isCause(text, walk));
  if (explains && !/[比较与]Ⓨ/.test(text)) return false;
  const comparison = state.cause ? null : comparisonIn(text);
  const tokens = tokensIn(skeleton, offset, offset + text.length);
  const front = comparison && !isLabel ? cleanLabel(text.slice(0, comparison.start)) : '';
  for (const token of tokens) {
    const inside = comparison !== null && token.at - offset >= comparison.start;
    if (token.kind === 'year' && !inside && !explains) state.year = token.year;
    if (token.kind === 'date' && !inside) noticeDate(token.year, token.asOf, walk);
    if (token.kind === 'function' && token.chain) noticeFunction(token.chain, walk);
  }
  if (!comparison) return false;
  const own = state.year ?? state.last?.fiscal_year ?? yearOf(state, walk.setting);
  const stated = tokens.find((one) => one.kind === 'year' && one.at - offset >= comparison.start);
  const year =
    comparison.year === 'own' ? own : comparison.year === 'previous' ? own - 1 : stated?.year;
  if (year === null || year === undefined) return false;
  const budget = walk.setting.document.kind === 'budget' ? 'approved' : null;
  state.changeLost = false;
  state.base = { year, phase: comparison.phase === 'budget' ? budget : comparison.phase };
  if (front !== '' && !front.includes('Ⓕ')) noticeCompared(front, walk);
  return true;
}

/** `“三公”经费支出决算数与上年相比，减少5万元`: what is compared is named before the comparison. */
function noticeCompared(words: string, walk: Walk): void {
  const { state } = walk;
  const subject = changed(words, walk);
  state.last = subject;
  state.change = null;
  if (subject === null) state.broken = true;
}

function tokensIn(skeleton: Skeleton, from: number, to: number): readonly Token[] {
  const first = firstTokenFrom(skeleton, from);
  let last = first;
  while ((skeleton.tokens[last]?.at ?? Infinity) < to) last += 1;
  return skeleton.tokens.slice(first, last);
}

function noticeDate(year: number | null, asOf: string | null, { state, setting }: Walk): void {
  const known = year ?? yearOf(state, setting);
  state.year = known;
  state.asOf = asOf?.startsWith('--') ? `${known}${asOf.slice(1)}` : asOf;
  if (state.asOf !== null) state.held = { year: known, asOf: state.asOf };
}

function noticeFunction(chain: { code: string | null; name: string }, walk: Walk): void {
  const { state, setting } = walk;
  const subject = subjectOf(itemYear(state, setting), null, 'expenditure');
  subject.direction = 'expenditure';
  subject.fund = fundAround(state) ?? 'all';
  subject.nature = 'all';
  subject.function_code = chain.code;
  subject.item = chain.name;
  state.topic = subject;
  state.head = null;
  state.last = null;
  state.focus = null;
  state.strayed = false;
}

/** 主要是 gives a reason behind a comparison; elsewhere it opens a list. */
function isCause(text: string, { state }: Walk): boolean {
  if (text.includes('原因') && CAUSE.test(text)) return true;
  return text.startsWith('由于') || (state.base !== null && EXPLAINS.test(text));
}

/** What 其中 divides; null where the amount in front of it could not be told. */
function wholeOf({ state, setting }: Walk): Subject | null {
  if (state.broken && state.last === null) return null;
  const whole = state.last ?? state.head ?? state.whole ?? state.frame.whole;
  if (setting.document.kind === 'budget' || whole?.phase === 'executed' || !whole) return whole;
  // `支出5万元，年初预算为6万元。其中：`: final accounts divide what was spent, named first.
  return state.amounts.find((one) => one.phase === 'executed' && isSame(one, whole)) ?? whole;
}

/** 其中: what follows are parts. */
function divide(walk: Walk): void {
  const { state } = walk;
  state.whole = wholeOf(walk);
  state.lost = state.whole === null && state.broken;
}

/** A piece that is no label: what it opens. */
function noticeFrame(text: string, offset: number, walk: Walk): void {
  const { state, setting } = walk;
  if (isCause(text, walk)) {
    state.cause = WHY_BUDGET.test(text) ? 'budget' : true;
    return;
  }
  if (text.endsWith('其中') || text.startsWith('其中')) {
    divide(walk);
    if (state.head === null) state.base ??= state.baseBefore;
  }
  const listing = OPENS_LIST.test(text);
  const side = listing ? SIDE.exec(text)?.[1] : undefined;
  if (side !== undefined) state.side = side === '收入' ? 'revenue' : 'expenditure';
  else if (listing && LISTS.test(text)) {
    state.whole = state.last ?? state.whole ?? state.frame.whole;
  } else if (text.endsWith('中')) {
    const label = setting.labelOf(text.slice(0, -1));
    if (label.unknown === '') state.whole = resolveAmount(label, state, setting) ?? state.whole;
  } else if (NAMES_COST.test(text)) {
    const label = setting.labelOf(text);
    if (label.unknown === '' && label.says.concept && !comparisonIn(text)) {
      state.topic = resolveAmount(label, state, setting);
      state.focus = null;
    }
  }
}

/** The piece right in front of a figure. */
function noticeLabel(text: string, offset: number, walk: Walk): string {
  const { state } = walk;
  if (isCause(text, walk)) state.cause = WHY_BUDGET.test(text) ? 'budget' : true;
  if (text.startsWith('其中') || text.startsWith('、其中')) divide(walk);
  return noticeSpentOn(text, walk) ?? cleanLabel(text);
}

/** The first part of what a running cost is spent on; null where the words say something else. */
function noticeSpentOn(text: string, { state, setting }: Walk): string | null {
  const [, words = '', part] = (text.includes('主要用于') && SPENT_ON.exec(text)) || [];
  if (part === undefined) return null;
  const label = setting.labelOf(words);
  const cost = words === '' ? state.last : resolveAmount(label, state, setting);
  if (label.unknown !== '' || !cost) return null;
  if (cost.concept !== 'agency_operation' && cost.nature !== 'operating') return null;
  state.whole = cost;
  return part;
}
