import type { Swatch } from '../../src/charts/palette.ts';
import type { Absence, Gap, RowHead, Target } from '../../src/charts/types.ts';
import type { Exhibit } from '../../src/figures/exhibit.ts';
import type { Drawing, LegendItem, Scale } from '../../src/figures/figure.ts';
import { messages } from '../../src/i18n/index.ts';

/** Amounts of 万元 that are drawn in yuan. */
export const SCALE: Scale = { tick: String, inUnit: (value) => value / 10_000, unit: '万元' };
export const PERCENT: Scale = { tick: String, inUnit: (value) => value, unit: '%' };

export const swatch = (fill: string, texture: Swatch['texture'] = 'solid'): Swatch => ({
  ...{ fill, texture, ink: '#ffffff' },
});

export const target = (id: string): Target => ({
  ...{ id, label: id, href: null },
  readout: { heading: id, lines: [] },
});

const { absence } = messages.zh.common;

export const gapOf = (kind: Absence): Gap => ({
  ...target(`gap ${kind}`),
  ...{ kind, text: absence[kind].text, label: `某县：${absence[kind].text}。原因` },
});

export const head = (name: string, gap: Gap | null = null, note = ''): RowHead => ({
  ...{ id: name, name, note, gap },
});

export function exhibitOf(
  drawing: Drawing,
  legend: readonly LegendItem[] = [],
  more: Partial<Exhibit> = {},
): Exhibit {
  return {
    language: 'zh',
    title: '标题',
    subtitle: '副标题',
    takeaway: '结论',
    legend,
    left: null,
    notes: ['口径不同'],
    findings: ['发现一', '发现二', '发现三'],
    sources: ['甲县 2024 年决算 第 3 行'],
    statement: null,
    foot: '医保账本 · 数据 1.3.0 · 2026-11-22',
    figure: {
      ...{ id: 'one', title: '标题', hint: null, drawing, legend, legendLabel: null },
      absences: {
        unpublished: absence.unpublished.means,
        zero: absence.zero.means,
        not_applicable: '预算为零，没有完成率',
      },
      ...{ table: { columns: [], rows: [] }, notes: [], method: ['方法一'], said: [] },
    },
    ...more,
  };
}
