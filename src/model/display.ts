/** How the reader wants amounts: 万元, 亿元 or 元. */
export type Unit = 'wan' | 'yi' | 'yuan';

export type Language = 'zh' | 'en';
