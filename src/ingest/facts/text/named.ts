import { fundAround } from './funds.ts';
import type { Label } from './label.ts';
import { itemYear, phaseOf, type Setting, type State } from './state.ts';
import { subjectOf, type Subject } from './subject.ts';

export const isOperation = (one: Subject | null): boolean => one?.concept === 'agency_operation';

/** 支出9万元，主要用于以下方面： opens a list of classes. */
const isAllSpending = (one: Subject | null): boolean =>
  one?.concept === 'expenditure' &&
  one.nature === 'all' &&
  one.function_code === null &&
  one.project === null;

/** `其中一般公共预算拨款支出9万元、其他支出1万元`: by whose money it is, so 其他支出 is no class. */
const isDividedByFund = ({ joined, last, whole }: State): boolean =>
  joined &&
  last?.function_code === null &&
  last.fund !== null &&
  last.fund !== (whole?.fund ?? 'all');

/** `机关运行经费主要用于办公费40万元、印刷费5万元`: classes of goods, of this cost and not of all 公用经费. */
function partOfOperation(subject: Subject, name: string, { classifier }: Setting): Subject | null {
  const code = classifier.economicByName(name, '302') ?? classifier.economicByName(name, '310');
  if (code === null) return null;
  return {
    ...subject,
    concept: 'agency_operation.item',
    direction: null,
    fund: null,
    economic_code: code,
  };
}

/** `按支出功能分类：行政运行5万元、初中教育支出4万元`: the name of an 项 that is in the official list once. */
function itemOfFunctions(label: Label, { frame }: State, { classifier }: Setting): string | null {
  if (!frame.byFunction) return null;
  const own = classifier.functionByPath(null, null, label.core);
  return own ?? classifier.functionByPath(null, null, label.core.replace(/支出$/, ''));
}

/** An amount whose label is a name: a class of spending, an economic class or a project. */
export function namedSubject(label: Label, state: State, setting: Setting): Subject | null {
  const { classifier } = setting;
  const year = itemYear(state, setting);
  const subject = subjectOf(year, phaseOf(label, year, state, setting), 'expenditure');
  subject.direction = 'expenditure';
  subject.item = label.core;
  subject.fund = fundAround(state) ?? 'all';
  const listed = state.whole?.nature ?? state.frame.whole?.nature ?? null;
  const itemised = listed !== null && /^(?:basic|personnel|operating)/.test(listed);
  if (isOperation(state.whole)) return partOfOperation(subject, label.core, setting);
  const code = classifier.functionClassByName(label.core);
  const inList =
    state.last?.function_code?.length === 3 ||
    state.side === 'expenditure' ||
    (state.frame.list && state.whole === null && isAllSpending(state.frame.whole));
  const listedItem = itemOfFunctions(label, state, setting);
  if (listedItem !== null && code === null && !itemised) {
    return { ...subject, function_code: listedItem, nature: 'all' };
  }
  if (label.core === '其他支出' && isDividedByFund(state)) return null;
  if (code !== null && !itemised && (/支出$/.test(label.core) || inList)) {
    subject.function_code = code;
    subject.nature = state.whole?.nature ?? 'all';
    return subject;
  }
  const section = /支出$/.test(label.core) && !itemised && state.whole?.direction === 'expenditure';
  const named = section ? classifier.functionByPath(null, label.core, null) : null;
  if (named !== null) {
    subject.function_code = named;
    subject.nature = 'all';
    return subject;
  }
  const project = state.section.topic === 'project' || listed?.startsWith('project');
  if (!itemised && !project && state.section.fund !== null && label.core.length >= 6) {
    const item = classifier.functionByPath(null, null, label.core);
    if (item !== null) return { ...subject, function_code: item, nature: 'all' };
  }
  if (itemised) {
    const hints = /^operating/.test(listed) ? ['302', '310'] : ['301', '303'];
    const economic =
      classifier.economicByName(label.core) ??
      hints.map((hint) => classifier.economicByName(label.core, hint)).find(Boolean);
    if (!economic) return null;
    subject.economic_code = economic;
    subject.nature = listed;
    return subject;
  }
  return null;
}
