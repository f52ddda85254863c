import type { Nature } from '../../../model/index.ts';
import { publisherLength } from '../../read/organisation.ts';
import { remembered } from '../../read/remember.ts';
import {
  EQUIPMENT,
  PEOPLE,
  PROJECTS,
  RECEPTION,
  STAFF,
  TRAVEL,
  UNITS,
  VEHICLES,
  type CountFamily,
} from './counts.ts';
import { cleanLabel } from './label.ts';
import { spelled } from './spell.ts';
import { phaseFor, yearOf } from './state.ts';
import { subjectOf, type Subject } from './subject.ts';
import type { Answer, Spot, Walk } from './walk.ts';

/** Counts of persons and things; null where the number is not asked for. */
export function readCount(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  if (spot.token.kind === 'standard') return standard(spot, walk);
  if (state.cause || spot.token.kind !== 'count' || state.section.definitions) return null;
  return (
    vehicles(spot, walk) ??
    equipment(spot, walk) ??
    visits(spot, walk) ??
    staff(spot, walk) ??
    insured(spot, walk) ??
    other(spot, walk)
  );
}

/** Of the families that stand for a kind of counts, those that are counted in a unit. */
const byUnit = (families: readonly CountFamily[]): ((unit: string) => readonly CountFamily[]) =>
  remembered((unit) => families.filter((family) => family.unit.test(unit)));

const VEHICLES_IN = byUnit(VEHICLES);
const EQUIPMENT_IN = byUnit(EQUIPMENT);
const RECEPTION_IN = byUnit(RECEPTION);
const STAFF_IN = byUnit(STAFF);
const PEOPLE_IN = byUnit(PEOPLE);
const OTHERS_IN = byUnit([...TRAVEL, ...UNITS, ...PROJECTS]);

interface Found {
  family: CountFamily;
  /** The words that name what is counted. */
  thing: string;
  /** The words of the label in front of them. */
  before: string;
}

/** No family's words are longer. */
const LONGEST_PATTERN = 120;

function find(countedIn: (unit: string) => readonly CountFamily[], spot: Spot): Found | null {
  const families = countedIn(spot.token.unit ?? '');
  if (families.length === 0) return null;
  const lead = spot.lead.slice(-LONGEST_PATTERN);
  for (const family of families) {
    const match = family.pattern.exec(lead);
    if (match) {
      const before = cleanLabel(lead.slice(0, match.index).replace(/^.*[，。；：:]/, ''));
      return { family, thing: match.groups?.['thing'] ?? '', before };
    }
  }
  return null;
}

/** What is held is counted at the day that was named last; what is done in a year belongs to its accounts. */
function counted(found: Found, concept: string, held: boolean, spot: Spot, walk: Walk): Subject {
  const { state, setting } = walk;
  const day = held && state.asOf === null ? state.held : null;
  const year = state.year ?? day?.year ?? yearOf(state, setting);
  const subject = subjectOf(year, held ? null : phaseFor(undefined, year, setting), concept);
  const at = spot.token.at - (spot.lead.length - spot.lead.lastIndexOf(found.thing));
  subject.item = spelled(found.thing, walk.skeleton, at);
  subject.as_of = held ? (state.asOf ?? day?.asOf ?? null) : null;
  return subject;
}

function answer(subject: Subject): Answer {
  return { subject, extra: { measure: 'count' } };
}

/** Bought in the year, or held at a day: the nearer verb in the sentence says which. */
function isPurchase(sentence: string): boolean {
  const last = (...words: string[]): number =>
    Math.max(...words.map((word) => sentence.lastIndexOf(word)));
  return last('购置', '更新') > last('共有', '保有', '实有', '占有');
}

/** What leaves the publisher's hands is neither held nor bought. */
const DISPOSED = /(?:处置|报废|报损|调拨|拍卖|划转|出租)[^，。；]{0,12}$/;

function vehicles(spot: Spot, walk: Walk): Answer {
  const found = find(VEHICLES_IN, spot);
  if (!found) return null;
  if (DISPOSED.test(spot.lead)) return null;
  const bought = isPurchase(spot.sentence);
  const kind = found.family.concept === '' ? '' : `.${found.family.concept}`;
  const concept = (bought ? 'vehicles_purchased' : 'vehicles') + kind;
  return answer(counted(found, concept, !bought, spot, walk));
}

