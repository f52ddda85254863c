import type { Phase } from '../../../model/index.ts';
import {
  FUND_FAMILIES,
  GRANT_FAMILIES,
  PERFORMANCE_FAMILIES,
  PLAN_FAMILIES,
  PROCUREMENT_FAMILIES,
  RECEPTION_FAMILIES,
  type Family,
} from './families.ts';
import { readEach } from './each.ts';
import { cleanLabel, type Label } from './label.ts';
import { projectConcept } from '../resident-subsidy.ts';
import { fundAround } from './funds.ts';
import { resolveAmount } from './resolve.ts';
import { hasUnknownPath, itemYear, phaseFor, yearOf, type Setting, type State } from './state.ts';
import { spelled } from './spell.ts';
import { firstTokenFrom } from './token.ts';
import { isSame, subjectOf, type Subject } from './subject.ts';
import { enrolmentTarget, kindBefore, purchasedVehicle, shareOfStandard } from './counting.ts';
import type { Answer, Spot, Walk } from './walk.ts';

const FAMILIES: readonly Family[] = [
  ...PROCUREMENT_FAMILIES,
  ...PERFORMANCE_FAMILIES,
  ...PLAN_FAMILIES,
  ...FUND_FAMILIES,
  ...GRANT_FAMILIES,
];

/** An amount of money that is no change. */
export function readMoney(spot: Spot, walk: Walk): Answer {
  const { state, setting } = walk;
  if (state.section.definitions) return { unread: 'definition' };
  if (state.cause) {
    const subject = explained(spot, walk);
    return subject ? { subject, extra: {} } : { unread: 'explanation' };
  }
  if (DIFFERENCE.test(spot.label)) return { unread: 'difference' };
  if (OF_GOVERNMENT.test(spot.sentence)) return { unread: 'unnamed' };
  const each = readEach(spot, walk);
  if (each) return each;
  const shared = shareOfStandard(spot, walk);
  if (shared) return shared;
  const budget = completed(spot, walk);
  if (budget) return budget;
  if (spot.token.unit === '万') {
    const target = enrolmentTarget(spot, walk);
    if (target) return target;
  }
  const evaluated = ofEvaluation(spot, walk);
  if (evaluated) return { subject: evaluated, extra: {} };
  const vehicle = purchasedVehicle(spot, walk);
  if (vehicle) return { subject: vehicle, extra: {} };
  const example = isExample(spot);
  const family = example ? null : (inFamily(FAMILIES, spot, walk) ?? visit(spot, walk));
  if (family) return { subject: family, extra: {} };
  const government = ofGovernmentClass(spot, walk);
  if (government) return { subject: government, extra: {} };
  const at = spot.label.lastIndexOf('Ⓕ');
  const chain = at >= 0;
  const label = setting.labelOf(chain ? spot.label.slice(at + 1) : ordinary(spot.label, spot.lead));
  state.phased = label.says.phase !== undefined;
  if (hasUnknownPath(state)) return { unread: 'unknown_function' };
  if (chain && label.unknown !== '') return { unread: 'unnamed' };
  if (chain && state.topic) {
    const year = itemYear(state, setting);
    const phase = phaseFor(label.says.phase, year, setting) ?? measuringPhase(label, spot);
    return { subject: { ...state.topic, fiscal_year: year, phase }, extra: {} };
  }
  // `医疗救助资金，2024年支出5万元` goes on with what the sentence began with.
  const dated = label.dated && cleanLabel(spot.lead) === spot.label;
  const subject = resolveAmount({ ...label, dated }, state, setting);
  if (subject) leaveTopic(subject, state);
  if (subject && label.says.phase === 'budget' && USED.test(spot.after)) {
    subject.phase ??= 'executed';
  }
  if (subject) subject.phase ??= measuringPhase(label, spot);
  const found = subject ?? (label.unknown === '' ? null : project(label.core, spot, walk));
  return found ? { subject: found, extra: {} } : { unread: 'unnamed' };
}

/** `经汇总，2024年区本级“三公”经费支出预算为900万元`: of a whole government, not of the department that says so. */
const OF_GOVERNMENT =
  /(?:(?<![局委办厅院])[省市区县旗州]本级|全[省市区县旗州])[^，。；：:]{0,16}三公/;

/** `年初预算为9万元，差值为1万元`: a difference whose sign is not said. */
const DIFFERENCE = /^(?:差值|差额|相差|差异)(?:数|额)?(?:为|是)?$/;

