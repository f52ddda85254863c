import type { Block, Paragraph, Reading, SourceDocument, Unread } from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import { publisherName } from '../../read/organisation.ts';
import { squeeze } from '../../read/plain.ts';
import { once, remembered } from '../../read/remember.ts';
import { isFormParagraph } from '../form-paragraph.ts';
import { readLabel } from './label.ts';
import { resolveAmount } from './resolve.ts';
import { subjectOf, type Subject } from './subject.ts';
import { proveUnits } from './implausible.ts';
import { sectionOf } from './section.ts';
import { skeletonOf } from './skeleton.ts';
import { startState, type Frame, type Setting, type State } from './state.ts';
import { walkParagraph, type Walk } from './walk.ts';

/**
 * Reads the figures of the sentences of `blocks`. Amounts come out in 万元, rates in percent, counts in persons or
 * items, standards in yuan per person; every number with a unit of money becomes a figure or an `unread` entry.
 *
 * Reasons of `unread`: `threshold` (单价100万元以上), `explanation` (stands in the reasons for a change), `definition`,
 * `range`, `approximate`, `split_number`, `no_sign` and `no_base` (a change whose direction or comparison is not
 * said), `difference` (差值为5万元), `double_sign`, `unknown_function` (a path that is not in the official list), `unnamed`.
 */
export function readText(
  blocks: readonly Block[],
  document: SourceDocument,
  classifier: Classifier,
): Reading {
  const reading: Reading = { figures: [], unread: [], statements: [], messages: [] };
  const publisher = publisherName(document.bureau_name);
  const labelOf = remembered((words) => readLabel(words, publisher));
  const setting: Setting = { document, classifier, publisher, labelOf };
  let frame = newFrame('');
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const inForm = isFormParagraph(block.text);
    const { unread, whole } = strayAmounts(block);
    if (whole || !inForm) reading.unread.push(...unread);
    if (!whole && !inForm) frame = readParagraph(block, frame, setting, reading);
  }
  return { ...reading, messages: proveUnits(reading.figures) };
}

/** Nothing was left open. */
function newFrame(path: string): Frame {
  return { path, whole: null, topic: null, side: null, byFunction: false, list: false };
}

const AMOUNT = '[-－]?(?:\\d[\\d,，]*\\.\\d{2,}|\\d{1,3}(?:[,，]\\d{3})+)';
const LONE = new RegExp(`^[\\s|]*(${AMOUNT})[\\s|]*$`);
const NAMED = `[\\u4e00-\\u9fff、（）()：:]{2,30}\\s*${AMOUNT}\\s*`;
const ALL_NAMED = new RegExp(`^\\s*(?:${NAMED})+$`);
const EACH_NAMED = new RegExp(`([^\\d\\s－-]+)\\s*(${AMOUNT})`, 'g');
const OF_MONEY = /(?:资金|金额|总额|拨款|经费|收入|支出|预算|合计|小计)(?:数)?[:：]?$/;

/** Where an amount stands in its line. */
type Found = { raw: string; at: number };

function loneAmount(line: string): Found[] {
  const raw = LONE.exec(line)?.[1];
  return raw === undefined ? [] : [{ raw, at: line.indexOf(raw) }];
}

/** `项目资金总额 9.00 年度资金申请总额 3.00`: nothing but names of money and amounts without a unit. */
function namedAmounts(line: string): Found[] {
  if (!ALL_NAMED.test(line)) return [];
  const pairs = [...line.matchAll(EACH_NAMED)];
  if (!pairs.every(([, name = '']) => OF_MONEY.test(name))) return [];
  return pairs.map(([pair, , raw = ''], order) => ({
    raw,
    at: (pairs[order]?.index ?? 0) + pair.length - raw.length,
  }));
}

/**
 * Lines that hold an amount and nothing else, or amounts and their names, were cells of a table or of a form whose rows
 * are lost. `whole`: the paragraph has no other lines.
 */
