import type { Language } from '../model/index.ts';
import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

export type { Messages } from './zh.ts';
export { formats } from './format.ts';
export type { Formats } from './format.ts';
export { functionName } from './function-names.ts';

export const messages: Record<Language, Messages> = { zh, en };
