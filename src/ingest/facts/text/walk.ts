import type { Figure, Message, Paragraph, Unread } from '../../../model/index.ts';
import { placeOf } from '../../blocks/place.ts';
import { shifted } from '../../read/number.ts';
import { readChange, readRateOfChange, readSame } from './changes.ts';
import { readCount } from './counting.ts';
import { noticeWords } from './frames.ts';
import { readMoney } from './money.ts';
import { readRate } from './rates.ts';
import { readTarget } from './targets.ts';
import { readNone } from './none.ts';
import { readPair } from './pairs.ts';
import { unmarked } from './spell.ts';
import type { Skeleton, Token, TokenKind } from './token.ts';
import type { Setting, State } from './state.ts';
import { isSame, type Extra, type Subject } from './subject.ts';

/** Kinds that end the words in front of the next figure. */
const FIGURES: ReadonlySet<TokenKind> = new Set([
  'money',
  'rate',
  'count',
  'standard',
  'score',
  'same',
  'none',
]);

/** A figure with the words around it, as the readers of the families get it. */
export interface Spot {
  token: Token;
  /** Words since the figure before or the beginning of the sentence. */
  lead: string;
  /** The last piece of `lead`: the label. */
  label: string;
  /** Words behind the figure, up to the end of the paragraph (a few dozen). */
  after: string;
  /** Words from the beginning of the sentence. */
  sentence: string;
  /** Words of the paragraph before the figure (a few hundred). */
  before: string;
  /** The comparison that the lead itself holds was just read. */
  compared: boolean;
}

/**
 * A reader's answer: what the figure means, `unread` with a reason, or null where the figure is not asked for.
 * `aside`: what the sentence speaks of stays what it was. `also`: further subjects of the same figure.
 */
export type Answer =
  | { subject: Subject; extra: Extra; aside?: true; also?: readonly Subject[] }
  | { unread: string }
  | null;

/** Readers of one paragraph share this. */
export interface Walk {
  setting: Setting;
  state: State;
  skeleton: Skeleton;
}

export interface Output {
  figures: Figure[];
  unread: Unread[];
  messages: Message[];
}

const AFTER = 40;
/** A change names an amount of its own paragraph, seldom one far before it. */
const MOST_AMOUNTS = 50;
const LONGEST_LEAD = 400;

/** Reads the figures of one paragraph, in their order. */
export function walkParagraph(paragraph: Paragraph, walk: Walk, output: Output): void {
  const { skeleton } = walk;
  let from = 0;
  let sentence = 0;
  for (const token of skeleton.tokens) {
    if (token.kind === 'threshold') {
      output.unread.push(unreadOf(paragraph, token, 'threshold'));
      continue;
    }
    if (!FIGURES.has(token.kind) && !isTargetValue(token, skeleton.text)) continue;
    const words = skeleton.text.slice(from, token.at);
    const stop = lastStop(words);
    if (stop >= 0) sentence = from + stop + 1;
    const label = noticeWords(words, from, walk, 'label');
    const spot: Spot = {
      token,
      lead: words.slice(Math.max(stop + 1, words.length - LONGEST_LEAD)),
      label: label.text,
      compared: label.compared,
      after: skeleton.text.slice(token.at + 1, token.at + 1 + AFTER),
      before: skeleton.text.slice(Math.max(0, token.at - LONGEST_LEAD), token.at),
      sentence: skeleton.text.slice(Math.max(sentence, token.at - LONGEST_LEAD), token.at),
    };
    record(answerOf(spot, walk), spot, paragraph, walk, output);
    from = token.at + 1;
  }
  noticeWords(skeleton.text.slice(from), from, walk, 'end');
}

const TARGET_VALUE = /(?:指标值|完成值)[为:：]?[≥≤><=]{0,2}$/;

/** Targets and what was reached of them are numbers without a unit too: `指标值≥4`. */
function isTargetValue(token: Token, text: string): boolean {
  if (token.kind !== 'number') return false;
  return TARGET_VALUE.test(text.slice(Math.max(0, token.at - 8), token.at));
}

function lastStop(words: string): number {
  return Math.max(words.lastIndexOf('。'), words.lastIndexOf('！'), words.lastIndexOf('？'));
}