/** `完成年初预算90万元的105%`: the budget that the amount before is measured by. */
function completed(spot: Spot, { state }: Walk): Answer {
  const match = /^完成(年初|全年|调整后?的?)?预算(?:数|安排)?$/.exec(spot.label);
  const { last } = state;
  if (!match || !last || !/^的Ⓡ/.test(spot.after)) return null;
  const phase = match[1] === '年初' ? 'approved' : 'adjusted';
  return { subject: { ...last, phase }, extra: {}, aside: true };
}

/** `，支出决算为9万元，完成年初预算的90%` */
const MEASURED = /^，(?:支出)?决算数?为?Ⓜ，(?:完成|占)(年初)?(?:年度|全年|调整后?)?的?预算/;

/**
 * `支出预算为10万元，支出决算为9万元，完成预算的90%`: the budget that the rate behind is measured by, which is the
 * adjusted one where the words do not say 年初.
 */
function measuringPhase({ says }: Label, { after }: Spot): Phase | null {
  const match = says.phase === 'budget' ? MEASURED.exec(after) : null;
  return match && (match[1] === undefined ? 'adjusted' : 'approved');
}

/** `全年预算支出103万元，其中本年下达资金使用96万元`: what was used is what was spent, whatever the words before it. */
const USED = /^[，,]?其中[:：]?[^，,。；;]{0,20}使用/;

/** `机关工资福利支出（501）520万元`: a class of 政府预算经济分类, told by its code; 509 has the name of 303. */
function ofGovernmentClass({ label, token }: Spot, walk: Walk): Subject | null {
  if (!label.endsWith('(Ⓝ)')) return null;
  const name = /^([\u4e00-\u9fff()]{4,30}?)\(Ⓝ\)$/.exec(label)?.[1];
  if (name === undefined) return null;
  const { state, setting, skeleton } = walk;
  const code = skeleton.tokens[firstTokenFrom(skeleton, token.at) - 1]?.digits ?? '';
  if (!/^5\d{2}(?:\d{2})?$/.test(code)) return null;
  const year = itemYear(state, setting);
  return {
    ...subjectOf(year, phaseFor(undefined, year, setting), 'expenditure'),
    direction: 'expenditure',
    fund: fundAround(state) ?? 'all',
    nature: state.whole?.nature ?? 'all',
    gov_economic_code: code,
    item: name,
  };
}

const EVALUATED =
  /(?<name>[\u4e00-\u9fff\d()、·-]{2,40}?)(?:项目)?(?:支出)?(?:绩效)?自评(?:得分|综述|情况)[^Ⓕ]{0,120}$/;
const OF_EVALUATION = /^(?:该?项目)?(全年|年初|调整后?)?(预算|执行)数(?:为)?$/;

/** `某某项目绩效自评得分为98分，全年预算数为5万元，执行数为4万元`: what a project had and spent. */
function ofEvaluation(spot: Spot, walk: Walk): Subject | null {
  const [, when, what] = OF_EVALUATION.exec(spot.label) ?? [];
  if (what === undefined) return null;
  const { state, setting } = walk;
  const named = EVALUATED.exec(spot.before)?.groups?.['name'];
  const name = cleanLabel(named ?? '').replace(/^(?:其中)?(?:我|本)(?:部门|单位|局)/, '');
  if (name.length < 2 || /整体|部门|单位|项目支出/.test(name)) return null;
  const year = yearOf(state, setting);
  const phase = what === '执行' ? 'executed' : when === '年初' ? 'approved' : 'adjusted';
  const subject = subjectOf(year, phase, projectConcept(name, setting.document));
  return {
    ...subject,
    direction: 'expenditure',
    nature: 'project',
    project: name,
    item: name,
  };
}

/** The templates that tell of 基本支出 and 项目支出 by what they are spent on. */
const DAILY = /用于保障[^。；Ⓜ]{2,80}正常运转的日常(?:支出|公用经费支出)$/;
const SPECIAL = /用于保障[^。；Ⓜ]{2,120}专项业务工作的经费支出$/;

/** `本部门1家行政单位、1家参公管理事业单位的机关运行经费`: the units whose expense it is. */
const WHOSE_OPERATION =
  /^(?:行政单位|(?:参公|参照公务员法)(?:管理)?的?事业单位|事业单位)(?:等)?的?(?=机[关构]运[行转])/;

/** The usual name of what `label`, the end of `lead`, describes. */
function ordinary(label: string, lead: string): string {
  if (!/的(?:日常|经费)支出$/.test(label)) {
    return label
      .replace(/^[^：:]{2,60}等(?=(?:人员|日常公用|公用)(?:经费|支出))/, '')
      .replace(WHOSE_OPERATION, '');
  }
  if (DAILY.test(lead)) return '基本支出';
  return SPECIAL.test(lead) ? '项目支出' : label;
}

