import { squeeze } from '../read/plain.ts';

/** 起始年度 2024 终止年度 2024, also with both labels before both years, as a scan of the form leaves them. */
const DATES = /起始(?:年度|时间)[:：]?(20\d{2})?年?终止(?:年度|时间)[:：]?(20\d{2})年?(20\d{2})?/;

/** The first and last year of a project, where a line of its form says them. */
export function yearsOf(line: string | undefined): { begin: number; end: number } | null {
  const mayHave = line?.includes('起') === true && line.includes('止');
  const match = mayHave ? DATES.exec(squeeze(line)) : null;
  if (!match) return null;
  return { begin: Number(match[1] ?? match[2]), end: Number(match[3] ?? match[2]) };
}
