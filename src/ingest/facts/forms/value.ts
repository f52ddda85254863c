import type { Comparator } from '../../../model/index.ts';
import { comparatorBefore } from '../../read/number.ts';
import { unitAfter, type Unit } from '../../read/unit.ts';
import { withoutBlanks } from '../../read/plain.ts';

/** A number of a cell with what is printed around it. Offsets are in the cell's text. */
export interface Quantity {
  start: number;
  end: number;
  /** Sign, digits and point only. */
  digits: string;
  /** As published, inner blanks taken out; null where none is printed. */
  unitName: string | null;
  /** Null where no unit, or none that is known, is printed. */
  unit: Unit | null;
  comparator: Comparator | null;
}

/**
 * Blanks inside a number are taken only behind a separator or a point: `650 7` may be two numbers. `1 00%` is the one
 * exception, since no number begins with two zeros.
 */
const DIGITS =
  '-?(?:\\d{1,3}(?:[,，]\\s?\\d{3}){1,5}(?!\\d)|\\d(?: 00(?=\\s*%))|\\d{1,12})(?:\\.\\s{0,2}\\d{1,6})?';
const VALUE = new RegExp(
  `^([^\\d≥≤><=]{0,12})((?:[≥≤><=]|>=|<=)?\\s{0,12})(${DIGITS})(?!\\s*[.\\d])([^\\d]{0,24})$`,
);
const DATE =
  /^[^\d]{0,6}(?:19|20)\d{2}\s*[年.-]|^[^\d≥≤><=]{0,4}\d{1,2}\s*月\s*(?:\d{1,2}\s*日|底|末|初|份|前|$)/;
const TAIL =
  /^(?:以上|及以上|以下|及以下|以内|之内|内[\u4e00-\u9fff\s]{0,6}|左右|前|次|\((?:含|以上|以下)\)|(?:\/|每|每个)?\s*(?:年|月|季度|人|次))?[。;；]?$/u;

const clean = (digits: string): string => digits.replace(/[\s,，]/g, '');

/**
 * The number that an indicator's value states: `≥300个`, `=41人`, `30 日内`, `80%以上`. `none` for a date or a text
 * without a number, `unclear` where a number stands among words that do not belong to it.
 */
export function targetValue(text: string): Quantity | 'none' | 'unclear' {
  if (!/\d/.test(text) || DATE.test(text)) return 'none';
  const match = VALUE.exec(text.trimEnd());
  if (!match) return 'unclear';
  const [, before = '', sign = '', number = '', after = ''] = match;
  const comparator = comparatorBefore(before + sign);
  if (before.trim() !== '' && comparator === null) return 'unclear';
  const start = before.length + sign.length;
  const end = start + number.length;
  const digits = clean(number);
  const valueOf = (
    unitName: string | null,
    unit: Unit | null,
    sign: Comparator | null,
  ): Quantity => ({ start, end, digits, unitName, unit, comparator: sign });
  // The whole cell is one value: `5 万 人` is 万人, and 万 alone says nothing.
  const bare = withoutBlanks(after);
  const rest = bare.startsWith('(') ? bare.replace(/^\((.{1,4})\)$/, '$1') : bare;
  const known = unitAfter(rest);
  const tail = known ? rest.slice(known.length) : rest;
  if (known?.name === '万' || known?.name === '亿') return 'unclear';
  if (known && TAIL.test(tail)) {
    const per = /^\/(?:年|月|季度)$/.test(tail) ? tail : '';
    return valueOf(known.name + per, known.unit, comparator ?? bound(tail));
  }
  if (known) return 'unclear';
  if (/^(?:以上|以下|以内|左右)?$/.test(rest)) {
    return valueOf(null, null, comparator ?? bound(rest));
  }
  if (!/^[\u4e00-\u9fff]{1,3}(?:\/年)?$/u.test(rest)) return 'unclear';
  return valueOf(rest, null, comparator);
}

function bound(tail: string): Comparator | null {
  if (tail === '') return null;
  if (/^\(?(?:及?以上)/.test(tail)) return '≥';
  return /^\(?(?:及?以下|以?内|之内)/.test(tail) ? '≤' : null;
}

const AMOUNT = new RegExp(
  `^[¥￥]?\\s{0,2}(${DIGITS})\\s{0,3}((?:[千百]?[万亿]?\\s{0,10}元|[万亿])?)$`,
);

/** The amount of a cell that holds nothing else: `78 万元`, `2,438.71`, `6 万 <i>元</i>`; null otherwise. */
export function amountOf(text: string): Quantity | null {
  const match = AMOUNT.exec(text.trimEnd());
  const number = match?.[1];
  if (!match || number === undefined || /^-?0\d/.test(number)) return null;
  const start = match[0].indexOf(number);
  const name = withoutBlanks(match[2] ?? '');
  const known = name === '' ? null : unitAfter(name);
  if (name !== '' && known?.unit.kind !== 'money') return null;
  return {
    start,
    end: start + number.length,
    digits: clean(number),
    unitName: known?.name ?? null,
    unit: known?.unit ?? null,
    comparator: null,
  };
}

/** An amount whose unit the scan broke (`6 万テ`): to be believed only where the same amount stands whole elsewhere. */
export function brokenAmount(text: string): Quantity | null {
  const match = /^\s*(\d{1,8}(?:\.\s?\d{1,4})?)\s{0,2}万[^\u4e00-\u9fff\d]{1,3}$/u.exec(
    text.trimEnd(),
  );
  const number = match?.[1];
  if (!match || number === undefined) return null;
  const start = match[0].indexOf(number);
  return {
    start,
    end: start + number.length,
    digits: clean(number),
    unitName: '万',
    unit: { kind: 'money', power: 0 },
    comparator: null,
  };
}

const NUMERIC =
  /^[^\u4e00-\u9fffA-Za-z\d]{0,2}[\d.,，]{1,16}(?:[^\d\u4e00-\u9fff]|[千百万亿元力儿兀分]){0,5}$/u;

/** A cell of a money column that shows digits and hardly anything else, whatever they are worth. */
export function looksNumeric(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const bare = withoutBlanks(text);
  return bare.length <= 20 && NUMERIC.test(bare);
}
