import type { Language } from '../model/index.ts';

/** The colours of the page by day: a picture has no other, whatever the reader's page has. */
export const PAPER_THEME = {
  '--paper': '#ffffff',
  '--ink': '#1b1b1d',
  '--muted': '#62646a',
  '--rule': '#e2e2e4',
  '--wash': '#f6f5f2',
  '--accent': '#b3261e',
} as const;

const CHINESE =
  '"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif';

/** Fonts for Chinese give quotation marks the width of a whole sign: English begins with others; whatever is Chinese in it is taken from those behind them. */
export const FONTS: Record<Language, string> = {
  zh: CHINESE,
  en: `"Segoe UI","Helvetica Neue",Arial,"Liberation Sans","Noto Sans","DejaVu Sans",${CHINESE}`,
};