/** Another matter than the topic was named, and not as a part of it. */
function leaveTopic(subject: Subject, state: State): void {
  const { topic, whole } = state;
  if (!topic || isSame(topic, subject, false)) return;
  if (whole && isSame(topic, whole, false)) return;
  if (topic.function_code === null && subject.concept.startsWith(topic.concept)) return;
  state.topic = null;
  state.strayed = true;
}

/** No family's words are longer. */
const LONGEST_PATTERN = 120;

function inFamily(families: readonly Family[], spot: Spot, walk: Walk): Subject | null {
  const { state, setting } = walk;
  const lead = spot.lead.slice(-LONGEST_PATTERN);
  for (const { word, pattern, after, meaning, name, dated, within, not } of families) {
    if (!lead.includes(word)) continue;
    if (within && !within.test(spot.sentence)) continue;
    if (not?.test(spot.sentence)) continue;
    if (dated && state.asOf === null) continue;
    if (after && !after.test(spot.after)) continue;
    const match = pattern.exec(lead);
    if (!match) continue;
    const year = yearOf(state, setting);
    const says = setting.labelOf(spot.label).says;
    const phase = dated ? null : phaseFor(says.phase, year, setting);
    const subject: Subject = { ...subjectOf(year, phase, meaning.concept), ...meaning };
    subject.as_of = dated ? state.asOf : null;
    subject.project = state.project;
    const captured = match.groups?.['name']?.replace(/^、|^(?:我|全)[省市县区]/, '');
    if (name === 'project') subject.project = captured ?? null;
    subject.item =
      captured ?? (after ? spot.after.replace(/[，。；].*$/, '') : cleanItem(match[0]));
    if (name === 'project' && captured !== undefined) state.project = captured;
    return natured(subject, spot);
  }
  return null;
}

function cleanItem(label: string): string {
  return label.replace(/^.*，(?=由)/, '').replace(/[:：为]$/, '');
}

/** `绩效跟踪评价的项目48个，涉及预算金额5万元`: each step of the management has projects of its own. */
const MANAGED =
  /绩效[^，。；Ⓒ]{2,10}项目Ⓒ[^。]*(绩效(?:目标|跟踪|运行监控|监控|自评|评价)[^，。；Ⓒ]{0,6}项目)Ⓒ，[^，。；Ⓒ]{0,12}$/;

/** 人员类项目0个，涉及预算0万元: the kind of projects was named with their number. */
function natured(subject: Subject, spot: Spot): Subject {
  if (subject.concept !== 'performance_projects') return subject;
  const managed = MANAGED.exec(spot.sentence)?.[1]?.replace(/[的Ⓨ]/g, '');
  if (managed !== undefined) subject.item = `${managed}${subject.item ?? ''}`;
  if (/该类项目/.test(spot.sentence)) subject.item = kindBefore(spot.before) ?? subject.item;
  const kinds = [...spot.sentence.matchAll(/(人员类|特定目标类|运转类)项目/g)];
  const kind = kinds.at(-1)?.[1];
  if (kind === '人员类') subject.nature = 'personnel';
  else if (kind === '运转类') subject.nature = 'project.operating';
  else if (kind === '特定目标类') subject.nature = 'project.specific';
  return subject;
}

