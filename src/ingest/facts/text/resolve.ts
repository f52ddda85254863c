import type { Direction, Fund } from '../../../model/index.ts';
import { matchTerm, PROCUREMENT } from '../terms.ts';
import {
  appropriation,
  fundAround,
  fundOfCost,
  fundOfPair,
  fundOfPurchase,
  fundSaid,
} from './funds.ts';
import type { Label } from './label.ts';
import type { Lexeme } from './lexicon.ts';
import { isOperation, namedSubject } from './named.ts';
import { itemYear, phaseFor, phaseOf, yearOf, type Setting, type State } from './state.ts';
import { isSame, subjectOf, type Subject } from './subject.ts';

/** The words say nothing but a side, a phase or a year: what is meant was named before. */
function isVague({ says }: Label): boolean {
  return !says.concept && !says.fund && !says.nature && !says.total && !says.both && !says.carried;
}

/** 本年 is the document's year, whatever year the sentence before told of. */
function yearOfLabel({ says }: Label, state: State, setting: Setting): number {
  if (says.current) return state.year ?? setting.document.fiscal_year;
  return says.nature ? itemYear(state, setting) : yearOf(state, setting);
}

/** What an amount with this label is, or null where that cannot be told soundly. */
export function resolveAmount(label: Label, state: State, setting: Setting): Subject | null {
  const bought = procured(label, state);
  if (label.unknown !== '' && !bought) {
    return ofVehicles(label, state, setting) ?? namedSubject(label, state, setting);
  }
  const year = yearOfLabel(label, state, setting);
  const phase = phaseOf(label, year, state, setting);
  if (bought) return { ...subjectOf(year, phase, bought), item: label.core };
  if (isVague(label)) return vagueSubject(label, state, setting);
  const { says } = label;
  // The parts of an amount that nobody could tell are not the department's.
  if (state.lost && (says.nature ?? says.fund) !== undefined && says.concept === undefined)
    return null;
  const funded = fundOfCost(label, year, phase, state) ?? fundOfPurchase(label, year, phase, state);
  if (funded) return funded;
  const subject = subjectOf(year, phase, conceptOf(says, state));
  subject.item = label.core === '' ? null : label.core;
  subject.direction = directionOf(says, subject.concept, state);
  subject.project = state.project;
  if (says.carried && (says.nature ?? says.direction)) return carriedPart(subject, says, state);
  if (says.nature) return spending(subject, says, state);
  if (isItemOfBasic(says, state)) return namedSubject(label, state, setting);
  if (says.concept && says.concept !== 'revenue') return cost(subject, says, state);
  if (says.carried) return carried(subject, state);
  if (!says.both && !says.direction && !says.total) return appropriation(subject, says, state);
  if (says.total && !says.both && !says.direction) return null;
  subject.fund = fundSaid(says, state) ?? fundAround(state) ?? fundOfPair(says, state) ?? 'all';
  if (subject.concept === 'expenditure') subject.nature = state.whole?.nature ?? 'all';
  return subject;
}

/** 货物, 工程 and 服务 in a sentence on procurement. */
function procured(label: Label, { section, head }: State): string | null {
  if (section.topic !== 'procurement' && head?.concept !== 'procurement') return null;
  return matchTerm(PROCUREMENT, label.core)?.concept ?? null;
}

function conceptOf(says: Lexeme, state: State): string {
  if (says.concept) return says.concept;
  if (says.nature) return 'expenditure';
  if (says.both || (says.total && says.direction)) return 'total';
  const direction = says.direction ?? state.side ?? state.whole?.direction ?? 'expenditure';
  return direction;
}

function directionOf(says: Lexeme, concept: string, state: State): Direction | null {
  if (says.both) return null;
  if (says.concept && says.concept !== 'revenue') {
    return /^(?:three_public|agency|procurement|service|assets|meetings|training)/.test(
      says.concept,
    )
      ? null
      : (says.direction ?? null);
  }
  if (says.nature) return 'expenditure';
  return says.direction ?? (concept === 'total' ? state.side : (concept as Direction));
}

const VEHICLE_COSTS: readonly [RegExp, string][] = [
  [/^购置费用?(?:支出)?$/, 'three_public.vehicle_purchase'],
  [/^(?:运行|运维)(?:维护)?费用?(?:支出)?$/, 'three_public.vehicle_running'],
];