function strayAmounts({ text, pieces }: Paragraph): { unread: Unread[]; whole: boolean } {
  const lines = pieces.map(({ offset, line, start }, index) => {
    const own = text.slice(offset, pieces[index + 1]?.offset);
    return { own, line, start, lone: loneAmount(own) };
  });
  const whole = lines.every(({ lone }) => lone.length > 0);
  const unread = lines.flatMap(({ own, line, start, lone }) =>
    (whole ? lone : namedAmounts(own)).map(({ raw, at }): Unread => ({
      line,
      cell: 0,
      start: start + at,
      raw,
      seen_in: 'table',
      reason: 'statement_unknown',
    })),
  );
  return { unread, whole };
}

/** A paragraph without these has no figure, names no path and opens no list. */
const SAYS_SOMETHING =
  /[\d０-９]|[类款]\s*[)）]|[:：]\s*$|持平|一致|变化|无增减|保持|相同|未安排|功能(?:支出)?分类/;

function readParagraph(
  paragraph: Paragraph,
  before: Frame,
  setting: Walk['setting'],
  reading: Reading,
): Frame {
  const { path, section, heading } = headingsAbove(paragraph.path);
  const frame = before.path === path ? before : newFrame(path);
  if (!SAYS_SOMETHING.test(paragraph.text)) return { ...frame, topic: null };
  const skeleton = skeletonOf(paragraph.text, setting.classifier);
  const state = startState(section, frame);
  state.topic = frame.topic ?? headingTopic(heading, state, setting);
  state.side = frame.side;
  const walk: Walk = { setting, state, skeleton };
  walkParagraph(paragraph, walk, reading);
  return nextFrame(frame, walk, skeleton.text);
}

/** The paragraphs below one heading share its path. */
const headingsAbove = once((path: readonly string[]) => ({
  path: path.join('\n'),
  section: sectionOf(path),
  heading: squeeze(path.at(-1) ?? ''),
}));

const NAMES_COST = /出国|车|接待/;

/** （二）公务接待费 as a heading: `2024年预算安排9万元` below it is of that cost. */
function headingTopic(heading: string, state: State, setting: Setting): Subject | null {
  if (!NAMES_COST.test(heading)) return null;
  const label = setting.labelOf(heading);
  const { concept, phase } = label.says;
  if (label.unknown !== '' || phase !== undefined || !concept?.startsWith('three_public.'))
    return null;
  const fund = state.section.topic === 'three_public' ? state.section.fund : null;
  const subject = subjectOf(setting.document.fiscal_year, null, concept);
  return { ...subject, fund, item: label.core };
}

const ANNOUNCED = /([^，。；：:]{2,60}?)(?:主要)?(?:内容|用途|情况|安排)?如下[:：]$/;
const MONEY_SPENT =
  /(?:一般公共预算|政府性基金预算|国有资本经营预算|财政拨款)(?:财政拨款|拨款)?支出(?:预算|决算)?$/;
/** 按支出功能分类科目划分。 */
const BY_FUNCTION =
  /按(?:支出)?功能(?:支出)?分类[^，。；：]{0,8}(?:划分|分类)?[^。；Ⓜ]{0,20}[:：。]$/;

/** `财政拨款支出主要内容如下：` names the whole of the list without its amount. */
function announced(text: string, state: State, setting: Setting): Subject | null {
  const words = ANNOUNCED.exec(text)?.[1];
  if (words === undefined) return state.frame.whole;
  const whole = setting.labelOf(words);
  // A line without a full stop before it may have grown together with the words.
  const end = whole.unknown === '' ? null : (MONEY_SPENT.exec(words)?.[0] ?? null);
  const label = end === null ? whole : setting.labelOf(end);
  const named = label.unknown === '' && label.says.fund !== undefined;
  return named ? resolveAmount(label, state, setting) : state.frame.whole;
}

/** What a paragraph leaves open for the next one below the same heading. */
function nextFrame(frame: Frame, { state, setting }: Walk, text: string): Frame {
  const opens = text.endsWith(':') || text.endsWith('：');
  const named = state.amounts.length === 0 && text.includes('Ⓕ') ? state.topic : null;
  const whole = opens ? (state.last ?? state.head ?? announced(text, state, setting)) : frame.whole;
  const side = opens ? state.side : null;
  const byFunction = frame.byFunction || (text.includes('功能') && BY_FUNCTION.test(text));
  return { path: frame.path, whole, topic: named, side, byFunction, list: frame.list || opens };
}
