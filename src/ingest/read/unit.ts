import { withoutBlanks } from './plain.ts';

/** What a published unit measures and how its numbers come to the unit of the data model. */
export interface Unit {
  kind: 'money' | 'rate' | 'person' | 'count' | 'standard';
  /** Power of ten to 万元, percent, persons, items or yuan per person. */
  power: number;
}

/** Units of money, to 万元. */
const MONEY: Readonly<Record<string, number>> = {
  元: -4,
  人民币元: -4,
  百元: -2,
  千元: -1,
  万元: 0,
  人民币万元: 0,
  万: 0,
  十万元: 1,
  百万元: 2,
  千万元: 3,
  亿元: 4,
  亿: 4,
};

/** Units of persons and things, to one person or thing. */
const PERSON: Readonly<Record<string, number>> = {
  人: 0,
  名: 0,
  人次: 0,
  万人: 4,
  千人: 3,
  万人次: 4,
  万名: 4,
};

const COUNTED =
  '个|家|辆|台|套|批次|批|次|项|户|份|条|件|笔|本|张|期|场|场次|场|所|处|宗|例|天|日|月|小时|平方米|座|只|部|人年';

const COUNT: Readonly<Record<string, number>> = Object.fromEntries([
  ...COUNTED.split('|').map((word) => [word, 0] as const),
  ...COUNTED.split('|').map((word) => [`万${word}`, 4] as const),
  ...COUNTED.split('|').map((word) => [`千${word}`, 3] as const),
]);

const STANDARD: Readonly<Record<string, number>> = {
  '元/人': 0,
  '元/人/年': 0,
  '元/人·年': 0,
  '元/年/人': 0,
  '元/人年': 0,
  '元/人次': 0,
  '万元/人': 4,
};

function table(kind: Unit['kind'], powers: Readonly<Record<string, number>>): [string, Unit][] {
  return Object.entries(powers).map(([name, power]) => [name, { kind, power }]);
}

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...table('standard', STANDARD),
  ...table('money', MONEY),
  ...table('person', PERSON),
  ...table('count', COUNT),
  ['%', { kind: 'rate', power: 0 }],
  ['‰', { kind: 'rate', power: -1 }],
  ['个百分点', { kind: 'rate', power: 0 }],
  ['百分点', { kind: 'rate', power: 0 }],
]);

const LONGEST_FIRST = [...UNITS.keys()].sort((a, b) => b.length - a.length);
const CURRENCY = '(?:[美欧日港澳加]|新加坡|新台)[元币]|英镑|卢布|外币|外汇';
/** `5万美元` is no amount of this country's money. */
const UNIT_AFTER = new RegExp(`^\\s*(${LONGEST_FIRST.join('|')})(?!${CURRENCY})`);

/** The unit at the beginning of `after`, the plain text behind a number; inner blanks (`万 元`) are allowed for money. */
export function unitAfter(after: string): { name: string; unit: Unit; length: number } | null {
  const tight = /^\s*[万亿千百]\s+元/.exec(after);
  const text = tight ? withoutBlanks(tight[0]) : after;
  const match = UNIT_AFTER.exec(text);
  const name = match?.[1];
  const unit = name === undefined ? undefined : UNITS.get(name);
  if (!match || name === undefined || !unit) return null;
  return { name, unit, length: tight ? tight[0].length : match[0].length };
}

const FOREIGN = new RegExp(`^[十百千]?[万亿]?(?:${CURRENCY})$`);
const FOREIGN_IN_BRACKETS = new RegExp(`[(（]([十百千]?[万亿]?(?:${CURRENCY}))[)）]`);

/** A short word behind 单位 that stands on its own or behind a blank: `单位：两`. */
const LONE = /(?:^|[\s(（])单\s?位\s?[:：]\s?([\u4e00-\u9fff]{1,2})\)?$/;
/** 万元 as scans misread it, and names of offices: no words for a unit. */
const NO_UNIT =
  /[万亿元兀儿几力刀方]|^[本某]|[局委办院会校部厅处科队馆室厂站所司心府级社团署行区县市镇乡村街学台园庭地联协大安关总并门名称略]$/;

function isStrange(text: string): boolean {
  const word = LONE.exec(text.trim())?.[1];
  return word !== undefined && !NO_UNIT.test(word);
}

/**
 * The unit of money that a title line, a header or a cell declares (`金额单位：万元`, `(万元)`, `单位:人民币元`).
 * `unknown` carries a declared word that is no unit of money; null where nothing is declared.
 */
export function declaredMoneyUnit(
  text: string,
): { name: string; power: number } | { unknown: string } | null {
  const bare = withoutBlanks(text);
  const declared =
    /(?:金额|计量|货币)?单位[:：]?\(?(人民币)?([十百千]?[万亿]?元|[^\s,，;；。:：)(]{1,4})\)?$/.exec(
      bare,
    );
  const bracketed = /[(（](人民币)?([十百千]?[万亿]?元)[)）]/.exec(bare);
  const foreign = FOREIGN_IN_BRACKETS.exec(bare)?.[1];
  if (foreign !== undefined) return { unknown: foreign };
  const name = bracketed?.[2] ?? declared?.[2];
  if (name === undefined) return null;
  const power = MONEY[name];
  if (power !== undefined) return { name, power };
  if (/(?:金额|货币)单位/.test(bare)) return { unknown: name };
  const unknown = FOREIGN.test(name) || (!UNITS.has(name) && isStrange(text));
  return unknown ? { unknown: name } : null;
}
