import type { Direction, Phase, SourceDocument } from '../../../model/index.ts';
import type { Classifier } from '../../read/classify.ts';
import type { Label } from './label.ts';
import type { Section } from './section.ts';
import type { Base, Subject } from './subject.ts';

/** What is the same for all sentences of a document. */
export interface Setting {
  document: SourceDocument;
  classifier: Classifier;
  /** The publisher's name with half-width brackets, without what stands in brackets behind it. */
  publisher: string;
  /** What the words in front of a figure say. The same ones stand before figure after figure. */
  labelOf: (words: string) => Label;
}

/** A list that a paragraph opened (`…基本支出646.18万元，其中：`) and that the next ones go on with. */
export interface Frame {
  whole: Subject | null;
  /** What the last paragraph named without giving a figure: a path of the functional classification. */
  topic: Subject | null;
  side: Direction | null;
  /** The items that follow are named by their 项 alone. */
  byFunction: boolean;
  /** The last sentence ended with a colon: items follow. */
  list: boolean;
  path: string;
}

/** What has been said in a paragraph up to a figure. */
export interface State {
  section: Section;
  frame: Frame;
  /** The year and day that the sentence named outside a comparison. */
  year: number | null;
  asOf: string | null;
  /** The year of the first amount of the sentence before. */
  yearBefore: number | null;
  base: Base | null;
  /** The day at which things were counted, until another is named. */
  held: { year: number; asOf: string } | null;
  /** An amount of the sentence could not be told: a bare 支出 behind it is not the department's either. */
  broken: boolean;
  /** Nobody knows whose the first amount of the sentence is, so that the next one may go on with nothing known. */
  nameless: boolean;
  /** The comparison of the sentence before, which 其中 at the beginning of the next one goes on with. */
  baseBefore: Base | null;
  /**
   * 原因是…: what follows explains and is no part of the accounts. `budget`: why the accounts differ from the budget,
   * so that a comparison with the year before goes on with the accounts.
   */
  cause: boolean | 'budget';
  /** Such a comparison came behind the reasons. */
  resumed: boolean;
  side: Direction | null;
  /** 其中 divides an amount that could not be told. */
  lost: boolean;
  /** The amount that the figures after 其中 are parts of. */
  whole: Subject | null;
  last: Subject | null;
  /** Only 、 stands between the last figure and this label. */
  joined: boolean;
  /** The first amount of the sentence, in the phase that was given last. */
  head: Subject | null;
  /** The first amount since the last semicolon of the sentence. */
  partHead: Subject | null;
  /** The amount that the sentence named last, and whether its words named a phase. */
  focus: { subject: Subject; phased: boolean } | null;
  /** The words of the figure that is being read name a phase. */
  phased: boolean;
  /** What was spoken of before each bracket that is still open. */
  brackets: Spoken[];
  /** What the words without a figure had named was left for another matter. */
  strayed: boolean;
  /** What words without a figure named: a path of the classification, 国内公务接待. */
  topic: Subject | null;
  /** The change that a rate belongs to. */
  change: { subject: Subject; base: Base; sign: 1 | -1 } | null;
  /** Two things that the sentence gives two figures each of, and whether the second figure is still to come. */
  pair: { subjects: [Subject, Subject]; verb: { sign: 1 | -1 } | null; next: boolean } | null;
  /** All amounts of the paragraph, for a change that names one of them, and their values in 万元. */
  amounts: Subject[];
  values: Map<Subject, number>;
  /** A change could not be told: the rate behind it is nobody's either. */
  changeLost: boolean;
  /** The last amount closed a list: `甲5万元、乙4万元`. */
  listed: boolean;
  /** The standard per person that the sentence divides by who pays it. */
  standard: Subject | null;
  /** The project or grant that the sentence tells of. */
  project: string | null;
  /** The subordinate unit that the sentence counts the staff of. */
  unit: string | null;
  /** The performance indicator that is spoken of, and which of its values was read last. */
  indicator: { name: string | null; phase: Phase | null };
}

