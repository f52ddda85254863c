import type { Language } from '../../model/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Plain<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : { [K in keyof T]: Plain<T[K]> };

export type BriefingWords = Plain<typeof zh>;

export const briefingWords: Record<Language, BriefingWords> = { zh, en };