function visit(spot: Spot, walk: Walk): Subject | null {
  const { state } = walk;
  if (!state.topic?.concept.startsWith('three_public.reception')) return null;
  if (walk.setting.labelOf(spot.label).says.concept) return null;
  if (!/接待/.test(spot.lead) || !/内容包括|[、(]|等/.test(spot.sentence)) return null;
  if (/^(?:国内|外事)?公务接待(?:费|支出)*$/.test(spot.label)) return null;
  return inFamily(RECEPTION_FAMILIES, spot, walk);
}

/** `（如：某某补助资金4208万元、…`: amounts given as examples, which budget is not said. */
const isExample = ({ sentence }: Spot): boolean =>
  sentence.includes('(如') && /\(如[:：]?[^()]*$/.test(sentence);
const MONEY_NAME = /(?:项目|资金|经费|补助|补贴|费用?|支出|工程|救助)$/;

/** An amount that a project's name stands in front of, where the sentence lists projects. */
function project(core: string, spot: Spot, walk: Walk): Subject | null {
  const { state, setting, skeleton } = walk;
  const name = spelled(core, skeleton, spot.token.at - core.length);
  if (!/^[\u4e00-\u9fff\d()、·.-]{2,50}$/.test(name) || isClass(name, walk)) return null;
  if (isListOfTerms(name, setting)) return null;
  const whole = state.whole ?? state.frame.whole;
  const year = yearOf(state, setting);
  const phase = phaseFor(undefined, year, setting);
  const subject = subjectOf(year, phase, projectConcept(name, setting.document));
  Object.assign(subject, {
    direction: 'expenditure',
    nature: 'project',
    project: name,
    item: name,
  });
  if (/专项转移支付项目/.test(spot.sentence) || state.section.topic === 'transfer_payment') {
    if (!MONEY_NAME.test(name)) return null;
    return {
      ...subject,
      concept: 'transfer_payment',
      nature: null,
      fiscal_year: setting.document.fiscal_year,
    };
  }
  if (isExample(spot) && /(?:资金|项目|经费)$/.test(name)) {
    return { ...subject, phase: null };
  }
  const listed =
    state.section.topic === 'project' ||
    (whole?.direction === 'expenditure' && !whole.function_code);
  // What 公用经费 or a carry-over is made of are no projects of the year.
  if (/^(?:basic|personnel|operating)/.test(whole?.nature ?? '')) return null;
  if ([whole, state.head].some((one) => one?.concept.startsWith('carryover'))) return null;
  const alone = cleanLabel(spot.lead) === spot.label;
  const spent = alone && /^[，,。；;、]|^$/.test(spot.after) && MONEY_NAME.test(name);
  const said = /^[，,]?主要用于/.test(spot.after);
  if (!listed || whole?.direction === 'revenue' || !(spent || said)) return null;
  subject.fund = fundAround(state) ?? 'all';
  return subject;
}

/** Classes of spending by their names, whatever list they stand in; the last ones are of the government's list. */
const KIND_OF_SPENDING =
  /类项目(?:支出)?$|^.{0,4}项目(?:支出|资金|经费)$|^其他支出$|^机关[^，。]{2,12}支出$|^对(?:事业单位|企业|个人)[^，。]{0,8}补助/;

function isClass(name: string, { setting: { classifier }, state }: Walk): boolean {
  return (
    KIND_OF_SPENDING.test(name) ||
    classifier.economicByName(name) !== null ||
    (state.section.topic !== 'project' && classifier.isFunctionName(name))
  );
}

/** `上缴上级支出、经营支出共0元`: one amount of several things that the accounts name. */
const isListOfTerms = (name: string, { labelOf }: Setting): boolean =>
  name.includes('、') && name.split('、').every((one) => labelOf(one).unknown === '');

const EXPLAINED_NAME = '(?:新增)?(?<name>[\\u4e00-\\u9fff]{2,40}?(?:项目|资金|经费|补助|费用))';
/** `…是下达的某某资金减少（2023年294.29万元、2024年79.12万元）`, `2023年某项目1200万，2024年调整为800万`. */
const EXPLAINED: readonly RegExp[] = [
  new RegExp(
    `(?:是|为|[:：])(?:本年|当年|上年)?(?:下达|安排|新增)?的?${EXPLAINED_NAME}(?:有所)?(?:减少|增加)[(（]Ⓨ$`,
  ),
  new RegExp(`(?:是|为|[:：])Ⓨ${EXPLAINED_NAME}$`),
];
const CARRIED_OVER = new RegExp(`(?:是|为|[:：])(?:本年|当年)?(?:下达)?的?${EXPLAINED_NAME}有$`);

/** Amounts in the words that explain a change, where they name whose they are. */
function explained(spot: Spot, walk: Walk): Subject | null {
  const { state, setting, skeleton } = walk;
  const carried = CARRIED_OVER.exec(spot.lead)?.groups?.['name'];
  if (carried !== undefined && /^未使用，?(?:并|已)?结转(?:至|到)?下/.test(spot.after)) {
    const year = setting.document.fiscal_year;
    const subject = subjectOf(year, phaseFor(undefined, year, setting), 'carryover_out');
    return { ...subject, direction: 'expenditure', project: carried, item: carried };
  }
  const before = skeleton.tokens[firstTokenFrom(skeleton, spot.token.at) - 1];
  const year = before?.kind === 'year' ? before.year : null;
  if (year === null || year === undefined) return null;
  let name = EXPLAINED.map((one) => one.exec(spot.lead)?.groups?.['name']).find(Boolean);
  if (
    name === undefined &&
    state.project !== null &&
    /^[、，]Ⓨ(?:调整为|安排|为)?$/.test(spot.lead)
  ) {
    name = state.project;
  }
  if (name === undefined) return null;
  state.project = name;
  const { base } = state;
  const known = base?.year === year && base.phase !== 'same' ? base.phase : undefined;
  const phase = phaseFor(known ?? undefined, year, setting);
  const subject = subjectOf(year, phase, projectConcept(name, setting.document));
  return { ...subject, direction: 'expenditure', nature: 'project', project: name, item: name };
}