/** `公务用车购置及运行费5万元，其中：购置费0万元，运行维护费5万元`: parts that leave out whose they are. */
function ofVehicles(label: Label, state: State, setting: Setting): Subject | null {
  const around = state.whole ?? state.focus?.subject ?? state.head;
  if (!around || !/^three_public\.vehicle(?:s$|_)/.test(around.concept)) return null;
  const concept = VEHICLE_COSTS.find(([pattern]) => pattern.test(label.core))?.[1];
  if (concept === undefined) return null;
  const year = yearOf(state, setting);
  const phase = phaseOf(label, year, state, setting);
  return { ...around, fiscal_year: year, phase, concept, item: label.core };
}

/** 公务接待费 in a list of what 公用经费 was spent on is a class of the economic classification. */
function isItemOfBasic({ concept }: Lexeme, { whole }: State): boolean {
  if (!concept || !/^(?:three_public\.|meetings$|training$)/.test(concept)) return false;
  return isOperation(whole) || /^(?:basic|personnel|operating)/.test(whole?.nature ?? '');
}

function spending(subject: Subject, says: Lexeme, state: State): Subject {
  const divided = dividedCode(state);
  const around = state.whole ?? state.frame.whole;
  // 商品和服务支出 is a class of projects as well as of 公用经费.
  const ofProjects = says.economic !== undefined && around?.nature?.startsWith('project') === true;
  subject.nature = (ofProjects ? around.nature : says.nature) ?? null;
  subject.economic_code = says.economic ?? null;
  subject.function_code = divided?.function_code ?? null;
  subject.fund = fundSaid(says, state) ?? divided?.fund ?? fundAround(state) ?? 'all';
  return subject;
}

/** `行政运行（项）9万元，其中：基本支出5万元，项目支出4万元`: what a class of spending is divided into is its own. */
function dividedCode({ whole, head, last, frame }: State): Subject | null {
  const alone = head !== null && head.function_code === last?.function_code ? head : null;
  const divided = whole ?? alone ?? frame.whole;
  return divided?.function_code == null ? null : divided;
}

function cost(subject: Subject, says: Lexeme, state: State): Subject {
  const family = subject.concept.split('.')[0] ?? '';
  const around = [state.whole, state.head, state.frame.whole].find(
    (one) => one?.concept.split('.')[0] === family,
  );
  const carry = family.startsWith('carryover') || family === 'reserve_used';
  const spent = subject.direction === 'expenditure' && !carry;
  const own = state.section.topic === family ? state.section.fund : null;
  const account = fundAround(state) ?? (carry ? accountOf(state) : null) ?? 'all';
  subject.fund = says.fund ?? around?.fund ?? (carry || spent ? account : own);
  if (says.concept === 'carryover_in') return besideOf(subject, state);
  if (family === 'assets') subject.as_of = state.asOf;
  return subject;
}

/** `一般公共预算拨款收入5万元、上年结转1万元`: what was carried over of the money named before. */
function besideOf(subject: Subject, state: State): Subject {
  const { last } = state;
  if (state.project !== null) subject.fund = null;
  if (!state.joined || !last) return subject;
  if (last.direction === 'expenditure') {
    return { ...last, item: `${last.item ?? ''}${subject.item ?? ''}`, fund: 'carryover' };
  }
  const own = last.direction === 'revenue' && last.concept === 'revenue';
  if (own && !followsList(state)) subject.fund = last.fund;
  return subject;
}

/** `一般公共预算收入5万元、政府性基金收入2万元、上年结转1万元`: behind a list of funds it is of no single one. */
function followsList({ amounts }: State): boolean {
  if (amounts.some((one) => one.concept === 'carryover_in')) return false;
  const funds = amounts.filter((one) => one.concept === 'revenue').map((one) => one.fund);
  return new Set(funds.filter((fund) => fund !== 'all' && fund !== 'fiscal')).size > 1;
}

/** 结转结余 as a part: of revenue it is what was carried in, of spending it is whose money was spent. */
function carried(subject: Subject, state: State): Subject | null {
  const { whole } = state;
  if (whole?.direction === 'expenditure') {
    const before = state.joined ? (state.last?.item ?? '').replace(/(?:本年|当年)?拨款$/, '') : '';
    const item = `${before}${subject.item ?? ''}`;
    return { ...whole, item, phase: subject.phase, fund: 'carryover' };
  }
  if (whole?.direction !== 'revenue') return null;
  subject.concept = 'carryover_in';
  subject.direction = 'revenue';
  subject.fund = fundAround(state) ?? 'all';
  return subject;
}