/** What a bracket interrupts and the words behind it go on with. */
export type Spoken = Pick<
  State,
  'whole' | 'last' | 'head' | 'focus' | 'topic' | 'broken' | 'lost' | 'change'
>;

export function openBracket(state: State): void {
  const { whole, last, head, focus, topic, broken, lost, change } = state;
  state.brackets.push({ whole, last, head, focus, topic, broken, lost, change });
}

export function closeBracket(state: State): void {
  Object.assign(state, state.brackets.pop());
}

export function startState(section: Section, frame: Frame): State {
  return {
    section,
    frame,
    year: null,
    asOf: null,
    base: null,
    baseBefore: null,
    held: null,
    broken: false,
    nameless: false,
    cause: false,
    resumed: false,
    side: null,
    lost: false,
    whole: null,
    last: null,
    joined: false,
    head: null,
    partHead: null,
    focus: null,
    phased: false,
    brackets: [],
    strayed: false,
    yearBefore: null,
    topic: null,
    change: null,
    pair: null,
    amounts: [],
    values: new Map(),
    changeLost: false,
    listed: false,
    standard: null,
    project: null,
    unit: null,
    indicator: { name: null, phase: null },
  };
}

/** A sentence is over: its time and its comparison with it; what it was about is kept for the next one. */
export function endSentence(state: State): void {
  state.yearBefore = state.head?.fiscal_year ?? state.yearBefore;
  state.year = null;
  state.asOf = null;
  state.baseBefore = state.base;
  state.base = null;
  state.cause = false;
  state.resumed = false;
  state.standard = null;
  state.side = null;
  state.lost = false;
  state.whole = null;
  state.last = state.nameless ? null : (state.head ?? state.last);
  state.head = null;
  state.partHead = null;
  state.focus = null;
  state.brackets = [];
  state.change = null;
  state.pair = null;
  state.changeLost = false;
  state.unit = null;
  state.broken = false;
  state.indicator.phase = null;
}

/** A part of a sentence is over. */
export function endPart(state: State): void {
  state.partHead = null;
  state.cause = false;
  state.resumed = false;
  state.change = null;
  state.changeLost = false;
}

/** The path named last is not in the official list: what is said of it belongs to nothing that is known. */
export function hasUnknownPath({ topic }: State): boolean {
  return topic?.concept === 'expenditure' && topic.function_code === null;
}

/** The year of a figure: the sentence's, in final accounts else that of the sentence before. */
export function yearOf(state: State, { document }: Setting): number {
  return state.year ?? goneOn(state, document) ?? document.fiscal_year;
}

/** The year of an item of spending, which may stand in a list that a paragraph above opened. */
export function itemYear(state: State, { document }: Setting): number {
  const { year, frame } = state;
  return year ?? goneOn(state, document) ?? frame.whole?.fiscal_year ?? document.fiscal_year;
}

/** A budget tells of the years before it, and then of its own without naming it. */
function goneOn({ yearBefore }: State, { kind }: SourceDocument): number | null {
  return kind === 'final' ? yearBefore : null;
}

/** The phase of an amount whose words name none, or only 预算. */
export function phaseFor(
  said: Phase | 'budget' | undefined,
  year: number,
  { document }: Setting,
): Phase | null {
  if (said === 'budget') return document.kind === 'budget' ? 'approved' : null;
  if (said !== undefined) return said;
  if (document.kind === 'final') return 'executed';
  return year === document.fiscal_year ? 'approved' : null;
}

/** The phase that the label names, else that of the whole it is a part of. */
export function phaseOf(
  { says }: Label,
  year: number,
  state: State,
  setting: Setting,
): Phase | null {
  const { whole } = state;
  if (says.phase === undefined && whole?.fiscal_year === year) return whole.phase;
  const phase = phaseFor(says.phase, year, setting);
  // 2023年“三公”经费决算情况 as a heading in the budget of 2024.
  const past = says.phase === undefined && year < setting.document.fiscal_year;
  return phase ?? (past && state.section.final ? 'executed' : null);
}

/** The phase that a comparison is measured from. */
export function basePhase(base: Base, subject: Subject): Phase | null {
  return base.phase === 'same' ? subject.phase : base.phase;
}