/** `其中：轿车0辆、金额0万元`: what the vehicles of that kind cost. */
export function purchasedVehicle(spot: Spot, walk: Walk): Subject | null {
  if (!/^[，、]?金额$/.test(spot.lead) || !isPurchase(spot.sentence)) return null;
  const before = /([^，。；：:、Ⓒ]{2,12})Ⓒ[，、]?金额$/.exec(spot.sentence)?.[1];
  const kind = VEHICLES.find((one) => before !== undefined && one.pattern.test(before))?.concept;
  if (before === undefined || kind === undefined) return null;
  const { setting, state } = walk;
  const year = yearOf(state, setting);
  const concept = `three_public.vehicle_purchase${kind === '' ? '' : `.${kind}`}`;
  const subject = subjectOf(year, phaseFor(undefined, year, setting), concept);
  return { ...subject, item: before, fund: state.section.fund };
}

function equipment(spot: Spot, walk: Walk): Answer {
  const found = find(EQUIPMENT_IN, spot);
  if (!found) return null;
  const bought = isPurchase(spot.sentence);
  const concept = (bought ? 'equipment_purchased' : 'equipment') + found.family.concept;
  return answer(counted(found, concept, !bought, spot, walk));
}

function visits(spot: Spot, walk: Walk): Answer {
  const found = find(RECEPTION_IN, spot);
  if (!found || !/接待/.test(spot.sentence)) return null;
  // 接待10批次（其中：外事接待0批次）: what stands in brackets is over.
  const clause = spot.sentence
    .slice(spot.sentence.lastIndexOf('；') + 1)
    .replace(/\((?!境\))[^()]{0,80}\)/g, '');
  const domestic = clause.lastIndexOf('国内');
  const foreign = Math.max(
    ...['外事', '外宾', '国外', '国(境)外'].map((word) => clause.lastIndexOf(word)),
  );
  const unsaid = domestic < 0 && foreign < 0;
  const kind = unsaid ? kindOf(walk.state) : domestic > foreign ? '.domestic' : '.foreign';
  const subject = counted(found, found.family.concept.replace('{}', kind), false, spot, walk);
  if (/^\)?[，、]?$/.test(found.thing)) subject.item = '接待人次';
  else if (/^接待/.test(found.thing)) {
    subject.item = `${kind === '.domestic' ? '国内' : ''}公务${subject.item ?? ''}`;
  }
  const { state } = walk;
  const concept = `three_public.reception${kind}`;
  const cost = {
    ...subjectOf(subject.fiscal_year, subject.phase, concept),
    fund: state.section.fund,
  };
  state.topic = state.amounts.findLast((one) => one.concept === concept) ?? cost;
  return answer(subject);
}

/** `国内接待支出1万元。共接待13批次`: the sentence before said whose visits these are. */
function kindOf({ head, last }: Walk['state']): string {
  return (
    /^three_public\.reception(\.domestic|\.foreign)$/.exec((head ?? last)?.concept ?? '')?.[1] ?? ''
  );
}

/** Posts and persons, of the publisher or of the unit that the sentence names. */
function staff(spot: Spot, walk: Walk): Answer {
  const found = find(STAFF_IN, spot);
  if (!found) return null;
  const { state, setting } = walk;
  const bare = found.before.replace(/^(?:Ⓓ|Ⓨ|截至)+/, '');
  const own = publisherLength(bare, setting.publisher);
  if (own > 0) state.unit = null;
  else if (/(?:中心|单位|局|所|站|院|队|学校|馆)$/.test(bare)) state.unit = bare;
  const subject = counted(found, found.family.concept, true, spot, walk);
  if (state.unit !== null) subject.item = `${state.unit}${subject.item ?? ''}`;
  return answer(subject);
}

function insured(spot: Spot, walk: Walk): Answer {
  const found = find(PEOPLE_IN, spot);
  if (!found) return null;
  const { state } = walk;
  const { concept } = found.family;
  const before = state.topic?.concept;
  const narrowed = concept === 'insured' && before?.startsWith('insured.') ? before : concept;
  const subject = counted(found, narrowed, true, spot, walk);
  if (concept.startsWith('insured')) state.topic = subject;
  return answer(subject);
}

/** `完成上级下达任务71万的101.15%`: the target that enrolment is measured by. */
export function enrolmentTarget(spot: Spot, walk: Walk): Answer {
  const { topic } = walk.state;
  if (!topic?.concept.startsWith('insured') || !/任务(?:数|人数)?$/.test(spot.label)) return null;
  const subject: Subject = { ...topic, phase: 'approved', item: '任务', as_of: null };
  return { subject, extra: { measure: 'count', value: Number(`${spot.token.digits}e4`) } };
}

/** `团组2个，累计5人次` */
const TRAVELLERS = /(?:团组[^，。；]{0,4}Ⓒ|Ⓒ团组)[，、](?:累计|共计|共|计)?$/;