/** 项目支出结转和结余 as a part of what is carried over. */
function carriedPart(subject: Subject, says: Lexeme, { whole }: State): Subject | null {
  if (!whole?.concept.startsWith('carryover')) return null;
  return { ...whole, item: subject.item, nature: says.nature ?? null };
}

/**
 * `其中：基本支出5万元，支出决算为9万元`: the words may go on with the part or with the whole. They go on with the part
 * where its own words named a phase: `公务接待费预算为5万元，支出决算为4万元`.
 */
function hasAmbiguousFocus({ says }: Label, { focus, partHead, whole, amounts }: State): boolean {
  if (!focus || focus.phased || says.current) return false;
  const known = (one: Subject): boolean => whole !== null && isSame(one, whole);
  if (says.phase === 'approved' && amounts.some((one) => one.phase === says.phase && known(one)))
    return false;
  return whole !== null || (partHead !== null && !isSame(focus.subject, partHead));
}

/** `…。与年初预算相比，年初预算数5万元，决算数6万元`: both are of what the sentence before told of. */
function againstBudget(
  { base, last, nameless, year }: State,
  { document }: Setting,
): Subject | null {
  if (base?.year !== (year ?? document.fiscal_year) || document.kind !== 'final') return null;
  const known = base.phase === 'approved' || base.phase === 'adjusted';
  return known && !nameless ? last : null;
}

/** `本单位收入为5万元`, or `2024年收入5万元` below a heading about the accounts. */
const isWhole = ({ owned, dated }: Label, { section }: State): boolean =>
  owned || (dated && section.accounts && section.topic === null);

/** `政府性基金收入9万元；年初结转1万元；支出8万元`: the fund that all of these are of, where no other one is named. */
function accountOf({ head, amounts }: State): Fund | null {
  if (head?.concept !== 'revenue') return null;
  if (head.fund !== 'gov_fund' && head.fund !== 'state_capital') return null;
  const others = amounts.some((one) => one.concept === 'revenue' && one.fund !== head.fund);
  return others ? null : head.fund;
}

/** `支出决算为`, `全年预算为`: a further amount of what was named before, or of the whole department. */
function vagueSubject(label: Label, state: State, setting: Setting): Subject | null {
  const { says } = label;
  if (hasAmbiguousFocus(label, state)) return null;
  const near = says.current ? null : state.focus?.subject;
  const before =
    near ??
    state.topic ??
    state.head ??
    (says.current ? state.whole : null) ??
    (label.core === '' ? againstBudget(state, setting) : null);
  const carry = before?.concept.startsWith('carryover') ?? false;
  const fits =
    !says.direction || !before?.direction || (before.direction === says.direction && !carry);
  if (before && fits && !state.broken && (says.phase || says.current || says.direction)) {
    const year = state.year ?? before.fiscal_year;
    const subject = { ...before, fiscal_year: year, phase: phaseOf(label, year, state, setting) };
    // 本年收入 leaves out what the total carries over.
    if (says.current && says.direction && before.concept === 'total') {
      return { ...subject, concept: says.direction, direction: says.direction, item: label.core };
    }
    return { ...subject, item: says.current && label.core === '' ? '本年预算' : before.item };
  }
  if (!says.direction || state.section.itemised || state.topic || state.broken) return null;
  if (state.strayed) return null;
  const spent = says.direction === 'expenditure' && label.core === '支出';
  const account = spent ? accountOf(state) : null;
  if (!says.phase && !says.current && !label.summed && !isWhole(label, state) && !account)
    return null;
  if (state.project === null && state.section.topic !== null && state.section.topic !== 'project') {
    return null;
  }
  const year = yearOf(state, setting);
  const subject = subjectOf(year, phaseFor(says.phase, year, setting), says.direction);
  subject.direction = says.direction;
  subject.fund = state.project === null ? (account ?? fundAround(state) ?? 'all') : null;
  subject.nature = says.direction === 'expenditure' ? (state.whole?.nature ?? 'all') : null;
  subject.item = label.core === '' ? null : label.core;
  subject.project = state.project;
  return subject;
}