function answerOf(spot: Spot, walk: Walk): Answer {
  const { token } = spot;
  if (token.doubt !== null) return token.kind === 'money' ? { unread: token.doubt } : null;
  const target = readTarget(spot, walk);
  if (target) return target;
  if (token.kind === 'money' || token.kind === 'rate') {
    const pair = readPair(spot, walk);
    if (pair) return pair;
  }
  switch (token.kind) {
    case 'money':
      return readChange(spot, walk) ?? readMoney(spot, walk);
    case 'rate':
      return readRateOfChange(spot, walk) ?? readRate(spot, walk);
    case 'same':
      return readSame(spot, walk);
    case 'none':
      return readNone(spot, walk);
    default:
      return readCount(spot, walk);
  }
}

function record(
  answer: Answer,
  spot: Spot,
  paragraph: Paragraph,
  walk: Walk,
  output: Output,
): void {
  const { token } = spot;
  if (answer === null) return;
  if ('unread' in answer) {
    output.unread.push(unreadOf(paragraph, token, answer.unread));
    if (answer.unread === 'explanation' || answer.unread === 'difference') return;
    if (token.kind === 'money' && !walk.state.head) walk.state.nameless = true;
    // A share or a rate behind it belongs to no other amount.
    walk.state.last = null;
    walk.state.change = null;
    walk.state.broken = true;
    return;
  }
  const { subject, extra, also, aside } = answer;
  const figure = figureOf(subject, extra, spot, paragraph, walk);
  output.figures.push(figure);
  for (const other of also ?? [])
    output.figures.push(figureOf(other, extra, spot, paragraph, walk));
  if (figure.measure === 'amount' && token.kind === 'money' && !aside)
    remember(subject, figure.value ?? 0, walk.state);
}

function figureOf(
  subject: Subject,
  extra: Extra,
  spot: Spot,
  paragraph: Paragraph,
  walk: Walk,
): Figure {
  const { token } = spot;
  const { raw, line, start } = sourceOf(paragraph, token);
  const heading = extra.heading ?? spot.label;
  return {
    fiscal_year: subject.fiscal_year,
    phase: subject.phase,
    statement: 'text',
    concept: subject.concept,
    direction: subject.direction,
    fund: subject.fund,
    nature: subject.nature,
    function_code: subject.function_code,
    economic_code: subject.economic_code,
    gov_economic_code: subject.gov_economic_code,
    item: subject.item === null ? null : unmarked(subject.item, walk.skeleton, token.at),
    project: subject.project,
    measure: extra.measure ?? 'amount',
    heading: heading === '' ? null : unmarked(heading, walk.skeleton, token.at),
    base_year: extra.base_year ?? null,
    base_phase: extra.base_phase ?? null,
    comparator: extra.comparator ?? null,
    as_of: subject.as_of,
    value: extra.value ?? shifted(token.digits, token.power),
    raw,
    unit: token.unit,
    line,
    cell: 0,
    start,
    is_leaf: false,
  };
}

function remember(subject: Subject, value: number, state: State): void {
  const { head } = state;
  if (!head && !state.broken) state.nameless = false;
  if (!head || (head.fiscal_year === subject.fiscal_year && isSame(head, subject))) {
    state.head = subject;
  }
  state.partHead ??= subject;
  state.last = subject;
  state.focus = { subject, phased: state.phased };
  state.change = null;
  state.listed = state.joined;
  state.standard = null;
  state.amounts.push(subject);
  state.values.set(subject, value);
  if (state.amounts.length <= MOST_AMOUNTS) return;
  const first = state.amounts.shift();
  if (first) state.values.delete(first);
}

function unreadOf(paragraph: Paragraph, token: Token, reason: string): Unread {
  return { cell: 0, seen_in: 'text', reason, ...sourceOf(paragraph, token) };
}

/** The characters of a number and their place; a number that a line end broke gives the characters joined. */
function sourceOf(
  paragraph: Paragraph,
  token: Pick<Token, 'start' | 'end'>,
): { raw: string; line: number; start: number } {
  return {
    raw: paragraph.text.slice(token.start, token.end),
    ...placeOf(paragraph, token.start),
  };
}
