import type { Comparator } from '../../../model/index.ts';
import { firstWhere } from '../../read/search.ts';
import type { FunctionChain } from './chain.ts';

export type TokenKind =
  | 'money'
  | 'rate'
  | 'count'
  | 'standard'
  | 'score'
  | 'year'
  | 'date'
  | 'function'
  | 'threshold'
  | 'same'
  | 'none'
  | 'number';

/** The character that stands for a token in a skeleton, so that sentence patterns can be read. */
export const MARK: Readonly<Record<TokenKind, string>> = {
  money: 'Ⓜ',
  rate: 'Ⓡ',
  count: 'Ⓒ',
  standard: 'Ⓢ',
  score: 'Ⓟ',
  year: 'Ⓨ',
  date: 'Ⓓ',
  function: 'Ⓕ',
  threshold: 'Ⓛ',
  same: 'Ⓩ',
  none: 'Ⓦ',
  number: 'Ⓝ',
};
/** Every mark; published ones are taken out before a skeleton is made. */
export const MARKS = /[ⓂⓇⒸⓈⓅⓎⒹⒻⓁⓏⓌⓃ]/g;

export interface Token {
  kind: TokenKind;
  /** Index of its mark in the skeleton. */
  at: number;
  /** Offsets of the number (or the word) in the paragraph's text. */
  start: number;
  end: number;
  digits: string;
  unit: string | null;
  /** Power of ten to the unit of the data model. */
  power: number;
  comparator: Comparator | null;
  /** Why a number with a unit is no figure: `range`, `approximate`. */
  doubt: string | null;
  year: number | null;
  asOf: string | null;
  chain: FunctionChain | null;
}

/**
 * A paragraph without blanks, quotes and list numbers, in which one character stands for each number with its unit,
 * each date and each path of the functional classification.
 */
export interface Skeleton {
  text: string;
  /** In the order of their marks. */
  tokens: readonly Token[];
  /** The paragraph's text with half-width digits and signs; tokens are offsets in it. */
  source: string;
}

/** Index of the first token whose mark stands at `at` or behind it. */
export const firstTokenFrom = ({ tokens }: Skeleton, at: number): number =>
  firstWhere(tokens, (token) => token.at >= at);
