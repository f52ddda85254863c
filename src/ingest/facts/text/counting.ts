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
import { publisherLength } from './organisation.ts';
import { phaseFor } from './state.ts';
import { spelled } from './skeleton.ts';
import { subjectOf, type Subject } from './subject.ts';
import type { Nature } from '../../../model/index.ts';
import type { Answer, Spot, Walk } from './walk.ts';

/** Counts of persons and things, and standards; null where the number is not asked for. */
export function readCount(spot: Spot, walk: Walk): Answer {
  const { state } = walk;
  if (spot.token.kind === 'standard') return standard(spot, walk);
  if (state.cause || spot.token.kind === 'score' || state.section.definitions) return null;
  return (
    vehicles(spot, walk) ??
    equipment(spot, walk) ??
    visits(spot, walk) ??
    other([...TRAVEL, ...STAFF, ...UNITS, ...PROJECTS, ...PEOPLE], spot, walk)
  );
}

function found(families: readonly CountFamily[], spot: Spot): CountFamily | null {
  const unit = spot.token.unit ?? '';
  const words = spot.lead.replace(/[，,：:]$/, '');
  return families.find((one) => one.unit.test(unit) && one.pattern.test(words)) ?? null;
}

function counted(spot: Spot, walk: Walk, concept: string, held: boolean): Subject {
  const { state, setting } = walk;
  const year = state.year ?? setting.document.fiscal_year;
  const subject = subjectOf(year, held ? null : phaseFor(undefined, year, setting), concept);
  subject.item = thing(spot, walk);
  subject.as_of = held ? state.asOf : null;
  return subject;
}

/** The words that name what is counted, without the publisher in front and without 共有. */
function thing(spot: Spot, walk: Walk): string {
  const { label } = spot;
  let bare = label.replace(/^Ⓨ/, '');
  bare = bare.slice(publisherLength(bare, walk.setting.document.bureau_name));
  bare = bare.replace(/^(?:Ⓨ|共有|共|现有|的|在)+/, '');
  return spelled(bare, walk.skeleton, spot.token.at - bare.length);
}

function answer(subject: Subject): Answer {
  return { subject, extra: { measure: 'count' } };
}

/** Bought in the year, or held at a day: the nearer verb in the sentence says which. */
function isPurchase(sentence: string): boolean {
  const bought = Math.max(sentence.lastIndexOf('购置'), sentence.lastIndexOf('更新'));
  const held = Math.max(
    sentence.lastIndexOf('共有'),
    sentence.lastIndexOf('保有'),
    sentence.lastIndexOf('实有'),
  );
  return bought > held;
}

function vehicles(spot: Spot, walk: Walk): Answer {
  const family = found(VEHICLES, spot);
  if (!family) return null;
  const bought = isPurchase(spot.sentence);
  const concept = bought ? 'vehicles_purchased' : 'vehicles';
  const kind = family.concept === '' ? '' : `.${family.concept}`;
  return answer(counted(spot, walk, concept + kind, !bought));
}

/** `其中：轿车0辆、金额0万元`: what the vehicles of that kind cost. */
export function purchasedVehicle(spot: Spot, walk: Walk): Subject | null {
  if (!/^[，、]?金额$/.test(spot.lead) || !isPurchase(spot.sentence)) return null;
  const before = /([^，。；：、Ⓒ]{2,12})Ⓒ[，、]?金额$/.exec(spot.sentence)?.[1];
  const kind = VEHICLES.find((one) => before !== undefined && one.pattern.test(before))?.concept;
  if (before === undefined || kind === undefined) return null;
  const concept = `three_public.vehicle_purchase${kind === '' ? '' : `.${kind}`}`;
  const subject = counted(spot, walk, concept, false);
  subject.item = before;
  return subject;
}

function equipment(spot: Spot, walk: Walk): Answer {
  const family = found(EQUIPMENT, spot);
  if (!family) return null;
  const bought = isPurchase(spot.sentence) || /安排/.test(spot.label);
  const concept = bought ? 'equipment_purchased' : 'equipment';
  return answer(counted(spot, walk, concept + family.concept, !bought));
}

function visits(spot: Spot, walk: Walk): Answer {
  const family = found(RECEPTION, spot);
  if (!family || !/接待/.test(spot.sentence)) return null;
  const clause = spot.sentence.slice(spot.sentence.lastIndexOf('；') + 1);
  const domestic = clause.lastIndexOf('国内');
  const foreign = Math.max(clause.lastIndexOf('外事'), clause.lastIndexOf('境)外'));
  const kind = domestic < 0 && foreign < 0 ? '' : domestic > foreign ? '.domestic' : '.foreign';
  const subject = counted(spot, walk, family.concept.replace('{}', kind), false);
  if (/^[，、]?$/.test(spot.label)) subject.item = '接待人次';
  walk.state.topic ??= subjectOf(
    subject.fiscal_year,
    subject.phase,
    `three_public.reception${kind}`,
  );
  return answer(subject);
}

function other(families: readonly CountFamily[], spot: Spot, walk: Walk): Answer {
  const family = found(families, spot);
  if (!family) return null;
  const [concept = '', nature] = family.concept.split(':');
  const { state } = walk;
  const held = family.held === true || /^(?:insured|assisted)/.test(concept);
  const subject = counted(spot, walk, concept, held);
  if (nature !== undefined) subject.nature = nature as Nature;
  if (concept === 'insured' && state.topic?.concept === 'insured.resident') {
    subject.concept = 'insured.resident';
  }
  if (concept.startsWith('insured')) {
    state.topic = { ...subject, phase: null };
  }
  return answer(subject);
}

/** `各级财政按670元/人的标准补助`, `人均财政补助标准640元`. */
function standard(spot: Spot, walk: Walk): Answer {
  const { setting, state } = walk;
  const about = spot.lead.slice(-30) + spot.after.slice(0, 12);
  if (!/补助|筹资|缴费|参保|财政/.test(about))
    return spot.token.unit?.includes('/') ? null : { unread: 'unnamed' };
  const paid = /缴费/.test(about) && !/补助/.test(about);
  const year = state.year ?? setting.document.fiscal_year;
  const subject = subjectOf(year, null, paid ? 'contribution_standard' : 'subsidy_standard');
  subject.item = spelled(spot.label, walk.skeleton, spot.token.at - spot.label.length);
  return { subject, extra: { measure: 'standard' } };
}
