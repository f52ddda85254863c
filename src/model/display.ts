/** How the reader wants amounts: 万元, 亿元, 元, or 元 for each person insured. */
export type Unit = 'wan' | 'yi' | 'yuan' | 'person';

export type Language = 'zh' | 'en';