function other(spot: Spot, walk: Walk): Answer {
  const found = find(OTHERS_IN, spot);
  if (!found && TRAVELLERS.test(spot.sentence) && /人/.test(spot.token.unit ?? '')) {
    const { setting, state } = walk;
    const year = yearOf(state, setting);
    const phase = phaseFor(undefined, year, setting);
    const subject = subjectOf(year, phase, 'three_public.abroad.persons');
    return answer({ ...subject, item: '因公出国(境)人次' });
  }
  if (!found) return null;
  const [concept = '', nature] = found.family.concept.split(':');
  const subject = counted(found, concept, found.family.held === true, spot, walk);
  if (nature !== undefined) subject.nature = nature as Nature;
  if (/^该类/.test(found.thing)) subject.item = kindBefore(spot.before) ?? subject.item;
  if (/[内下]设$/.test(found.thing)) {
    subject.item = found.thing + (/^[\u4e00-\u9fff]{2,4}/.exec(spot.after)?.[0] ?? '');
  }
  return answer(subject);
}

/** The kind of projects that 该类项目 points back to: `常年项目绩效分析。该类项目总数4个`. */
export function kindBefore(before: string): string | null {
  return /(?:^|[。；])([^。；，]{2,24}?项目)[^。；，]{0,8}。该类项目/.exec(before)?.[1] ?? null;
}

const PAID_BY =
  /^[，、；]?(?:其中)?[：，]?(?<who>(?:中央|[省市县区州旗本各]级|省市|财政)(?:财政)?(?:补助|承担|负担|配套|补贴)?)(?:标准)?(?:为|每人)?$/;

/** `人均财政补助标准为670元，其中市级财政补助37元`: parts of a standard have no unit of their own. */
export function shareOfStandard(spot: Spot, { state }: Walk): Answer {
  const who = PAID_BY.exec(spot.lead)?.groups?.['who'];
  if (!state.standard || who === undefined || spot.token.unit !== '元') return null;
  const subject = { ...state.standard, concept: 'subsidy_standard', item: who };
  return { subject, extra: { measure: 'standard', value: Number(spot.token.digits) }, aside: true };
}

const PER_PERSON = /人|居民|医保|参保|医疗保险|筹资/;

/** `人均接待费83.33元`: yuan per person received. */
const RECEIVED = /^人均(?:公务)?接待(?:费用?|支出|标准)?(?:为)?$/;

function receptionPerPerson({ state, setting }: Walk): Answer {
  const year = yearOf(state, setting);
  const phase = phaseFor(undefined, year, setting);
  const subject = subjectOf(year, phase, 'three_public.reception');
  return {
    subject: { ...subject, item: '人均接待费' },
    extra: { measure: 'standard' },
    aside: true,
  };
}

/**
 * `个人缴费标准为每人380元，财政补助标准每人640元`: its own words tell what it is, where they say it, else those around it.
 * 筹资 is both together.
 */
function standardOf(label: string, about: string): string {
  if (/筹资/.test(label) && !/缴费|补助/.test(label)) return 'funding_standard';
  const words = /缴费|补助/.test(label) ? label : about;
  const paid = /缴费/.test(words) && !/补助|资助|补贴/.test(words);
  return paid ? 'contribution_standard' : 'subsidy_standard';
}

/** `各级财政按670元/人的标准补助`, `人均财政补助标准640元`. */
function standard(spot: Spot, walk: Walk): Answer {
  if (RECEIVED.test(spot.label)) return receptionPerPerson(walk);
  const { setting, state } = walk;
  const about = spot.lead.slice(-30) + spot.after.slice(0, 12);
  if (!/补助|筹资|缴费|参保|财政/.test(about)) return { unread: 'unnamed' };
  // 每公里补助标准 is no standard of insurance; `由610元提高至640元` begins with the year before.
  if (!PER_PERSON.test(about) && spot.token.unit?.endsWith('人') !== true)
    return { unread: 'unnamed' };
  if (/[由从](?:每人(?:每年)?)?$/.test(spot.lead)) return { unread: 'explanation' };
  const subject = subjectOf(yearOf(state, setting), null, standardOf(spot.label, about));
  const item = spelled(spot.label, walk.skeleton, spot.token.at - spot.label.length);
  subject.item = item.replace(
    /(?:提高|增加|上调|调整)?[到至]?(?:按|为|达到?)?(?:每人(?:每年)?)?$/,
    '',
  );
  state.standard = subject;
  return { subject, extra: { measure: 'standard' } };
}
